package vanishingpoint.engine;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link Lanes} in vector instructions, as many lanes as the machine's widest vector has doubles. */
final class VectorLanes implements Lanes {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public String description() {
        return "vector instructions, " + SPECIES.vectorBitSize() + " bit";
    }

    @Override
    public double[][] workSpace(int rows, int columns) {
        return new double[1][rows * VectorProduct.TILE * WIDTH];
    }

    @Override
    public void multiply(StepMatrix step, double[] data, int columns, double[][] work) {
        VectorProduct.multiply(step, data, columns, work[0]);
    }

    @Override
    public void multiplyTransposed(StepMatrix step, double[] source, double[] target, int columns, double[][] work) {
        VectorTransposed.multiply(step, source, target, columns, work[0]);
    }

    @Override
    public void sums(double[][] factors, double[][] rows, double[][] targets, Sums sums, double[][] work) {
        VectorSums.of(factors, rows, targets, sums, work[0]);
    }

    @Override
    public void add(double[][] rows, double[] factors, Run run, double[] target) {
        VectorAdds.add(rows, factors, run, target);
    }

    @Override
    public void addOuter(double[][] rows, double[] factors, Run run, double[] source) {
        VectorAdds.addOuter(rows, factors, run, source);
    }

    @Override
    public void magnitudes(double[][] rows, int from, int to, double[] smallest, double[] largest) {
        VectorSums.magnitudes(rows, from, to, smallest, largest);
    }

    private static DoubleVector vector(double[] from, int index) {
        return DoubleVector.fromArray(SPECIES, from, index * WIDTH);
    }

    @Override
    public void squares(double[] data, Rows rows, double[] total, double[] smallest) {
        DoubleVector sum = DoubleVector.zero(SPECIES);
        DoubleVector least = DoubleVector.broadcast(SPECIES, Double.MAX_VALUE);
        for (int i = rows.from(); i < rows.to(); i++) {
            DoubleVector row = dot(data, i * rows.columns(), data, i * rows.columns(), rows.columns());
            sum = sum.add(row);
            least = least.min(row);
        }
        sum.intoArray(total, 0);
        least.intoArray(smallest, 0);
    }

    private static DoubleVector dot(double[] a, int fromA, double[] b, int fromB, int count) {
        DoubleVector s0 = DoubleVector.zero(SPECIES);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        int i = fromA * WIDTH;
        int j = fromB * WIDTH;
        int q = 0;
        for (; q + 4 <= count; q += 4, i += 4 * WIDTH, j += 4 * WIDTH) {
            s0 = DoubleVector.fromArray(SPECIES, a, i).fma(DoubleVector.fromArray(SPECIES, b, j), s0);
            s1 = DoubleVector.fromArray(SPECIES, a, i + WIDTH).fma(DoubleVector.fromArray(SPECIES, b, j + WIDTH), s1);
            s2 = DoubleVector.fromArray(SPECIES, a, i + 2 * WIDTH)
                    .fma(DoubleVector.fromArray(SPECIES, b, j + 2 * WIDTH), s2);
            s3 = DoubleVector.fromArray(SPECIES, a, i + 3 * WIDTH)
                    .fma(DoubleVector.fromArray(SPECIES, b, j + 3 * WIDTH), s3);
        }
        for (; q < count; q++, i += WIDTH, j += WIDTH) {
            s0 = DoubleVector.fromArray(SPECIES, a, i).fma(DoubleVector.fromArray(SPECIES, b, j), s0);
        }
        return s0.add(s1).add(s2.add(s3));
    }

    @Override
    public void gram(double[] data, Rows rows, double[] factor, double[] v, double[] next) {
        int columns = rows.columns();
        Arrays.fill(next, 0, columns * WIDTH, 0);
        DoubleVector scale = vector(factor, 0);
        int i = rows.from();
        for (; i + 4 <= rows.to(); i += 4) {
            gramOfFour(data, i * columns, columns, scale, v, next);
        }
        for (; i < rows.to(); i++) {
            DoubleVector w = dot(data, i * columns, v, 0, columns).mul(scale);
            for (int j = 0; j < columns; j++) {
                vector(data, i * columns + j).fma(w, vector(next, j)).intoArray(next, j * WIDTH);
            }
        }
    }

    private static void gramOfFour(double[] data, int first, int columns, DoubleVector scale, double[] v, double[] next) {
        DoubleVector w0 = DoubleVector.zero(SPECIES);
        DoubleVector w1 = w0;
        DoubleVector w2 = w0;
        DoubleVector w3 = w0;
        int stride = columns * WIDTH;
        int at = first * WIDTH;
        for (int j = 0; j < stride; j += WIDTH) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, v, j);
            w0 = DoubleVector.fromArray(SPECIES, data, at + j).fma(x, w0);
            w1 = DoubleVector.fromArray(SPECIES, data, at + stride + j).fma(x, w1);
            w2 = DoubleVector.fromArray(SPECIES, data, at + 2 * stride + j).fma(x, w2);
            w3 = DoubleVector.fromArray(SPECIES, data, at + 3 * stride + j).fma(x, w3);
        }
        w0 = w0.mul(scale);
        w1 = w1.mul(scale);
        w2 = w2.mul(scale);
        w3 = w3.mul(scale);
        for (int j = 0; j < stride; j += WIDTH) {
            DoubleVector sum = DoubleVector.fromArray(SPECIES, data, at + j).fma(w0, DoubleVector.fromArray(SPECIES, next, j));
            DoubleVector more = DoubleVector.fromArray(SPECIES, data, at + stride + j).mul(w1);
            sum = DoubleVector.fromArray(SPECIES, data, at + 2 * stride + j).fma(w2, sum);
            more = DoubleVector.fromArray(SPECIES, data, at + 3 * stride + j).fma(w3, more);
            sum.add(more).intoArray(next, j);
        }
    }

    @Override
    public void gramMatrix(double[] data, Rows rows, double[] target) {
        VectorGram.of(data, rows, target);
    }

    @Override
    public void tridiagonalise(double[] gram, int size, double[] diagonal, double[] offDiagonalSquared) {
        VectorTridiagonal.reduce(gram, size, diagonal, offDiagonalSquared);
    }

    @Override
    public void dot(double[] a, double[] b, int fromB, int count, double[] sum) {
        dot(a, 0, b, fromB, count).intoArray(sum, 0);
    }

    @Override
    public void axpy(double[] factor, double[] source, int from, double[] target, int count) {
        DoubleVector scale = vector(factor, 0);
        for (int j = 0; j < count; j++) {
            vector(source, from + j).fma(scale, vector(target, j)).intoArray(target, j * WIDTH);
        }
    }

    @Override
    public void project(double[][] basis, int count, double[] next, int columns, double[] coefficients) {
        int q = count - 1;
        int length = columns * WIDTH;
        for (; q > 0; q -= 2) {
            double[] a = basis[q];
            double[] b = basis[q - 1];
            DoubleVector s = DoubleVector.zero(SPECIES);
            DoubleVector t = s;
            for (int j = 0; j < length; j += WIDTH) {
                DoubleVector x = DoubleVector.fromArray(SPECIES, next, j);
                s = x.fma(DoubleVector.fromArray(SPECIES, a, j), s);
                t = x.fma(DoubleVector.fromArray(SPECIES, b, j), t);
            }
            s.intoArray(coefficients, q * WIDTH);
            t.intoArray(coefficients, (q - 1) * WIDTH);
            s = s.neg();
            t = t.neg();
            for (int j = 0; j < length; j += WIDTH) {
                DoubleVector x = DoubleVector.fromArray(SPECIES, next, j);
                x = s.fma(DoubleVector.fromArray(SPECIES, a, j), x);
                t.fma(DoubleVector.fromArray(SPECIES, b, j), x).intoArray(next, j);
            }
        }
        if (q == 0) {
            DoubleVector s = dot(basis[0], 0, next, 0, columns);
            s.intoArray(coefficients, 0);
            s = s.neg();
            for (int j = 0; j < length; j += WIDTH) {
                s.fma(DoubleVector.fromArray(SPECIES, basis[0], j), DoubleVector.fromArray(SPECIES, next, j))
                        .intoArray(next, j);
            }
        }
    }

    @Override
    public void eigenvector(double[] diagonal, double[] offDiagonalSquared, int size, double[] theta, double[] vectors) {
        VectorTridiagonal.eigenvector(diagonal, offDiagonalSquared, size, theta, vectors);
    }

    @Override
    public void scale(double[] factor, double[] source, double[] target, int to, int count) {
        DoubleVector scale = vector(factor, 0);
        for (int j = 0; j < count; j++) {
            vector(source, j).mul(scale).intoArray(target, (to + j) * WIDTH);
        }
    }

    @Override
    public void reflect(double[] data, int row, Reflection reflection, double[] rest) {
        int first = row + reflection.from();
        int count = reflection.to() - reflection.from();
        double[] u = reflection.u();
        DoubleVector factor = dot(data, first, u, 0, count).mul(vector(reflection.scale(), 0)).neg();
        vector(data, first).add(factor.mul(vector(u, 0))).intoArray(data, first * WIDTH);
        DoubleVector sum = DoubleVector.zero(SPECIES);
        for (int j = 1; j < count; j++) {
            DoubleVector entry = vector(u, j).fma(factor, vector(data, first + j));
            entry.intoArray(data, (first + j) * WIDTH);
            sum = entry.fma(entry, sum);
        }
        sum.intoArray(rest, 0);
    }

    @Override
    public void largestOfTridiagonal(double[] diagonal, double[] offDiagonalSquared, int size, double[] start) {
        VectorTridiagonal.largest(diagonal, offDiagonalSquared, size, start);
    }

    @Override
    public double product(double[] a, double[] b, int length) {
        DoubleVector sum = DoubleVector.zero(SPECIES);
        DoubleVector more = sum;
        int i = 0;
        for (; i + 2 * WIDTH <= length; i += 2 * WIDTH) {
            sum = DoubleVector.fromArray(SPECIES, a, i).fma(DoubleVector.fromArray(SPECIES, b, i), sum);
            more = DoubleVector.fromArray(SPECIES, a, i + WIDTH).fma(DoubleVector.fromArray(SPECIES, b, i + WIDTH), more);
        }
        if (i < length) {
            sum = DoubleVector.fromArray(SPECIES, a, i).fma(DoubleVector.fromArray(SPECIES, b, i), sum);
        }
        return sum.add(more).reduceLanes(VectorOperators.ADD);
    }

    @Override
    public void rotate(double[] x, double[] y, int length, Rotation rotation) {
        DoubleVector cosine = DoubleVector.broadcast(SPECIES, rotation.cosine());
        DoubleVector into = DoubleVector.broadcast(SPECIES, rotation.into());
        DoubleVector outOf = DoubleVector.broadcast(SPECIES, rotation.outOf());
        for (int i = 0; i < length; i += WIDTH) {
            DoubleVector first = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector second = DoubleVector.fromArray(SPECIES, y, i);
            first.mul(cosine).add(second.mul(into)).intoArray(x, i);
            second.mul(cosine).sub(first.mul(outOf)).intoArray(y, i);
        }
    }
}
