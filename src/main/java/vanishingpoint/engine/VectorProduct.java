package vanishingpoint.engine;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product of one small matrix with the matrices of all lanes, in place: a few columns are copied aside, so that they
 * stay in the nearest cache while all rows meet them, four rows by four columns in registers.
 */
final class VectorProduct {

    /** Columns at once. */
    static final int TILE = 4;

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();

    private VectorProduct() {}

    /** {@link Lanes#multiply}. */
    static void multiply(StepMatrix step, double[] data, int columns, double[] work) {
        int column = 0;
        for (; column + TILE <= columns; column += TILE) {
            pack(step.rows, data, columns, column, TILE, work);
            int i = 0;
            for (; i + 4 <= step.rows; i += 4) {
                fourRows(step, i, work, data, column, columns);
            }
            for (; i < step.rows; i++) {
                oneRow(step, i, work, data, i * columns + column);
            }
        }
        for (; column < columns; column++) {
            pack(step.rows, data, columns, column, 1, work);
            int i = 0;
            for (; i + 8 <= step.rows; i += 8) {
                eightEntries(step, i, work, data, column, columns);
            }
            for (; i < step.rows; i++) {
                oneEntry(step, i, work, data, i * columns + column);
            }
        }
    }

    private static void pack(int rows, double[] data, int columns, int column, int count, double[] work) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(data, (i * columns + column) * WIDTH, work, i * count * WIDTH, count * WIDTH);
        }
    }

    /** Where a sum starts: at the product with the diagonal entry of row i, {@code stride} vectors a packed row. */
    private static DoubleVector start(StepMatrix step, int i, double[] work, int stride, int c) {
        if (step.diagonal == null) {
            return DoubleVector.zero(SPECIES);
        }
        int row = step.inner + (i < step.inner ? i : i - step.inner);
        return vector(work, row * stride + c).mul(step.diagonal[i]);
    }

    private static DoubleVector vector(double[] from, int index) {
        return DoubleVector.fromArray(SPECIES, from, index * WIDTH);
    }

    private static void fourRows(StepMatrix step, int i, double[] work, double[] data, int column, int columns) {
        DoubleVector a0 = start(step, i, work, TILE, 0);
        DoubleVector a1 = start(step, i, work, TILE, 1);
        DoubleVector a2 = start(step, i, work, TILE, 2);
        DoubleVector a3 = start(step, i, work, TILE, 3);
        DoubleVector b0 = start(step, i + 1, work, TILE, 0);
        DoubleVector b1 = start(step, i + 1, work, TILE, 1);
        DoubleVector b2 = start(step, i + 1, work, TILE, 2);
        DoubleVector b3 = start(step, i + 1, work, TILE, 3);
        DoubleVector c0 = start(step, i + 2, work, TILE, 0);
        DoubleVector c1 = start(step, i + 2, work, TILE, 1);
        DoubleVector c2 = start(step, i + 2, work, TILE, 2);
        DoubleVector c3 = start(step, i + 2, work, TILE, 3);
        DoubleVector d0 = start(step, i + 3, work, TILE, 0);
        DoubleVector d1 = start(step, i + 3, work, TILE, 1);
        DoubleVector d2 = start(step, i + 3, work, TILE, 2);
        DoubleVector d3 = start(step, i + 3, work, TILE, 3);
        double[] dense = step.dense;
        int inner = step.inner;
        int a = i * inner;
        for (int l = 0, at = 0; l < inner; l++, at += TILE * WIDTH, a++) {
            DoubleVector x0 = DoubleVector.fromArray(SPECIES, work, at);
            DoubleVector x1 = DoubleVector.fromArray(SPECIES, work, at + WIDTH);
            DoubleVector x2 = DoubleVector.fromArray(SPECIES, work, at + 2 * WIDTH);
            DoubleVector x3 = DoubleVector.fromArray(SPECIES, work, at + 3 * WIDTH);
            DoubleVector factor = DoubleVector.broadcast(SPECIES, dense[a]);
            a0 = factor.fma(x0, a0);
            a1 = factor.fma(x1, a1);
            a2 = factor.fma(x2, a2);
            a3 = factor.fma(x3, a3);
            factor = DoubleVector.broadcast(SPECIES, dense[a + inner]);
            b0 = factor.fma(x0, b0);
            b1 = factor.fma(x1, b1);
            b2 = factor.fma(x2, b2);
            b3 = factor.fma(x3, b3);
            factor = DoubleVector.broadcast(SPECIES, dense[a + 2 * inner]);
            c0 = factor.fma(x0, c0);
            c1 = factor.fma(x1, c1);
            c2 = factor.fma(x2, c2);
            c3 = factor.fma(x3, c3);
            factor = DoubleVector.broadcast(SPECIES, dense[a + 3 * inner]);
            d0 = factor.fma(x0, d0);
            d1 = factor.fma(x1, d1);
            d2 = factor.fma(x2, d2);
            d3 = factor.fma(x3, d3);
        }
        put(a0, a1, a2, a3, data, i * columns + column);
        put(b0, b1, b2, b3, data, (i + 1) * columns + column);
        put(c0, c1, c2, c3, data, (i + 2) * columns + column);
        put(d0, d1, d2, d3, data, (i + 3) * columns + column);
    }

    private static void put(DoubleVector x0, DoubleVector x1, DoubleVector x2, DoubleVector x3, double[] data, int index) {
        int at = index * WIDTH;
        x0.intoArray(data, at);
        x1.intoArray(data, at + WIDTH);
        x2.intoArray(data, at + 2 * WIDTH);
        x3.intoArray(data, at + 3 * WIDTH);
    }

    private static void oneRow(StepMatrix step, int i, double[] work, double[] data, int index) {
        DoubleVector a0 = start(step, i, work, TILE, 0);
        DoubleVector a1 = start(step, i, work, TILE, 1);
        DoubleVector a2 = start(step, i, work, TILE, 2);
        DoubleVector a3 = start(step, i, work, TILE, 3);
        for (int l = 0, at = 0; l < step.inner; l++, at += TILE * WIDTH) {
            DoubleVector factor = DoubleVector.broadcast(SPECIES, step.dense[i * step.inner + l]);
            a0 = factor.fma(DoubleVector.fromArray(SPECIES, work, at), a0);
            a1 = factor.fma(DoubleVector.fromArray(SPECIES, work, at + WIDTH), a1);
            a2 = factor.fma(DoubleVector.fromArray(SPECIES, work, at + 2 * WIDTH), a2);
            a3 = factor.fma(DoubleVector.fromArray(SPECIES, work, at + 3 * WIDTH), a3);
        }
        put(a0, a1, a2, a3, data, index);
    }

    private static void eightEntries(StepMatrix step, int i, double[] work, double[] data, int column, int columns) {
        DoubleVector a0 = start(step, i, work, 1, 0);
        DoubleVector a1 = start(step, i + 1, work, 1, 0);
        DoubleVector a2 = start(step, i + 2, work, 1, 0);
        DoubleVector a3 = start(step, i + 3, work, 1, 0);
        DoubleVector a4 = start(step, i + 4, work, 1, 0);
        DoubleVector a5 = start(step, i + 5, work, 1, 0);
        DoubleVector a6 = start(step, i + 6, work, 1, 0);
        DoubleVector a7 = start(step, i + 7, work, 1, 0);
        double[] dense = step.dense;
        int inner = step.inner;
        int a = i * inner;
        for (int l = 0; l < inner; l++, a++) {
            DoubleVector x = vector(work, l);
            a0 = x.fma(DoubleVector.broadcast(SPECIES, dense[a]), a0);
            a1 = x.fma(DoubleVector.broadcast(SPECIES, dense[a + inner]), a1);
            a2 = x.fma(DoubleVector.broadcast(SPECIES, dense[a + 2 * inner]), a2);
            a3 = x.fma(DoubleVector.broadcast(SPECIES, dense[a + 3 * inner]), a3);
            a4 = x.fma(DoubleVector.broadcast(SPECIES, dense[a + 4 * inner]), a4);
            a5 = x.fma(DoubleVector.broadcast(SPECIES, dense[a + 5 * inner]), a5);
            a6 = x.fma(DoubleVector.broadcast(SPECIES, dense[a + 6 * inner]), a6);
            a7 = x.fma(DoubleVector.broadcast(SPECIES, dense[a + 7 * inner]), a7);
        }
        int at = (i * columns + column) * WIDTH;
        int stride = columns * WIDTH;
        a0.intoArray(data, at);
        a1.intoArray(data, at + stride);
        a2.intoArray(data, at + 2 * stride);
        a3.intoArray(data, at + 3 * stride);
        a4.intoArray(data, at + 4 * stride);
        a5.intoArray(data, at + 5 * stride);
        a6.intoArray(data, at + 6 * stride);
        a7.intoArray(data, at + 7 * stride);
    }

    private static void oneEntry(StepMatrix step, int i, double[] work, double[] data, int index) {
        DoubleVector sum = start(step, i, work, 1, 0);
        for (int l = 0; l < step.inner; l++) {
            sum = vector(work, l).fma(DoubleVector.broadcast(SPECIES, step.dense[i * step.inner + l]), sum);
        }
        sum.intoArray(data, index * WIDTH);
    }
}
