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
        int defined = overflow == 0 ? length : overflow - 1;
        Arrays.fill(logit, Double.NaN);
        Arrays.fill(output, Double.NaN);
        Arrays.fill(byStep, Double.NaN);
        for (int t = 1; t <= defined; t++) {
            logits(trajectory, t);
        }
        Sigmoids right = new Sigmoids(defined * p);
        right.sigmoid(logit, 0, defined * p);
        Sigmoids wrong = new Sigmoids(defined * p);
        wrong.sigmoid(Arrays.stream(logit, 0, defined * p).map(z -> -z).toArray(), 0, defined * p);
        for (int t = 1; t <= defined; t++) {
            byStep[t - 1] = 0;
            for (int q = 0; q < p; q++) {
                step(network, t, q, right, wrong);
            }
        }
        total = Arrays.stream(byStep).reduce(0, Double::sum);
    }

    private void logits(Trajectory trajectory, int t) {
        int n = trajectory.n;
        Network network = trajectory.network;
        double[] h = trajectory.hidden;
        int from = t * n;
        if (trajectory.hiddenExponent[t] != 0) {
            h = new double[n];
            for (int i = 0; i < n; i++) {
                h[i] = Math.scalb(trajectory.hidden[from + i], (int) trajectory.hiddenExponent[t]);
            }
            from = 0;
        }
        double[] w = network.weight(network.readOut());
        for (int q = 0; q < network.p; q++) {
            logit[(t - 1) * network.p + q] = network.weight(network.readOutBias())[q] + Kernels.dot(w, q * n, h, from, n);
        }
    }

    /** One output at one step; {@code right} holds σ(z) and σ′(z) of all logits, {@code wrong} σ(−z). */
    private void step(Network network, int t, int q, Sigmoids right, Sigmoids wrong) {
        int n = network.n;
        int at = (t - 1) * network.p + q;
        double z = logit[at];
        double y = network.targets[at];
        boolean plain = Math.abs(z) <= Sigmoids.PLAIN;
        output[at] = plain ? right.value[at] : output(Scaled.sigmoid(z));
        if (network.hasLossAt(t)) {
            // σ(z) − y as (1−y)·σ(z) − y·σ(−z): no digits are lost where the output is saturated at its target
            Scaled difference = plain ? Scaled.of((1 - y) * right.value[at] - y * wrong.value[at])
                    : Scaled.sigmoid(z).times(1 - y).plus(Scaled.sigmoid(-z).times(-y));
            boolean squared = network.loss == LossKind.SQUARED_ERROR;
            double error = difference.toDouble();
            byStep[t - 1] += squared ? error * error / 2
                    : Math.max(z, 0) - z * y + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
            Scaled slope = plain ? new Scaled(right.slope[at], 0) : Scaled.sigmoidDerivative(z);
            Scaled adjoint = squared ? difference.times(slope) : difference;
            logitAdjoint.set(at, adjoint);
            double[] w = network.weight(network.readOut());
            if (q == 0) {
                hiddenAdjoint.setMultiples((t - 1) * n, adjoint, w, 0, n);
            } else {
                hiddenAdjoint.addMultiples((t - 1) * n, adjoint, w, q * n, n);
            }
        }
    }

    private static double output(Scaled value) {
        return value.exponent() < EXTENDED_UNDERFLOW ? 0 : AnalysisRun.normalOrUndefined(value);
    }
}
