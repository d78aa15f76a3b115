package vanishingpoint.engine;

import java.util.Arrays;
import vanishingpoint.engine.Lanes.Sums;
import vanishingpoint.result.Triangle;

/**
 * ‖G(t,k)‖_F of the itemised gradient for neighbouring t and all k, in plain doubles: {@link PlainBack} for all t at once, a
 * column each. SweepColumns carry an exponent: they are divided by powers of two while adjoints vanish or explode.
 *
 * <p>Entry i of the adjoint of t stands at {@code [i][t − 1]}, so that loops over t have one index.
 */
final class PlainSweep {

    /** SweepColumns whose largest entry leaves 2^±this are brought back. */
    private static final int COMFORT = 200;
    /** Smaller entries than 2^−this are left to the scaled way. */
    private static final int SMALLEST = 400;
    private static final double FAR = Math.scalb(1.0, -SMALLEST);
    /** Sums of squares below this may have lost something by underflow. */
    private static final double FAINT = 0x1p-900;

    /** Whole vectors are summed up: columns that have not begun are zero, and stay so. */
    private static final int PACK = 8;

    private final Trajectory trajectory;
    private final Lanes lanes;
    private final Loss loss;
    private final PlainBack step;
    private final int n;
    private final int first;
    private final int end;
    /** (λ_h, λ_C). */
    private final double[][] lambda;
    private final double[][] mu;
    /** δ of the gates that h_{t−1} feeds, times 2^exponent. */
    final double[][] delta;
    /** Weights by the state that they act on: all gates' rows of one column of theirs. */
    private final double[][] weights;
    private final double[][] work;
    final long[] exponent;
    private final double[] low;
    private final double[] high;
    private final double[] squares;
    private final Log10 log10;
    /** M(ℓ) of these columns is mass·2^massExponent. */
    private final double[] mass;
    private final long[] massExponent;

    PlainSweep(Trajectory trajectory, Loss loss, PlainBack step, SweepColumns columns, Lanes lanes) {
        this.trajectory = trajectory;
        this.loss = loss;
        this.step = step;
        this.lanes = lanes;
        first = columns.first();
        end = columns.end();
        int room = (end + PACK - 1) / PACK * PACK;
        n = trajectory.n;
        lambda = new double[trajectory.stateSize()][room];
        mu = new double[n][step.direct() == null ? 0 : room];
        delta = new double[step.recurrent().length * n][room];
        weights = step.columns(n);
        work = lanes.workSpace(delta.length, 0);
        exponent = new long[room];
        low = new double[room];
        high = new double[room];
        squares = new double[room];
        log10 = new Log10(end);
        mass = new double[room];
        massExponent = new long[room];
    }

    /** Looks at {@link #delta} of one k, in the columns from {@code from} on. */
    interface Visitor {
        void visit(int k, int from);
    }

    /**
     * @param log10Norms is set by {@link Triangle#index}
     * @param also looks as well
     * @return M(ℓ) of these columns, ℓ from 0; null if doubles do not suffice
     */
    Scaled[] run(double[] log10Norms, Visitor also, Progress progress) {
        boolean sufficed = visitAll((k, from) -> {
            norms(k, from, log10Norms);
            also.visit(k, from);
        }, progress);
        if (!sufficed) {
            return null;
        }
        Scaled[] sums = new Scaled[end];
        Arrays.setAll(sums, lag -> Scaled.of(mass[lag], massExponent[lag]));
        return sums;
    }

    /** From the last k to the first; false, before the last, if doubles do not suffice. */
    boolean visitAll(Visitor visitor, Progress progress) {
        int spacing = step.spacing(SMALLEST);
        for (int k = end; k >= 1; k--) {
            int from = Math.max(k - 1, first);
            if (k < end) {
                back(k + 1, Math.max(k, first));
            }
            if (k > first) {
                start(k);
            }
            if ((end - k) % spacing == 0 && !bringIntoRange(from)) {
                return false;
            }
            Arrays.fill(squares, from, end, 0);
            deltas(k, from);
            visitor.visit(k, from);
            progress.add(end - from);
        }
        return true;
    }

    private void start(int k) {
        for (int i = 0; i < n; i++) {
            lambda[i][k - 1] = loss.hiddenAdjoint.mantissas[(k - 1) * n + i];
        }
    }

    /** λ of step t − 1 from μ and δ of step t. */
    private void back(int t, int from) {
        for (int j = 0; j < n && step.direct() != null && step.exposure() == null; j++) { // μ is λ of step t
            double[] spare = mu[j];
            mu[j] = lambda[j];
            lambda[j] = spare;
        }
        int packed = from / PACK * PACK;
        lanes.sums(weights, delta, lambda, new Sums(n, 0, delta.length, packed, lambda[0].length), work);
        for (int j = 0; j < n && step.direct() != null; j++) {
            double through = step.direct()[(t - 1) * n + j];
            if (step.exposure() == null) {
                RowSums.one(mu[j], through, lambda[j], from, end);
            } else {
                times(through, mu[j], lambda[n + j], from, end);
            }
        }
    }

    private void deltas(int t, int from) {
        int at = (t - 1) * n;
        for (int i = 0; i < n; i++) {
            if (step.exposure() != null) {
                through(step.exposure()[at + i], lambda[i], lambda[n + i], mu[i], from, end);
            }
            for (int r = 0; r < step.recurrent().length; r++) {
                int g = step.recurrent()[r];
                double[] source = g == step.hiddenOnly() || step.exposure() == null ? lambda[i] : mu[i];
                double factor = step.influence()[g][at + i];
                timesAndSquares(factor, source, delta[r * n + i], squares, from, end);
            }
        }
    }

    private static void through(double factor, double[] hidden, double[] cell, double[] target, int from, int to) {
        for (int c = from; c < to; c++) {
            target[c] = factor * hidden[c] + cell[c];
        }
    }

    private static void timesAndSquares(double factor, double[] source, double[] target, double[] squares, int from,
            int to) {
        for (int c = from; c < to; c++) {
            double product = factor * source[c];
            target[c] = product;
            squares[c] += product * product;
        }
    }

    private static void times(double factor, double[] source, double[] target, int from, int to) {
        for (int c = from; c < to; c++) {
            target[c] = factor * source[c];
        }
    }

    /** Whether all entries are, or could be brought, within 2^−SMALLEST and 2^COMFORT. */
    private boolean bringIntoRange(int from) {
        lanes.magnitudes(lambda, from / PACK * PACK, low.length, low, high);
        for (int c = from; c < end; c++) {
            int top = Math.getExponent(high[c]);
            double factor = 1;
            if (high[c] != 0 && Math.abs(top) > COMFORT) {
                factor = Math.scalb(1.0, -top);
                for (double[] row : lambda) {
                    row[c] *= factor;
                }
                exponent[c] += top;
            }
            if (!(top < Double.MAX_EXPONENT) || high[c] != 0 && !(low[c] * factor >= FAR)) {
                return false;
            }
        }
        return true;
    }

    private void norms(int k, int from, double[] log10Norms) {
        Scaled operand = trajectory.operandNorm(trajectory.itemisedOperand(), k);
        double log10Operand = operand.log10();
        log10.of(squares, from, end);
        for (int c = from; c < end; c++) {
            int place = Triangle.index(c + 1, k);
            if (squares[c] >= FAINT && operand.mantissa() != 0) {
                log10Norms[place] = 0.5 * log10.value[c] + log10Operand + exponent[c] * Scaled.LOG10_2;
                add(c + 1 - k, Math.sqrt(squares[c]) * operand.mantissa(), exponent[c] + operand.exponent());
            } else {
                Scaled norm = faint(c).times(operand);
                log10Norms[place] = norm.log10();
                add(c + 1 - k, norm.mantissa(), norm.exponent());
            }
        }
    }

    private void add(int lag, double mantissa, long power) {
        if (massExponent[lag] == power) {
            mass[lag] += mantissa;
        } else {
            Scaled sum = Scaled.of(mass[lag], massExponent[lag]).plus(Scaled.of(mantissa, power));
            mass[lag] = sum.mantissa();
            massExponent[lag] = sum.exponent();
        }
    }

    /** ‖δ‖₂ of one column whose squares are too small, or all zero. */
    private Scaled faint(int column) {
        double[] entries = new double[delta.length];
        Arrays.setAll(entries, i -> delta[i][column]);
        Scaled norm = ScaledArray.norm(entries, 0, entries.length);
        return Scaled.of(norm.mantissa(), norm.exponent() + exponent[column]);
    }
}
