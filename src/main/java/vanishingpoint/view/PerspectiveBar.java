package vanishingpoint.view;

import javafx.scene.layout.StackPane;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.state.LabModel;

/** Which perspective is looked through. */
final class PerspectiveBar extends StackPane {

    PerspectiveBar(LabModel model, Texts texts) {
        setId("perspectives");
        getStyleClass().add("perspective-bar");
        setMinWidth(0);
        Segments<Perspective> segments = new Segments<>(PanePlan.offered(),
                perspective -> texts.of(Command.of(perspective).textKey()),
                perspective -> model.look(model.view().get().withPerspective(perspective)));
        for (Perspective perspective : PanePlan.offered()) {
            Command command = Command.of(perspective);
            segments.button(perspective).setId("perspective-" + perspective.key());
            segments.button(perspective).setTooltip(texts.tooltip(in -> in.text("tooltip.command",
                    in.text("perspective." + perspective.key()), command.combinations().get(0).getDisplayText())));
        }
        getChildren().add(segments);
        model.view().subscribe(view -> segments.show(view.perspective()));
    }
}
