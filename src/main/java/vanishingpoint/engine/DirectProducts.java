package vanishingpoint.engine;

import java.util.Arrays;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.result.Triangle;

/**
 * The direct path alone: ∏_{j=k+1..t} diag(f_j) of the LSTM (seed eq. 15), ∏ diag(z_j) of the GRU.
 */
final class DirectProducts {

    /** Looks at the diagonal of one pair's product. */
    interface Visitor {
        void visit(int t, int k, ScaledArray diagonal);
    }

    private DirectProducts() {}

    /**
     * log₁₀ of the spectral norm for every pair, by {@link Triangle#index}: differences of sums of
     * logarithms, kept with what the sums lost. Factors beyond the doubles are multiplied instead.
     */
    static double[] log10Spectral(Trajectory trajectory) {
        double[] norms = new double[Triangle.size(trajectory.length)];
        ScaledArray factors = trajectory.directFactors();
        double[] values = factors.mantissas;
        boolean positive = Arrays.stream(values).allMatch(value -> value >= Double.MIN_NORMAL && value <= Double.MAX_VALUE);
        if (!positive || !factors.isPlain()) {
            visitAll(trajectory, (t, k, diagonal) -> norms[Triangle.index(t, k)] = spectral(diagonal).log10());
            return norms;
        }
        Log10 log10 = new Log10(values.length);
        log10.of(values, 0, values.length);
        double[][] sum = new double[trajectory.n][trajectory.length];
        double[][] lost = new double[trajectory.n][trajectory.length];
        for (int i = 0; i < trajectory.n; i++) {
            addUp(log10.value, i, sum[i], lost[i]);
        }
        double[] row = new double[trajectory.length];
        for (int t = 1; t <= trajectory.length; t++) {
            Arrays.fill(row, 0, t, Double.NEGATIVE_INFINITY);
            for (int i = 0; i < trajectory.n; i++) {
                largest(row, sum[i], lost[i], t);
            }
            System.arraycopy(row, 0, norms, Triangle.index(t, 1), t);
        }
        return norms;
    }

    /** sum[t] + lost[t] is the sum of the logarithms of unit i up to t; what a sum lost is exact (Knuth, TAOCP 2, 4.2.2). */
    private static void addUp(double[] logarithms, int i, double[] sum, double[] lost) {
        int n = logarithms.length / sum.length;
        double whole = 0;
        double rest = 0;
        for (int t = 0; t < sum.length; t++) {
            double next = logarithms[t * n + i];
            double before = whole;
            whole = before + next;
            double part = whole - before;
            rest += (before - (whole - part)) + (next - part);
            sum[t] = whole;
            lost[t] = rest;
        }
    }

    /** row[k − 1] becomes at least the logarithm of one unit's product from k + 1 to t. */
    private static void largest(double[] row, double[] sum, double[] lost, int t) {
        double whole = sum[t - 1];
        double rest = lost[t - 1];
        for (int k = 0; k < t; k++) {
            row[k] = Math.max(row[k], (whole - sum[k]) + (rest - lost[k]));
        }
    }

    /** Shows every pair, for one k in the order of t; different k may run at the same time. */
    static void visitAll(Trajectory trajectory, Visitor visitor) {
        int n = trajectory.n;
        ScaledArray factors = trajectory.directFactors();
        Team.share(trajectory.length, piece -> {
            int k = piece + 1;
            ScaledArray product = new ScaledArray(n);
            Arrays.fill(product.mantissas, 1);
            visitor.visit(k, k, product);
            for (int t = k + 1; t <= trajectory.length; t++) {
                multiply(product, factors, t);
                visitor.visit(t, k, product);
            }
        });
    }

    /** log₁₀‖∏_{j=t−ℓ+1..t} diag(f_j)‖₂, a t×1 column, row ℓ. */
    static Matrix row(Trajectory trajectory, int t) {
        ScaledArray product = new ScaledArray(trajectory.n);
        Arrays.fill(product.mantissas, 1);
        double[] byLag = new double[t];
        for (int lag = 1; lag < t; lag++) {
            multiply(product, trajectory.directFactors(), t - lag + 1);
            byLag[lag] = spectral(product).log10();
        }
        return Matrix.column(byLag);
    }

    /** log₁₀ of the largest entry of f_j, a T×1 column, row j − 1. */
    static Matrix steps(Trajectory trajectory) {
        double[] steps = new double[trajectory.length];
        for (int j = 1; j <= trajectory.length; j++) {
            ScaledArray factor = new ScaledArray(trajectory.n);
            Arrays.fill(factor.mantissas, 1);
            multiply(factor, trajectory.directFactors(), j);
            steps[j - 1] = spectral(factor).log10();
        }
        return Matrix.column(steps);
    }

    private static void multiply(ScaledArray product, ScaledArray factors, int t) {
        int n = product.mantissas.length;
        for (int i = 0; i < n; i++) {
            multiply(product, i, factors.mantissas[(t - 1) * n + i], factors.exponent((t - 1) * n + i));
        }
    }

    private static void multiply(ScaledArray product, int i, double mantissa, long exponent) {
        double next = product.mantissas[i] * mantissa;
        long total = product.exponent(i) + exponent;
        if (Math.abs(next) < 0x1p-300 && next != 0) {
            int shift = Math.getExponent(next);
            total += shift;
            next = Math.scalb(next, -shift);
        }
        product.mantissas[i] = next;
        product.setExponent(i, total);
    }

    /** Spectral norm of a diagonal: its largest magnitude. */
    static Scaled spectral(ScaledArray diagonal) {
        double mantissa = 0;
        long exponent = 0;
        for (int i = 0; i < diagonal.mantissas.length; i++) {
            double m = Math.abs(diagonal.mantissas[i]);
            double shifted = mantissa == 0 ? 0
                    : ScaledArray.scaledBy(mantissa, Math.min(exponent - diagonal.exponent(i), 900));
            if (m > shifted) {
                mantissa = m;
                exponent = diagonal.exponent(i);
            }
        }
        return Scaled.of(mantissa, exponent);
    }
}
