package vanishingpoint.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vanishingpoint.engine.Lanes.Run;

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

    /** Where the gates' pre-activations stand beside each other: those of σ in one piece. */
    private static final int[] PLACE = {0, 1, 3, 2};

    /** C_t, (T+1)×n, row 0 is C_0. */
    final double[] cell;
    private final double[][] gateWeights = new double[4][];
    /** Their rows on h_{t−1}, n for each gate; null where one has entries far from moderate size. */
    private final double[][] recurrent;
    private final ScaledArray[] gate = new ScaledArray[4];
    /** ∂⁺C_t/∂C_{t−1}: f_t. */
    private final ScaledArray direct;
    private final ScaledArray[] slope = new ScaledArray[4];
    private final ScaledArray cellSlope;
    /** (∂⁺C_t/∂a)_i for a = pre-activations of i, f, c̃, and (∂⁺h_t/∂a)_i for o at fixed C_t. */
    private final ScaledArray[] influence = new ScaledArray[4];
    /** ∂h_t/∂C_t at fixed o_t: o_t·(1 − tanh²C_t). */
    final ScaledArray exposure;

    LstmTrajectory(Network network, Lanes lanes, Runnable checkpoint) {
        super(network, lanes);
        cell = new double[(length + 1) * n];
        System.arraycopy(network.c0, 0, cell, 0, n);
        for (int g = 0; g < 4; g++) {
            gateWeights[g] = network.weight("W_" + GATES[g]);
            gate[g] = new ScaledArray(length * n);
            slope[g] = new ScaledArray(length * n);
            influence[g] = new ScaledArray(length * n);
        }
        direct = gate[1];
        recurrent = PlainBack.rows(n, lanes, gateWeights);
        cellSlope = new ScaledArray(length * n);
        exposure = new ScaledArray(length * n);
        Forward forward = new Forward();
        for (int t = 1; t <= length; t++) {
            checkpoint.run();
            forward.step(t);
        }
    }

    private LstmTrajectory(LstmTrajectory other, Set<String> open, ScaledArray direct, ScaledArray exposure) {
        super(other);
        cell = other.cell;
        recurrent = other.recurrent;
        cellSlope = other.cellSlope;
        this.exposure = exposure;
        this.direct = direct;
        for (int g = 0; g < 4; g++) {
            gateWeights[g] = other.gateWeights[g];
            gate[g] = other.gate[g];
            slope[g] = other.slope[g];
            influence[g] = open.contains(GATES[g]) ? other.influence[g] : new ScaledArray(length * n);
        }
    }

    /**
     * The same pass with the Jacobians that it would have if h_{t−1} acted through these gates alone, of {@code i, f, c, o},
     * at every step.
     *
     * @param directly whether C_{t−1} acts on C_t by f_t
     */
    LstmTrajectory only(Set<String> open, boolean directly) {
        return new LstmTrajectory(this, open, directly ? direct : new ScaledArray(length * n), exposure);
    }

    /** The same pass with the Jacobians of a cell of which h_t does not see C_t. */
    LstmTrajectory unexposed() {
        return new LstmTrajectory(this, Set.of(GATES), direct, new ScaledArray(length * n));
    }

    /** The way forward with its work arrays. */
    private final class Forward {

        private final double[][] columns = new double[n + network.m][lanes.room(4 * n)];
        private final double[] bias = new double[4 * n];
        private final double[] driven = new double[lanes.room(4 * n)];
        private final double[] a = new double[lanes.room(4 * n)];
        /** tanh C_t, T×n. */
        private final double[] squashed = new double[length * n];
        private final Sigmoids sigmoids = new Sigmoids(3 * n);

        Forward() {
            for (int g = 0; g < 4; g++) {
                RowSums.spread(gateWeights[g], columns, PLACE[g] * n);
                System.arraycopy(network.weight("b_" + GATES[g]), 0, bias, PLACE[g] * n, n);
            }
        }

        private void step(int t) {
            int at = (t - 1) * n;
            Arrays.fill(driven, 0);
            Arrays.fill(a, 0);
            lanes.add(columns, network.x, new Run(n, network.m, (t - 1) * network.m, 4 * n), driven);
            lanes.add(columns, hidden, new Run(0, n, at, 4 * n), a);
            for (int i = 0; i < 4 * n; i++) {
                a[i] = a[i] + driven[i] + bias[i];
            }
            sigmoids.sigmoid(a, 0, 3 * n);
            sigmoid(0, at);
            sigmoid(1, at);
            sigmoid(3, at);
            tanh(a, 3 * n, slope[2], at);
            System.arraycopy(sigmoids.value, 0, gate[2].mantissas, at, n);
            for (int i = at; i < at + n; i++) {
                cell[i + n] = gate[0].toDouble(i) * gate[2].mantissas[i] + gate[1].toDouble(i) * cell[i];
            }
            tanh(cell, at + n, cellSlope, at);
            influences(at);
        }

        private void sigmoid(int g, int at) {
            int from = PLACE[g] * n;
            System.arraycopy(sigmoids.value, from, gate[g].mantissas, at, n);
            System.arraycopy(sigmoids.slope, from, slope[g].mantissas, at, n);
            for (int i = 0; i < n; i++) {
                double argument = a[from + i];
                if (Math.abs(argument) > Sigmoids.PLAIN) {
                    gate[g].set(at + i, Scaled.sigmoid(argument));
                    slope[g].set(at + i, Scaled.sigmoidDerivative(argument));
                }
            }
        }

        /** Leaves the values in the work object. */
        private void tanh(double[] of, int from, ScaledArray slopes, int at) {
            sigmoids.tanh(of, from, n);
            System.arraycopy(sigmoids.slope, 0, slopes.mantissas, at, n);
            for (int i = 0; i < n; i++) {
                if (Math.abs(of[from + i]) > Sigmoids.PLAIN / 2) {
                    slopes.set(at + i, Scaled.tanhDerivative(of[from + i]));
                }
            }
        }

        private void influences(int at) {
            System.arraycopy(sigmoids.value, 0, squashed, at, n);
            for (int i = at; i < at + n; i++) {
                hidden[i + n] = gate[3].toDouble(i) * squashed[i];
            }
            exposure.setProducts(at, at + n, gate[3], cellSlope);
            influence[0].setProducts(at, at + n, slope[0], gate[2]);
            influence[1].setProducts(at, at + n, slope[1], cell);
            influence[2].setProducts(at, at + n, slope[2], gate[0]);
            influence[3].setProducts(at, at + n, slope[3], squashed);
        }
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
            Scaled through = q.times(direct.get(at));
            Scaled[] weights = {q.times(influence[0].get(at)), q.times(influence[1].get(at)),
                q.times(influence[2].get(at)), influence[3].get(at)};
            addRow(jacobian, i, row, weights, through);
        }
        for (int i = 0; i < n; i++) {
            int at = (t - 1) * n + i;
            Scaled[] weights = {influence[0].get(at), influence[1].get(at), influence[2].get(at)};
            addRow(jacobian, i, row, weights, direct.get(at));
        }
    }

    @Override
    boolean step(int t, StepMatrix step) {
        double[] cellRow = new double[n];
        double[] hiddenRow = new double[n];
        for (int i = 0; i < n; i++) {
            int at = (t - 1) * n + i;
            double q = exposure.mantissas[at];
            double f = direct.mantissas[at];
            boolean modest = ScaledArray.isModest(at, exposure, direct) && ScaledArray.isModest(at, influence);
            if (recurrent == null || !modest || f != 0 && q * f < StepMatrix.SMALLEST) {
                return super.step(t, step);
            }
            double[] weights = {influence[0].mantissas[at], influence[1].mantissas[at], influence[2].mantissas[at],
                influence[3].mantissas[at]};
            Kernels.lstmRows(recurrent, i, weights, q, cellRow, hiddenRow);
            System.arraycopy(hiddenRow, 0, step.dense, i * n, n);
            System.arraycopy(cellRow, 0, step.dense, (n + i) * n, n);
            step.diagonal[i] = q * f;
            step.diagonal[n + i] = f;
        }
        return true;
    }

    /** Σ_g weight_g·U_g[i,:] on the columns of h, {@code own} on column i of C. */
    private void addRow(SparseRows jacobian, int i, double[] row, Scaled[] weights, Scaled own) {
        long top = combine(row, weights, gateWeights, i * (n + network.m), own);
        for (int j = 0; j < n; j++) {
            jacobian.add(j, row[j]);
        }
        jacobian.add(n + i, ScaledArray.scaledBy(own.mantissa(), own.exponent() - top));
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

    @Override
    PlainBack plainBack() {
        double[][] influences = plain(influence);
        double[][] others = plain(exposure, gate[1]);
        return influences == null || others == null || recurrent == null || !isPlain() ? null
                : new PlainBack(influences, 3, others[0], others[1], new int[] {0, 1, 2, 3}, recurrent);
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
        into.put("i", gate[0].toDoubles());
        into.put("f", gate[1].toDoubles());
        into.put("o", gate[3].toDoubles());
        into.put("c_tilde", gate[2].toDoubles());
    }

    @Override
    List<Derivatives> derivatives() {
        return List.of(new Derivatives(slope[0], 0.25), new Derivatives(slope[1], 0.25),
                new Derivatives(slope[2], 1), new Derivatives(slope[3], 0.25), new Derivatives(cellSlope, 1));
    }
}
