package vanishingpoint.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vanishingpoint.engine.Trajectory.Term;
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
        int atOnce = (int) Math.max(1, Math.min(length, SUM_BYTES / (8L * entries())));
        for (int from = 0; from < length; from += atOnce) {
            sum(sweep, from, Math.min(length, from + atOnce), normOfSum);
        }
        return new Table(length, Map.of("lag", IntStream.range(0, length).boxed().toList()), columns.magnitudes());
    }

    private long entries() {
        return trajectory.terms().stream().filter(Term::itemised)
                .mapToLong(term -> (long) trajectory.n * trajectory.operand(term.operand(), 1).length).sum();
    }

    private void sum(AdjointSweep sweep, int from, int to, ScaledArray normOfSum) {
        List<Term> terms = trajectory.terms().stream().filter(Term::itemised).toList();
        ScaledMatrix[][] sums = new ScaledMatrix[to - from][terms.size()];
        sweep.visitAll((k, state, preactivation) -> {
            for (int s = 0; s < terms.size(); s++) {
                Term term = terms.get(s);
                double[] operand = trajectory.operand(term.operand(), k);
                for (int lag = from; lag < to && k + lag <= trajectory.length; lag++) {
                    ScaledMatrix[] own = sums[lag - from];
                    own[s] = own[s] == null ? new ScaledMatrix(trajectory.n, operand.length) : own[s];
                    for (int i = 0; i < trajectory.n; i++) {
                        own[s].add(i, preactivation.get(term.gate() * trajectory.n + i, k + lag - 1, 0), operand);
                    }
                }
            }
        });
        for (int lag = from; lag < to; lag++) {
            Scaled norm = Scaled.ZERO;
            for (ScaledMatrix part : sums[lag - from]) {
                norm = Trajectory.hypotenuse(norm, part.norm());
            }
            normOfSum.set(lag, norm);
        }
    }
}
