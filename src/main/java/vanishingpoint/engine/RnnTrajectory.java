package vanishingpoint.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vanishingpoint.engine.Lanes.Run;
import vanishingpoint.experiment.Activation;

/** Vanilla RNN: a_t = W_x x_t + W_h h_{t−1} + b_h, h_t = φ(a_t) (seed eq. 1). */
final class RnnTrajectory extends Trajectory {

    private static final List<Term> TERMS = List.of(new Term("W_x", 0, Operand.INPUT, false),
            new Term("W_h", 0, Operand.HIDDEN, true), new Term("b_h", 0, Operand.ONE, false));
    /** An unbounded state beyond 2^this is kept divided by a power of two. */
    private static final int OUTGROWN = 800;

    private final double[] preactivation;
    private final ScaledArray derivative;
    private final double[][] inputColumns;
    private final double[][] recurrentColumns;
    /** Of W_h; null where one has entries far from moderate size. */
    private final double[][] rows;
    private final double[] driven;
    private final double[] recurrent;
    private final Sigmoids sigmoids;

    RnnTrajectory(Network network, Lanes lanes, Runnable checkpoint) {
        super(network, lanes);
        preactivation = new double[length * n];
        derivative = new ScaledArray(length * n);
        inputColumns = new double[network.m][lanes.room(n)];
        recurrentColumns = new double[n][lanes.room(n)];
        RowSums.spread(network.weight("W_x"), inputColumns, 0);
        RowSums.spread(network.weight("W_h"), recurrentColumns, 0);
        rows = PlainBack.rows(n, lanes, network.weight("W_h"));
        driven = new double[lanes.room(n)];
        recurrent = new double[lanes.room(n)];
        sigmoids = new Sigmoids(n);
        double[] bias = network.weight("b_h");
        for (int t = 1; t <= length; t++) {
            checkpoint.run();
            hiddenExponent[t] = hiddenExponent[t - 1];
            double scale = Math.scalb(1.0, (int) -Math.min(hiddenExponent[t], 3000));
            preactivate(t, scale, bias);
            activate(t);
            bringIntoRange(t);
        }
    }

    /** One step on states and sums multiplied by {@code scale}, which is 1 unless the state has outgrown the doubles. */
    private void preactivate(int t, double scale, double[] bias) {
        int at = (t - 1) * n;
        Arrays.fill(driven, 0);
        Arrays.fill(recurrent, 0);
        lanes.add(inputColumns, network.x, new Run(0, network.m, (t - 1) * network.m, n), driven);
        lanes.add(recurrentColumns, hidden, new Run(0, n, at, n), recurrent);
        for (int i = 0; i < n; i++) {
            preactivation[at + i] = recurrent[i] + scale * driven[i] + scale * bias[i];
        }
    }

    private void activate(int t) {
        int at = (t - 1) * n;
        switch (network.activation) {
            case SIGMOID -> {
                sigmoids.sigmoid(preactivation, at, n);
                take(at);
                for (int i = at; i < at + n; i++) {
                    double a = preactivation[i];
                    if (Math.abs(a) > Sigmoids.PLAIN) {
                        hidden[i + n] = Scaled.sigmoid(a).toDouble();
                        derivative.set(i, Scaled.sigmoidDerivative(a));
                    }
                }
            }
            case TANH -> {
                sigmoids.tanh(preactivation, at, n);
                take(at);
                for (int i = at; i < at + n; i++) {
                    if (Math.abs(preactivation[i]) > Sigmoids.PLAIN / 2) {
                        derivative.set(i, Scaled.tanhDerivative(preactivation[i]));
                    }
                }
            }
            case RELU -> {
                for (int i = at; i < at + n; i++) {
                    hidden[i + n] = Math.max(preactivation[i], 0);
                    derivative.mantissas[i] = preactivation[i] > 0 ? 1 : 0;
                }
            }
            case IDENTITY -> {
                System.arraycopy(preactivation, at, hidden, at + n, n);
                Arrays.fill(derivative.mantissas, at, at + n, 1);
            }
        }
    }

    private void take(int at) {
        System.arraycopy(sigmoids.value, 0, hidden, at + n, n);
        System.arraycopy(sigmoids.slope, 0, derivative.mantissas, at, n);
    }

    /** Powers of two only, so that the trajectory's bits stay what they are. */
    private void bringIntoRange(int t) {
        if (network.activation == Activation.SIGMOID || network.activation == Activation.TANH) {
            return;
        }
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
            jacobian.endRow(derivative.exponent(at));
        }
    }

    @Override
    boolean step(int t, StepMatrix step) {
        double[] wh = network.weight("W_h");
        for (int i = 0; i < n; i++) {
            int at = (t - 1) * n + i;
            double slope = derivative.mantissas[at];
            if (rows == null || !ScaledArray.isModest(at, derivative)) {
                return super.step(t, step);
            }
            for (int j = i * n; j < (i + 1) * n; j++) {
                step.dense[j] = slope * wh[j];
            }
        }
        return true;
    }

    /** diag(φ'(a_t)). */
    @Override
    void toPreactivations(int t, SparseRows map) {
        map.clear();
        for (int i = 0; i < n; i++) {
            map.add(i, derivative.mantissas[(t - 1) * n + i]);
            map.endRow(derivative.exponent((t - 1) * n + i));
        }
    }

    @Override
    PlainBack plainBack() {
        double[][] influence = plain(derivative);
        return influence == null || rows == null || !isPlain() ? null
                : new PlainBack(influence, -1, null, null, new int[] {0}, rows);
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
