package vanishingpoint.view;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.state.LabModel;

/** Which perspective is looked through, comparing and playing. */
final class PerspectiveBar extends HBox {

    PerspectiveBar(ChartPane.Ground ground, Map<Command, Runnable> commands, Player player) {
        LabModel model = ground.model();
        Texts texts = ground.appearance().texts();
        setAlignment(Pos.CENTER_LEFT);
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
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(segments, space, new CompareButton(ground, commands.get(Command.COMPARE)),
                new PlayControl(player, ground.appearance()));
        model.view().subscribe(view -> segments.show(view.perspective()));
    }
}
