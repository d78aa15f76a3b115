package vanishingpoint.engine;

import java.util.Arrays;

/**
 * Largest singular value of small dense matrices, relative error below 1e-12: AᵀA or A·Aᵀ, whichever is smaller, is
 * tridiagonalised and its largest eigenvalue found ({@link Tridiagonal}). Its relative error is a few n·ε, as the largest
 * eigenvalue of AᵀA does not suffer from the squaring.
 */
final class SpectralNorm {

    private final Tridiagonal tridiagonal;
    private final double[][] gram;

    /** For matrices of at most {@code size} rows and columns. */
    SpectralNorm(int size) {
        tridiagonal = new Tridiagonal(size);
        gram = tridiagonal.matrix;
    }

    /** ‖A‖₂ of the leading rows and columns of {@code a}, entries of moderate size, so that their fourth powers are
     * normal doubles. */
    double of(double[][] a, int rows, int columns) {
        double frobeniusSquared = frobeniusSquared(a, rows, columns);
        if (frobeniusSquared == 0) {
            return 0;
        }
        boolean vector = rows == 1 || columns == 1;
        return Math.sqrt(vector ? frobeniusSquared : largestEigenvalue(a, rows, columns));
    }

    static double frobeniusSquared(double[][] a, int rows, int columns) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += Kernels.sumOfSquares(a[i], 0, columns);
        }
        return sum;
    }

    /** Largest eigenvalue of AᵀA or A·Aᵀ, whichever is smaller. */
    private double largestEigenvalue(double[][] a, int rows, int columns) {
        int n = Math.min(rows, columns);
        for (int p = 0; p < n; p++) {
            if (columns <= rows) {
                columnTimesRows(a, p, rows, n, gram[p]);
            } else {
                for (int q = 0; q < n; q++) {
                    gram[p][q] = Kernels.dot(a[p], 0, a[q], 0, columns);
                }
            }
        }
        tridiagonal.reduce(n);
        return tridiagonal.largest(n);
    }

    /** target = Σ_i a_ip·a_i, row p of AᵀA. */
    private static void columnTimesRows(double[][] a, int p, int rows, int columns, double[] target) {
        Arrays.fill(target, 0, columns, 0);
        int i = 0;
        for (; i + 3 < rows; i += 4) {
            Kernels.axpy(a[i][p], a[i], a[i + 1][p], a[i + 1], a[i + 2][p], a[i + 2], a[i + 3][p], a[i + 3], target,
                    0, columns);
        }
        for (; i < rows; i++) {
            Kernels.axpy(a[i][p], a[i], target, 0, columns);
        }
    }
}
