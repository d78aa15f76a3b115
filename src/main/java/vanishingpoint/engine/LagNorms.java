package vanishingpoint.engine;

import java.util.Arrays;
import vanishingpoint.engine.Lanes.Rows;

/**
 * log₁₀‖A_ℓ‖₂ of matrices of one shape, ℓ = 1, 2, …, each much like the one before: as many at once as there are
 * {@link Lanes}, searched for from the last one's singular vector, or left to the backlog.
 */
final class LagNorms {

    /** Square sums below this may have lost something by underflow. */
    private static final double FAINT = 0x1p-900;
    /** Bundles between two searches where singular values lie so close together that searches fail. */
    private static final int LONGEST_WAIT = 2;

    private final Lanes lanes;
    private final int width;
    private final int rows;
    private final int columns;
    /** The matrices, in lanes. */
    final double[] data;
    private final double[] warm;
    private final double[] total;
    private final double[] ignored;
    private final LaneSpectral search;
    private final LaneBacklog backlog;
    private final double[] log10;
    private int wait;
    private int patience;

    /** @param length how many ℓ there are, 0 included, whose matrix is the identity */
    LagNorms(Lanes lanes, int rows, int columns, int length) {
        this.lanes = lanes;
        this.rows = rows;
        this.columns = columns;
        width = lanes.width();
        data = new double[rows * columns * width];
        warm = new double[columns * width];
        for (int j = 0; j < warm.length; j++) {
            warm[j] = 1 + 0.125 * (j / width % 7) + 0.0625 * (j / width % 3); // no symmetry to be orthogonal to
        }
        total = new double[width];
        ignored = new double[width];
        search = new LaneSpectral(lanes, columns);
        log10 = new double[length];
        backlog = new LaneBacklog(lanes, rows, columns, (lag, norm) -> log10[lag] = norm);
    }

    /**
     * Finds, now or later, the norms of the first {@code count} lanes' matrices, times 2^exponent.
     *
     * @return whether doubles suffice
     */
    boolean find(int first, int count, long[] exponent) {
        lanes.squares(data, new Rows(0, rows, columns), total, ignored);
        int asked = 0;
        for (int l = 0; l < count; l++) {
            boolean zero = total[l] == 0 && isZero(l);
            if (!zero && !(total[l] >= FAINT && total[l] <= 1 / FAINT)) {
                return false;
            }
            asked |= zero ? 0 : 1 << l;
        }
        int missing = columns == 1 ? 0 : search(asked);
        for (int l = 0; l < count; l++) {
            boolean single = columns == 1 || (asked >> l & 1) == 0;
            if ((missing >> l & 1) != 0) {
                backlog.add(data, l, total[l], exponent[l], first + l);
            } else {
                double squared = single ? total[l] : search.squared(l);
                log10[first + l] = Math.log10(squared) / 2 + exponent[l] * Scaled.LOG10_2;
            }
        }
        return true;
    }

    private boolean isZero(int lane) {
        for (int i = lane; i < data.length; i += width) {
            if (data[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** The lanes whose norm was not found; where few are, the next search waits, each time for longer. */
    private int search(int asked) {
        if (wait > 0) {
            wait--;
            return asked;
        }
        int missing = search.find(data, new Rows(0, rows, columns), total, asked, warm);
        boolean few = 2 * Integer.bitCount(missing) > Integer.bitCount(asked);
        patience = few ? Math.min(2 * patience + 1, LONGEST_WAIT) : 0;
        wait = patience;
        for (int j = 0; j < warm.length; j += width) {
            Arrays.fill(warm, j, j + width, warm[j + width - 1]); // the last one is nearest to what follows
        }
        return missing;
    }

    /** Takes matrices as well, by ℓ. */
    LaneBacklog backlog() {
        return backlog;
    }

    /** By ℓ, when all have been found. */
    double[] log10() {
        backlog.solve();
        return log10;
    }
}
