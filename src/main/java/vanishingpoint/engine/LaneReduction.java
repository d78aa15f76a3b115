package vanishingpoint.engine;

import java.util.Arrays;

/**
 * Drops the columns of the lanes' matrices M that their norms do not need. Householder reflections from the right, each
 * made for one row, turn M into M·W = [A, B] with W orthogonal and ‖B‖_F falling as more columns are kept; as soon as
 * ‖B‖_F ≤ {@value #SMALL}·‖M‖_F in every lane, B is dropped. The row is the one of largest remaining norm, relative to
 * ‖M‖_F and summed over the lanes, which are neighbours and nearly alike in this.
 *
 * <p>Why that is exact enough: for whatever product X is multiplied from the left later,
 * X·M·(X·M)ᵀ = XA·(XA)ᵀ + XB·(XB)ᵀ, so both norms of X·M lie between those of XA and √(‖XA‖² + ‖XB‖²): the relative
 * error is at most ½(‖X‖·‖B‖/‖XA‖)², of second order in what was dropped.
 */
final class LaneReduction {

    private static final double SMALL = 4e-8;

    private final Lanes lanes;
    private final int width;
    private final int[] open;
    private final double[] rest;
    private final double[] one;
    private final double[] total;
    private final double[] left;
    private final double[] dropped;
    private final double[] scale;
    private final double[] vector;

    /** For matrices of {@code rows} rows and at most {@code columns} columns. */
    LaneReduction(Lanes lanes, int rows, int columns) {
        this.lanes = lanes;
        width = lanes.width();
        open = new int[rows];
        rest = new double[rows * width];
        one = new double[width];
        total = new double[width];
        left = new double[width];
        dropped = new double[width];
        scale = new double[width];
        vector = new double[columns * width];
    }

    /** ‖B‖_F of a lane in the last reduction. */
    double dropped(int lane) {
        return dropped[lane];
    }

    /**
     * Reduces in place.
     *
     * @param carried one more row, turned with the others
     *
     * @return how many columns are kept, at least one
     */
    int reduce(double[] data, int columns, double[] carried) {
        int count = measure(data, columns);
        System.arraycopy(total, 0, left, 0, width);
        int column = 0;
        while (column < columns && count > 0 && isLeft()) {
            int place = pivot(count);
            int row = open[place];
            open[place] = open[--count];
            prepare(data, row * columns, column, columns);
            Reflection reflection = new Reflection(column, columns, vector, scale);
            Arrays.fill(left, 0);
            for (int i = 0; i < count; i++) {
                lanes.reflect(data, open[i] * columns, reflection, one);
                System.arraycopy(one, 0, rest, open[i] * width, width);
                for (int l = 0; l < width; l++) {
                    left[l] += one[l];
                }
            }
            lanes.reflect(carried, 0, reflection, one);
            column++;
        }
        int kept = Math.max(1, column); // a matrix of zeros keeps one of its columns
        for (int l = 0; l < width; l++) {
            dropped[l] = kept < columns ? Math.sqrt(left[l]) : 0;
        }
        for (int i = 1; i < open.length && kept < columns; i++) {
            System.arraycopy(data, i * columns * width, data, i * kept * width, kept * width);
        }
        return kept;
    }

    private int measure(double[] data, int columns) {
        Arrays.fill(total, 0);
        for (int i = 0; i < open.length; i++) {
            open[i] = i;
            System.arraycopy(data, i * columns * width, vector, 0, columns * width);
            lanes.dot(vector, vector, 0, columns, one);
            System.arraycopy(one, 0, rest, i * width, width);
            for (int l = 0; l < width; l++) {
                total[l] += one[l];
            }
        }
        return open.length;
    }

    private boolean isLeft() {
        boolean more = false;
        for (int l = 0; l < width; l++) {
            more |= left[l] > SMALL * SMALL * total[l];
        }
        return more;
    }

    private int pivot(int count) {
        int place = 0;
        double largest = -1;
        for (int i = 0; i < count; i++) {
            double sum = 0;
            for (int l = 0; l < width; l++) {
                sum += total[l] == 0 ? 0 : rest[open[i] * width + l] / total[l];
            }
            if (sum > largest) {
                largest = sum;
                place = i;
            }
        }
        return place;
    }

    /** Makes the reflection that leaves only the first entry, at {@code column}, of the row from there on, and does so. */
    private void prepare(double[] data, int row, int column, int columns) {
        int from = (row + column) * width;
        int count = columns - column;
        System.arraycopy(data, from, vector, 0, count * width);
        Arrays.fill(data, from, from + count * width, 0);
        lanes.dot(vector, vector, 0, count, one);
        for (int l = 0; l < width; l++) {
            double norm = Math.sqrt(one[l]);
            double alpha = vector[l] > 0 ? -norm : norm;
            vector[l] -= alpha;
            scale[l] = norm == 0 ? 0 : -1 / (alpha * vector[l]); // 2/‖u‖², ‖u‖² = −2·alpha·u
            data[from + l] = alpha;
        }
    }
}
