package vanishingpoint.engine;

import java.util.Arrays;
import vanishingpoint.experiment.LossKind;

/**
 * Read-out ŷ_t = σ(W_o h_t + b_o) and loss L = Σ_t L_t (seed eq. 2–4), with ∂L_t/∂h_t at every step. L_t is
 * ½‖ŷ_t − y_t‖² or binary cross-entropy, formed from the logit.
 */
final class Loss {

    /**
     * Binary exponent below which the reference values say ŷ = 0: they were formed in 80-bit extended doubles, which
     * end there. Only what is printed as ŷ follows them; losses and gradients use the true value.
     */
    private static final long EXTENDED_UNDERFLOW = -16445;

    /** T×p. Infinite or NaN where the state has outgrown the doubles. */
    final double[] logit;
    /** ŷ_t, T×p; NaN where it is below the normal doubles, 0 below {@link #EXTENDED_UNDERFLOW}. */
    final double[] output;
    /** L_t, T values; NaN where the state has outgrown the doubles. */
    final double[] byStep;
    final double total;
    /** ∂L_t/∂logit, T×p. */
    final ScaledArray logitAdjoint;
    /** ∂L_t/∂h_t, L_t alone, T×n. */
    final ScaledArray hiddenAdjoint;

    Loss(Trajectory trajectory) {
        Network network = trajectory.network;
        int length = network.length;
        int p = network.p;
        logit = new double[length * p];
        output = new double[length * p];
        byStep = new double[length];
        logitAdjoint = new ScaledArray(length * p);
        hiddenAdjoint = new ScaledArray(length * network.n);
        int overflow = trajectory.overflowStep();
        double sum = 0;
        for (int t = 1; t <= length; t++) {
            if (overflow != 0 && t >= overflow) {
                Arrays.fill(logit, (t - 1) * p, t * p, Double.NaN);
                Arrays.fill(output, (t - 1) * p, t * p, Double.NaN);
                byStep[t - 1] = Double.NaN;
            } else {
                step(network, t, namedHidden(trajectory, t));
            }
            sum += byStep[t - 1];
        }
        total = sum;
    }

    private static double[] namedHidden(Trajectory trajectory, int t) {
        int n = trajectory.n;
        double[] h = Arrays.copyOfRange(trajectory.hidden, t * n, (t + 1) * n);
        for (int i = 0; i < n; i++) {
            h[i] = Math.scalb(h[i], (int) trajectory.hiddenExponent[t]);
        }
        return h;
    }

    private void step(Network network, int t, double[] h) {
        int n = network.n;
        double[] w = network.weight(network.readOut());
        double[] bias = network.weight(network.readOutBias());
        for (int q = 0; q < network.p; q++) {
            int at = (t - 1) * network.p + q;
            double z = Trajectory.sum(bias[q], w, q * n, h, 0, n);
            double y = network.targets[at];
            logit[at] = z;
            output[at] = output(Scaled.sigmoid(z));
            if (network.hasLossAt(t)) {
                Scaled difference = difference(z, y);
                boolean squared = network.loss == LossKind.SQUARED_ERROR;
                double plain = difference.toDouble();
                byStep[t - 1] += squared ? plain * plain / 2
                        : Math.max(z, 0) - z * y + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
                logitAdjoint.set(at, squared ? difference.times(Scaled.sigmoidDerivative(z)) : difference);
                for (int i = 0; i < n; i++) {
                    int place = (t - 1) * n + i;
                    Scaled part = logitAdjoint.get(at).times(w[q * n + i]);
                    hiddenAdjoint.set(place, hiddenAdjoint.get(place).plus(part));
                }
            }
        }
    }

    private static double output(Scaled value) {
        return value.exponent() < EXTENDED_UNDERFLOW ? 0 : AnalysisRun.normalOrUndefined(value);
    }

    /** σ(z) − y as (1−y)·σ(z) − y·σ(−z): no digits are lost where the output is saturated at its target. */
    private static Scaled difference(double z, double y) {
        return Scaled.sigmoid(z).times(1 - y).plus(Scaled.sigmoid(-z).times(-y));
    }
}
