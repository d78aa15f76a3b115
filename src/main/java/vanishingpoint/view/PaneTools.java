package vanishingpoint.view;

import java.util.List;
import javafx.scene.Node;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.figure.ChartKind;

/** What a perspective has to be handled with besides its charts. */
final class PaneTools {

    private PaneTools() {}

    /** Beside this chart's title. */
    static Node[] beside(ChartKind kind, ChartPane.Ground ground) {
        Texts texts = ground.appearance().texts();
        return switch (kind) {
            case PATHS -> new Node[] {new CutGates(ground.model(), ground.compared(), texts)};
            case SLOPE -> new Node[] {new OneUnitButton(ground.model(), texts)};
            case GRADIENT_SUM -> new Node[] {new SumTools(ground.model(), texts)};
            default -> new Node[0];
        };
    }

    static List<Node> below(Perspective perspective, ChartPane.Ground ground) {
        return perspective == Perspective.PATHS ? List.of(new ForgetBiasDesigner(
                new ControlSource(ground.model(), ground.appearance().texts()))) : List.of();
    }
}
