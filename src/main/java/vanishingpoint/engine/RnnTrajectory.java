package vanishingpoint.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Vanilla RNN: a_t = W_x x_t + W_h h_{t−1} + b_h, h_t = φ(a_t) (seed eq. 1). */
final class RnnTrajectory extends Trajectory {

    private static final List<Term> TERMS = List.of(new Term("W_x", 0, Operand.INPUT, false),
            new Term("W_h", 0, Operand.HIDDEN, true), new Term("b_h", 0, Operand.ONE, false));
    /** An unbounded state beyond 2^this is kept divided by a power of two. */
    private static final int OUTGROWN = 800;

    private final double[] preactivation;
    private final ScaledArray derivative;

    RnnTrajectory(Network network, Runnable checkpoint) {
        super(network);
        preactivation = new double[length * n];
        derivative = new ScaledArray(length * n);
        for (int t = 1; t <= length; t++) {
            checkpoint.run();
            hiddenExponent[t] = hiddenExponent[t - 1];
            double scale = Math.scalb(1.0, (int) -Math.min(hiddenExponent[t], 3000));
            step(t, scale);
            bringIntoRange(t);
        }
    }

    /** One step on states and sums multiplied by {@code scale}, which is 1 unless the state has outgrown the doubles. */
    private void step(int t, double scale) {
        double[] wx = network.weight("W_x");
        double[] wh = network.weight("W_h");
        double[] bias = network.weight("b_h");
        int m = network.m;
        for (int i = 0; i < n; i++) {
            double recurrent = sum(0, wh, i * n, hidden, (t - 1) * n, n);
            double driven = sum(0, wx, i * m, network.x, (t - 1) * m, m);
            double a = recurrent + scale * driven + scale * bias[i];
            int at = (t - 1) * n + i;
            preactivation[at] = a;
            switch (network.activation) {
                case SIGMOID -> set(t, i, Scaled.sigmoid(a).toDouble(), Scaled.sigmoidDerivative(a));
                case TANH -> set(t, i, StrictMath.tanh(a), Scaled.tanhDerivative(a));
                case RELU -> set(t, i, Math.max(a, 0), a > 0 ? Scaled.ONE : Scaled.ZERO);
                case IDENTITY -> set(t, i, a, Scaled.ONE);
            }
        }
    }

    private void set(int t, int i, double h, Scaled slope) {
        hidden[t * n + i] = h;
        derivative.set((t - 1) * n + i, slope);
    }

    /** Powers of two only, so that the trajectory's bits stay what they are. */
    private void bringIntoRange(int t) {
        double largest = Math.max(Kernels.largest(hidden, t * n, n), Kernels.largest(preactivation, (t - 1) * n, n));
        long size = largest == 0 ? Long.MIN_VALUE : Math.getExponent(largest) + hiddenExponent[t];
        boolean outgrown = largest != 0 && size > OUTGROWN;
        long wanted = outgrown ? size : 0;
        boolean crowded = Math.getExponent(largest) > OUTGROWN;
        if (outgrown ? crowded : hiddenExponent[t] != 0) {
            int shift = (int) (hiddenExponent[t] - wanted);
            for (int i = 0; i < n; i++) {
                hidden[t * n + i] = Math.scalb(hidden[t * n + i], shift);
                preactivation[(t - 1) * n + i] = Math.scalb(preactivation[(t - 1) * n + i], shift);
            }
            hiddenExponent[t] = wanted;
        }
    }

    @Override
    int stateSize() {
        return n;
    }

    @Override
    int gates() {
        return 1;
    }

    @Override
    List<Term> terms() {
        return TERMS;
    }

    /** J_t = diag(φ'(a_t))·W_h (seed eq. 13). */
    @Override
    void stepJacobian(int t, SparseRows jacobian) {
        double[] wh = network.weight("W_h");
        jacobian.clear();
        for (int i = 0; i < n; i++) {
            int at = (t - 1) * n + i;
            double slope = derivative.mantissas[at];
            for (int j = 0; j < n && slope != 0; j++) {
                jacobian.add(j, slope * wh[i * n + j]);
            }
            jacobian.endRow(derivative.exponents[at]);
        }
    }

    /** diag(φ'(a_t)). */
    @Override
    void toPreactivations(int t, SparseRows map) {
        map.clear();
        for (int i = 0; i < n; i++) {
            map.add(i, derivative.mantissas[(t - 1) * n + i]);
            map.endRow(derivative.exponents[(t - 1) * n + i]);
        }
    }

    @Override
    ScaledArray directFactors() {
        return null;
    }

    @Override
    void namedStates(Map<String, double[]> into) {
        double[] a = preactivation.clone();
        double[] h = Arrays.copyOfRange(hidden, n, hidden.length);
        for (int i = 0; i < a.length; i++) {
            int exponent = (int) Math.min(hiddenExponent[i / n + 1], 3000);
            a[i] = Math.scalb(a[i], exponent);
            h[i] = Math.scalb(h[i], exponent);
        }
        into.put("a", a);
        into.put("h", h);
    }

    @Override
    List<Derivatives> derivatives() {
        return List.of(new Derivatives(derivative, network.activation.supremumOfDerivative()));
    }
}
