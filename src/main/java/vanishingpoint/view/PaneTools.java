package vanishingpoint.view;

import java.util.List;
import javafx.scene.Node;
import vanishingpoint.experiment.Perspective;

/** What a perspective has to be handled with besides its charts. */
final class PaneTools {

    private PaneTools() {}

    static List<Node> above(Perspective perspective, ChartPane.Ground ground) {
        return switch (perspective) {
            case PATHS -> List.of(new CutGates(ground.model(), ground.appearance().texts()));
            case SUM -> List.of(new LagCutSlider(ground.model(), ground.appearance().texts()));
            default -> List.of();
        };
    }

    static List<Node> below(Perspective perspective, ChartPane.Ground ground) {
        return perspective == Perspective.PATHS ? List.of(new ForgetBiasDesigner(
                new ControlSource(ground.model(), ground.appearance().texts()))) : List.of();
    }
}
