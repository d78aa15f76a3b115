package vanishingpoint.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

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

    private final ScaledArray reset;
    private final ScaledArray update;
    private final double[] candidate;
    private final ScaledArray[] slope = new ScaledArray[3];
    /** (∂⁺h_t/∂a)_i for a = r, z, ñ, u. */
    private final ScaledArray[] influence = new ScaledArray[4];

    GruTrajectory(Network network, Runnable checkpoint) {
        super(network);
        reset = new ScaledArray(length * n);
        update = new ScaledArray(length * n);
        candidate = new double[length * n];
        for (int g = 0; g < 4; g++) {
            influence[g] = new ScaledArray(length * n);
        }
        for (int g = 0; g < 3; g++) {
            slope[g] = new ScaledArray(length * n);
        }
        for (int t = 1; t <= length; t++) {
            checkpoint.run();
            for (int i = 0; i < n; i++) {
                step(t, i);
            }
        }
    }

    private void step(int t, int i) {
        int at = (t - 1) * n + i;
        double before = hidden[at];
        double a = input("r", t, i) + recurrent("r", t, i);
        double b = input("z", t, i) + recurrent("z", t, i);
        double u = recurrent("n", t, i);
        reset.set(at, Scaled.sigmoid(a));
        update.set(at, Scaled.sigmoid(b));
        double c = input("n", t, i) + reset.get(at).toDouble() * u;
        double proposed = StrictMath.tanh(c);
        Scaled keepOut = Scaled.sigmoid(-b); // 1 − z
        candidate[at] = proposed;
        hidden[at + n] = keepOut.toDouble() * proposed + update.get(at).toDouble() * before;
        slope[0].set(at, Scaled.sigmoidDerivative(a));
        slope[1].set(at, Scaled.sigmoidDerivative(b));
        slope[2].set(at, Scaled.tanhDerivative(c));
        influence[2].set(at, keepOut.times(slope[2].get(at)));
        influence[3].set(at, influence[2].get(at).times(reset.get(at)));
        influence[0].set(at, influence[2].get(at).times(u).times(slope[0].get(at)));
        influence[1].set(at, slope[1].get(at).times(before - proposed));
    }

    private double input(String gate, int t, int i) {
        int m = network.m;
        return sum(0, network.weight("W_i" + gate), i * m, network.x, (t - 1) * m, m)
                + network.weight("b_i" + gate)[i];
    }

    private double recurrent(String gate, int t, int i) {
        return sum(0, network.weight("W_h" + gate), i * n, hidden, (t - 1) * n, n) + network.weight("b_h" + gate)[i];
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
            Scaled direct = update.get(at);
            long top = combine(row, weights, w, i * n, direct);
            row[i] += ScaledArray.scaledBy(direct.mantissa(), direct.exponent() - top);
            for (int j = 0; j < n; j++) {
                jacobian.add(j, row[j]);
            }
            jacobian.endRow(top);
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

    /** z_t. */
    @Override
    ScaledArray directFactors() {
        return update;
    }

    @Override
    void namedStates(Map<String, double[]> into) {
        into.put("h", Arrays.copyOfRange(hidden, n, hidden.length));
        into.put("r", LstmTrajectory.doubles(reset));
        into.put("z", LstmTrajectory.doubles(update));
        into.put("n_cand", candidate.clone());
    }

    @Override
    List<Derivatives> derivatives() {
        return List.of(new Derivatives(slope[0], 0.25), new Derivatives(slope[1], 0.25), new Derivatives(slope[2], 1));
    }
}
