package vanishingpoint.engine;

import java.util.Arrays;
import vanishingpoint.engine.Lanes.Run;

/**
 * A = Q·R by Householder's reflections, for matrices whose rows and columns carry exponents: entry (i, j) is
 * m_ij·2^(row exponent i + column exponent j). Rows are interchanged so that each is accurate for itself however far apart
 * they are, columns on request (Powell, Reid 1969; Cox, Higham 1998). A reflection's subtraction of a multiple of one row from
 * another needs no exponent at all, so that nothing underflows.
 */
final class PivotedQr {

    /** Times n, a column that reflections leave this small beside what it was is rounding. */
    static final double ROUNDING = 0x1p-51;

    private final int size;
    private final Lanes lanes;
    /** Mantissas, rows in the order of {@link #place}; then R above the diagonal. */
    private final double[][] entry;
    private final long[] columnExponent;
    private final long[] rowExponent;
    /** Which row of A stands where. */
    private final int[] place;
    /** Which column of A stands where. */
    private final int[] origin;
    /** Reflections: I − scale·v·vᵀ. */
    private final double[][] vector;
    private final double[] scale;
    private final double[] pivots;
    private final double[] weighted;
    private final double[] product;
    private final double[][] basis;
    private int rows;
    private int count;
    private int rank;
    private int lost;
    private double growth;
    private boolean spread;

    PivotedQr(int size, Lanes lanes) {
        this.size = size;
        this.lanes = lanes;
        int room = lanes.room(size);
        entry = new double[size][room];
        columnExponent = new long[size];
        rowExponent = new long[size];
        place = new int[size];
        origin = new int[size];
        vector = new double[size][size];
        scale = new double[size];
        pivots = new double[size];
        weighted = new double[size];
        product = new double[room];
        basis = new double[size][room];
    }

    /**
     * Decomposes {@code count} columns.
     *
     * @param source by row
     * @param exponents of the columns
     * @param row exponents of all rows, {@link GradedStep#ZERO} for those that are taken as zero
     * @param interchange whether columns may change places; else those that depend on earlier ones go to the end, and
     *     digits are lost as {@link #growth} tells
     */
    void decompose(double[][] source, long[] exponents, int newCount, long[] row, boolean interchange) {
        growth = 0;
        spread = GradedStep.isSpread(row);
        take(source, exponents, newCount, row);
        rank = 0;
        lost = 0;
        while (rank < Math.min(rows, count)) {
            if (interchange) {
                swapColumns(rank, largestColumn());
            }
            int pivot = largestRow();
            if (Math.abs(entry[pivot][rank]) < size * ROUNDING) {
                lost++;
                dropColumn();
            } else {
                swapRows(rank, pivot);
                reflect();
                rank++;
            }
        }
    }

    /** Rows and columns of zeros are left out. */
    private void take(double[][] source, long[] exponents, int newCount, long[] row) {
        rows = 0;
        for (int i = 0; i < size; i++) {
            if (row[i] != GradedStep.ZERO) {
                rowExponent[rows] = row[i];
                System.arraycopy(source[i], 0, entry[rows], 0, newCount);
                place[rows++] = i;
            }
        }
        count = 0;
        for (int j = 0; j < newCount; j++) {
            if (isZero(j)) {
                continue;
            }
            for (int a = 0; a < rows && count != j; a++) {
                entry[a][count] = entry[a][j];
            }
            columnExponent[count] = exponents[j];
            origin[count++] = j;
        }
    }

    private boolean isZero(int j) {
        for (int a = 0; a < rows; a++) {
            if (entry[a][j] != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * How much larger than at first entries have become, a multiple of rounding errors; 0 where the rows are of about one size,
     * as then no entry outgrows its column by more than that.
     */
    double growth() {
        return growth;
    }

    /** The product of the diagonal of R: the volume that the columns span. */
    double logVolume() {
        double sum = 0;
        for (int k = 0; k < rank; k++) {
            sum += diagonal(k).log();
        }
        return sum;
    }

    /** Number of columns of Q. */
    int rank() {
        return rank;
    }

    /** How many columns were rounding and are in neither Q nor R. */
    int lost() {
        return lost;
    }

    /** Which column of A is column k of Q·R. */
    int source(int k) {
        return origin[k];
    }

    /** R_kk without its sign. */
    Scaled diagonal(int k) {
        return Scaled.of(Math.abs(entry[k][k]), rowExponent[k] + columnExponent[k]);
    }

    /** Row k of R as a column of {@link #columns} entries, zero behind them, divided by 2^(the exponent that is returned). */
    long row(int k, double[] target) {
        Arrays.fill(target, 0);
        for (int j = k; j < count; j++) {
            target[j] = ScaledArray.scaledBy(entry[k][j], columnExponent[j] - columnExponent[k]);
        }
        return rowExponent[k] + columnExponent[k];
    }

    int columns() {
        return count;
    }

    /** Row by row, {@link #rank} columns. */
    void q(double[][] target) {
        for (double[] row : basis) {
            Arrays.fill(row, 0);
        }
        for (int k = rank - 1; k >= 0; k--) {
            basis[k][k] = 1;
            if (scale[k] != 0) {
                Run run = new Run(k, rows - k, k, rank);
                Arrays.fill(product, 0);
                lanes.add(basis, vector[k], run, product);
                for (int j = 0; j < product.length; j++) {
                    product[j] *= -scale[k];
                }
                lanes.addOuter(basis, vector[k], run, product);
            }
        }
        for (double[] row : target) {
            Arrays.fill(row, 0);
        }
        for (int a = 0; a < rows; a++) {
            System.arraycopy(basis[a], 0, target[place[a]], 0, rank);
        }
    }

    private int largestColumn() {
        int largest = rank;
        Scaled most = Scaled.ZERO;
        for (int j = rank; j < count; j++) {
            for (int a = rank; a < rows; a++) {
                pivots[a] = entry[a][j];
            }
            Scaled norm = ScaledArray.norm(pivots, rowExponent, rank, rows - rank);
            Scaled whole = Scaled.of(norm.mantissa(), norm.exponent() + columnExponent[j]);
            if (ScaledArray.isLarger(whole.mantissa(), whole.exponent(), most.mantissa(), most.exponent())) {
                largest = j;
                most = whole;
            }
        }
        return largest;
    }

    private int largestRow() {
        int largest = rank;
        for (int a = rank + 1; a < rows; a++) {
            boolean larger = ScaledArray.isLarger(entry[a][rank], rowExponent[a], entry[largest][rank], rowExponent[largest]);
            largest = larger ? a : largest;
        }
        return largest;
    }

    private void dropColumn() {
        count--;
        for (int j = rank; j < count; j++) {
            swapColumns(j, j + 1);
        }
    }

    private void swapColumns(int i, int j) {
        for (int a = 0; a < rows && i != j; a++) {
            swap(entry[a], i, j);
        }
        long exponent = columnExponent[i];
        columnExponent[i] = columnExponent[j];
        columnExponent[j] = exponent;
        int from = origin[i];
        origin[i] = origin[j];
        origin[j] = from;
    }

    private void swapRows(int a, int b) {
        double[] entries = entry[a];
        entry[a] = entry[b];
        entry[b] = entries;
        for (int k = 0; k < rank && a != b; k++) {
            swap(vector[k], a, b);
        }
        long exponent = rowExponent[a];
        rowExponent[a] = rowExponent[b];
        rowExponent[b] = exponent;
        int row = place[a];
        place[a] = place[b];
        place[b] = row;
    }

    private static void swap(double[] entries, int a, int b) {
        double entry = entries[a];
        entries[a] = entries[b];
        entries[b] = entry;
    }

    /** With v in units of the pivot's row: w = scale·vᵀa for each column, then m_a −= w·v_a·2^−(exponent of a). */
    private void reflect() {
        int k = rank;
        double[] v = vector[k];
        double below = 0;
        for (int a = k; a < rows; a++) {
            weighted[a] = ScaledArray.scaledBy(1, rowExponent[a] - rowExponent[k]);
            pivots[a] = entry[a][k];
            v[a] = pivots[a] * weighted[a];
            below = a == k ? 0 : Math.max(below, Math.abs(pivots[a]));
        }
        double head = v[k];
        double tail = Kernels.sumOfSquares(v, k + 1, rows - k - 1);
        if (tail == 0 && below == 0) {
            scale[k] = 0;
            return;
        }
        double norm = Math.copySign(Math.sqrt(head * head + tail), head);
        v[k] = head + norm;
        pivots[k] = v[k];
        scale[k] = 1 / (norm * v[k]);
        for (int a = k; a < rows; a++) {
            weighted[a] *= -scale[k] * v[a];
        }
        Run run = new Run(k, rows - k, k, count);
        Arrays.fill(product, 0);
        lanes.add(entry, weighted, run, product);
        Arrays.fill(product, 0, k + 1, 0);
        lanes.addOuter(entry, pivots, run, product);
        for (int a = k; a < rows && spread; a++) {
            growth = Math.max(growth, Kernels.largest(entry[a], k + 1, count - k - 1));
        }
        entry[k][k] = -norm;
    }
}
