package vanishingpoint.engine;

/** The inner loops over contiguous doubles. Sums are formed in one fixed order. */
final class Kernels {

    private Kernels() {}

    /** target[…] = Σ_q value_q · source row column_q, over the non-zero entries of row {@code i} of the matrix. */
    static void rowTimesRows(SparseRows matrix, int i, double[] source, int stride, int from, double[] target,
            int at, int length) {
        int q = matrix.start[i];
        int end = matrix.start[i + 1];
        java.util.Arrays.fill(target, at, at + length, 0);
        for (; q + 3 < end; q += 4) {
            axpy4(matrix, q, source, stride, from, target, at, length);
        }
        for (; q < end; q++) {
            axpy(matrix.value[q], source, matrix.column[q] * stride + from, target, at, length);
        }
    }

    private static void axpy4(SparseRows matrix, int q, double[] source, int stride, int from, double[] target,
            int at, int length) {
        double f0 = matrix.value[q];
        double f1 = matrix.value[q + 1];
        double f2 = matrix.value[q + 2];
        double f3 = matrix.value[q + 3];
        int s0 = matrix.column[q] * stride + from;
        int s1 = matrix.column[q + 1] * stride + from;
        int s2 = matrix.column[q + 2] * stride + from;
        int s3 = matrix.column[q + 3] * stride + from;
        for (int x = 0; x < length; x++) {
            target[at + x] += f0 * source[s0 + x] + f1 * source[s1 + x] + f2 * source[s2 + x] + f3 * source[s3 + x];
        }
    }

    /** target += factor·source. */
    static void axpy(double factor, double[] source, int from, double[] target, int at, int length) {
        for (int x = 0; x < length; x++) {
            target[at + x] += factor * source[from + x];
        }
    }

    /** Largest absolute value. */
    static double largest(double[] values, int from, int length) {
        double largest = 0;
        for (int x = from; x < from + length; x++) {
            largest = Math.max(largest, Math.abs(values[x]));
        }
        return largest;
    }

    static double sumOfSquares(double[] values, int from, int length) {
        return dot(values, from, values, from, length);
    }

    /** Four partial sums, so that the additions need not wait for each other. */
    static double dot(double[] a, int fromA, double[] b, int fromB, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int x = 0;
        for (; x + 3 < length; x += 4) {
            s0 += a[fromA + x] * b[fromB + x];
            s1 += a[fromA + x + 1] * b[fromB + x + 1];
            s2 += a[fromA + x + 2] * b[fromB + x + 2];
            s3 += a[fromA + x + 3] * b[fromB + x + 3];
        }
        for (; x < length; x++) {
            s0 += a[fromA + x] * b[fromB + x];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
