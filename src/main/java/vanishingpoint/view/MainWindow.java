package vanishingpoint.view;

import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.state.LabModel;

/** Everything inside the window: the bar above, read-outs and charts, the controls at the right. */
final class MainWindow extends BorderPane {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double ROOMY = 960;

    private final SplitPane split = new SplitPane();
    private final PlayArea playArea;

    /** The parts that the window does not make itself. */
    record Parts(Node controls, MenuButton examples, RecentMenu recent, Banner banner, Player player) {}

    MainWindow(ChartPane.Ground ground, Map<Command, Runnable> commands, Parts parts) {
        LabModel model = ground.model();
        Appearance appearance = ground.appearance();
        getStyleClass().add("main-window");
        playArea = new PlayArea(ground, commands);
        VBox.setVgrow(playArea, Priority.ALWAYS);
        ReadoutStrip readouts = new ReadoutStrip(model, ground.compared(), appearance, label -> {
            model.look(model.view().get().withPerspective(Perspective.FORMULA));
            playArea.reveal(label);
        });
        FittedColumn stage = new FittedColumn(new PerspectiveBar(ground, commands, parts.player()), readouts, playArea);
        stage.getStyleClass().add("stage");
        ScrollPane scroll = scroll(stage);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox column = new VBox(scroll, new CaptionLine(model, ground.compared(), appearance)); // which is in sight wherever the charts are scrolled to
        column.getStyleClass().add("stage-column");
        stage.widthProperty().subscribe(width -> {
            stage.pseudoClassStateChanged(NARROW, width.doubleValue() < ROOMY);
            column.pseudoClassStateChanged(NARROW, width.doubleValue() < ROOMY);
        });
        split.setOrientation(Orientation.HORIZONTAL);
        split.getItems().addAll(column, parts.controls());
        split.setId("split");
        SplitPane.setResizableWithParent(parts.controls(), false);
        setTop(new TopBar(appearance, model, commands, parts.examples(), parts.recent()));
        StackPane.setAlignment(parts.banner(), Pos.BOTTOM_CENTER);
        setCenter(new StackPane(split, parts.banner())); // over the charts: no news moves them
    }

    // in a window that is too small for the charts
    private static ScrollPane scroll(FittedColumn stage) {
        ScrollPane scroll = new DirectScrollPane(stage);
        scroll.getStyleClass().add("stage-scroll");
        scroll.setId("stage-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        stage.fitTo(scroll);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    SplitPane split() {
        return split;
    }

    PlayArea playArea() {
        return playArea;
    }
}
