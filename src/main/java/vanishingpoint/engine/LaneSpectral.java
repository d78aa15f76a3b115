package vanishingpoint.engine;

import java.util.Arrays;
import vanishingpoint.engine.Lanes.Rows;

/**
 * Largest singular values of the matrices A of all lanes, each with a certificate of its error, or the statement that
 * none was found.
 *
 * <p>A few Lanczos steps on G = AᵀA from a warm start give a tridiagonal T = QᵀGQ, its largest eigenvalue θ and the
 * residual r of θ's Ritz vector, so that some eigenvalue of G lies within r of θ. It is the largest where the rest
 * leaves no room: in the basis of Ritz vectors and their complement the rest of G is [[θ₂…, E], [Eᵀ, C]] with
 * ‖E‖ ≤ β (the next off-diagonal entry) and ‖C‖ ≤ tr C = ‖A‖_F² − tr T, so its norm is at most that of
 * [[θ₂, β], [β, tr C]], call it ρ. Where ρ &lt; θ, the error of θ is at most r²/(θ − ρ) (Parlett, The Symmetric
 * Eigenvalue Problem, thm. 11.7.1), that of the singular value relative to itself half of that over θ.
 */
final class LaneSpectral {

    /** Certified relative error of every norm that is given. */
    static final double CERTIFIED = 2e-11;

    private static final int STEPS = 14;
    private static final int FEWEST = 2;
    /** What rounding may have added to or taken from ‖A‖_F² − tr T, relative to ‖A‖_F². */
    private static final double ROUNDING = 1e-12;

    /** A next vector shorter than this share of ‖A‖_F² is rounding: the steps so far span an invariant subspace. */
    private static final double ENDED = 1e-13;

    private final Lanes lanes;
    private final int width;
    private final double[][] basis = new double[STEPS + 1][];
    private final double[] next;
    private final double[] diagonal;
    private final double[] offDiagonalSquared;
    private final double[] ritz;
    private final double[] vectors;
    private final double[] squares;
    private final double[] coefficients;
    private final double[] theta;
    private final double[] trace;
    private final double[] scaledTotal;
    private final double[] factor;
    private final double[] coefficient;
    private final double[] before;
    private final double[] after;
    private final double[] squared;
    private int usual = 1;
    private double largestError;

    /** For matrices of at most {@code columns} columns. */
    LaneSpectral(Lanes lanes, int columns) {
        this.lanes = lanes;
        width = lanes.width();
        for (int step = 0; step <= Math.min(STEPS, columns); step++) {
            basis[step] = new double[columns * width];
        }
        next = new double[columns * width];
        diagonal = new double[STEPS * width];
        offDiagonalSquared = new double[(STEPS + 1) * width];
        ritz = new double[(STEPS + 1) * width];
        vectors = new double[STEPS * width];
        coefficients = new double[STEPS * width];
        squares = new double[width];
        theta = new double[width];
        trace = new double[width];
        scaledTotal = new double[width];
        factor = new double[width];
        coefficient = new double[width];
        before = new double[width];
        after = new double[width];
        squared = new double[width];
    }

    /** Forgets what was learnt from earlier matrices: which those were depends on how threads share the work. */
    void restart() {
        usual = 1;
    }

    /** ‖A‖₂² of a lane after {@link #find}, where that accepted it. */
    double squared(int lane) {
        return squared[lane];
    }

    /** Largest certified relative error among the norms given so far. */
    double largestError() {
        return largestError;
    }

    /**
     * Looks for the norms of these rows.
     *
     * @param total ‖A‖_F² by lane, moderate in size
     * @param asked the lanes, bit by bit
     * @param warm start vectors, any that are not zero; holds the right singular vectors afterwards, nearly
     *
     * @return the lanes, bit by bit, whose norm was not found though asked for
     */
    int find(double[] data, Rows rows, double[] total, int asked, double[] warm) {
        if (asked == 0) {
            return 0;
        }
        int open = prepare(total, asked);
        int columns = rows.columns();
        lanes.dot(warm, warm, 0, columns, coefficient);
        for (int l = 0; l < width; l++) {
            coefficient[l] = 1 / Math.sqrt(coefficient[l]);
        }
        lanes.scale(coefficient, warm, basis[0], 0, columns);
        int most = Math.min(columns, Math.min(STEPS, FEWEST + columns / 4)); // more cost more than the whole matrix
        int missing = 0;
        int step = 0;
        while (open != 0 && step < most) {
            expand(data, rows, step++);
            if (step >= usual || step == most) {
                findTheta(step);
                for (int l = 0; l < width; l++) {
                    int bit = 1 << l;
                    if ((open & bit) != 0) {
                        boolean found = examine(step, l);
                        keep(step, l);
                        boolean lost = !found && isHopeless(l, columns, most - step);
                        missing |= lost ? bit : 0;
                        open &= found || lost ? ~bit : -1;
                    }
                }
            }
        }
        usual = Math.max(1, step - 1); // the next matrices are much like these
        combine(warm, columns, step);
        return open | missing;
    }

    /** Whether the steps that are left, each of which takes at most θ off the trace, cannot leave less than θ of it. */
    private boolean isHopeless(int lane, int columns, int steps) {
        boolean complete = columns <= FEWEST; // after so many steps nothing is left
        return !complete && scaledTotal[lane] - trace[lane] > (steps + 1) * theta[lane];
    }

    private int prepare(double[] total, int asked) {
        int open = 0;
        Arrays.fill(ritz, 0);
        Arrays.fill(trace, 0);
        Arrays.fill(squares, 0);
        for (int l = 0; l < width; l++) {
            boolean idle = total[l] == 0 || (asked >> l & 1) == 0;
            factor[l] = idle ? 0 : Math.scalb(1.0, -Math.getExponent(total[l]));
            scaledTotal[l] = total[l] * factor[l];
            open |= idle ? 0 : 1 << l;
            ritz[l] = idle ? 1 : 0; // its start vector stays what it is
            squared[l] = 0;
        }
        return open;
    }

    /** One Lanczos step: G times the basis vector {@code step}, made orthogonal to those so far. */
    private void expand(double[] data, Rows rows, int step) {
        int columns = rows.columns();
        lanes.gram(data, rows, factor, basis[step], next);
        lanes.dot(next, next, 0, columns, before);
        lanes.project(basis, step + 1, next, columns, coefficients);
        System.arraycopy(coefficients, step * width, diagonal, step * width, width);
        lanes.dot(next, next, 0, columns, after);
        boolean again = false;
        for (int l = 0; l < width; l++) {
            again |= after[l] < 0.01 * before[l];
        }
        if (again && columns > 1) { // what is left of a small remainder is rounding along the basis
            lanes.project(basis, step + 1, next, columns, coefficients);
            lanes.dot(next, next, 0, columns, after);
        }
        for (int l = 0; l < width; l++) {
            int at = step * width + l;
            trace[l] += diagonal[at];
            squares[l] += diagonal[at] * diagonal[at] + (step > 0 ? 2 * offDiagonalSquared[at] : 0);
            boolean ended = after[l] <= ENDED * ENDED * scaledTotal[l] * scaledTotal[l];
            offDiagonalSquared[at + width] = ended ? 0 : after[l];
            coefficient[l] = ended ? 0 : 1 / Math.sqrt(after[l]);
            if (factor[l] == 0) {
                diagonal[at] = 1;
            }
        }
        lanes.scale(coefficient, next, basis[step + 1], 0, columns);
    }

    private void findTheta(int size) {
        findLargest(size);
        lanes.eigenvector(diagonal, offDiagonalSquared, size, theta, vectors);
    }

    private void findLargest(int size) {
        if (size == 2) {
            largestOfTwo();
            return;
        }
        for (int l = 0; l < width; l++) {
            double bound = 0;
            double left = 0;
            for (int i = 0; i < size; i++) {
                double right = i + 1 < size ? Math.sqrt(offDiagonalSquared[(i + 1) * width + l]) : 0;
                bound = Math.max(bound, diagonal[i * width + l] + left + right);
                left = right;
            }
            theta[l] = bound * (1 + 1e-15);
        }
        if (size > 1) {
            lanes.largestOfTridiagonal(diagonal, offDiagonalSquared, size, theta);
        }
    }

    private void largestOfTwo() {
        for (int l = 0; l < width; l++) {
            double half = (diagonal[l] - diagonal[width + l]) / 2;
            double root = Math.sqrt(half * half + offDiagonalSquared[width + l]);
            theta[l] = Math.max(diagonal[l], diagonal[width + l])
                    + (root == 0 ? 0 : offDiagonalSquared[width + l] / (Math.abs(half) + root));
        }
    }

    /** Whether θ is certified; keeps θ in any case. */
    private boolean examine(int size, int lane) {
        double value = theta[lane];
        double beta = Math.sqrt(offDiagonalSquared[size * width + lane]);
        double residual = beta * vectors[(size - 1) * width + lane];
        double slack = ROUNDING * scaledTotal[lane];
        double second = Math.sqrt(Math.max(0, squares[lane] - value * value) + 1e-15 * squares[lane]);
        double rest = Math.max(0, scaledTotal[lane] - trace[lane]) + slack;
        double room = value - (second + rest) / 2 - Math.sqrt((second - rest) * (second - rest) / 4 + beta * beta);
        double error = residual * residual / (2 * room * value);
        squared[lane] = value / factor[lane];
        double apart = Math.max(beta, ENDED * scaledTotal[lane]);
        if (rest < value && apart <= CERTIFIED * value) { // all that is not in T is apart from it, and smaller
            error = apart / (2 * value);
            room = value - rest;
        }
        if (!(room > 0 && error <= CERTIFIED) && isAlone(size, lane, residual, rest)) {
            error = CERTIFIED;
            room = value;
        }
        if (room > 0 && error <= CERTIFIED) {
            largestError = Math.max(largestError, error);
            return true;
        }
        return false;
    }

    /** Whether θ₂ is so small that ρ leaves the room that the residual asks for, by counting T's eigenvalues above that. */
    private boolean isAlone(int size, int lane, double residual, double rest) {
        double limit = theta[lane] - residual * residual / (2 * CERTIFIED * theta[lane]);
        double second = limit - offDiagonalSquared[size * width + lane] / (limit - rest);
        if (!(limit > rest && second > 0)) {
            return false;
        }
        int above = 0;
        double pivot = 1;
        for (int i = 0; i < size && above < 2; i++) {
            double coupling = i == 0 ? 0 : offDiagonalSquared[i * width + lane] / pivot;
            pivot = diagonal[i * width + lane] - second * (1 - ROUNDING) - coupling;
            above += pivot >= 0 ? 1 : 0;
        }
        return above < 2;
    }

    /** Keeps a lane's Ritz vector, and behind it what one more power step would add. */
    private void keep(int size, int lane) {
        for (int i = 0; i < size; i++) {
            ritz[i * width + lane] = vectors[i * width + lane];
        }
        ritz[size * width + lane] = Math.sqrt(offDiagonalSquared[size * width + lane])
                * vectors[(size - 1) * width + lane] / theta[lane];
    }

    private void combine(double[] warm, int columns, int steps) {
        Arrays.fill(warm, 0, columns * width, 0);
        for (int i = 0; i <= steps; i++) {
            System.arraycopy(ritz, i * width, coefficient, 0, width);
            lanes.axpy(coefficient, basis[i], 0, warm, columns);
        }
    }
}
