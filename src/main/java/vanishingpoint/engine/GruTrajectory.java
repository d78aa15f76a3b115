package vanishingpoint.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vanishingpoint.engine.Lanes.Run;

/**
 * GRU, reset after the matrix product: ñ_t = tanh(W_in x_t + b_in + r_t∘u_t), u_t = W_hn h_{t−1} + b_hn,
 * h_t = (1−z_t)∘ñ_t + z_t∘h_{t−1}. Gate groups are r, z, ñ, u.
 */
final class GruTrajectory extends Trajectory {

    private static final List<Term> TERMS = List.of(new Term("W_ir", 0, Operand.INPUT, false),
            new Term("W_iz", 1, Operand.INPUT, false), new Term("W_in", 2, Operand.INPUT, false),
            new Term("W_hr", 0, Operand.HIDDEN, true), new Term("W_hz", 1, Operand.HIDDEN, true),
            new Term("W_hn", 3, Operand.HIDDEN, true), new Term("b_ir", 0, Operand.ONE, false),
            new Term("b_iz", 1, Operand.ONE, false), new Term("b_in", 2, Operand.ONE, false),
            new Term("b_hr", 0, Operand.ONE, false), new Term("b_hz", 1, Operand.ONE, false),
            new Term("b_hn", 3, Operand.ONE, false));

    /** Of the weights on h_{t−1}, n for each gate; null where one has entries far from moderate size. */
    private final double[][] rows;
    private final ScaledArray reset;
    private final ScaledArray update;
    /** z_t as the factor of h_{t−1} in h_t. */
    private final ScaledArray direct;
    private final double[] candidate;
    private final ScaledArray[] slope = new ScaledArray[3];
    /** (∂⁺h_t/∂a)_i for a = r, z, ñ, u. */
    private final ScaledArray[] influence = new ScaledArray[4];

    GruTrajectory(Network network, Lanes lanes, Runnable checkpoint) {
        super(network, lanes);
        rows = PlainBack.rows(n, lanes, network.weight("W_hr"), network.weight("W_hz"), null, network.weight("W_hn"));
        reset = new ScaledArray(length * n);
        update = new ScaledArray(length * n);
        direct = update;
        candidate = new double[length * n];
        for (int g = 0; g < 4; g++) {
            influence[g] = new ScaledArray(length * n);
        }
        for (int g = 0; g < 3; g++) {
            slope[g] = new ScaledArray(length * n);
        }
        Forward forward = new Forward();
        for (int t = 1; t <= length; t++) {
            checkpoint.run();
            forward.step(t);
        }
    }

    private GruTrajectory(GruTrajectory other, Set<String> open, boolean directly) {
        super(other);
        rows = other.rows;
        reset = other.reset;
        update = other.update;
        direct = directly ? other.direct : new ScaledArray(length * n);
        candidate = other.candidate;
        System.arraycopy(other.slope, 0, slope, 0, slope.length);
        String[] through = {"r", "z", "", "n"};
        for (int g = 0; g < 4; g++) {
            influence[g] = open.contains(through[g]) ? other.influence[g] : new ScaledArray(length * n);
        }
    }

    /**
     * The same pass with the Jacobians that it would have if h_{t−1} acted by these weights alone, W_hr, W_hz, W_hn for
     * {@code r, z, n}, at every step.
     *
     * @param directly whether it acts by z_t too
     */
    GruTrajectory only(Set<String> open, boolean directly) {
        return new GruTrajectory(this, open, directly);
    }

    /** The way forward with its work arrays; groups of n beside each other are r, z, n. */
    private final class Forward {

        private final double[][] inputColumns = new double[network.m][lanes.room(3 * n)];
        private final double[][] hiddenColumns = new double[n][lanes.room(3 * n)];
        private final double[] inputBias = new double[3 * n];
        private final double[] hiddenBias = new double[3 * n];
        private final double[] driven = new double[lanes.room(3 * n)];
        private final double[] recurrent = new double[lanes.room(3 * n)];
        private final double[] a = new double[3 * n];
        /** 1 − z_t, T×n as all that follows. */
        private final ScaledArray keepOut = new ScaledArray(length * n);
        private final double[] u = new double[length * n];
        /** h_{t−1} − ñ_t. */
        private final double[] change = new double[length * n];
        private final ScaledArray throughReset = new ScaledArray(length * n);
        private final Sigmoids sigmoids = new Sigmoids(3 * n);

        Forward() {
            String[] gates = {"r", "z", "n"};
            for (int g = 0; g < 3; g++) {
                RowSums.spread(network.weight("W_i" + gates[g]), inputColumns, g * n);
                RowSums.spread(network.weight("W_h" + gates[g]), hiddenColumns, g * n);
                System.arraycopy(network.weight("b_i" + gates[g]), 0, inputBias, g * n, n);
                System.arraycopy(network.weight("b_h" + gates[g]), 0, hiddenBias, g * n, n);
            }
        }

        private void step(int t) {
            int at = (t - 1) * n;
            Arrays.fill(driven, 0);
            Arrays.fill(recurrent, 0);
            lanes.add(inputColumns, network.x, new Run(0, network.m, (t - 1) * network.m, 3 * n), driven);
            lanes.add(hiddenColumns, hidden, new Run(0, n, at, 3 * n), recurrent);
            for (int i = 0; i < 3 * n; i++) {
                driven[i] += inputBias[i];
                recurrent[i] += hiddenBias[i];
            }
            for (int i = 0; i < n; i++) {
                a[i] = driven[i] + recurrent[i];
                a[n + i] = driven[n + i] + recurrent[n + i];
                a[2 * n + i] = -a[n + i];
            }
            sigmoids.sigmoid(a, 0, 3 * n);
            take(0, reset, slope[0], at);
            take(2 * n, keepOut, slope[1], at);
            take(n, update, slope[1], at);
            for (int i = 0; i < n; i++) {
                a[i] = driven[2 * n + i] + reset.toDouble(at + i) * recurrent[2 * n + i];
            }
            propose(at);
            influences(at);
        }

        private void take(int from, ScaledArray values, ScaledArray slopes, int at) {
            for (int i = 0; i < n; i++) {
                double argument = a[from + i];
                boolean plain = Math.abs(argument) <= Sigmoids.PLAIN;
                values.set(at + i, plain ? new Scaled(sigmoids.value[from + i], 0) : Scaled.sigmoid(argument));
                slopes.set(at + i, plain ? new Scaled(sigmoids.slope[from + i], 0) : Scaled.sigmoidDerivative(argument));
            }
        }

        private void propose(int at) {
            sigmoids.tanh(a, 0, n);
            System.arraycopy(sigmoids.value, 0, candidate, at, n);
            for (int i = 0; i < n; i++) {
                slope[2].set(at + i, Math.abs(a[i]) > Sigmoids.PLAIN / 2 ? Scaled.tanhDerivative(a[i])
                        : new Scaled(sigmoids.slope[i], 0));
                change[at + i] = hidden[at + i] - candidate[at + i];
                hidden[at + n + i] = keepOut.toDouble(at + i) * candidate[at + i]
                        + update.toDouble(at + i) * hidden[at + i];
            }
        }

        private void influences(int at) {
            System.arraycopy(recurrent, 2 * n, u, at, n);
            influence[2].setProducts(at, at + n, keepOut, slope[2]);
            influence[3].setProducts(at, at + n, influence[2], reset);
            throughReset.setProducts(at, at + n, influence[2], u);
            influence[0].setProducts(at, at + n, throughReset, slope[0]);
            influence[1].setProducts(at, at + n, slope[1], change);
        }
    }

    @Override
    int stateSize() {
        return n;
    }

    @Override
    int gates() {
        return 4;
    }

    @Override
    List<Term> terms() {
        return TERMS;
    }

    /** diag(z) + diag(∂⁺h/∂a_z)·W_hz + diag(∂⁺h/∂u)·W_hn + diag(∂⁺h/∂a_r)·W_hr (docs/model.md, "Cells"). */
    @Override
    void stepJacobian(int t, SparseRows jacobian) {
        jacobian.clear();
        double[] row = new double[n];
        double[][] w = {network.weight("W_hr"), network.weight("W_hz"), network.weight("W_hn")};
        for (int i = 0; i < n; i++) {
            int at = (t - 1) * n + i;
            Scaled[] weights = {influence[0].get(at), influence[1].get(at), influence[3].get(at)};
            Scaled own = direct.get(at);
            long top = combine(row, weights, w, i * n, own);
            row[i] += ScaledArray.scaledBy(own.mantissa(), own.exponent() - top);
            for (int j = 0; j < n; j++) {
                jacobian.add(j, row[j]);
            }
            jacobian.endRow(top);
        }
    }

    @Override
    boolean step(int t, StepMatrix step) {
        double[] row = new double[n];
        for (int i = 0; i < n; i++) {
            int at = (t - 1) * n + i;
            if (rows == null || !ScaledArray.isModest(at, direct) || !ScaledArray.isModest(at, influence)) {
                return super.step(t, step);
            }
            double r = influence[0].mantissas[at];
            double z = influence[1].mantissas[at];
            double u = influence[3].mantissas[at];
            combine(r, rows[i], z, rows[n + i], u, rows[3 * n + i], row);
            row[i] += direct.mantissas[at];
            System.arraycopy(row, 0, step.dense, i * n, n);
        }
        return true;
    }

    /** target = a·x + b·y + c·z. */
    private static void combine(double a, double[] x, double b, double[] y, double c, double[] z, double[] target) {
        for (int j = 0; j < target.length; j++) {
            target[j] = a * x[j] + b * y[j] + c * z[j];
        }
    }

    @Override
    void toPreactivations(int t, SparseRows map) {
        map.clear();
        for (int g = 0; g < 4; g++) {
            for (int i = 0; i < n; i++) {
                Scaled own = influence[g].get((t - 1) * n + i);
                map.add(i, own.mantissa());
                map.endRow(own.exponent());
            }
        }
    }

    @Override
    PlainBack plainBack() {
        double[][] influences = plain(influence);
        double[][] direct = plain(update);
        return influences == null || direct == null || rows == null || !isPlain() ? null
                : new PlainBack(influences, -1, null, direct[0], new int[] {0, 1, 3}, rows);
    }

    /** z_t. */
    @Override
    ScaledArray directFactors() {
        return update;
    }

    @Override
    void namedStates(Map<String, double[]> into) {
        into.put("h", Arrays.copyOfRange(hidden, n, hidden.length));
        into.put("r", reset.toDoubles());
        into.put("z", update.toDoubles());
        into.put("n_cand", candidate.clone());
    }

    @Override
    List<Derivatives> derivatives() {
        return List.of(new Derivatives(slope[0], 0.25), new Derivatives(slope[1], 0.25), new Derivatives(slope[2], 1));
    }
}
