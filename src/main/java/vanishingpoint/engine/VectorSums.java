package vanishingpoint.engine;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import vanishingpoint.engine.Lanes.Sums;

/** Products of a matrix with long rows, four rows by four vectors in registers; what they need of the rows is copied aside. */
final class VectorSums {

    private static final int TILE = VectorProduct.TILE;
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();

    private VectorSums() {}

    /** {@link Lanes#sums}. */
    static void of(double[][] factors, double[][] rows, double[][] targets, Sums sums, double[] work) {
        int at = sums.from();
        for (; at + TILE * WIDTH <= sums.to(); at += TILE * WIDTH) {
            pack(rows, sums, at, TILE * WIDTH, work);
            int j = 0;
            for (; j + 4 <= sums.targets(); j += 4) {
                fourTargets(factors, j, sums, work, targets, at);
            }
            for (; j < sums.targets(); j++) {
                RowSums.set(rows, factors[j], sums.part(at, at + TILE * WIDTH), targets[j]);
            }
        }
        for (; at + WIDTH <= sums.to(); at += WIDTH) {
            pack(rows, sums, at, WIDTH, work);
            int j = 0;
            for (; j + 8 <= sums.targets(); j += 8) {
                eightVectors(factors, j, sums, work, targets, at);
            }
            for (; j < sums.targets(); j++) {
                RowSums.set(rows, factors[j], sums.part(at, at + WIDTH), targets[j]);
            }
        }
        for (int j = 0; j < sums.targets() && at < sums.to(); j++) {
            RowSums.set(rows, factors[j], sums.part(at, sums.to()), targets[j]);
        }
    }

    /** {@link Lanes#magnitudes}. */
    static void magnitudes(double[][] rows, int from, int to, double[] smallest, double[] largest) {
        int at = from;
        for (; at + WIDTH <= to; at += WIDTH) {
            DoubleVector low = DoubleVector.broadcast(SPECIES, Double.POSITIVE_INFINITY);
            DoubleVector high = DoubleVector.zero(SPECIES);
            for (double[] row : rows) {
                DoubleVector size = DoubleVector.fromArray(SPECIES, row, at).abs();
                high = high.max(size);
                low = low.min(size.blend(Double.POSITIVE_INFINITY, size.compare(VectorOperators.EQ, 0)));
            }
            low.intoArray(smallest, at);
            high.intoArray(largest, at);
        }
        RowSums.magnitudes(rows, at, to, smallest, largest);
    }

    private static void pack(double[][] rows, Sums sums, int at, int count, double[] work) {
        for (int r = sums.first(), to = 0; r < sums.end(); r++, to += count) {
            System.arraycopy(rows[r], at, work, to, count);
        }
    }

    private static void fourTargets(double[][] factors, int j, Sums sums, double[] work, double[][] targets, int at) {
        double[] f = factors[j];
        double[] g = factors[j + 1];
        double[] h = factors[j + 2];
        double[] k = factors[j + 3];
        DoubleVector a0 = DoubleVector.zero(SPECIES);
        DoubleVector a1 = DoubleVector.zero(SPECIES);
        DoubleVector a2 = DoubleVector.zero(SPECIES);
        DoubleVector a3 = DoubleVector.zero(SPECIES);
        DoubleVector b0 = DoubleVector.zero(SPECIES);
        DoubleVector b1 = DoubleVector.zero(SPECIES);
        DoubleVector b2 = DoubleVector.zero(SPECIES);
        DoubleVector b3 = DoubleVector.zero(SPECIES);
        DoubleVector c0 = DoubleVector.zero(SPECIES);
        DoubleVector c1 = DoubleVector.zero(SPECIES);
        DoubleVector c2 = DoubleVector.zero(SPECIES);
        DoubleVector c3 = DoubleVector.zero(SPECIES);
        DoubleVector d0 = DoubleVector.zero(SPECIES);
        DoubleVector d1 = DoubleVector.zero(SPECIES);
        DoubleVector d2 = DoubleVector.zero(SPECIES);
        DoubleVector d3 = DoubleVector.zero(SPECIES);
        int end = sums.end();
        for (int r = sums.first(), from = 0; r < end; r++, from += TILE * WIDTH) {
            DoubleVector x0 = DoubleVector.fromArray(SPECIES, work, from);
            DoubleVector x1 = DoubleVector.fromArray(SPECIES, work, from + WIDTH);
            DoubleVector x2 = DoubleVector.fromArray(SPECIES, work, from + 2 * WIDTH);
            DoubleVector x3 = DoubleVector.fromArray(SPECIES, work, from + 3 * WIDTH);
            DoubleVector factor = DoubleVector.broadcast(SPECIES, f[r]);
            a0 = factor.fma(x0, a0);
            a1 = factor.fma(x1, a1);
            a2 = factor.fma(x2, a2);
            a3 = factor.fma(x3, a3);
            factor = DoubleVector.broadcast(SPECIES, g[r]);
            b0 = factor.fma(x0, b0);
            b1 = factor.fma(x1, b1);
            b2 = factor.fma(x2, b2);
            b3 = factor.fma(x3, b3);
            factor = DoubleVector.broadcast(SPECIES, h[r]);
            c0 = factor.fma(x0, c0);
            c1 = factor.fma(x1, c1);
            c2 = factor.fma(x2, c2);
            c3 = factor.fma(x3, c3);
            factor = DoubleVector.broadcast(SPECIES, k[r]);
            d0 = factor.fma(x0, d0);
            d1 = factor.fma(x1, d1);
            d2 = factor.fma(x2, d2);
            d3 = factor.fma(x3, d3);
        }
        put(a0, a1, a2, a3, targets[j], at);
        put(b0, b1, b2, b3, targets[j + 1], at);
        put(c0, c1, c2, c3, targets[j + 2], at);
        put(d0, d1, d2, d3, targets[j + 3], at);
    }

    private static void put(DoubleVector x0, DoubleVector x1, DoubleVector x2, DoubleVector x3, double[] target, int at) {
        x0.intoArray(target, at);
        x1.intoArray(target, at + WIDTH);
        x2.intoArray(target, at + 2 * WIDTH);
        x3.intoArray(target, at + 3 * WIDTH);
    }

    private static void eightVectors(double[][] factors, int j, Sums sums, double[] work, double[][] targets, int at) {
        double[] f0 = factors[j];
        double[] f1 = factors[j + 1];
        double[] f2 = factors[j + 2];
        double[] f3 = factors[j + 3];
        double[] f4 = factors[j + 4];
        double[] f5 = factors[j + 5];
        double[] f6 = factors[j + 6];
        double[] f7 = factors[j + 7];
        DoubleVector a0 = DoubleVector.zero(SPECIES);
        DoubleVector a1 = DoubleVector.zero(SPECIES);
        DoubleVector a2 = DoubleVector.zero(SPECIES);
        DoubleVector a3 = DoubleVector.zero(SPECIES);
        DoubleVector a4 = DoubleVector.zero(SPECIES);
        DoubleVector a5 = DoubleVector.zero(SPECIES);
        DoubleVector a6 = DoubleVector.zero(SPECIES);
        DoubleVector a7 = DoubleVector.zero(SPECIES);
        int end = sums.end();
        for (int r = sums.first(), from = 0; r < end; r++, from += WIDTH) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, work, from);
            a0 = x.fma(DoubleVector.broadcast(SPECIES, f0[r]), a0);
            a1 = x.fma(DoubleVector.broadcast(SPECIES, f1[r]), a1);
            a2 = x.fma(DoubleVector.broadcast(SPECIES, f2[r]), a2);
            a3 = x.fma(DoubleVector.broadcast(SPECIES, f3[r]), a3);
            a4 = x.fma(DoubleVector.broadcast(SPECIES, f4[r]), a4);
            a5 = x.fma(DoubleVector.broadcast(SPECIES, f5[r]), a5);
            a6 = x.fma(DoubleVector.broadcast(SPECIES, f6[r]), a6);
            a7 = x.fma(DoubleVector.broadcast(SPECIES, f7[r]), a7);
        }
        a0.intoArray(targets[j], at);
        a1.intoArray(targets[j + 1], at);
        a2.intoArray(targets[j + 2], at);
        a3.intoArray(targets[j + 3], at);
        a4.intoArray(targets[j + 4], at);
        a5.intoArray(targets[j + 5], at);
        a6.intoArray(targets[j + 6], at);
        a7.intoArray(targets[j + 7], at);
    }
}
