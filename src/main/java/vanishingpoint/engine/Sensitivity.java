package vanishingpoint.engine;

import java.util.Arrays;
import vanishingpoint.engine.Trajectory.Term;

/**
 * ‖∂h_t/∂W_h‖_F and what every step k gives to it (seed eq. 8, 10): the gradients of all components of h_t, swept back side by
 * side as the columns of one block.
 */
final class Sensitivity {

    /** Entries of the sum that are kept at once; more components go in several sweeps. */
    private static final int ROOM = 1 << 20;

    private final Trajectory trajectory;
    private final Term recurrent;
    private final int t;
    private final Runnable checkpoint;
    private final Scaled[] parts;
    private Scaled total = Scaled.ZERO;

    /** {@code checkpoint} is called at every step backward and may throw to abandon. */
    Sensitivity(Trajectory trajectory, int t, Runnable checkpoint) {
        this.trajectory = trajectory;
        this.t = t;
        this.checkpoint = checkpoint;
        recurrent = trajectory.terms().stream().filter(Term::itemised).findFirst().orElseThrow();
        parts = new Scaled[t];
        Arrays.fill(parts, Scaled.ZERO);
        int together = Math.max(1, Math.min(trajectory.n, ROOM / (trajectory.n * trajectory.n)));
        for (int first = 0; first < trajectory.n; first += together) {
            sweep(first, Math.min(trajectory.n, first + together));
        }
    }

    double log10Total() {
        return total.log10();
    }

    double[] log10Parts() {
        return Arrays.stream(parts).mapToDouble(Scaled::log10).toArray();
    }

    /** Components {@code from} to {@code to} (exclusive) of h_t. */
    private void sweep(int from, int to) {
        int n = trajectory.n;
        ScaledBlocks current = new ScaledBlocks(n, to - from, 1);
        ScaledBlocks next = new ScaledBlocks(n, to - from, 1);
        ScaledBlocks preactivation = new ScaledBlocks(n, to - from, 1);
        SparseRows jacobian = new SparseRows(n, n);
        SparseRows transposed = new SparseRows(n, n);
        SparseRows map = new SparseRows(n, n);
        ScaledMatrix sum = new ScaledMatrix((to - from) * n, n);
        current.clear(0, to - from);
        for (int i = from; i < to; i++) {
            current.setOnly(i, 0, i - from, Scaled.ONE);
        }
        current.align(0);
        for (int k = t; k >= 1; k--) {
            checkpoint.run();
            trajectory.toPreactivations(k, map);
            preactivation.multiply(map, current, 0, 1);
            add(k, preactivation, sum);
            trajectory.stepJacobian(k, jacobian);
            AdjointSweep.back(jacobian, transposed, current, next, 0);
            ScaledBlocks used = current;
            current = next;
            next = used;
        }
        total = Trajectory.hypotenuse(total, sum.norm());
    }

    private void add(int k, ScaledBlocks preactivation, ScaledMatrix sum) {
        double[] before = trajectory.operand(recurrent.operand(), k);
        for (int unit = 0; unit < trajectory.n; unit++) {
            for (int i = 0; i < preactivation.width(0); i++) {
                sum.add(i * trajectory.n + unit, preactivation.get(unit, 0, i), before);
            }
        }
        parts[t - k] = Trajectory.hypotenuse(parts[t - k], preactivation.norm(0, 0, trajectory.n)
                .times(trajectory.operandNorm(recurrent.operand(), k)));
    }
}
