package vanishingpoint.figure;

import java.util.ArrayList;
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
 * @param log10Crossing the same of the edge from the other track's node j − 1; empty where no edges cross
 */
record Track(String key, CellKind cell, int t, Matrix log10Left, Matrix log10Edges, Matrix log10Direct,
        Matrix log10Crossing) {

    /** What the product of the edges is to what is left: at least it, it, or another quantity. */
    enum EdgeProduct {
        BOUND, EQUAL, PARTS
    }

    private static final String HIDDEN = "lstm.hidden";
    private static final String CELL = "lstm.cell";
    private static final String STATE = "lstm.state";
    private static final Matrix NONE = Matrix.zeros(0, 1);

    /** Of all cells, from above downward; none where the answer is for another perspective. */
    static List<Track> of(Result result) {
        return result.cells().stream()
                .flatMap(cell -> cell.insights().factors().stream().flatMap(factors -> of(cell, factors).stream()))
                .toList();
    }

    private static List<Track> of(CellResult cell, Factors factors) {
        String key = cell.cell().key();
        return switch (cell.cell()) {
            case RNN -> List.of(whole(key, cell, factors, NONE));
            case GRU -> List.of(whole(key, cell, factors, factors.log10DirectSteps()));
            case LSTM -> factors.blocks().map(blocks -> List.of(
                    new Track(HIDDEN, cell.cell(), factors.t(), blocks.log10HiddenRow(), blocks.log10Hidden(), NONE,
                            blocks.log10IntoHidden()),
                    cellState(cell, factors, blocks.log10IntoCell())))
                    .orElseGet(() -> List.of(cellState(cell, factors, NONE), whole(STATE, cell, factors, NONE)));
        };
    }

    private static Track whole(String key, CellResult cell, Factors factors, Matrix direct) {
        return new Track(key, cell.cell(), factors.t(), factors.log10Row(), factors.log10StepNorms(), direct, NONE);
    }

    private static Track cellState(CellResult cell, Factors factors, Matrix crossing) {
        return new Track(CELL, cell.cell(), factors.t(), factors.log10CellRow(), factors.log10DirectSteps(), NONE, crossing);
    }

    /** Those of the answer and the LSTM's whole state (h, C), which is no row of nodes. */
    static List<Track> told(Result result) {
        List<Track> told = new ArrayList<>(of(result));
        result.cells().stream().filter(cell -> cell.cell() == CellKind.LSTM).forEach(cell -> cell.insights().factors()
                .filter(factors -> factors.blocks().isPresent())
                .ifPresent(factors -> told.add(whole(STATE, cell, factors, NONE))));
        return told;
    }

    /** As one of the LSTM's two, h above C, or alone. */
    TrackPlaces.Rows rows() {
        return !hasCrossing() ? TrackPlaces.Rows.ALONE
                : key.equals(HIDDEN) ? TrackPlaces.Rows.UPPER : TrackPlaces.Rows.LOWER;
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

    boolean hasCrossing() {
        return log10Crossing.rows() > 0;
    }

    double crossing(int step) {
        return log10Crossing.get(step - 1);
    }

    /** @param hidden number of units: the factors of one are numbers, but those of the LSTM's whole state never are */
    EdgeProduct edgeProduct(int hidden) {
        return switch (key) {
            case CELL, HIDDEN -> EdgeProduct.PARTS;
            case STATE -> EdgeProduct.BOUND;
            default -> hidden == 1 ? EdgeProduct.EQUAL : EdgeProduct.BOUND;
        };
    }

    /** Markup of a node's name. */
    String node(int step) {
        return (key.equals(CELL) ? "C" : key.equals(STATE) ? "s" : "h") + "_{" + step + "}";
    }
}
