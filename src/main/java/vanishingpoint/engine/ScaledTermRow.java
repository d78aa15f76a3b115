package vanishingpoint.engine;

import java.util.Arrays;
import vanishingpoint.engine.Trajectory.Term;

/** δ(t,k) of one t and all k ≤ t beyond the range of doubles. */
final class ScaledTermRow {

    private final Trajectory trajectory;
    private final Loss loss;
    private final int[] gates;
    private final int t;

    ScaledTermRow(CellRun run, int t) {
        trajectory = run.trajectory();
        loss = run.loss();
        gates = trajectory.terms().stream().filter(Term::itemised).mapToInt(Term::gate).toArray();
        this.t = t;
    }

    /** Sets δ(t,k) and the binary exponents that they are divided by; {@code checkpoint} is called at every step backward. */
    void sweep(double[][] deltas, double[] exponents, Runnable checkpoint) {
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
        for (int k = t; k >= 1; k--) {
            checkpoint.run();
            trajectory.toPreactivations(k, map);
            preactivation.multiply(map, current, 0, 1);
            exponents[k - 1] = take(preactivation, deltas[k - 1]);
            trajectory.stepJacobian(k, jacobian);
            AdjointSweep.back(jacobian, transposed, current, next, 0);
            ScaledBlocks used = current;
            current = next;
            next = used;
        }
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
