package vanishingpoint.engine;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import vanishingpoint.engine.Lanes.Rows;

/** The matrices AᵀA of all lanes, four by four entries in registers. */
final class VectorGram {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();

    private VectorGram() {}

    /** {@link Lanes#gramMatrix}. */
    static void of(double[] data, Rows rows, double[] target) {
        int columns = rows.columns();
        int p = 0;
        for (; p + 4 <= columns; p += 4) {
            for (int q = 0; q <= p; q += 4) {
                tile(data, rows, p, q, target);
            }
        }
        for (; p < columns; p++) {
            for (int q = 0; q <= p; q++) {
                DoubleVector sum = DoubleVector.zero(SPECIES);
                for (int i = rows.from(); i < rows.to(); i++) {
                    sum = vector(data, i * columns + p).fma(vector(data, i * columns + q), sum);
                }
                sum.intoArray(target, (p * columns + q) * WIDTH);
            }
        }
    }

    private static DoubleVector vector(double[] from, int index) {
        return DoubleVector.fromArray(SPECIES, from, index * WIDTH);
    }

    /** Entries (p…p+3, q…q+3). */
    private static void tile(double[] data, Rows rows, int p, int q, double[] target) {
        DoubleVector a0 = DoubleVector.zero(SPECIES);
        DoubleVector a1 = a0;
        DoubleVector a2 = a0;
        DoubleVector a3 = a0;
        DoubleVector b0 = a0;
        DoubleVector b1 = a0;
        DoubleVector b2 = a0;
        DoubleVector b3 = a0;
        DoubleVector c0 = a0;
        DoubleVector c1 = a0;
        DoubleVector c2 = a0;
        DoubleVector c3 = a0;
        DoubleVector d0 = a0;
        DoubleVector d1 = a0;
        DoubleVector d2 = a0;
        DoubleVector d3 = a0;
        int columns = rows.columns();
        for (int i = rows.from() * columns; i < rows.to() * columns; i += columns) {
            DoubleVector x0 = vector(data, i + q);
            DoubleVector x1 = vector(data, i + q + 1);
            DoubleVector x2 = vector(data, i + q + 2);
            DoubleVector x3 = vector(data, i + q + 3);
            DoubleVector y = vector(data, i + p);
            a0 = y.fma(x0, a0);
            a1 = y.fma(x1, a1);
            a2 = y.fma(x2, a2);
            a3 = y.fma(x3, a3);
            y = vector(data, i + p + 1);
            b0 = y.fma(x0, b0);
            b1 = y.fma(x1, b1);
            b2 = y.fma(x2, b2);
            b3 = y.fma(x3, b3);
            y = vector(data, i + p + 2);
            c0 = y.fma(x0, c0);
            c1 = y.fma(x1, c1);
            c2 = y.fma(x2, c2);
            c3 = y.fma(x3, c3);
            y = vector(data, i + p + 3);
            d0 = y.fma(x0, d0);
            d1 = y.fma(x1, d1);
            d2 = y.fma(x2, d2);
            d3 = y.fma(x3, d3);
        }
        put(a0, a1, a2, a3, target, p * columns + q);
        put(b0, b1, b2, b3, target, (p + 1) * columns + q);
        put(c0, c1, c2, c3, target, (p + 2) * columns + q);
        put(d0, d1, d2, d3, target, (p + 3) * columns + q);
    }

    private static void put(DoubleVector x0, DoubleVector x1, DoubleVector x2, DoubleVector x3, double[] target, int index) {
        int at = index * WIDTH;
        x0.intoArray(target, at);
        x1.intoArray(target, at + WIDTH);
        x2.intoArray(target, at + 2 * WIDTH);
        x3.intoArray(target, at + 3 * WIDTH);
    }
}
