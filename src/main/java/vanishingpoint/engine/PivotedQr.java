package vanishingpoint.engine;

import java.util.Arrays;

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
    /** Columns of mantissas, rows in the order of {@link #place}; then R above the diagonal. */
    private final double[][] column;
    private final long[] columnExponent;
    private final long[] rowExponent;
    /** Which row of A stands where. */
    private final int[] place;
    /** Which column of A stands where. */
    private final int[] origin;
    /** Reflections: I − scale·v·vᵀ. */
    private final double[][] vector;
    private final double[] scale;
    private final double[] weighted;
    private final double[] power;
    private int rows;
    private int count;
    private int rank;
    private int lost;
    private double growth;
    private boolean spread;

    PivotedQr(int size) {
        this.size = size;
        column = new double[size][size];
        columnExponent = new long[size];
        rowExponent = new long[size];
        place = new int[size];
        origin = new int[size];
        vector = new double[size][size];
        scale = new double[size];
        weighted = new double[size];
        power = new double[size];
    }

    /**
     * Decomposes {@code count} columns.
     *
     * @param row exponents of all rows, {@link GradedStep#ZERO} for those that are taken as zero
     * @param interchange whether columns may change places; else those that depend on earlier ones go to the end, and
     *     digits are lost as {@link #growth} tells
     */
    void decompose(double[][] source, long[] exponents, int newCount, long[] row, boolean interchange) {
        rows = 0;
        for (int i = 0; i < size; i++) {
            if (row[i] != GradedStep.ZERO) {
                rowExponent[rows] = row[i];
                place[rows++] = i;
            }
        }
        count = 0;
        growth = 0;
        spread = GradedStep.isSpread(row);
        for (int j = 0; j < newCount; j++) {
            for (int a = 0; a < rows; a++) {
                column[count][a] = source[j][place[a]];
            }
            columnExponent[count] = exponents[j];
            origin[count] = j;
            count += Kernels.largest(column[count], 0, rows) == 0 ? 0 : 1;
        }
        rank = 0;
        lost = 0;
        while (rank < Math.min(rows, count)) {
            if (interchange) {
                swapColumns(rank, largestColumn());
            }
            int pivot = largestRow();
            if (Math.abs(column[rank][pivot]) < size * ROUNDING) {
                lost++;
                dropColumn();
            } else {
                swapRows(rank, pivot);
                reflect();
                rank++;
            }
        }
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
        return Scaled.of(Math.abs(column[k][k]), rowExponent[k] + columnExponent[k]);
    }

    /** Row k of R as a column of {@code count} entries, divided by 2^(the exponent that is returned). */
    long row(int k, double[] target) {
        Arrays.fill(target, 0, k, 0);
        for (int j = k; j < count; j++) {
            target[j] = ScaledArray.scaledBy(column[j][k], columnExponent[j] - columnExponent[k]);
        }
        return rowExponent[k] + columnExponent[k];
    }

    int columns() {
        return count;
    }

    /** Column by column. */
    void q(double[][] target) {
        double[] work = weighted;
        for (int j = 0; j < rank; j++) {
            Arrays.fill(work, 0, rows, 0);
            work[j] = 1;
            for (int k = j; k >= 0; k--) {
                if (scale[k] != 0) {
                    double product = scale[k] * Kernels.dot(vector[k], k, work, k, rows - k);
                    Kernels.axpy(-product, vector[k], work, k, rows);
                }
            }
            Arrays.fill(target[j], 0, size, 0);
            for (int a = 0; a < rows; a++) {
                target[j][place[a]] = work[a];
            }
        }
    }

    private int largestColumn() {
        int largest = rank;
        Scaled most = Scaled.ZERO;
        for (int j = rank; j < count; j++) {
            Scaled norm = ScaledArray.norm(column[j], rowExponent, rank, rows - rank);
            Scaled whole = Scaled.of(norm.mantissa(), norm.exponent() + columnExponent[j]);
            if (isLarger(whole.mantissa(), whole.exponent(), most.mantissa(), most.exponent())) {
                largest = j;
                most = whole;
            }
        }
        return largest;
    }

    private int largestRow() {
        int largest = rank;
        for (int a = rank + 1; a < rows; a++) {
            boolean larger = isLarger(column[rank][a], rowExponent[a], column[rank][largest], rowExponent[largest]);
            largest = larger ? a : largest;
        }
        return largest;
    }

    private static boolean isLarger(double a, long exponentOfA, double b, long exponentOfB) {
        long difference = exponentOfA - exponentOfB;
        if (a == 0 || b == 0) {
            return a != 0;
        }
        return difference <= 0 ? Math.abs(ScaledArray.scaledBy(a, difference)) > Math.abs(b)
                : Math.abs(a) > Math.abs(ScaledArray.scaledBy(b, -difference));
    }

    private void dropColumn() {
        count--;
        for (int j = rank; j < count; j++) {
            swapColumns(j, j + 1);
        }
    }

    private void swapColumns(int i, int j) {
        double[] entries = column[i];
        column[i] = column[j];
        column[j] = entries;
        long exponent = columnExponent[i];
        columnExponent[i] = columnExponent[j];
        columnExponent[j] = exponent;
        int from = origin[i];
        origin[i] = origin[j];
        origin[j] = from;
    }

    private void swapRows(int a, int b) {
        for (int j = 0; j < count && a != b; j++) {
            swap(column[j], a, b);
        }
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
        double[] pivots = column[k];
        double[] v = vector[k];
        for (int a = k; a < rows; a++) {
            power[a] = ScaledArray.scaledBy(1, rowExponent[a] - rowExponent[k]);
            v[a] = pivots[a] * power[a];
        }
        double head = v[k];
        double tail = Kernels.sumOfSquares(v, k + 1, rows - k - 1);
        if (tail == 0 && Kernels.largest(pivots, k + 1, rows - k - 1) == 0) {
            scale[k] = 0;
            return;
        }
        double norm = Math.copySign(Math.sqrt(head * head + tail), head);
        v[k] = head + norm;
        pivots[k] = v[k];
        scale[k] = 1 / (norm * v[k]);
        for (int a = k; a < rows; a++) {
            weighted[a] = scale[k] * v[a] * power[a];
        }
        for (int j = k + 1; j < count; j++) {
            double product = Kernels.dot(weighted, k, column[j], k, rows - k);
            Kernels.axpy(-product, pivots, column[j], k, rows);
            if (spread) {
                growth = Math.max(growth, Kernels.largest(column[j], k, rows - k));
            }
        }
        pivots[k] = -norm;
    }
}
