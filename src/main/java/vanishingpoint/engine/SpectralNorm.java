package vanishingpoint.engine;

/**
 * Largest singular value of small dense matrices, one after the other, relative error below 1e-12.
 *
 * <p>A few power steps on AᵀA from a warm start give the Rayleigh quotient λ̂ with residual r = ‖AᵀA·v − λ̂·v‖. Some
 * eigenvalue lies within r of λ̂; it is the largest where all eigenvalues together, ‖A‖_F², leave no room for a second
 * one of that size (‖A‖_F² ≤ 1.9·λ̂), and then the error is at most r²/(0.1·λ̂) (Parlett, The Symmetric Eigenvalue Problem,
 * thm. 11.7.1). Otherwise the Gram matrix is tridiagonalised (Householder) and its largest eigenvalue found by
 * bisection on Sturm counts: its relative error is a few n·ε, as the largest eigenvalue of AᵀA does not suffer from
 * the squaring.
 */
final class SpectralNorm {

    /** Accepted residual relative to λ̂: the error of λ̂ is of its square. */
    private static final double RESIDUAL = 1e-7;
    private static final double ROOM = 1.9;
    /** Further steps raise λ̂ by little: with this much of the square sum elsewhere they would not be accepted. */
    private static final double HOPELESS = 2.1;
    private static final int POWER_STEPS = 10;

    private final double[] left;
    private final double[] image;
    private final double[] gram;
    private final double[] diagonal;
    private final double[] offDiagonalSquared;
    private final double[] scratch;

    /** For matrices of at most {@code size} rows and columns. */
    SpectralNorm(int size) {
        left = new double[size];
        image = new double[size];
        gram = new double[size * size];
        diagonal = new double[size];
        offDiagonalSquared = new double[size];
        scratch = new double[size];
    }

    /**
     * ‖A‖₂ of a rows×columns matrix, row by row in {@code a}, entries of moderate size, so that
     * their fourth powers are normal doubles.
     *
     * @param warm start vector of {@code columns} entries from {@code at}; holds the right singular vector afterwards.
     *     Any non-zero vector will do
     */
    double of(double[] a, int rows, int columns, double[] warm, int at) {
        double frobeniusSquared = Kernels.sumOfSquares(a, 0, rows * columns);
        if (frobeniusSquared == 0) {
            return 0;
        }
        if (rows == 1 || columns == 1) {
            return Math.sqrt(frobeniusSquared);
        }
        double lambda = powerSteps(a, rows, columns, warm, at, frobeniusSquared);
        return Math.sqrt(Double.isNaN(lambda) ? largestEigenvalue(a, rows, columns) : lambda);
    }

    /** λ̂, or NaN where it could not be accepted. */
    private double powerSteps(double[] a, int rows, int columns, double[] warm, int at, double frobeniusSquared) {
        for (int step = 0; step < POWER_STEPS; step++) {
            double size = Math.sqrt(Kernels.sumOfSquares(warm, at, columns));
            for (int i = 0; i < rows; i++) {
                left[i] = Kernels.dot(a, i * columns, warm, at, columns) / size;
            }
            double lambda = Kernels.sumOfSquares(left, 0, rows);
            java.util.Arrays.fill(image, 0, columns, 0);
            for (int i = 0; i < rows; i++) {
                Kernels.axpy(left[i], a, i * columns, image, 0, columns);
            }
            double residual = 0;
            double next = 0;
            for (int j = 0; j < columns; j++) {
                double difference = image[j] - lambda * warm[at + j] / size;
                residual += difference * difference;
                next = Math.max(next, Math.abs(image[j]));
            }
            if (next == 0 || lambda == 0) {
                return Double.NaN; // the start vector lies in the kernel: keep it, any vector may start
            }
            for (int j = 0; j < columns; j++) {
                warm[at + j] = image[j] / next;
            }
            if (Math.sqrt(residual) <= RESIDUAL * lambda && frobeniusSquared <= ROOM * lambda) {
                return lambda;
            }
            if (step >= 1 && frobeniusSquared > HOPELESS * lambda) {
                return Double.NaN;
            }
        }
        return Double.NaN;
    }

    /** Largest eigenvalue of AᵀA or A·Aᵀ, whichever is smaller. */
    private double largestEigenvalue(double[] a, int rows, int columns) {
        int n = Math.min(rows, columns);
        java.util.Arrays.fill(gram, 0, n * n, 0);
        if (columns <= rows) {
            for (int i = 0; i < rows; i++) {
                for (int p = 0; p < n; p++) {
                    int from = i * columns;
                    Kernels.axpy(a[from + p], a, from, gram, p * n, p + 1);
                }
            }
        } else {
            for (int p = 0; p < n; p++) {
                for (int q = 0; q <= p; q++) {
                    gram[p * n + q] = Kernels.dot(a, p * columns, a, q * columns, columns);
                }
            }
        }
        tridiagonalise(n);
        return largestOfTridiagonal(n);
    }

    /** Householder reduction of the lower triangle of {@code gram} to {@code diagonal}, {@code offDiagonalSquared}. */
    private void tridiagonalise(int n) {
        for (int last = n - 1; last > 0; last--) {
            int row = last * n;
            diagonal[last] = gram[row + last];
            double tail = Kernels.sumOfSquares(gram, row, last - 1);
            double pivot = gram[row + last - 1];
            double squared = tail + pivot * pivot;
            offDiagonalSquared[last] = squared;
            if (tail > 0) {
                double reflected = pivot + Math.copySign(Math.sqrt(squared), pivot);
                gram[row + last - 1] = reflected;
                double half = (tail + reflected * reflected) / 2;
                reflect(n, row, last, half);
            }
        }
        diagonal[0] = gram[0];
    }

    /** Applies I − u·uᵀ/half from both sides to the leading {@code size} rows and columns; u stands at {@code row}. */
    private void reflect(int n, int row, int size, double half) {
        java.util.Arrays.fill(scratch, 0, size, 0);
        for (int i = 0; i < size; i++) {
            scratch[i] += Kernels.dot(gram, i * n, gram, row, i + 1);
            Kernels.axpy(gram[row + i], gram, i * n, scratch, 0, i);
        }
        double projection = 0;
        for (int i = 0; i < size; i++) {
            scratch[i] /= half;
            projection += scratch[i] * gram[row + i];
        }
        double shift = projection / (2 * half);
        for (int i = 0; i < size; i++) {
            scratch[i] -= shift * gram[row + i];
        }
        for (int i = 0; i < size; i++) {
            double u = gram[row + i];
            double w = scratch[i];
            for (int j = 0; j <= i; j++) {
                gram[i * n + j] -= u * scratch[j] + w * gram[row + j];
            }
        }
    }

    private double largestOfTridiagonal(int n) {
        double low = 0;
        double high = 0;
        for (int i = 0; i < n; i++) {
            low = Math.max(low, diagonal[i]);
            double right = i + 1 < n ? Math.sqrt(offDiagonalSquared[i + 1]) : 0;
            high = Math.max(high, diagonal[i] + (i > 0 ? Math.sqrt(offDiagonalSquared[i]) : 0) + right);
        }
        while (high - low > 2 * Math.ulp(high)) {
            double middle = low + (high - low) / 2;
            if (allBelow(middle, n)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Whether every eigenvalue of the tridiagonal matrix is below x (Sturm: all pivots of T − x·I negative). */
    private boolean allBelow(double x, int n) {
        double pivot = diagonal[0] - x;
        for (int i = 1; i < n; i++) {
            if (!(pivot < 0)) {
                return false;
            }
            pivot = diagonal[i] - x - offDiagonalSquared[i] / pivot;
        }
        return pivot < 0;
    }
}
