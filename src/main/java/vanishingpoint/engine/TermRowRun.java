package vanishingpoint.engine;

import java.util.Arrays;
import java.util.List;
import vanishingpoint.engine.Trajectory.Term;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.result.TermRow;

/**
 * The vectors that the terms G(t,k) of one t are made of: L_t alone is swept back, T·n² multiplications and no table. In the
 * doubles where they suffice, else by {@link ScaledTermRow}.
 */
final class TermRowRun {

    private final Trajectory trajectory;
    private final Loss loss;

    private final int t;
    private final double[][] deltas;
    private final double[] exponents;

    private TermRowRun(CellRun run, int t) {
        trajectory = run.trajectory();
        loss = run.loss();
        this.t = t;
        deltas = new double[t][(int) trajectory.terms().stream().filter(Term::itemised).count() * trajectory.n];
        exponents = new double[t];
    }

    /** Whether terms are shown as matrices. */
    static boolean shows(Network network) {
        return network.n <= TermRow.MOST_UNITS;
    }

    /** {@code checkpoint} is called at every step backward and may throw to abandon. */
    static TermRow of(CellRun run, int t, Runnable checkpoint) {
        TermRowRun row = new TermRowRun(run, t);
        return row.inDoubles(checkpoint) ? row.result() : scaled(run, t, checkpoint);
    }

    /** The same by the way for magnitudes beyond the doubles. */
    static TermRow scaled(CellRun run, int t, Runnable checkpoint) {
        TermRowRun row = new TermRowRun(run, t);
        new ScaledTermRow(run, t).sweep(row.deltas, row.exponents, checkpoint);
        return row.result();
    }

    private TermRow result() {
        List<String> weights = trajectory.terms().stream().filter(Term::itemised).map(Term::parameter).toList();
        double[][] operands = new double[t][];
        Arrays.setAll(operands, k -> trajectory.operand(trajectory.itemisedOperand(), k + 1));
        return new TermRow(t, weights, Matrix.ofRows(deltas), Matrix.column(exponents), Matrix.ofRows(operands));
    }

    /** Whether doubles sufficed. */
    private boolean inDoubles(Runnable checkpoint) {
        PlainBack step = loss.hiddenAdjoint.isPlain() ? trajectory.plainBack() : null;
        if (step == null) {
            return false;
        }
        PlainSweep sweep = new PlainSweep(trajectory, loss, step, new SweepColumns(t - 1, t), trajectory.lanes);
        return sweep.visitAll((k, from) -> {
            double[] delta = deltas[k - 1];
            Arrays.setAll(delta, i -> sweep.delta[i][t - 1]);
            double largest = Kernels.largest(delta, 0, delta.length);
            int power = largest == 0 ? 0 : Math.getExponent(largest);
            Arrays.setAll(delta, i -> ScaledArray.scaledBy(delta[i], -power));
            exponents[k - 1] = largest == 0 ? 0 : sweep.exponent[t - 1] + power;
        }, new Progress(done -> checkpoint.run(), t));
    }
}
