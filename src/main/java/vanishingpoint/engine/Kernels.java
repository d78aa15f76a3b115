package vanishingpoint.engine;

import java.util.Arrays;

/** The inner loops over contiguous doubles. Sums are formed in one fixed order. */
final class Kernels {

    private Kernels() {}

    /**
     * target = Σ_q value_q · source[column_q] on the indices {@code from} to {@code to} (exclusive), over the non-zero
     * entries of row {@code i} of the matrix.
     */
    static void rowTimesRows(SparseRows matrix, int i, double[][] source, double[] target, int from, int to) {
        int q = matrix.start[i];
        int end = matrix.start[i + 1];
        int[] column = matrix.column;
        double[] value = matrix.value;
        Arrays.fill(target, from, to, 0);
        for (; q + 3 < end; q += 4) {
            axpy(value[q], source[column[q]], value[q + 1], source[column[q + 1]], value[q + 2],
                    source[column[q + 2]], value[q + 3], source[column[q + 3]], target, from, to);
        }
        for (; q < end; q++) {
            axpy(value[q], source[column[q]], target, from, to);
        }
    }

    /** target += a·x + b·y + c·z + d·w: one index for all arrays, so that the loop becomes vector instructions. */
    static void axpy(double a, double[] x, double b, double[] y, double c, double[] z, double d, double[] w,
            double[] target, int from, int to) {
        for (int i = from; i < to; i++) {
            target[i] += a * x[i] + b * y[i] + c * z[i] + d * w[i];
        }
    }

    /** target += factor·source. */
    static void axpy(double factor, double[] source, double[] target, int from, int to) {
        for (int i = from; i < to; i++) {
            target[i] += factor * source[i];
        }
    }

    /** target += factor·source[from…], for weights that stand within a longer array. */
    static void axpyFrom(double factor, double[] source, int from, double[] target, int length) {
        for (int i = 0; i < length; i++) {
            target[i] += factor * source[from + i];
        }
    }

    /** Rows i of an LSTM's ∂C_t/∂h_{t−1} and ∂h_t/∂h_{t−1} from the gates' rows. */
    static void lstmRows(double[][] recurrent, int i, double[] weights, double q, double[] cellRow,
            double[] hiddenRow) {
        int n = cellRow.length;
        double a = weights[0];
        double b = weights[1];
        double c = weights[2];
        double d = weights[3];
        double[] x = recurrent[i];
        double[] y = recurrent[n + i];
        double[] z = recurrent[2 * n + i];
        double[] w = recurrent[3 * n + i];
        for (int j = 0; j < n; j++) {
            double sum = a * x[j] + b * y[j] + c * z[j];
            cellRow[j] = sum;
            hiddenRow[j] = q * sum + d * w[j];
        }
    }

    /** Largest absolute value: magnitudes of doubles are ordered as their bits are. */
    static double largest(double[] values, int from, int length) {
        long largest = 0;
        for (int x = from; x < from + length; x++) {
            largest = Math.max(largest, Double.doubleToRawLongBits(values[x]) & Long.MAX_VALUE);
        }
        return Double.longBitsToDouble(largest);
    }

    static double sumOfSquares(double[] values, int from, int length) {
        return dot(values, from, values, from, length);
    }

    /** Eight partial sums, so that the additions need not wait for each other. */
    static double dot(double[] a, int fromA, double[] b, int fromB, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int x = 0;
        for (; x + 7 < length; x += 8) {
            int i = fromA + x;
            int j = fromB + x;
            s0 += a[i] * b[j];
            s1 += a[i + 1] * b[j + 1];
            s2 += a[i + 2] * b[j + 2];
            s3 += a[i + 3] * b[j + 3];
            s4 += a[i + 4] * b[j + 4];
            s5 += a[i + 5] * b[j + 5];
            s6 += a[i + 6] * b[j + 6];
            s7 += a[i + 7] * b[j + 7];
        }
        for (; x < length; x++) {
            s0 += a[fromA + x] * b[fromB + x];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }
}
