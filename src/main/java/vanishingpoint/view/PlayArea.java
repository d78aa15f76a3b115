package vanishingpoint.view;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.Observable;
import javafx.scene.layout.StackPane;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.state.LabModel;

/** The pane of the chosen perspective. Panes are made when first seen, and only the one that is seen is drawn. */
final class PlayArea extends StackPane {

    private final LabModel model;
    private final ChartPane.Ground ground;
    private final Map<Command, Runnable> commands;
    private final Map<Perspective, ChartPane> panes = new EnumMap<>(Perspective.class);
    private final Map<Perspective, ComparedPane> compared = new EnumMap<>(Perspective.class);

    PlayArea(ChartPane.Ground ground, Map<Command, Runnable> commands) {
        this.ground = ground;
        this.commands = commands;
        model = ground.model();
        Appearance appearance = ground.appearance();
        getStyleClass().add("perspectives");
        // every answer, also one that equals the last: it may be to another perspective
        model.result().addListener((Observable answered) -> show());
        ground.compared().answer().addListener((Observable answered) -> show());
        model.view().addListener((observable, before, now) -> show());
        model.beginnings().addListener((observable, before, now) -> panes.values().forEach(pane ->
                pane.charts().forEach(chart -> chart.chart().resetZoom())));
        model.pinned().answers().addListener((observable, before, now) -> show());
        appearance.theme().addListener((observable, before, now) -> shown().showAgain());
        appearance.language().addListener((observable, before, now) -> shown().showAgain());
        show();
    }

    /** The chart in the pane that is seen. */
    ChartView chart(ChartKind kind) {
        return shown().chart(kind);
    }

    /** Brings the equation of this label into sight, where the equations are seen. */
    void reveal(String label) {
        if (shown() instanceof FormulaPane formulas) {
            formulas.reveal(label);
        }
    }

    private ChartPane shown() {
        if (ground.compared().isOn()) {
            return compared.computeIfAbsent(model.view().get().perspective(),
                    perspective -> new ComparedPane(perspective, ground, commands));
        }
        compared.clear(); // they hold answers
        return panes.computeIfAbsent(model.view().get().perspective(), perspective ->
                switch (perspective) {
                    case EXPLORE -> new ExplorePane(ground);
                    case FORMULA -> new FormulaPane(ground);
                    default -> new RowsPane(perspective, ground);
                });
    }

    private void show() {
        ChartPane pane = shown();
        if (!getChildren().contains(pane)) {
            getChildren().setAll(pane);
            pane.showAgain(); // theme and language may be others than when it was last seen
        } else {
            pane.update();
        }
    }
}
