package vanishingpoint.engine;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The product of a small matrix's transpose with the matrices of all lanes, tiled as {@link VectorProduct} is. */
final class VectorTransposed {

    private static final int TILE = VectorProduct.TILE;
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();

    private VectorTransposed() {}

    /** {@link Lanes#multiplyTransposed}. */
    static void multiply(StepMatrix step, double[] source, double[] target, int columns, double[] work) {
        int column = 0;
        for (; column + TILE <= columns; column += TILE) {
            VectorProduct.pack(step.rows, source, columns, column, TILE, work);
            int j = 0;
            for (; j + 4 <= step.inner; j += 4) {
                fourRows(step, j, work, target, j * columns + column, columns);
            }
            for (; j < step.inner; j++) {
                oneRow(step, j, work, target, j * columns + column);
            }
        }
        for (; column < columns; column++) {
            VectorProduct.pack(step.rows, source, columns, column, 1, work);
            int j = 0;
            for (; j + 8 <= step.inner; j += 8) {
                eightEntries(step, j, work, target, j * columns + column, columns);
            }
            for (; j < step.inner; j++) {
                oneEntry(step, j, work, target, j * columns + column);
            }
        }
        if (step.diagonal != null) {
            throughCell(step, source, target, columns);
        }
    }

    /** The rows that belong to the second half of the state, in which the matrix has two entries a column. */
    private static void throughCell(StepMatrix step, double[] source, double[] target, int columns) {
        int inner = step.inner;
        int half = inner * columns * WIDTH;
        for (int j = 0; j < inner; j++) {
            DoubleVector first = DoubleVector.broadcast(SPECIES, step.diagonal[j]);
            DoubleVector second = DoubleVector.broadcast(SPECIES, step.diagonal[inner + j]);
            for (int at = j * columns * WIDTH; at < (j + 1) * columns * WIDTH; at += WIDTH) {
                DoubleVector sum = second.mul(DoubleVector.fromArray(SPECIES, source, half + at));
                first.fma(DoubleVector.fromArray(SPECIES, source, at), sum).intoArray(target, half + at);
            }
        }
    }

    private static void fourRows(StepMatrix step, int j, double[] work, double[] target, int index, int columns) {
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
        int rows = step.rows;
        for (int i = 0, at = 0, a = j; i < rows; i++, at += TILE * WIDTH, a += inner) {
            DoubleVector x0 = DoubleVector.fromArray(SPECIES, work, at);
            DoubleVector x1 = DoubleVector.fromArray(SPECIES, work, at + WIDTH);
            DoubleVector x2 = DoubleVector.fromArray(SPECIES, work, at + 2 * WIDTH);
            DoubleVector x3 = DoubleVector.fromArray(SPECIES, work, at + 3 * WIDTH);
            DoubleVector factor = DoubleVector.broadcast(SPECIES, dense[a]);
            a0 = factor.fma(x0, a0);
            a1 = factor.fma(x1, a1);
            a2 = factor.fma(x2, a2);
            a3 = factor.fma(x3, a3);
            factor = DoubleVector.broadcast(SPECIES, dense[a + 1]);
            b0 = factor.fma(x0, b0);
            b1 = factor.fma(x1, b1);
            b2 = factor.fma(x2, b2);
            b3 = factor.fma(x3, b3);
            factor = DoubleVector.broadcast(SPECIES, dense[a + 2]);
            c0 = factor.fma(x0, c0);
            c1 = factor.fma(x1, c1);
            c2 = factor.fma(x2, c2);
            c3 = factor.fma(x3, c3);
            factor = DoubleVector.broadcast(SPECIES, dense[a + 3]);
            d0 = factor.fma(x0, d0);
            d1 = factor.fma(x1, d1);
            d2 = factor.fma(x2, d2);
            d3 = factor.fma(x3, d3);
        }
        VectorProduct.put(a0, a1, a2, a3, target, index);
        VectorProduct.put(b0, b1, b2, b3, target, index + columns);
        VectorProduct.put(c0, c1, c2, c3, target, index + 2 * columns);
        VectorProduct.put(d0, d1, d2, d3, target, index + 3 * columns);
    }

    private static void oneRow(StepMatrix step, int j, double[] work, double[] target, int index) {
        DoubleVector a0 = DoubleVector.zero(SPECIES);
        DoubleVector a1 = DoubleVector.zero(SPECIES);
        DoubleVector a2 = DoubleVector.zero(SPECIES);
        DoubleVector a3 = DoubleVector.zero(SPECIES);
        for (int i = 0, at = 0; i < step.rows; i++, at += TILE * WIDTH) {
            DoubleVector factor = DoubleVector.broadcast(SPECIES, step.dense[i * step.inner + j]);
            a0 = factor.fma(DoubleVector.fromArray(SPECIES, work, at), a0);
            a1 = factor.fma(DoubleVector.fromArray(SPECIES, work, at + WIDTH), a1);
            a2 = factor.fma(DoubleVector.fromArray(SPECIES, work, at + 2 * WIDTH), a2);
            a3 = factor.fma(DoubleVector.fromArray(SPECIES, work, at + 3 * WIDTH), a3);
        }
        VectorProduct.put(a0, a1, a2, a3, target, index);
    }

    private static void eightEntries(StepMatrix step, int j, double[] work, double[] target, int index, int columns) {
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
        int rows = step.rows;
        for (int i = 0, a = j; i < rows; i++, a += inner) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, work, i * WIDTH);
            a0 = x.fma(DoubleVector.broadcast(SPECIES, dense[a]), a0);
            a1 = x.fma(DoubleVector.broadcast(SPECIES, dense[a + 1]), a1);
            a2 = x.fma(DoubleVector.broadcast(SPECIES, dense[a + 2]), a2);
            a3 = x.fma(DoubleVector.broadcast(SPECIES, dense[a + 3]), a3);
            a4 = x.fma(DoubleVector.broadcast(SPECIES, dense[a + 4]), a4);
            a5 = x.fma(DoubleVector.broadcast(SPECIES, dense[a + 5]), a5);
            a6 = x.fma(DoubleVector.broadcast(SPECIES, dense[a + 6]), a6);
            a7 = x.fma(DoubleVector.broadcast(SPECIES, dense[a + 7]), a7);
        }
        int at = index * WIDTH;
        int stride = columns * WIDTH;
        a0.intoArray(target, at);
        a1.intoArray(target, at + stride);
        a2.intoArray(target, at + 2 * stride);
        a3.intoArray(target, at + 3 * stride);
        a4.intoArray(target, at + 4 * stride);
        a5.intoArray(target, at + 5 * stride);
        a6.intoArray(target, at + 6 * stride);
        a7.intoArray(target, at + 7 * stride);
    }

    private static void oneEntry(StepMatrix step, int j, double[] work, double[] target, int index) {
        DoubleVector sum = DoubleVector.zero(SPECIES);
        for (int i = 0; i < step.rows; i++) {
            sum = DoubleVector.fromArray(SPECIES, work, i * WIDTH)
                    .fma(DoubleVector.broadcast(SPECIES, step.dense[i * step.inner + j]), sum);
        }
        sum.intoArray(target, index * WIDTH);
    }
}
