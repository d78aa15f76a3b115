package vanishingpoint.view;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.BiasMode;
import vanishingpoint.experiment.Clipping;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Drive;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.GateBiases;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.NumberParameter;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.TargetKind;
import vanishingpoint.lesson.Example;
import vanishingpoint.state.LabModel;

/** Everything that the experiment can be asked: five controls at first sight, the others folded under "More". */
public final class ControlPanel extends VBox {

    private final ControlSource source;
    private final ToggleButton more = new ToggleButton();
    private final ExampleNote note;
    private final ScrollPane scroll;

    public ControlPanel(LabModel model, Texts texts) {
        source = new ControlSource(model, texts);
        note = new ExampleNote(source);
        getStyleClass().add("control-panel");
        VBox first = column("first-controls", cells(), slider(Parameters.W_H), slider(Parameters.T),
                source.onlyIf(recipe -> recipe.get(Parameters.GATE_BIASES) == GateBiases.COMMON, slider(Parameters.B_F)),
                source.onlyIf(recipe -> recipe.get(Parameters.GATE_BIASES) != GateBiases.COMMON, new DrawnBiases(source)),
                slider(Parameters.N));
        VBox rest = rest();
        VBox turned = column("control-column", first, disclosure(rest), rest);
        VBox given = column("control-column", givenNote(), new GivenFacts(source));
        source.follow(() -> {
            boolean weights = model.experiment().get() instanceof GivenWeights;
            turned.setVisible(!weights);
            given.setVisible(weights);
        });
        turned.managedProperty().bind(turned.visibleProperty());
        given.managedProperty().bind(given.visibleProperty());
        scroll = scroll(new VBox(given, turned));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll, note, resetBar());
    }

    /** Sets out from an example, one undo step, with nothing selected or cut, and says what to look at. */
    void start(Example example) {
        LabModel model = source.model();
        model.startOver(new Document(example.experiment(), model.view().get().withFocus(Focus.NONE)));
        note.show(Optional.of(example));
        scroll.setVvalue(0); // where the first of what it sets stands
    }

    /** Takes the example's sentence away. */
    void forgetExample() {
        note.show(Optional.empty());
    }

    /** Sets everything back to its default, the look too, and ends what is pinned. */
    void reset() {
        forgetExample();
        source.model().resetAll();
    }

    private static ScrollPane scroll(VBox column) {
        ScrollPane scroll = new DirectScrollPane(column);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setHmax(0);
        // as wide as the pane, not as its view: the scroll bar covers the margin, and nothing moves when it comes
        column.prefWidthProperty().bind(scroll.widthProperty());
        return scroll;
    }

    /** Whether the folded controls are shown. */
    public BooleanProperty moreOpen() {
        return more.selectedProperty();
    }

    private ParameterSlider slider(NumberParameter parameter) {
        return new ParameterSlider(parameter, source);
    }

    private VBox column(String styleClass, Node... rows) {
        VBox column = new VBox(rows);
        column.getStyleClass().add(styleClass);
        return column;
    }

    private VBox cells() {
        return column("cells", ChoiceControl.segmented(Parameters.ACTIVATION, source),
                ChoiceControl.segmented(Parameters.GATED_CELL, source));
    }

    private Label givenNote() {
        Label note = source.texts().put("controls.given", new Label());
        note.getStyleClass().add("given-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    private HBox disclosure(VBox rest) {
        more.setId("more");
        more.getStyleClass().setAll("disclosure");
        more.setWrapText(true);
        more.setMinHeight(USE_PREF_SIZE);
        more.textProperty().bind(more.selectedProperty()
                .flatMap(open -> source.texts().of(open ? "controls.fewer" : "controls.more")));
        rest.visibleProperty().bind(more.selectedProperty());
        rest.managedProperty().bind(more.selectedProperty());
        Region arrow = new Region();
        arrow.getStyleClass().add("arrow");
        more.selectedProperty().addListener((observable, before, open) ->
                arrow.pseudoClassStateChanged(PseudoClass.getPseudoClass("open"), open));
        arrow.setOnMouseClicked(click -> more.fire());
        // beside the button, not its graphic: a graphic would stand between the lines of a wrapped text
        HBox row = new HBox(arrow, more);
        row.getStyleClass().add("disclosure-row");
        return row;
    }

    private VBox rest() {
        return column("more-controls",
                group("weights", ChoiceControl.listed(Parameters.INITIALISER, source),
                        new SeedControl(Parameters.SEED, source)),
                group("start", source.onlyIf(recipe -> recipe.get(Parameters.ACTIVATION) == Activation.SIGMOID,
                                ChoiceControl.segmented(Parameters.BIAS_MODE, source)),
                        source.onlyIf(recipe -> recipe.get(Parameters.BIAS_MODE) == BiasMode.NUMBER,
                                slider(Parameters.B_H)),
                        ChoiceControl.listed(Parameters.GATE_BIASES, source),
                        slider(Parameters.H_0)),
                group("input", ChoiceControl.listed(Parameters.DRIVE, source),
                        source.onlyIf(recipe -> recipe.get(Parameters.DRIVE) != Drive.NONE,
                                slider(Parameters.AMPLITUDE)),
                        source.onlyIf(recipe -> recipe.get(Parameters.DRIVE) == Drive.SINE,
                                slider(Parameters.PERIOD)),
                        slider(Parameters.M)),
                group("loss", ChoiceControl.segmented(Parameters.TARGETS, source),
                        source.onlyIf(recipe -> recipe.get(Parameters.TARGETS) == TargetKind.CONSTANT,
                                slider(Parameters.TARGET_VALUE)),
                        ChoiceControl.segmented(Parameters.LOSS, source),
                        ChoiceControl.segmented(Parameters.LOSS_AT, source)),
                group("clipping", ChoiceControl.segmented(Parameters.CLIPPING, source),
                        source.onlyIf(recipe -> recipe.get(Parameters.CLIPPING) == Clipping.ON,
                                slider(Parameters.CLIP_THRESHOLD))));
    }

    private VBox group(String key, Node... rows) {
        Label heading = source.texts().put("controls.group." + key, new Label());
        heading.getStyleClass().add("group-heading");
        VBox group = column("control-group", heading);
        group.getChildren().addAll(rows);
        return group;
    }

    private HBox resetBar() {
        Button reset = source.texts().put("controls.reset", new Button());
        reset.setId("reset-all");
        reset.setTooltip(source.texts().tooltip("controls.reset.tip"));
        reset.setOnAction(click -> reset());
        HBox bar = new HBox(reset);
        bar.getStyleClass().add("reset-bar");
        bar.setAlignment(Pos.CENTER_RIGHT);
        return bar;
    }
}
