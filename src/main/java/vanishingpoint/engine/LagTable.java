package vanishingpoint.engine;

import java.util.Map;
import java.util.stream.IntStream;
import vanishingpoint.result.Table;

/** Per lag ℓ: Σ_t ‖G(t,t−ℓ)‖_F and ‖Σ_t G(t,t−ℓ)‖_F, over the itemised parameters. */
final class LagTable {

    /** Bytes of sums held at once; more lags take more sweeps. */
    private static final long SUM_BYTES = 1L << 27;

    private final CellRun run;
    private final Trajectory trajectory;

    LagTable(CellRun run) {
        this.run = run;
        trajectory = run.trajectory();
    }

    Table table() {
        int length = trajectory.length;
        MagnitudeColumns columns = new MagnitudeColumns(length);
        ScaledArray sumOfNorms = columns.column("sum_of_norms");
        ScaledArray normOfSum = columns.column("norm_of_sum");
        AdjointSweep sweep = new AdjointSweep(trajectory, run.loss());
        sweep.visitAll((k, state, preactivation) -> {
            Scaled[] operands = ItemisedGradient.operandNorms(trajectory, k);
            for (int t = k; t <= length; t++) {
                Scaled norm = ItemisedGradient.all(trajectory, preactivation, t, operands);
                sumOfNorms.set(t - k, sumOfNorms.get(t - k).plus(norm));
            }
        });
        ScaledTerms terms = new ScaledTerms(trajectory, run.loss());
        int atOnce = (int) Math.max(1, Math.min(length, SUM_BYTES / (8L * GradientSumRun.entries(trajectory))));
        for (int from = 0; from < length; from += atOnce) {
            int first = from;
            ScaledMatrix[] sums = terms.sums(Math.min(length - from, atOnce), (t, k) -> t - k - first, () -> {});
            for (int i = 0; i < sums.length; i++) {
                normOfSum.set(from + i, sums[i].norm());
            }
        }
        return new Table(length, Map.of("lag", IntStream.range(0, length).boxed().toList()), columns.magnitudes());
    }
}
