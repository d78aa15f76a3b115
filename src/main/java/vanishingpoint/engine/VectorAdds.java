package vanishingpoint.engine;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import vanishingpoint.engine.Lanes.Run;

/**
 * The product of a matrix and a vector by columns, up to eight vectors of sums in registers. Products are rounded before they
 * are added, as in {@link RowSums}: the bits are the same.
 */
final class VectorAdds {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();

    private VectorAdds() {}

    /** {@link Lanes#add}. */
    static void add(double[][] rows, double[] factors, Run run, double[] target) {
        int at = 0;
        for (; at + 8 * WIDTH <= run.length(); at += 8 * WIDTH) {
            eight(rows, factors, run, target, at);
        }
        if (at + 4 * WIDTH <= run.length()) {
            four(rows, factors, run, target, at);
            at += 4 * WIDTH;
        }
        if (at + 2 * WIDTH <= run.length()) {
            two(rows, factors, run, target, at);
            at += 2 * WIDTH;
        }
        for (; at < run.length(); at += WIDTH) {
            one(rows, factors, run, target, at);
        }
    }

    private static DoubleVector vector(double[] from, int at) {
        return DoubleVector.fromArray(SPECIES, from, at);
    }

    private static void eight(double[][] rows, double[] factors, Run run, double[] target, int at) {
        DoubleVector s0 = vector(target, at);
        DoubleVector s1 = vector(target, at + WIDTH);
        DoubleVector s2 = vector(target, at + 2 * WIDTH);
        DoubleVector s3 = vector(target, at + 3 * WIDTH);
        DoubleVector s4 = vector(target, at + 4 * WIDTH);
        DoubleVector s5 = vector(target, at + 5 * WIDTH);
        DoubleVector s6 = vector(target, at + 6 * WIDTH);
        DoubleVector s7 = vector(target, at + 7 * WIDTH);
        int end = run.first() + run.count();
        for (int r = run.first(), f = run.at(); r < end; r++, f++) {
            double[] row = rows[r];
            DoubleVector factor = DoubleVector.broadcast(SPECIES, factors[f]);
            s0 = s0.add(vector(row, at).mul(factor));
            s1 = s1.add(vector(row, at + WIDTH).mul(factor));
            s2 = s2.add(vector(row, at + 2 * WIDTH).mul(factor));
            s3 = s3.add(vector(row, at + 3 * WIDTH).mul(factor));
            s4 = s4.add(vector(row, at + 4 * WIDTH).mul(factor));
            s5 = s5.add(vector(row, at + 5 * WIDTH).mul(factor));
            s6 = s6.add(vector(row, at + 6 * WIDTH).mul(factor));
            s7 = s7.add(vector(row, at + 7 * WIDTH).mul(factor));
        }
        s0.intoArray(target, at);
        s1.intoArray(target, at + WIDTH);
        s2.intoArray(target, at + 2 * WIDTH);
        s3.intoArray(target, at + 3 * WIDTH);
        s4.intoArray(target, at + 4 * WIDTH);
        s5.intoArray(target, at + 5 * WIDTH);
        s6.intoArray(target, at + 6 * WIDTH);
        s7.intoArray(target, at + 7 * WIDTH);
    }

    private static void four(double[][] rows, double[] factors, Run run, double[] target, int at) {
        DoubleVector s0 = vector(target, at);
        DoubleVector s1 = vector(target, at + WIDTH);
        DoubleVector s2 = vector(target, at + 2 * WIDTH);
        DoubleVector s3 = vector(target, at + 3 * WIDTH);
        int end = run.first() + run.count();
        for (int r = run.first(), f = run.at(); r < end; r++, f++) {
            double[] row = rows[r];
            DoubleVector factor = DoubleVector.broadcast(SPECIES, factors[f]);
            s0 = s0.add(vector(row, at).mul(factor));
            s1 = s1.add(vector(row, at + WIDTH).mul(factor));
            s2 = s2.add(vector(row, at + 2 * WIDTH).mul(factor));
            s3 = s3.add(vector(row, at + 3 * WIDTH).mul(factor));
        }
        s0.intoArray(target, at);
        s1.intoArray(target, at + WIDTH);
        s2.intoArray(target, at + 2 * WIDTH);
        s3.intoArray(target, at + 3 * WIDTH);
    }

    private static void two(double[][] rows, double[] factors, Run run, double[] target, int at) {
        DoubleVector s0 = vector(target, at);
        DoubleVector s1 = vector(target, at + WIDTH);
        int end = run.first() + run.count();
        for (int r = run.first(), f = run.at(); r < end; r++, f++) {
            double[] row = rows[r];
            DoubleVector factor = DoubleVector.broadcast(SPECIES, factors[f]);
            s0 = s0.add(vector(row, at).mul(factor));
            s1 = s1.add(vector(row, at + WIDTH).mul(factor));
        }
        s0.intoArray(target, at);
        s1.intoArray(target, at + WIDTH);
    }

    private static void one(double[][] rows, double[] factors, Run run, double[] target, int at) {
        DoubleVector sum = vector(target, at);
        int end = run.first() + run.count();
        for (int r = run.first(), f = run.at(); r < end; r++, f++) {
            sum = sum.add(vector(rows[r], at).mul(DoubleVector.broadcast(SPECIES, factors[f])));
        }
        sum.intoArray(target, at);
    }

    /** {@link Lanes#addOuter}. */
    static void addOuter(double[][] rows, double[] factors, Run run, double[] source) {
        int end = run.first() + run.count();
        for (int r = run.first(), f = run.at(); r < end; r++, f++) {
            double[] row = rows[r];
            DoubleVector factor = DoubleVector.broadcast(SPECIES, factors[f]);
            for (int at = 0; at < run.length(); at += WIDTH) {
                vector(source, at).fma(factor, vector(row, at)).intoArray(row, at);
            }
        }
    }
}
