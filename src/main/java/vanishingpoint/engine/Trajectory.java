package vanishingpoint.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vanishingpoint.experiment.Matrix;

/**
 * One forward pass, stored: everything after it starts from these numbers. Subclasses are the cells; they give the
 * state's one-step Jacobian and the way back from the state to each gate's pre-activation.
 */
abstract sealed class Trajectory permits RnnTrajectory, LstmTrajectory, GruTrajectory {

    /** What a weight matrix is multiplied with: h_{t−1}, x_t, [h_{t−1}; x_t], or 1 (a bias). */
    enum Operand { HIDDEN, INPUT, STACKED, ONE }

    /**
     * A parameter of the recurrent layer.
     *
     * @param gate which pre-activation it feeds, an index into the groups of n rows of {@link #toPreactivations}
     * @param itemised whether it counts for the itemised gradient that is shown as one number
     */
    record Term(String parameter, int gate, Operand operand, boolean itemised) {}

    final Network network;
    /** What sums are formed with; the trajectory's bits do not depend on it. */
    final Lanes lanes;
    final int length;
    final int n;
    /** h_t, (T+1)×n, row 0 is h_0. Values beyond the range of doubles are infinite; see {@link #hiddenExponent}. */
    final double[] hidden;
    /** h_t stands for hidden·2^hiddenExponent[t] where the state has outgrown the doubles, else 0. */
    final long[] hiddenExponent;

    Trajectory(Network network, Lanes lanes) {
        this.network = network;
        this.lanes = lanes;
        length = network.length;
        n = network.n;
        hidden = new double[(length + 1) * n];
        hiddenExponent = new long[length + 1];
        System.arraycopy(network.h0, 0, hidden, 0, n);
    }

    /** Shares the stored pass. */
    Trajectory(Trajectory other) {
        network = other.network;
        lanes = other.lanes;
        length = other.length;
        n = other.n;
        hidden = other.hidden;
        hiddenExponent = other.hiddenExponent;
    }

    static Trajectory of(Network network) {
        return of(network, Lanes.FASTEST, () -> {});
    }

    /** Runs forward; {@code checkpoint} is called at every step and may throw to abandon. */
    static Trajectory of(Network network, Lanes lanes, Runnable checkpoint) {
        return switch (network.cell) {
            case RNN -> new RnnTrajectory(network, lanes, checkpoint);
            case LSTM -> new LstmTrajectory(network, lanes, checkpoint);
            case GRU -> new GruTrajectory(network, lanes, checkpoint);
        };
    }

    /** n, or 2n where the state is (h, C). */
    abstract int stateSize();

    /** Number of pre-activation groups of n. */
    abstract int gates();

    abstract List<Term> terms();

    /** Fills {@code jacobian} with ∂s_t/∂s_{t−1}, t from 1. */
    abstract void stepJacobian(int t, SparseRows jacobian);

    /** Fills {@code step} with ∂s_t/∂s_{t−1}, t from 1; false where entries are not doubles of moderate size. */
    boolean step(int t, StepMatrix step) {
        SparseRows jacobian = new SparseRows(stateSize(), stateSize());
        stepJacobian(t, jacobian);
        return step.set(jacobian);
    }

    /** Fills {@code map} (gates·n rows, a column per state) with (∂⁺s_t/∂a_t)ᵀ, a_t the pre-activations. */
    abstract void toPreactivations(int t, SparseRows map);

    /** The way back in plain doubles; null where a number of it does not fit them. */
    abstract PlainBack plainBack();

    /** Whether states and inputs fit {@link PlainBack}. */
    final boolean isPlain() {
        return Arrays.stream(hiddenExponent).allMatch(exponent -> exponent == 0)
                && PlainBack.within(PlainBack.FACTORS, hidden, hidden.length)
                && PlainBack.within(PlainBack.FACTORS, network.x, network.x.length);
    }

    /** The arrays' doubles; null where one has exponents. */
    static double[][] plain(ScaledArray... arrays) {
        boolean plain = Arrays.stream(arrays).allMatch(ScaledArray::isPlain);
        return plain ? Arrays.stream(arrays).map(array -> array.mantissas).toArray(double[][]::new) : null;
    }

    /** The diagonal path of one step: f_t, z_t; null for a cell without one. */
    abstract ScaledArray directFactors();

    /** Gates and states by the reference format's names, T×n each. */
    abstract void namedStates(Map<String, double[]> into);

    /** Derivatives of every activation, T·n·gates of them, with their supremum, for findings. */
    abstract List<Derivatives> derivatives();

    /** Activation derivatives and their supremum. */
    record Derivatives(ScaledArray values, double supremum) {}

    /** First t at which an entry of h_t leaves the doubles, or 0. */
    int overflowStep() {
        for (int t = 1; t <= length; t++) {
            double largest = Kernels.largest(hidden, t * n, n);
            boolean outgrown = hiddenExponent[t] != 0;
            if (outgrown ? Math.getExponent(largest) + hiddenExponent[t] > Double.MAX_EXPONENT
                    : !Double.isFinite(largest)) {
                return t;
            }
        }
        return 0;
    }

    /** ‖h_t‖₂, t from 0. */
    Scaled hiddenNorm(int t) {
        Scaled norm = ScaledArray.norm(hidden, t * n, n);
        return Scaled.of(norm.mantissa(), norm.exponent() + hiddenExponent[t]);
    }

    Scaled inputNorm(int t) {
        return ScaledArray.norm(network.x, (t - 1) * network.m, network.m);
    }

    /** ‖v‖₂ of what a parameter is multiplied with at step t. */
    Scaled operandNorm(Operand operand, int t) {
        return switch (operand) {
            case HIDDEN -> hiddenNorm(t - 1);
            case INPUT -> inputNorm(t);
            case STACKED -> hypotenuse(hiddenNorm(t - 1), inputNorm(t));
            case ONE -> Scaled.ONE;
        };
    }

    /** What the itemised parameters are multiplied with, the same for all of them. */
    final Operand itemisedOperand() {
        return terms().stream().filter(Term::itemised).findFirst().orElseThrow().operand();
    }

    /** √(a² + b²). */
    static Scaled hypotenuse(Scaled a, Scaled b) {
        return a.times(a).plus(b.times(b)).root();
    }

    /** The vector that a parameter is multiplied with at step t, while the state is within the doubles. */
    double[] operand(Operand operand, int t) {
        double[] h = Arrays.copyOfRange(hidden, (t - 1) * n, t * n);
        double[] x = Arrays.copyOfRange(network.x, (t - 1) * network.m, t * network.m);
        for (int i = 0; i < n && hiddenExponent[t - 1] != 0; i++) {
            h[i] = Math.scalb(h[i], (int) hiddenExponent[t - 1]);
        }
        return switch (operand) {
            case HIDDEN -> h;
            case INPUT -> x;
            case STACKED -> {
                double[] both = Arrays.copyOf(h, n + network.m);
                System.arraycopy(x, 0, both, n, network.m);
                yield both;
            }
            case ONE -> new double[] {1};
        };
    }

    final Map<String, double[]> namedStates() {
        Map<String, double[]> named = new LinkedHashMap<>();
        namedStates(named);
        return named;
    }

    /** The same as T×n matrices; NaN in rows from {@link #overflowStep} on. */
    final Map<String, Matrix> definedStates() {
        int overflow = overflowStep();
        Map<String, Matrix> defined = new LinkedHashMap<>();
        namedStates().forEach((name, values) -> {
            for (int i = 0; i < values.length; i++) {
                boolean lost = overflow != 0 && i / n + 1 >= overflow;
                values[i] = lost || !Double.isFinite(values[i]) ? Double.NaN : values[i];
            }
            defined.put(name, Matrix.of(length, n, values));
        });
        return defined;
    }

    /**
     * row = Σ_g weight_g·matrix_g[from…], divided by 2^exponent.
     *
     * @param direct a number that is to stand beside the row with the same exponent
     * @return the exponent, the largest among the weights and {@code direct}; 0 where all are zero
     */
    static long combine(double[] row, Scaled[] weights, double[][] matrices, int from, Scaled direct) {
        boolean zero = direct.mantissa() == 0;
        long top = zero ? Long.MIN_VALUE : direct.exponent();
        for (Scaled weight : weights) {
            zero &= weight.mantissa() == 0;
            top = weight.mantissa() == 0 ? top : Math.max(top, weight.exponent());
        }
        Arrays.fill(row, 0);
        for (int g = 0; g < weights.length && !zero; g++) {
            double factor = ScaledArray.scaledBy(weights[g].mantissa(), weights[g].exponent() - top);
            Kernels.axpyFrom(factor, matrices[g], from, row, row.length);
        }
        return zero ? 0 : top;
    }

    /** start + Σ_j W_ij·v_j in index order, over {@code count} columns from {@code fromColumn}. */
    static double sum(double start, double[] row, int from, double[] vector, int at, int count) {
        double sum = start;
        for (int j = 0; j < count; j++) {
            sum += row[from + j] * vector[at + j];
        }
        return sum;
    }
}
