package vanishingpoint.engine;

import java.util.Arrays;

/**
 * Largest singular value of small dense matrices, one after the other, relative error below 1e-12.
 *
 * <p>A few Lanczos steps on G = AᵀA from a warm start give a tridiagonal T = QᵀGQ, its largest eigenvalue θ and the
 * residual r of θ's Ritz vector, so that some eigenvalue of G lies within r of θ. It is the largest where the rest
 * leaves no room: in the basis of Ritz vectors and their complement the rest of G is [[θ₂…, E], [Eᵀ, C]] with
 * ‖E‖ ≤ β (the next off-diagonal entry) and ‖C‖ ≤ tr C = ‖A‖_F² − tr T, so its norm is at most that of
 * [[θ₂, β], [β, tr C]]. Where that is below {@value #ROOM}·θ, the error of θ is at most r²/((1−{@value #ROOM})θ) (Parlett, The
 * Symmetric Eigenvalue Problem, thm. 11.7.1). Otherwise G is tridiagonalised whole (Householder) and its largest
 * eigenvalue found by bisection on Sturm counts: its relative error is a few n·ε, as the largest eigenvalue of AᵀA
 * does not suffer from the squaring.
 */
final class SpectralNorm {

    /** Accepted residual relative to θ: the error of θ is of its square. */
    private static final double RESIDUAL = 1e-7;
    private static final double ROOM = 0.9;
    private static final int STEPS = 8;
    /** Squares of off-diagonal entries below this share of the squared trace move no eigenvalue by one rounding. */
    private static final double NEGLIGIBLE = 1e-36;

    private final double[][] basis;
    private final double[] next;
    private final double[] ritz = new double[STEPS];
    private final double[][] gram;
    private final double[] scratch;
    private final double[] diagonal;
    private final double[] offDiagonalSquared;

    /** For matrices of at most {@code size} rows and columns. */
    SpectralNorm(int size) {
        basis = new double[STEPS][size];
        next = new double[size];
        gram = new double[size][size];
        scratch = new double[size];
        diagonal = new double[Math.max(size, STEPS)];
        offDiagonalSquared = new double[Math.max(size, STEPS) + 1];
    }

    /**
     * ‖A‖₂ of the leading rows and columns of {@code a}, entries of moderate size, so that their fourth powers
     * are normal doubles.
     *
     * @param warm start vector of {@code columns} entries from {@code at}; holds the right singular vector afterwards,
     *     nearly. Any non-zero vector will do
     */
    double of(double[][] a, int rows, int columns, double[] warm, int at) {
        double frobeniusSquared = frobeniusSquared(a, rows, columns);
        if (frobeniusSquared == 0) {
            return 0;
        }
        if (rows == 1 || columns == 1) {
            return Math.sqrt(frobeniusSquared);
        }
        double theta = lanczos(a, rows, columns, warm, at, frobeniusSquared);
        return Math.sqrt(Double.isNaN(theta) ? largestEigenvalue(a, rows, columns) : theta);
    }

    static double frobeniusSquared(double[][] a, int rows, int columns) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += Kernels.sumOfSquares(a[i], 0, columns);
        }
        return sum;
    }

    /** θ, or NaN where it could not be accepted. */
    private double lanczos(double[][] a, int rows, int columns, double[] warm, int at, double frobeniusSquared) {
        double size = Math.sqrt(Kernels.sumOfSquares(warm, at, columns));
        for (int j = 0; j < columns; j++) {
            basis[0][j] = warm[at + j] / size;
        }
        double trace = 0;
        int most = Math.min(STEPS, columns);
        for (int step = 0; step < most; step++) {
            applyGram(a, rows, columns, basis[step]);
            diagonal[step] = Kernels.dot(basis[step], 0, next, 0, columns);
            trace += diagonal[step];
            for (int q = 0; q <= step; q++) {
                Kernels.axpy(-Kernels.dot(basis[q], 0, next, 0, columns), basis[q], next, 0, columns);
            }
            double squared = Kernels.sumOfSquares(next, 0, columns);
            offDiagonalSquared[step + 1] = squared;
            boolean last = step + 1 == most || squared <= 1e-28 * frobeniusSquared * frobeniusSquared;
            if (last || step % 2 == 0) {
                double theta = largestOfTridiagonal(step + 1);
                boolean accepted = theta > 0 && isAccepted(theta, step + 1, frobeniusSquared - trace);
                if (accepted || last) {
                    keepRitzVector(columns, step + 1, warm, at);
                    return accepted ? theta : Double.NaN;
                }
                if (step > 0 && frobeniusSquared - trace > (most - step) * theta) {
                    keepRitzVector(columns, step + 1, warm, at);
                    return Double.NaN; // a step takes at most θ from the trace that is left: it cannot suffice
                }
            }
            double beta = Math.sqrt(squared);
            for (int j = 0; j < columns; j++) {
                basis[step + 1][j] = next[j] / beta;
            }
        }
        return Double.NaN;
    }

    /** next = Aᵀ·A·v. */
    private void applyGram(double[][] a, int rows, int columns, double[] v) {
        Arrays.fill(next, 0, columns, 0);
        for (int i = 0; i < rows; i++) {
            Kernels.axpy(Kernels.dot(a[i], 0, v, 0, columns), a[i], next, 0, columns);
        }
    }

    /** Residual and room, as in the class comment; leaves θ's eigenvector of T in {@code ritz}. */
    private boolean isAccepted(double theta, int steps, double complement) {
        ritzVector(theta, steps);
        double beta = Math.sqrt(offDiagonalSquared[steps]);
        double residual = beta * Math.abs(ritz[steps - 1]);
        double squares = 0;
        for (int i = 0; i < steps; i++) {
            squares += diagonal[i] * diagonal[i] + (i > 0 ? 2 * offDiagonalSquared[i] : 0);
        }
        double second = Math.sqrt(Math.max(0, squares - theta * theta) + 1e-14 * squares);
        double rest = Math.max(0, complement) + 1e-14 * theta;
        double bound = (second + rest) / 2 + Math.hypot((second - rest) / 2, beta);
        return residual <= RESIDUAL * theta && bound <= ROOM * theta;
    }

    /** Two steps of inverse iteration on θ(1 + 1e-13)·I − T, which is positive definite: no pivoting is needed. */
    private void ritzVector(double theta, int steps) {
        double shifted = theta * (1 + 1e-13);
        Arrays.fill(ritz, 0, steps, 1 / Math.sqrt(steps));
        for (int pass = 0; pass < 2 && steps > 1; pass++) {
            scratch[0] = shifted - diagonal[0];
            for (int i = 1; i < steps; i++) {
                double factor = Math.sqrt(offDiagonalSquared[i]) / positive(scratch[i - 1], theta);
                scratch[i] = shifted - diagonal[i] - factor * Math.sqrt(offDiagonalSquared[i]);
                ritz[i] += factor * ritz[i - 1];
            }
            ritz[steps - 1] /= positive(scratch[steps - 1], theta);
            for (int i = steps - 2; i >= 0; i--) {
                ritz[i] = (ritz[i] + Math.sqrt(offDiagonalSquared[i + 1]) * ritz[i + 1]) / positive(scratch[i], theta);
            }
            double size = Math.sqrt(Kernels.sumOfSquares(ritz, 0, steps));
            for (int i = 0; i < steps; i++) {
                ritz[i] /= size;
            }
        }
    }

    private static double positive(double pivot, double theta) {
        return Math.max(pivot, 1e-16 * theta);
    }

    private void keepRitzVector(int columns, int steps, double[] warm, int at) {
        if (steps == 1) {
            return; // the start vector itself
        }
        Arrays.fill(next, 0, columns, 0);
        for (int q = 0; q < steps; q++) {
            Kernels.axpy(ritz[q], basis[q], next, 0, columns);
        }
        if (Kernels.largest(next, 0, columns) > 0) {
            System.arraycopy(next, 0, warm, at, columns);
        }
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
        tridiagonalise(n);
        return largestOfTridiagonal(n);
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

    /** Householder reduction of {@code gram} to {@code diagonal}, {@code offDiagonalSquared}. */
    private void tridiagonalise(int n) {
        double trace = 0;
        for (int i = 0; i < n; i++) {
            trace += gram[i][i];
        }
        for (int last = n - 1; last > 0; last--) {
            double[] row = gram[last];
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
        diagonal[0] = gram[0][0];
    }

    /** Applies I − u·uᵀ/half from both sides to the leading {@code size} rows and columns of {@code gram}. */
    private void reflect(double[] u, int size, double half) {
        Arrays.fill(scratch, 0, size, 0);
        int i = 0;
        for (; i + 3 < size; i += 4) {
            Kernels.axpy(u[i], gram[i], u[i + 1], gram[i + 1], u[i + 2], gram[i + 2], u[i + 3], gram[i + 3],
                    scratch, 0, size);
        }
        for (; i < size; i++) {
            Kernels.axpy(u[i], gram[i], scratch, 0, size);
        }
        double shift = Kernels.dot(scratch, 0, u, 0, size) / (2 * half * half);
        for (int j = 0; j < size; j++) {
            scratch[j] = scratch[j] / half - shift * u[j];
        }
        for (int k = 0; k < size; k++) {
            subtract(u[k], scratch, scratch[k], u, gram[k], size);
        }
    }

    /** target −= a·x + b·y. */
    private static void subtract(double a, double[] x, double b, double[] y, double[] target, int size) {
        for (int j = 0; j < size; j++) {
            target[j] -= a * x[j] + b * y[j];
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
