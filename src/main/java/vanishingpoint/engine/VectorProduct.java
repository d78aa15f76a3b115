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
            if (step.diagonal != null) {
                addDiagonal(step, work, TILE, data, column, columns);
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
            if (step.diagonal != null) {
                addDiagonal(step, work, 1, data, column, columns);
            }
        }
    }

    static void pack(int rows, double[] data, int columns, int column, int count, double[] work) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(data, (i * columns + column) * WIDTH, work, i * count * WIDTH, count * WIDTH);
        }
    }

    /**
     * Adds the products with the diagonal entries to a few columns. After the rows and apart from them: sums that began
     * with it would be too much for the compiler to keep in registers.
     */
    private static void addDiagonal(StepMatrix step, double[] work, int stride, double[] data, int column, int columns) {
        for (int i = 0; i < step.rows; i++) {
            int row = step.inner + (i < step.inner ? i : i - step.inner);
            DoubleVector factor = DoubleVector.broadcast(SPECIES, step.diagonal[i]);
            for (int c = 0; c < stride; c++) {
                int at = (i * columns + column + c) * WIDTH;
                DoubleVector sum = DoubleVector.fromArray(SPECIES, data, at);
                vector(work, row * stride + c).fma(factor, sum).intoArray(data, at);
            }
        }
    }

    private static DoubleVector vector(double[] from, int index) {
        return DoubleVector.fromArray(SPECIES, from, index * WIDTH);
    }

    private static void fourRows(StepMatrix step, int i, double[] work, double[] data, int column, int columns) {
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

    static void put(DoubleVector x0, DoubleVector x1, DoubleVector x2, DoubleVector x3, double[] data, int index) {
        int at = index * WIDTH;
        x0.intoArray(data, at);
        x1.intoArray(data, at + WIDTH);
        x2.intoArray(data, at + 2 * WIDTH);
        x3.intoArray(data, at + 3 * WIDTH);
    }

    private static void oneRow(StepMatrix step, int i, double[] work, double[] data, int index) {
        DoubleVector a0 = DoubleVector.zero(SPECIES);
        DoubleVector a1 = DoubleVector.zero(SPECIES);
        DoubleVector a2 = DoubleVector.zero(SPECIES);
        DoubleVector a3 = DoubleVector.zero(SPECIES);
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
        DoubleVector a0 = DoubleVector.zero(SPECIES);
        DoubleVector a1 = DoubleVector.zero(SPECIES);
        DoubleVector a2 = DoubleVector.zero(SPECIES);
        DoubleVector a3 = DoubleVector.zero(SPECIES);
        DoubleVector a4 = DoubleVector.zero(SPECIES);
        DoubleVector a5 = DoubleVector.zero(SPECIES);
        DoubleVector a6 = DoubleVector.zero(SPECIES);
        DoubleVector a7 = DoubleVector.zero(SPECIES);
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
        DoubleVector sum = DoubleVector.zero(SPECIES);
        for (int l = 0; l < step.inner; l++) {
            sum = vector(work, l).fma(DoubleVector.broadcast(SPECIES, step.dense[i * step.inner + l]), sum);
        }
        sum.intoArray(data, index * WIDTH);
    }
}
