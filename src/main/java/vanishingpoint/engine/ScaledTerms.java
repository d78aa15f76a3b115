package vanishingpoint.engine;

import vanishingpoint.engine.Trajectory.Term;

/** Sums of the terms G(t,k) = δ(t,k)·v_kᵀ beyond the range of doubles: transposed, all gates' rows beside each other. */
final class ScaledTerms {

    private final Trajectory trajectory;
    private final AdjointSweep sweep;
    private final int[] gates;

    ScaledTerms(Trajectory trajectory, Loss loss) {
        this.trajectory = trajectory;
        sweep = new AdjointSweep(trajectory, loss);
        gates = trajectory.terms().stream().filter(Term::itemised).mapToInt(Term::gate).toArray();
    }

    /** Which sum, from 0, a term belongs to; none where there is no such sum. */
    interface Group {
        int of(int t, int k);
    }

    /** Sums by group; {@code checkpoint} is called at every k and may throw to abandon. */
    ScaledMatrix[] sums(int count, Group group, Runnable checkpoint) {
        int n = trajectory.n;
        int size = gates.length * n;
        int inner = trajectory.operand(trajectory.itemisedOperand(), 1).length;
        ScaledMatrix[] sums = new ScaledMatrix[count];
        for (int g = 0; g < count; g++) {
            sums[g] = new ScaledMatrix(inner, size);
        }
        double[] row = new double[size];
        sweep.visitAll((k, state, preactivation) -> {
            checkpoint.run();
            double[] operand = trajectory.operand(trajectory.itemisedOperand(), k);
            for (int t = k; t <= trajectory.length; t++) {
                int g = group.of(t, k);
                if (g >= 0 && g < count) {
                    long exponent = delta(preactivation, t, row);
                    for (int j = 0; j < inner; j++) {
                        Scaled factor = Scaled.of(operand[j]);
                        sums[g].add(j, Scaled.of(factor.mantissa(), factor.exponent() + exponent), row);
                    }
                }
            }
        });
        return sums;
    }

    /** δ(t,k) into {@code row}, divided by a power of two whose exponent is returned. */
    private long delta(ScaledBlocks preactivation, int t, double[] row) {
        int n = trajectory.n;
        Scaled[] entries = new Scaled[row.length];
        long top = Long.MIN_VALUE;
        for (int i = 0; i < row.length; i++) {
            entries[i] = preactivation.get(gates[i / n] * n + i % n, t - 1, 0);
            if (entries[i].mantissa() != 0) {
                top = Math.max(top, entries[i].exponent() + Math.getExponent(entries[i].mantissa()));
            }
        }
        for (int i = 0; i < row.length; i++) {
            row[i] = entries[i].mantissa() == 0 ? 0
                    : ScaledArray.scaledBy(entries[i].mantissa(), entries[i].exponent() - top);
        }
        return top == Long.MIN_VALUE ? 0 : top;
    }
}
