package vanishingpoint.engine;

import java.util.Arrays;
import vanishingpoint.engine.Lanes.Rows;

/**
 * The products P(t,k)·S_k of as many neighbouring k as there are {@link Lanes}, in the doubles: entries are
 * data·2^exponent(lane). Follows t upwards from the first k; a lane is zero until its k is reached.
 */
final class LaneBundle {

    /** Squared norms are kept within 2^±COMFORT. */
    private static final int COMFORT = 400;
    /** Rows smaller than the matrix by half of this, in powers of two, ask for exponents of their own. */
    private static final double SPREAD = Math.scalb(1.0, -800);

    final int rows;
    private final int startColumns;
    private final int fromRow;
    private final Lanes lanes;
    private final int width;
    private final double[] data;
    private final double[] warm;
    private final double[][] work;
    private final long[] exponent;
    private final double[] whole;
    private final double[] smallest;
    private final double[] total;
    private final double[] factor;
    private final LaneReduction reduction;
    private int columns;

    /** @param fromRow the norms are those of the rows from here on */
    LaneBundle(Lanes lanes, int rows, int startColumns, int fromRow) {
        this.lanes = lanes;
        this.rows = rows;
        this.startColumns = startColumns;
        this.fromRow = fromRow;
        width = lanes.width();
        data = new double[rows * startColumns * width];
        warm = new double[startColumns * width];
        work = lanes.workSpace(rows, startColumns);
        exponent = new long[width];
        whole = new double[width];
        smallest = new double[width];
        total = new double[width];
        factor = new double[width];
        reduction = new LaneReduction(lanes, rows, startColumns);
    }

    void clear() {
        columns = startColumns;
        Arrays.fill(data, 0);
        Arrays.fill(exponent, 0);
        Arrays.fill(warm, 1);
    }

    int columns() {
        return columns;
    }

    long exponent(int lane) {
        return exponent[lane];
    }

    /** ‖·‖_F² by lane of the rows that norms are asked of, in units of 4^exponent. */
    double[] total() {
        return total;
    }

    /** Sets an entry of a lane that has just been reached, whose columns are all there. */
    void set(int lane, int row, int column, double value) {
        data[(row * columns + column) * width + lane] = value;
    }

    void startWarm(int lane) {
        for (int j = 0; j < columns; j++) {
            warm[j * width + lane] = 1 + 0.125 * (j % 7) + 0.0625 * (j % 3); // no symmetry to be orthogonal to
        }
    }

    /** Multiplies the lanes that have been reached, the first {@code active} ones, by the matrix times 2^{@code power}. */
    void multiply(StepMatrix step, long power, int active) {
        lanes.multiply(step, data, columns, work);
        for (int l = 0; l < active; l++) {
            exponent[l] += power;
        }
    }

    /**
     * Measures square sums and keeps the numbers in a comfortable range.
     *
     * @param active how many lanes have been reached; the others are zero
     * @return whether doubles suffice: false where a row is so much smaller than its matrix that it needs an exponent of
     *     its own
     */
    boolean measure(int active) {
        lanes.squares(data, new Rows(0, rows, columns), whole, smallest);
        boolean comfortable = true;
        boolean suffices = true;
        for (int l = 0; l < active; l++) {
            if (whole[l] == 0 && isZero(l, 0, rows)) {
                continue;
            }
            comfortable &= Math.abs(Math.getExponent(whole[l])) <= COMFORT;
            suffices &= smallest[l] >= SPREAD * whole[l] && smallest[l] > Double.MIN_NORMAL || rowsSuffice(l);
        }
        if (suffices && !comfortable) {
            rescale();
            lanes.squares(data, new Rows(0, rows, columns), whole, smallest);
        }
        System.arraycopy(whole, 0, total, 0, width);
        if (fromRow > 0) {
            lanes.squares(data, new Rows(fromRow, rows, columns), total, smallest);
        }
        return suffices;
    }

    private boolean isZero(int lane, int from, int to) {
        for (int i = from * columns; i < to * columns; i++) {
            if (data[i * width + lane] != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean rowsSuffice(int lane) {
        double bound = SPREAD * whole[lane];
        for (int i = 0; i < rows; i++) {
            double squares = 0;
            for (int j = 0; j < columns; j++) {
                double entry = data[(i * columns + j) * width + lane];
                squares += entry * entry;
            }
            if (!(squares >= bound && squares > Double.MIN_NORMAL) && !isZero(lane, i, i + 1)) {
                return false;
            }
        }
        return Double.isFinite(whole[lane]);
    }

    private void rescale() {
        for (int l = 0; l < width; l++) {
            int shift = whole[l] == 0 ? 0 : Math.getExponent(whole[l]) / 2;
            factor[l] = Math.scalb(1.0, -shift);
            exponent[l] += shift;
        }
        lanes.scale(factor, data, data, 0, rows * columns);
    }

    /** Looks for the spectral norms of some lanes, bit by bit; those whose norm was not found. */
    int spectral(LaneSpectral search, int asked) {
        return search.find(data, new Rows(fromRow, rows, columns), total, asked, warm);
    }

    /** Copies a lane's rows, times 2^shift, to a lane of other matrices of as many columns. */
    void copy(int lane, int shift, double[] target, int targetLane) {
        double scale = Math.scalb(1.0, shift);
        int from = fromRow * columns * width + lane;
        for (int i = targetLane; i < (rows - fromRow) * columns * width; i += width, from += width) {
            target[i] = data[from] * scale;
        }
    }

    /** Drops columns that the norms do not need; whether there were any. */
    boolean reduce() {
        int before = columns;
        columns = reduction.reduce(data, columns, warm);
        return columns < before;
    }

    /** ‖·‖_F of what the last {@link #reduce} dropped from a lane. */
    Scaled dropped(int lane) {
        return Scaled.of(reduction.dropped(lane), exponent[lane]);
    }
}
