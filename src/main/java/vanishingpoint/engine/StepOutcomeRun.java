package vanishingpoint.engine;

import java.util.Arrays;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.result.StepOutcome;

/** What the vanilla RNN makes of one step: output, loss, and how its state depends on W_h. */
final class StepOutcomeRun {

    private StepOutcomeRun() {}

    /** {@code checkpoint} is called between pieces of work and may throw to abandon. */
    static StepOutcome of(CellRun run, int t, Runnable checkpoint) {
        Trajectory trajectory = run.trajectory();
        Loss loss = run.loss();
        int p = trajectory.network.p;
        int overflow = trajectory.overflowStep();
        double log10Total = Double.NaN;
        double[] log10Parts = new double[t];
        Arrays.fill(log10Parts, Double.NaN);
        if (overflow == 0 || t < overflow) {
            Sensitivity sensitivity = new Sensitivity(trajectory, t, checkpoint);
            log10Total = sensitivity.log10Total();
            log10Parts = sensitivity.log10Parts();
        }
        return new StepOutcome(drive(trajectory, t), row(loss.logit, t, p), row(loss.output, t, p),
                row(trajectory.network.targets, t, p), loss.byStep[t - 1], log10Total, Matrix.column(log10Parts));
    }

    private static Matrix drive(Trajectory trajectory, int t) {
        Network network = trajectory.network;
        double[] drive = new double[network.n];
        for (int i = 0; i < network.n; i++) {
            drive[i] = Trajectory.sum(network.weight("b_h")[i], network.weight("W_x"), i * network.m, network.x,
                    (t - 1) * network.m, network.m);
        }
        return Matrix.column(drive);
    }

    private static Matrix row(double[] values, int t, int columns) {
        return Matrix.column(Arrays.copyOfRange(values, (t - 1) * columns, t * columns));
    }
}
