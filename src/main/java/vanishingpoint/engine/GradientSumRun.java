package vanishingpoint.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.result.GradientSum;
import vanishingpoint.result.TermRow;

/** The sums of the itemised gradient's terms, as matrices and not of their norms: by step, by lag and beyond each lag. */
final class GradientSumRun {

    private final Trajectory trajectory;
    private final Loss loss;
    private final Lanes lanes;
    private final SumRoom room;
    private final Optional<ItemisedGradient> itemised;
    private final int length;
    private final int size;
    private final double[] byStep;
    private final double[] byLag;
    private final double[] beyond;
    /** ∂L/∂W_h by lag, transposed, where it is kept. */
    private final ScaledMatrix[] kept;
    /** Of the lags seen so far, the largest first. */
    private ScaledMatrix tail;

    private GradientSumRun(CellRun run, Lanes lanes, SumRoom room, Optional<ItemisedGradient> itemised) {
        trajectory = run.trajectory();
        loss = run.loss();
        this.lanes = lanes;
        this.room = room;
        this.itemised = itemised;
        size = rows(trajectory);
        length = trajectory.length;
        byStep = new double[length];
        byLag = new double[length];
        beyond = new double[length];
        boolean keeping = trajectory.network.cell == CellKind.RNN && trajectory.n <= TermRow.MOST_UNITS;
        kept = new ScaledMatrix[keeping ? length : 0];
    }

    /** A sum, and the norms of its terms where they were found on the way. */
    record Found(GradientSum sum, Optional<ItemisedGradient> itemised) {}

    /** {@code checkpoint} is called between pieces of work and may throw to abandon. */
    static Found of(CellRun run, Lanes lanes, SumRoom room, Runnable checkpoint) {
        if (run.overflowed()) {
            Matrix none = Matrix.column(undefined(run.trajectory().length));
            return new Found(new GradientSum(Double.NaN, none, none, none, List.of()), Optional.empty());
        }
        ItemisedGradient itemised = ItemisedGradient.empty(run.trajectory());
        GradientSumRun sum = new GradientSumRun(run, lanes, room, Optional.of(itemised));
        return sum.inDoubles(checkpoint) ? new Found(sum.result(), Optional.of(itemised))
                : new Found(scaled(run, lanes, room, checkpoint), Optional.empty());
    }

    /** The same by the way for magnitudes beyond the doubles. */
    static GradientSum scaled(CellRun run, Lanes lanes, SumRoom room, Runnable checkpoint) {
        GradientSumRun sum = new GradientSumRun(run, lanes, room, Optional.empty());
        sum.scaled(checkpoint);
        return sum.result();
    }

    private static double[] undefined(int length) {
        double[] values = new double[length];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** Entries of one sum. */
    static long entries(Trajectory trajectory) {
        return (long) trajectory.operand(trajectory.itemisedOperand(), 1).length * rows(trajectory);
    }

    private static int rows(Trajectory trajectory) {
        return (int) trajectory.terms().stream().filter(Trajectory.Term::itemised).count() * trajectory.n;
    }

    /** How many lags there is room for at once. */
    private int lagsAtOnce() {
        return (int) Math.max(1, Math.min(length, room.sums() / entries(trajectory)));
    }

    /** Whether doubles sufficed. */
    private boolean inDoubles(Runnable checkpoint) {
        PlainBack step = loss.hiddenAdjoint.isPlain() ? trajectory.plainBack() : null;
        if (step == null) {
            return false;
        }
        PlainTerms.Operands operands = new PlainTerms.Operands(trajectory);
        int atOnce = lagsAtOnce();
        for (int to = length; to > 0; to -= atOnce) {
            int from = Math.max(0, to - atOnce);
            ScaledMatrix[] sums = new ScaledMatrix[to - from];
            Arrays.setAll(sums, lag -> new ScaledMatrix(operands.entries.length, size));
            for (int end = length; end > from;) {
                int first = Math.max(0, end - Math.max(1, room.terms() / (size * end)));
                SweepColumns columns = new SweepColumns(first, end);
                PlainSweep sweep = new PlainSweep(trajectory, loss, step, columns, lanes);
                Progress progress = new Progress(done -> checkpoint.run(), 1);
                boolean last = from == 0;
                PlainTerms terms = PlainTerms.of(sweep, columns, operands, visitor -> last && itemised.isPresent()
                        ? itemised.get().sweep(sweep, visitor, progress) : sweep.visitAll(visitor, progress));
                if (terms == null) {
                    return false;
                }
                add(terms, from, sums, from == 0 ? columns : new SweepColumns(0, 0));
                end = first;
            }
            take(from, sums);
        }
        return true;
    }

    /** Adds terms to the sums of the lags from {@code from} on, and all of them at some steps, whose sums are then complete. */
    private void add(PlainTerms terms, int from, ScaledMatrix[] sums, SweepColumns steps) {
        each(sums.length + steps.end() - steps.first(), () -> terms.work(lanes), (work, i) -> {
            if (i < sums.length) {
                terms.addLag(from + i, sums[i], work);
            } else {
                int t = steps.first() + 1 + i - sums.length;
                ScaledMatrix sum = new ScaledMatrix(sums[0].rows, size);
                terms.addStep(t, sum, work);
                byStep[t - 1] = sum.norm().log10();
            }
        });
    }

    private void scaled(Runnable checkpoint) {
        ScaledTerms terms = new ScaledTerms(trajectory, loss);
        int atOnce = lagsAtOnce();
        for (int to = length; to > 0; to -= atOnce) {
            int from = Math.max(0, to - atOnce);
            take(from, terms.sums(to - from, (t, k) -> t - k - from, checkpoint));
            ScaledMatrix[] steps = terms.sums(to - from, (t, k) -> t - 1 - from, checkpoint);
            for (int i = 0; i < steps.length; i++) {
                byStep[from + i] = steps[i].norm().log10();
            }
        }
    }

    private static void each(int count, Supplier<PlainTerms.Work> room, ObjIntConsumer<PlainTerms.Work> body) {
        AtomicInteger next = new AtomicInteger();
        Team.together(Math.min(count, Team.size()), () -> {
            PlainTerms.Work work = room.get();
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                body.accept(work, i);
            }
        });
    }

    /** The sums of the lags from {@code from} on, which follow those taken before. */
    private void take(int from, ScaledMatrix[] sums) {
        for (int i = sums.length - 1; i >= 0; i--) {
            int lag = from + i;
            tail = tail == null ? new ScaledMatrix(sums[i].rows, sums[i].columns) : tail;
            beyond[lag] = tail.norm().log10();
            byLag[lag] = sums[i].norm().log10();
            tail.add(sums[i]);
            if (lag < kept.length) {
                kept[lag] = sums[i];
            }
        }
    }

    private GradientSum result() {
        return new GradientSum(tail.norm().log10(), Matrix.column(byStep), Matrix.column(beyond), Matrix.column(byLag),
                partial());
    }

    private List<Matrix> partial() {
        List<Matrix> partial = new ArrayList<>();
        int n = trajectory.n;
        ScaledMatrix sum = new ScaledMatrix(n, n);
        for (ScaledMatrix one : kept) {
            sum.add(one);
            double[] entries = new double[n * n];
            for (int e = 0; e < entries.length; e++) {
                entries[e] = sum.get(e % n, e / n).toDouble();
            }
            partial.add(Matrix.of(n, n, entries));
        }
        return partial;
    }
}
