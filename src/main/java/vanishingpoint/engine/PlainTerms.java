package vanishingpoint.engine;

import java.util.function.Predicate;
import vanishingpoint.engine.Lanes.Sums;

/**
 * The terms G(t,k) = δ(t,k)·v_kᵀ of neighbouring t, in plain doubles, and sums of them: transposed, all gates' rows beside
 * each other.
 */
final class PlainTerms {

    private static final int TILE = 8;

    private final Operands operands;
    private final int first;
    private final int end;
    private final int size;
    /** δ(t,k)·2^−exponent by t, from {@code first} + 1, and k. */
    private final double[][][] deltas;
    private final long[][] exponents;

    /** What δ is multiplied with. */
    static final class Operands {

        /** Entry j of v_k at [j][k − 1]. */
        final double[][] entries;
        /** Binary order of v_k, the lowest there is for zero. */
        final long[] order;

        Operands(Trajectory trajectory) {
            int count = trajectory.operand(trajectory.itemisedOperand(), 1).length;
            entries = new double[count][trajectory.length];
            order = new long[trajectory.length];
            for (int k = 1; k <= trajectory.length; k++) {
                double[] operand = trajectory.operand(trajectory.itemisedOperand(), k);
                for (int j = 0; j < count; j++) {
                    entries[j][k - 1] = operand[j];
                }
                order[k - 1] = order(operand);
            }
        }
    }

    /** One thread's room. */
    static final class Work {

        private final Lanes lanes;
        private final double[][] targets;
        private final double[][] factors;
        private final double[][] space;

        private Work(Operands operands, int size, Lanes lanes) {
            this.lanes = lanes;
            int length = operands.order.length;
            targets = new double[operands.entries.length][size];
            factors = new double[operands.entries.length][length];
            space = lanes.workSpace(length, 0);
        }
    }

    /** The terms of these t by a pass of the sweep, which tells if doubles suffice; null where they do not. */
    static PlainTerms of(PlainSweep sweep, SweepColumns columns, Operands operands, Predicate<PlainSweep.Visitor> pass) {
        PlainTerms terms = new PlainTerms(sweep, columns, operands);
        return pass.test((k, from) -> terms.take(sweep, k, from)) ? terms : null;
    }

    private PlainTerms(PlainSweep sweep, SweepColumns columns, Operands operands) {
        this.operands = operands;
        first = columns.first();
        end = columns.end();
        size = sweep.delta.length;
        deltas = new double[end - first][][];
        exponents = new long[end - first][];
        for (int c = first; c < end; c++) {
            deltas[c - first] = new double[c + 1][size];
            exponents[c - first] = new long[c + 1];
        }
    }

    Work work(Lanes lanes) {
        return new Work(operands, size, lanes);
    }

    private void take(PlainSweep sweep, int k, int from) {
        double[][] rows = new double[end - from][];
        for (int c = from; c < end; c++) {
            exponents[c - first][k - 1] = sweep.exponent[c];
            rows[c - from] = deltas[c - first][k - 1];
        }
        for (int some = from; some < end; some += TILE) { // so that what is read and written stays in the nearest cache
            int to = Math.min(end, some + TILE);
            for (int r = 0; r < size; r++) {
                double[] source = sweep.delta[r];
                for (int c = some; c < to; c++) {
                    rows[c - from][r] = source[c];
                }
            }
        }
    }

    /** Adds Σ_k G(t,k). */
    void addStep(int t, ScaledMatrix sum, Work work) {
        add(deltas[t - 1 - first], exponents[t - 1 - first], new Sums(operands.entries.length, 0, t, 0, size), sum, work);
    }

    /** Adds Σ_t G(t,t−ℓ) over these t. */
    void addLag(int lag, ScaledMatrix sum, Work work) {
        int from = Math.max(0, first - lag);
        int to = end - lag;
        if (to <= from) {
            return;
        }
        double[][] rows = new double[to][];
        long[] powers = new long[to];
        for (int r = from; r < to; r++) {
            rows[r] = deltas[r + lag - first][r];
            powers[r] = exponents[r + lag - first][r];
        }
        add(rows, powers, new Sums(operands.entries.length, from, to, 0, size), sum, work);
    }

    private void add(double[][] rows, long[] powers, Sums sums, ScaledMatrix sum, Work work) {
        long power = powers[sums.first()];
        boolean same = true;
        for (int r = sums.first(); r < sums.end(); r++) {
            same &= powers[r] == power;
        }
        double[][] factors = operands.entries;
        if (!same) {
            power = order(rows, powers, sums);
            factors = work.factors;
            for (int j = 0; j < factors.length; j++) {
                for (int r = sums.first(); r < sums.end(); r++) {
                    factors[j][r] = ScaledArray.scaledBy(operands.entries[j][r], powers[r] - power);
                }
            }
        }
        work.lanes.sums(factors, rows, work.targets, sums, work.space);
        for (int j = 0; j < factors.length; j++) {
            sum.add(j, Scaled.of(1, power), work.targets[j]);
        }
    }

    /** Binary order of the largest term: the others are given its exponent, and vanish where they are nothing beside it. */
    private long order(double[][] rows, long[] powers, Sums sums) {
        long top = Long.MIN_VALUE;
        for (int r = sums.first(); r < sums.end(); r++) {
            long own = order(rows[r]);
            if (own != Long.MIN_VALUE && operands.order[r] != Long.MIN_VALUE) {
                top = Math.max(top, own + powers[r] + operands.order[r]);
            }
        }
        return top == Long.MIN_VALUE ? 0 : top;
    }

    private static long order(double[] values) {
        double largest = Kernels.largest(values, 0, values.length);
        return largest == 0 ? Long.MIN_VALUE : Math.getExponent(largest);
    }
}
