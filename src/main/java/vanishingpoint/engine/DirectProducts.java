package vanishingpoint.engine;

import java.util.Arrays;
import vanishingpoint.experiment.Matrix;

/**
 * The direct path alone: ∏_{j=k+1..t} diag(f_j) of the LSTM (seed eq. 15), ∏ diag(z_j) of the GRU.
 */
final class DirectProducts {

    /** Looks at the diagonal of one pair's product. */
    interface Visitor {
        void visit(int t, int k, ScaledArray diagonal);
    }

    private DirectProducts() {}

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
