package vanishingpoint.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * LSTM (seed §3): C_t = i_t∘c̃_t + f_t∘C_{t−1}, h_t = o_t∘tanh(C_t), gates acting on [h_{t−1}; x_t]. The state is
 * s = (h, C), h first; gate groups are i, f, c̃, o.
 */
final class LstmTrajectory extends Trajectory {

    private static final String[] GATES = {"i", "f", "c", "o"};
    private static final List<Term> TERMS = List.of(new Term("W_i", 0, Operand.STACKED, true),
            new Term("W_f", 1, Operand.STACKED, true), new Term("W_c", 2, Operand.STACKED, true),
            new Term("W_o", 3, Operand.STACKED, true), new Term("b_i", 0, Operand.ONE, false),
            new Term("b_f", 1, Operand.ONE, false), new Term("b_c", 2, Operand.ONE, false),
            new Term("b_o", 3, Operand.ONE, false));

    /** C_t, (T+1)×n, row 0 is C_0. */
    final double[] cell;
    private final double[][] gateWeights = new double[4][];
    private final double[][] preactivation = new double[4][];
    private final ScaledArray[] gate = new ScaledArray[4];
    private final ScaledArray[] slope = new ScaledArray[4];
    private final ScaledArray cellSlope;
    /** (∂⁺C_t/∂a)_i for a = pre-activations of i, f, c̃, and (∂⁺h_t/∂a)_i for o at fixed C_t. */
    private final ScaledArray[] influence = new ScaledArray[4];
    /** ∂h_t/∂C_t at fixed o_t: o_t·(1 − tanh²C_t). */
    final ScaledArray exposure;

    LstmTrajectory(Network network, Runnable checkpoint) {
        super(network);
        cell = new double[(length + 1) * n];
        System.arraycopy(network.c0, 0, cell, 0, n);
        for (int g = 0; g < 4; g++) {
            gateWeights[g] = network.weight("W_" + GATES[g]);
            preactivation[g] = new double[length * n];
            gate[g] = new ScaledArray(length * n);
            slope[g] = new ScaledArray(length * n);
            influence[g] = new ScaledArray(length * n);
        }
        cellSlope = new ScaledArray(length * n);
        exposure = new ScaledArray(length * n);
        for (int t = 1; t <= length; t++) {
            checkpoint.run();
            for (int i = 0; i < n; i++) {
                step(t, i);
            }
        }
    }

    private void step(int t, int i) {
        int at = (t - 1) * n + i;
        for (int g = 0; g < 4; g++) {
            double[] w = gateWeights[g];
            int row = i * (n + network.m);
            double a = sum(0, w, row, hidden, (t - 1) * n, n)
                    + sum(0, w, row + n, network.x, (t - 1) * network.m, network.m)
                    + network.weight("b_" + GATES[g])[i];
            preactivation[g][at] = a;
            gate[g].set(at, g == 2 ? Scaled.of(StrictMath.tanh(a)) : Scaled.sigmoid(a));
            slope[g].set(at, g == 2 ? Scaled.tanhDerivative(a) : Scaled.sigmoidDerivative(a));
        }
        double before = cell[at];
        double c = gate[0].get(at).toDouble() * gate[2].get(at).toDouble() + gate[1].get(at).toDouble() * before;
        double squashed = StrictMath.tanh(c);
        cell[at + n] = c;
        hidden[at + n] = gate[3].get(at).toDouble() * squashed;
        cellSlope.set(at, Scaled.tanhDerivative(c));
        exposure.set(at, gate[3].get(at).times(cellSlope.get(at)));
        influence[0].set(at, slope[0].get(at).times(gate[2].get(at)));
        influence[1].set(at, slope[1].get(at).times(before));
        influence[2].set(at, slope[2].get(at).times(gate[0].get(at)));
        influence[3].set(at, slope[3].get(at).times(squashed));
    }

    @Override
    int stateSize() {
        return 2 * n;
    }

    @Override
    int gates() {
        return 4;
    }

    @Override
    List<Term> terms() {
        return TERMS;
    }

    /**
     * ∂(h_t, C_t)/∂(h_{t−1}, C_{t−1}) with A_t = ∂C_t/∂h_{t−1} (docs/model.md, "Jacobians"):
     * rows of h: diag(tanh C∘o(1−o))·U_o + diag(o(1−tanh²C))·A, diag(o(1−tanh²C)∘f); rows of C: A, diag(f).
     */
    @Override
    void stepJacobian(int t, SparseRows jacobian) {
        jacobian.clear();
        double[] row = new double[n];
        for (int i = 0; i < n; i++) {
            int at = (t - 1) * n + i;
            Scaled q = exposure.get(at);
            Scaled direct = q.times(gate[1].get(at));
            Scaled[] weights = {q.times(influence[0].get(at)), q.times(influence[1].get(at)),
                q.times(influence[2].get(at)), influence[3].get(at)};
            addRow(jacobian, i, row, weights, direct);
        }
        for (int i = 0; i < n; i++) {
            int at = (t - 1) * n + i;
            Scaled[] weights = {influence[0].get(at), influence[1].get(at), influence[2].get(at)};
            addRow(jacobian, i, row, weights, gate[1].get(at));
        }
    }

    /** Σ_g weight_g·U_g[i,:] on the columns of h, {@code direct} on column i of C. */
    private void addRow(SparseRows jacobian, int i, double[] row, Scaled[] weights, Scaled direct) {
        long top = combine(row, weights, gateWeights, i * (n + network.m), direct);
        for (int j = 0; j < n; j++) {
            jacobian.add(j, row[j]);
        }
        jacobian.add(n + i, ScaledArray.scaledBy(direct.mantissa(), direct.exponent() - top));
        jacobian.endRow(top);
    }

    @Override
    void toPreactivations(int t, SparseRows map) {
        map.clear();
        for (int g = 0; g < 4; g++) {
            for (int i = 0; i < n; i++) {
                int at = (t - 1) * n + i;
                Scaled own = influence[g].get(at);
                Scaled throughHidden = g == 3 ? own : own.times(exposure.get(at));
                Scaled throughCell = g == 3 ? Scaled.ZERO : own;
                long top = own.mantissa() == 0 ? 0 : Math.max(throughHidden.exponent(), throughCell.exponent());
                map.add(i, ScaledArray.scaledBy(throughHidden.mantissa(), throughHidden.exponent() - top));
                map.add(n + i, ScaledArray.scaledBy(throughCell.mantissa(), throughCell.exponent() - top));
                map.endRow(top);
            }
        }
    }

    /** f_t. */
    @Override
    ScaledArray directFactors() {
        return gate[1];
    }

    @Override
    void namedStates(Map<String, double[]> into) {
        into.put("h", Arrays.copyOfRange(hidden, n, hidden.length));
        into.put("C", Arrays.copyOfRange(cell, n, cell.length));
        into.put("i", doubles(gate[0]));
        into.put("f", doubles(gate[1]));
        into.put("o", doubles(gate[3]));
        into.put("c_tilde", doubles(gate[2]));
    }

    static double[] doubles(ScaledArray array) {
        double[] values = new double[array.mantissas.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).toDouble();
        }
        return values;
    }

    @Override
    List<Derivatives> derivatives() {
        return List.of(new Derivatives(slope[0], 0.25), new Derivatives(slope[1], 0.25),
                new Derivatives(slope[2], 1), new Derivatives(slope[3], 0.25), new Derivatives(cellSlope, 1));
    }
}
