package vanishingpoint.figure;

import java.util.List;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Factors;
import vanishingpoint.result.Result;

/**
 * One row of nodes of an unrolled cell.
 *
 * @param key of its texts
 * @param t the step from which the gradient flows back
 * @param log10Left what of it is left, by lag from t
 * @param log10Edges gain of the edge into step j, row j − 1
 * @param log10Direct the same of the direct path beside it; empty where there is none, or where it is the edge itself
 */
record Track(String key, CellKind cell, int t, Matrix log10Left, Matrix log10Edges, Matrix log10Direct) {

    private static final Matrix NONE = Matrix.zeros(0, 1);

    /** Of all cells, from above downward; none where the answer is for another perspective. */
    static List<Track> of(Result result) {
        return result.cells().stream()
                .flatMap(cell -> cell.insights().factors().stream().flatMap(factors -> of(cell, factors).stream()))
                .toList();
    }

    /** From above downward. The LSTM has two, its cell state with the gates' direct path, and its whole state. */
    private static List<Track> of(CellResult cell, Factors factors) {
        String key = cell.cell().key();
        int t = factors.t();
        return switch (cell.cell()) {
            case RNN -> List.of(new Track(key, cell.cell(), t, factors.log10Row(), factors.log10StepNorms(), NONE));
            case GRU -> List.of(new Track(key, cell.cell(), t, factors.log10Row(), factors.log10StepNorms(),
                    factors.log10DirectSteps()));
            case LSTM -> List.of(
                    new Track(key + ".cell", cell.cell(), t, factors.log10CellRow(), factors.log10DirectSteps(), NONE),
                    new Track(key + ".state", cell.cell(), t, factors.log10Row(), factors.log10StepNorms(), NONE));
        };
    }

    /** log₁₀ of what is left at a step; NaN after t. */
    double left(int step) {
        return step > t ? Double.NaN : log10Left.get(t - step);
    }

    /** log₁₀ of the gain of the edge into a step. */
    double edge(int step) {
        return log10Edges.get(step - 1);
    }

    boolean hasDirect() {
        return log10Direct.rows() > 0;
    }

    double direct(int step) {
        return log10Direct.get(step - 1);
    }

    /** Markup of a node's name. */
    String node(int step) {
        return (key.equals("lstm.cell") ? "C" : key.equals("lstm.state") ? "s" : "h") + "_{" + step + "}";
    }
}
