package vanishingpoint.engine;

import java.util.Arrays;
import java.util.List;
import vanishingpoint.engine.Trajectory.Term;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.result.TermRow;

/** The vectors that the terms G(t,k) of one t are made of: L_t alone is swept back, T·n² multiplications and no table. */
final class TermRowRun {

    private final Trajectory trajectory;
    private final Loss loss;
    private final int[] gates;

    private TermRowRun(CellRun run) {
        trajectory = run.trajectory();
        loss = run.loss();
        gates = trajectory.terms().stream().filter(Term::itemised).mapToInt(Term::gate).toArray();
    }

    /** Whether terms are shown as matrices. */
    static boolean shows(Network network) {
        return network.n <= TermRow.MOST_UNITS;
    }

    /** {@code checkpoint} is called at every step backward and may throw to abandon. */
    static TermRow of(CellRun run, int t, Runnable checkpoint) {
        return new TermRowRun(run).row(t, checkpoint);
    }

    private TermRow row(int t, Runnable checkpoint) {
        int size = trajectory.stateSize();
        int rows = trajectory.gates() * trajectory.n;
        ScaledBlocks current = new ScaledBlocks(size, 1, 1);
        ScaledBlocks next = new ScaledBlocks(size, 1, 1);
        ScaledBlocks preactivation = new ScaledBlocks(rows, 1, 1);
        SparseRows jacobian = new SparseRows(size, size);
        SparseRows transposed = new SparseRows(size, size);
        SparseRows map = new SparseRows(rows, size);
        current.clear(0, 1);
        for (int i = 0; i < trajectory.n; i++) {
            current.setOnly(i, 0, 0, loss.hiddenAdjoint.get((t - 1) * trajectory.n + i));
        }
        current.align(0);
        double[][] deltas = new double[t][gates.length * trajectory.n];
        double[][] operands = new double[t][];
        double[] exponents = new double[t];
        for (int k = t; k >= 1; k--) {
            checkpoint.run();
            trajectory.toPreactivations(k, map);
            preactivation.multiply(map, current, 0, 1);
            exponents[k - 1] = take(preactivation, deltas[k - 1]);
            operands[k - 1] = trajectory.operand(trajectory.itemisedOperand(), k);
            trajectory.stepJacobian(k, jacobian);
            AdjointSweep.back(jacobian, transposed, current, next, 0);
            ScaledBlocks used = current;
            current = next;
            next = used;
        }
        List<String> weights = trajectory.terms().stream().filter(Term::itemised).map(Term::parameter).toList();
        return new TermRow(t, weights, Matrix.ofRows(deltas), Matrix.column(exponents), Matrix.ofRows(operands));
    }

    /** δ(t,k) of the itemised weights' gates, divided by a power of two whose exponent is returned: its largest is about 1. */
    private long take(ScaledBlocks preactivation, double[] delta) {
        Scaled[] entries = new Scaled[delta.length];
        Arrays.setAll(entries, i -> preactivation.get(gates[i / trajectory.n] * trajectory.n + i % trajectory.n, 0, 0));
        long top = Long.MIN_VALUE;
        for (Scaled entry : entries) {
            top = entry.mantissa() == 0 ? top : Math.max(top, entry.exponent() + Math.getExponent(entry.mantissa()));
        }
        for (int i = 0; i < delta.length; i++) {
            delta[i] = entries[i].mantissa() == 0 ? 0
                    : ScaledArray.scaledBy(entries[i].mantissa(), entries[i].exponent() - top);
        }
        return top == Long.MIN_VALUE ? 0 : top;
    }
}
