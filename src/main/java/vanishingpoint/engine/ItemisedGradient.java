package vanishingpoint.engine;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import vanishingpoint.engine.Trajectory.Term;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.result.Triangle;

/**
 * ‖G(t,k)‖_F for every pair and its mass by lag, M(ℓ) = Σ_t ‖G(t,t−ℓ)‖_F. G(t,k) = δ(t,k)·v_kᵀ is of rank one, so
 * ‖G‖_F = ‖δ‖₂·‖v‖₂ (docs/model.md, "Itemised"); over several matrices the root of the sum of squares.
 */
final class ItemisedGradient implements AdjointSweep.Visitor {

    /** Multiplications that are worth a second thread. */
    private static final double PIECE = 2e6;

    private final Trajectory trajectory;
    private final double[] log10Norms;
    private final Scaled[] mass;

    /** Runs over all pairs, telling the share that is done; {@code progress} may throw to abandon. */
    static ItemisedGradient of(Trajectory trajectory, Loss loss, Lanes lanes, DoubleConsumer progress) {
        ItemisedGradient plain = new ItemisedGradient(trajectory);
        PlainBack step = loss.hiddenAdjoint.isPlain() ? trajectory.plainBack() : null;
        return step != null && plain.sweep(step, loss, lanes, progress) ? plain : scaled(trajectory, loss, progress);
    }

    /** The same by the way for magnitudes beyond the doubles. */
    static ItemisedGradient scaled(Trajectory trajectory, Loss loss, DoubleConsumer progress) {
        ItemisedGradient itemised = new ItemisedGradient(trajectory);
        new AdjointSweep(trajectory, loss).visitAll(itemised, progress);
        return itemised;
    }

    private ItemisedGradient(Trajectory trajectory) {
        this.trajectory = trajectory;
        log10Norms = new double[Triangle.size(trajectory.length)];
        mass = new Scaled[trajectory.length];
        Arrays.fill(mass, Scaled.ZERO);
    }

    /** In pieces of as much work, as many as the sizes say, whatever the machine; whether doubles sufficed. */
    private boolean sweep(PlainBack step, Loss loss, Lanes lanes, DoubleConsumer consumer) {
        int length = trajectory.length;
        double work = 0.5 * length * length * step.recurrent().length * trajectory.n * trajectory.n;
        int pieces = work < PIECE ? 1 : Integer.highestOneBit(Math.max(1, length / 100));
        Progress progress = new Progress(consumer, Triangle.size(length));
        Scaled[][] masses = new Scaled[pieces][];
        Team.share(pieces, p -> {
            int first = (int) Math.round(length * Math.sqrt((double) p / pieces));
            int end = (int) Math.round(length * Math.sqrt((p + 1.0) / pieces));
            masses[p] = new PlainSweep(trajectory, loss, step, new SweepColumns(first, end), lanes)
                    .run(log10Norms, (k, from) -> {}, progress);
        });
        for (Scaled[] part : masses) {
            add(part);
        }
        return Arrays.stream(masses).allMatch(Objects::nonNull);
    }

    /** One of nothing yet, for {@link #sweep(PlainSweep, PlainSweep.Visitor, Progress)}. */
    static ItemisedGradient empty(Trajectory trajectory) {
        return new ItemisedGradient(trajectory);
    }

    /** Takes the terms of some t from a sweep that another one looks at as well; whether doubles sufficed. */
    boolean sweep(PlainSweep sweep, PlainSweep.Visitor other, Progress progress) {
        Scaled[] part = sweep.run(log10Norms, other, progress);
        add(part);
        return part != null;
    }

    private void add(Scaled[] part) {
        for (int lag = 0; part != null && lag < part.length; lag++) {
            mass[lag] = mass[lag].plus(part[lag]);
        }
    }

    @Override
    public void visit(int k, ScaledBlocks state, ScaledBlocks preactivation) {
        Scaled[] operands = operandNorms(trajectory, k);
        for (int t = k; t <= trajectory.length; t++) {
            Scaled norm = all(trajectory, preactivation, t, operands);
            log10Norms[Triangle.index(t, k)] = norm.log10();
            mass[t - k] = mass[t - k].plus(norm);
        }
    }

    /** ‖v_k‖₂ for each of the trajectory's terms. */
    static Scaled[] operandNorms(Trajectory trajectory, int k) {
        return trajectory.terms().stream().map(term -> trajectory.operandNorm(term.operand(), k))
                .toArray(Scaled[]::new);
    }

    /** Root of the sum of squares over the itemised parameters. */
    static Scaled all(Trajectory trajectory, ScaledBlocks preactivation, int t, Scaled[] operandNorms) {
        int n = trajectory.n;
        Scaled norm = Scaled.ZERO;
        int i = 0;
        for (Term term : trajectory.terms()) {
            Scaled operand = operandNorms[i++];
            if (term.itemised()) {
                Scaled delta = preactivation.norm(t - 1, term.gate() * n, (term.gate() + 1) * n);
                Scaled own = delta.times(operand);
                norm = norm.mantissa() == 0 ? own : Trajectory.hypotenuse(norm, own);
            }
        }
        return norm;
    }

    Triangle log10Table() {
        return Triangle.of(trajectory.length, log10Norms);
    }

    /** log₁₀ M(ℓ), a column, row ℓ. */
    Matrix log10MassByLag() {
        double[] column = new double[mass.length];
        for (int lag = 0; lag < column.length; lag++) {
            column[lag] = mass[lag].log10();
        }
        return Matrix.column(column);
    }

    /** Smallest ℓ with 99 % of the mass at lags ≤ ℓ, −1 where there is none. */
    int memoryHorizon() {
        Scaled total = Scaled.ZERO;
        for (Scaled part : mass) {
            total = total.plus(part);
        }
        if (total.mantissa() == 0) {
            return -1;
        }
        Scaled sum = Scaled.ZERO;
        Scaled missing = total.times(-0.99);
        for (int lag = 0; lag < mass.length; lag++) {
            sum = sum.plus(mass[lag]);
            if (sum.plus(missing).mantissa() >= 0) {
                return lag;
            }
        }
        return mass.length - 1;
    }
}
