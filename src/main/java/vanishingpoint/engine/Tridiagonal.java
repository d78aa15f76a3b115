package vanishingpoint.engine;

import java.util.Arrays;

/** A symmetric matrix to tridiagonal form, and the largest eigenvalue of that. */
final class Tridiagonal {

    /** Squares of off-diagonal entries below this share of the squared trace move no eigenvalue by one rounding. */
    private static final double NEGLIGIBLE = 1e-36;
    /** Laguerre's method: the relative step that ends it, and a limit: a largest eigenvalue of which
     * there are many is approached linearly, with n = 128 by a tenth a step at worst. */
    static final double SETTLED = 2e-16;
    static final int STEPS = 2000;

    /** What is added to an eigenvalue, relative to it, so that it is above all eigenvalues in spite of rounding. */
    static final double SHIFT = 1e-14;

    /** The matrix, set before {@link #reduce}, which overwrites it. */
    final double[][] matrix;
    final double[] diagonal;
    final double[] offDiagonalSquared;
    private final double[] scratch;

    /** For matrices of at most {@code size} rows. */
    Tridiagonal(int size) {
        matrix = new double[size][size];
        diagonal = new double[size];
        offDiagonalSquared = new double[size + 1];
        scratch = new double[size];
    }

    /** Householder reduction of {@code matrix}, its leading {@code n} rows and columns. */
    void reduce(int n) {
        double trace = 0;
        for (int i = 0; i < n; i++) {
            trace += matrix[i][i];
        }
        for (int last = n - 1; last > 0; last--) {
            double[] row = matrix[last];
            diagonal[last] = row[last];
            double tail = Kernels.sumOfSquares(row, 0, last - 1);
            double pivot = row[last - 1];
            double squared = tail + pivot * pivot;
            offDiagonalSquared[last] = squared;
            if (tail > NEGLIGIBLE * trace * trace) {
                double reflected = pivot + Math.copySign(Math.sqrt(squared), pivot);
                row[last - 1] = reflected;
                reflect(row, last, (tail + reflected * reflected) / 2);
            }
        }
        diagonal[0] = matrix[0][0];
    }

    /** Applies I − u·uᵀ/half from both sides to the leading {@code size} rows and columns of {@code matrix}. */
    private void reflect(double[] u, int size, double half) {
        Arrays.fill(scratch, 0, size, 0);
        int i = 0;
        for (; i + 3 < size; i += 4) {
            Kernels.axpy(u[i], matrix[i], u[i + 1], matrix[i + 1], u[i + 2], matrix[i + 2], u[i + 3], matrix[i + 3],
                    scratch, 0, size);
        }
        for (; i < size; i++) {
            Kernels.axpy(u[i], matrix[i], scratch, 0, size);
        }
        double shift = Kernels.dot(scratch, 0, u, 0, size) / (2 * half * half);
        for (int j = 0; j < size; j++) {
            scratch[j] = scratch[j] / half - shift * u[j];
        }
        for (int k = 0; k < size; k++) {
            subtract(u[k], scratch, scratch[k], u, matrix[k], size);
        }
    }

    /** target −= a·x + b·y. */
    private static void subtract(double a, double[] x, double b, double[] y, double[] target, int size) {
        for (int j = 0; j < size; j++) {
            target[j] -= a * x[j] + b * y[j];
        }
    }

    /** Largest eigenvalue of what {@link #reduce} has left, not the zero matrix. */
    double largest(int n) {
        double bound = 0;
        for (int i = 0; i < n; i++) {
            double left = i > 0 ? Math.sqrt(offDiagonalSquared[i]) : 0;
            double right = i + 1 < n ? Math.sqrt(offDiagonalSquared[i + 1]) : 0;
            bound = Math.max(bound, diagonal[i] + left + right);
        }
        return largest(diagonal, offDiagonalSquared, n, new Stride(1, 0), bound * (1 + 1e-15));
    }

    /** Every {@code step}th entry, from {@code first} on. */
    record Stride(int step, int first) {}

    /**
     * Largest eigenvalue of a tridiagonal matrix by Laguerre's method from above, where it converges monotonically as all
     * eigenvalues are real. With the pivots p = d − x − e²/p₋ of T − x·I, f their product, g = p′/p and h = g′: S = f′/f =
     * Σ g, H = −S′ = −Σ h, and x falls by n/(S + √((n−1)(n·H − S²))).
     *
     * @param bound above all eigenvalues
     */
    static double largest(double[] diagonal, double[] offDiagonalSquared, int n, Stride stride, double bound) {
        double x = bound;
        double down = x;
        for (int pass = 0; pass < STEPS && down > SETTLED * x; pass++) {
            double pivot = diagonal[stride.first] - x;
            double top = pivot;
            double inverse = 1 / pivot;
            double g = -inverse;
            double h = -g * g;
            double first = g;
            double second = -h;
            for (int i = 1, at = stride.first + stride.step; i < n; i++, at += stride.step) {
                double q = offDiagonalSquared[at] * inverse;
                pivot = diagonal[at] - x - q;
                top = Math.max(top, pivot);
                inverse = 1 / pivot;
                double curvature = q * (h - g * g) * inverse;
                g = (q * g - 1) * inverse;
                h = curvature - g * g;
                first += g;
                second -= h;
            }
            double step = n / (first + Math.sqrt(Math.max(0, (n * second - first * first) * (n - 1))));
            down = top < 0 ? step : 0; // else rounding has passed the eigenvalue
            x -= down;
        }
        return x;
    }

    /**
     * The eigenvector of length one for the largest eigenvalue {@code theta}: one step of inverse iteration from (1, …, 1),
     * all of whose terms are positive.
     */
    static void eigenvector(double[] diagonal, double[] offDiagonalSquared, int n, Stride stride, double theta,
            double[] vector) {
        double shift = theta * (1 + SHIFT);
        double[] inverse = new double[n];
        double entry = 0;
        for (int i = 0, at = stride.first; i < n; i++, at += stride.step) {
            double coupling = i == 0 ? 0 : offDiagonalSquared[at];
            double pivot = shift - diagonal[at] - (i == 0 ? 0 : coupling * inverse[i - 1]);
            inverse[i] = 1 / pivot;
            entry = (Math.sqrt(coupling) * entry + 1) * inverse[i];
            vector[at] = entry;
        }
        double squares = entry * entry;
        for (int i = n - 2, at = stride.first + i * stride.step; i >= 0; i--, at -= stride.step) {
            entry = Math.sqrt(offDiagonalSquared[at + stride.step]) * inverse[i] * entry + vector[at];
            vector[at] = entry;
            squares += entry * entry;
        }
        for (int i = 0, at = stride.first; i < n; i++, at += stride.step) {
            vector[at] /= Math.sqrt(squares);
        }
    }
}
