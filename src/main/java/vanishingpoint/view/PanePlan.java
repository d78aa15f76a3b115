package vanishingpoint.view;

import java.util.List;
import java.util.stream.Stream;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.figure.ChartKind;

/** Which charts stand where in each perspective; EXPLORE and FORMULA have panes of their own. */
final class PanePlan {

    private PanePlan() {}

    /** Rows from above, each from the left. */
    static List<List<ChartKind>> rows(Perspective perspective) {
        return switch (perspective) {
            case EXPLORE -> List.of(List.of(ChartKind.RNN_GAIN, ChartKind.LSTM_GAIN),
                    List.of(ChartKind.GAIN_BY_LAG, ChartKind.GRADIENT_TERMS));
            case FORMULA -> List.of(List.of(ChartKind.FORMULA));
            case OPERATING_POINT -> List.of(List.of(ChartKind.OPERATING_POINT), List.of(ChartKind.SLOPE));
            case PATHS -> List.of(List.of(ChartKind.PATHS, ChartKind.STEP_TERMS),
                    List.of(ChartKind.GATES, ChartKind.HIDDEN_STEP_TERMS));
            case SUM -> List.of(List.of(ChartKind.GRADIENT_SUM),
                    List.of(ChartKind.BEYOND_LAG, ChartKind.GRADIENT_ELEMENTS));
            case UNROLLED -> List.of(List.of(ChartKind.UNROLLED), List.of(ChartKind.STEP_JACOBIAN));
            case SPECTRUM -> List.of(List.of(ChartKind.SPECTRUM, ChartKind.EIGENVALUES));
        };
    }

    /** Those that stand beside those of another experiment; of EXPLORE the first two maps that the cells have, and the curves. */
    static List<ChartKind> compared(Perspective perspective) {
        return switch (perspective) {
            case EXPLORE -> List.of(ChartKind.RNN_GAIN, ChartKind.LSTM_GAIN, ChartKind.GRADIENT_TERMS, ChartKind.GAIN_BY_LAG);
            case PATHS -> List.of(ChartKind.PATHS, ChartKind.STEP_TERMS);
            case SPECTRUM -> List.of(ChartKind.SPECTRUM, ChartKind.EIGENVALUES);
            default -> rows(perspective).stream().map(row -> row.get(0)).toList();
        };
    }

    /** Those that are not beside another experiment's. */
    static List<ChartKind> leftOut(Perspective perspective) {
        List<ChartKind> compared = compared(perspective);
        return charts(perspective).stream().filter(kind -> perspective == Perspective.EXPLORE
                ? kind == ChartKind.GRADIENT_TERMS : !compared.contains(kind)).toList();
    }

    static List<ChartKind> charts(Perspective perspective) {
        return rows(perspective).stream().flatMap(List::stream).toList();
    }

    /** Those that have something to show. */
    static List<Perspective> offered() {
        return Stream.of(Perspective.values()).filter(perspective -> !rows(perspective).isEmpty()).toList();
    }
}
