package vanishingpoint.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Keyed;
import vanishingpoint.experiment.Parameter;
import vanishingpoint.experiment.Parameters;

/** What is known of a network whose weights are given: nothing that could be turned. */
final class GivenFacts extends GridPane {

    private static final List<Parameter<?>> TOLD = List.of(Parameters.GATED_CELL, Parameters.ACTIVATION, Parameters.T,
            Parameters.N, Parameters.M, Parameters.LOSS, Parameters.LOSS_AT, Parameters.CLIPPING, Parameters.CLIP_THRESHOLD);

    private final ControlSource source;

    GivenFacts(ControlSource source) {
        this.source = source;
        setId("given-facts");
        getStyleClass().add("given-facts");
        source.follow(this::show);
        source.texts().messages().addListener((observable, before, now) -> show());
    }

    private void show() {
        getChildren().clear();
        if (source.model().experiment().get() instanceof GivenWeights) {
            TOLD.forEach(parameter -> source.value(parameter).ifPresent(value -> row(parameter, value)));
        }
    }

    private void row(Parameter<?> parameter, Object value) {
        RichLabel name = new RichLabel(source.name(parameter));
        name.getStyleClass().add("parameter-name");
        setHgrow(name, Priority.ALWAYS);
        Label told = new Label(value instanceof Double number ? NumberText.brief(number)
                : Optional.of(value).map(Keyed.class::cast).map(choice -> source.texts().now()
                        .text("choice." + parameter.key() + "." + choice.key())).orElseThrow());
        told.setMinWidth(USE_PREF_SIZE);
        addRow(getRowCount(), name, told);
    }
}
