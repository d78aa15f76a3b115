package vanishingpoint.engine;

import java.util.Arrays;

/** {@link Lanes} in plain loops, for virtual machines without vector instructions of their own. */
final class PlainLanes implements Lanes {

    private static final int WIDTH = 8;

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public String description() {
        return "plain loops";
    }

    @Override
    public double[][] workSpace(int rows, int columns) {
        return new double[rows + 1][columns * WIDTH];
    }

    /** Rows are copied aside as arrays of their own, and summed up four at a time: loops that compilers vectorise. */
    @Override
    public void multiply(StepMatrix step, double[] data, int columns, double[][] work) {
        int length = columns * WIDTH;
        for (int i = 0; i < step.rows; i++) {
            System.arraycopy(data, i * length, work[i], 0, length);
        }
        double[] sum = work[step.rows];
        for (int i = 0; i < step.rows; i++) {
            Arrays.fill(sum, 0, length, 0);
            if (step.diagonal != null) {
                int row = step.inner + (i < step.inner ? i : i - step.inner);
                Kernels.axpy(step.diagonal[i], work[row], sum, 0, length);
            }
            int at = i * step.inner;
            int l = 0;
            for (; l + 4 <= step.inner; l += 4) {
                Kernels.axpy(step.dense[at + l], work[l], step.dense[at + l + 1], work[l + 1], step.dense[at + l + 2],
                        work[l + 2], step.dense[at + l + 3], work[l + 3], sum, 0, length);
            }
            for (; l < step.inner; l++) {
                Kernels.axpy(step.dense[at + l], work[l], sum, 0, length);
            }
            System.arraycopy(sum, 0, data, i * length, length);
        }
    }

    @Override
    public void multiplyTransposed(StepMatrix step, double[] source, double[] target, int columns, double[][] work) {
        int length = columns * WIDTH;
        int inner = step.inner;
        for (int i = 0; i < step.rows; i++) {
            System.arraycopy(source, i * length, work[i], 0, length);
        }
        double[] sum = work[step.rows];
        for (int j = 0; j < inner; j++) {
            Arrays.fill(sum, 0, length, 0);
            int i = 0;
            for (int at = j; i + 4 <= step.rows; i += 4, at += 4 * inner) {
                Kernels.axpy(step.dense[at], work[i], step.dense[at + inner], work[i + 1], step.dense[at + 2 * inner],
                        work[i + 2], step.dense[at + 3 * inner], work[i + 3], sum, 0, length);
            }
            for (; i < step.rows; i++) {
                Kernels.axpy(step.dense[i * inner + j], work[i], sum, 0, length);
            }
            System.arraycopy(sum, 0, target, j * length, length);
        }
        for (int j = 0; step.diagonal != null && j < inner; j++) {
            Arrays.fill(sum, 0, length, 0);
            Kernels.axpy(step.diagonal[j], work[j], sum, 0, length);
            Kernels.axpy(step.diagonal[inner + j], work[inner + j], sum, 0, length);
            System.arraycopy(sum, 0, target, (inner + j) * length, length);
        }
    }

    @Override
    public void sums(double[][] factors, double[][] rows, double[][] targets, Sums sums, double[][] work) {
        for (int j = 0; j < sums.targets(); j++) {
            RowSums.set(rows, factors[j], sums, targets[j]);
        }
    }

    @Override
    public void add(double[][] rows, double[] factors, Run run, double[] target) {
        RowSums.add(rows, factors, run, target);
    }

    @Override
    public void addOuter(double[][] rows, double[] factors, Run run, double[] source) {
        for (int j = 0; j < run.count(); j++) {
            Kernels.axpy(factors[run.at() + j], source, rows[run.first() + j], 0, run.length());
        }
    }

    @Override
    public void magnitudes(double[][] rows, int from, int to, double[] smallest, double[] largest) {
        RowSums.magnitudes(rows, from, to, smallest, largest);
    }

    @Override
    public void squares(double[] data, Rows rows, double[] total, double[] smallest) {
        Arrays.fill(total, 0, WIDTH, 0);
        Arrays.fill(smallest, 0, WIDTH, Double.MAX_VALUE);
        double[] row = new double[WIDTH];
        for (int i = rows.from(); i < rows.to(); i++) {
            int first = i * rows.columns();
            dot(data, first, data, first, rows.columns(), row);
            for (int l = 0; l < WIDTH; l++) {
                total[l] += row[l];
                smallest[l] = Math.min(smallest[l], row[l]);
            }
        }
    }

    @Override
    public void gram(double[] data, Rows rows, double[] factor, double[] v, double[] next) {
        int columns = rows.columns();
        double[] w = new double[WIDTH];
        Arrays.fill(next, 0, columns * WIDTH, 0);
        for (int i = rows.from(); i < rows.to(); i++) {
            dot(data, i * columns, v, 0, columns, w);
            for (int l = 0; l < WIDTH; l++) {
                w[l] *= factor[l];
            }
            axpy(w, data, i * columns, next, columns);
        }
    }

    @Override
    public void gramMatrix(double[] data, Rows rows, double[] target) {
        int columns = rows.columns();
        Arrays.fill(target, 0, columns * columns * WIDTH, 0);
        double[] factor = new double[WIDTH];
        for (int i = rows.from(); i < rows.to(); i++) {
            for (int p = 0; p < columns; p++) {
                System.arraycopy(data, (i * columns + p) * WIDTH, factor, 0, WIDTH);
                axpy(factor, data, i * columns, target, p * columns, p + 1);
            }
        }
    }

    @Override
    public void tridiagonalise(double[] gram, int size, double[] diagonal, double[] offDiagonalSquared) {
        Tridiagonal one = new Tridiagonal(size);
        for (int l = 0; l < WIDTH; l++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    double entry = gram[(i * size + j) * WIDTH + l];
                    one.matrix[i][j] = entry;
                    one.matrix[j][i] = entry;
                }
            }
            one.reduce(size);
            for (int i = 0; i < size; i++) {
                diagonal[i * WIDTH + l] = one.diagonal[i];
                offDiagonalSquared[i * WIDTH + l] = one.offDiagonalSquared[i];
            }
        }
    }

    @Override
    public void dot(double[] a, double[] b, int fromB, int count, double[] sum) {
        dot(a, 0, b, fromB, count, sum);
    }

    private static void dot(double[] a, int fromA, double[] b, int fromB, int count, double[] sum) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int i = fromA * WIDTH;
        int j = fromB * WIDTH;
        for (int q = 0; q < count; q++, i += WIDTH, j += WIDTH) {
            s0 += a[i] * b[j];
            s1 += a[i + 1] * b[j + 1];
            s2 += a[i + 2] * b[j + 2];
            s3 += a[i + 3] * b[j + 3];
            s4 += a[i + 4] * b[j + 4];
            s5 += a[i + 5] * b[j + 5];
            s6 += a[i + 6] * b[j + 6];
            s7 += a[i + 7] * b[j + 7];
        }
        sum[0] = s0;
        sum[1] = s1;
        sum[2] = s2;
        sum[3] = s3;
        sum[4] = s4;
        sum[5] = s5;
        sum[6] = s6;
        sum[7] = s7;
    }

    @Override
    public void axpy(double[] factor, double[] source, int from, double[] target, int count) {
        axpy(factor, source, from, target, 0, count);
    }

    private static void axpy(double[] factor, double[] source, int from, double[] target, int to, int count) {
        double f0 = factor[0];
        double f1 = factor[1];
        double f2 = factor[2];
        double f3 = factor[3];
        double f4 = factor[4];
        double f5 = factor[5];
        double f6 = factor[6];
        double f7 = factor[7];
        int i = from * WIDTH;
        int j = to * WIDTH;
        for (int q = 0; q < count; q++, i += WIDTH, j += WIDTH) {
            target[j] += f0 * source[i];
            target[j + 1] += f1 * source[i + 1];
            target[j + 2] += f2 * source[i + 2];
            target[j + 3] += f3 * source[i + 3];
            target[j + 4] += f4 * source[i + 4];
            target[j + 5] += f5 * source[i + 5];
            target[j + 6] += f6 * source[i + 6];
            target[j + 7] += f7 * source[i + 7];
        }
    }

    @Override
    public void project(double[][] basis, int count, double[] next, int columns, double[] coefficients) {
        double[] factor = new double[WIDTH];
        for (int q = count - 1; q >= 0; q--) {
            dot(basis[q], 0, next, 0, columns, factor);
            for (int l = 0; l < WIDTH; l++) {
                coefficients[q * WIDTH + l] = factor[l];
                factor[l] = -factor[l];
            }
            axpy(factor, basis[q], 0, next, 0, columns);
        }
    }

    @Override
    public void eigenvector(double[] diagonal, double[] offDiagonalSquared, int size, double[] theta, double[] vectors) {
        for (int l = 0; l < WIDTH; l++) {
            Tridiagonal.eigenvector(diagonal, offDiagonalSquared, size, new Tridiagonal.Stride(WIDTH, l), theta[l],
                    vectors);
        }
    }

    @Override
    public void scale(double[] factor, double[] source, double[] target, int to, int count) {
        for (int j = 0; j < count * WIDTH; j++) {
            target[to * WIDTH + j] = factor[j % WIDTH] * source[j];
        }
    }

    @Override
    public void reflect(double[] data, int row, Reflection reflection, double[] rest) {
        int first = row + reflection.from();
        int count = reflection.to() - reflection.from();
        double[] factor = new double[WIDTH];
        dot(data, first, reflection.u(), 0, count, factor);
        for (int l = 0; l < WIDTH; l++) {
            factor[l] *= -reflection.scale()[l];
        }
        axpy(factor, reflection.u(), 0, data, first, count);
        dot(data, first + 1, data, first + 1, count - 1, rest);
    }

    @Override
    public void largestOfTridiagonal(double[] diagonal, double[] offDiagonalSquared, int size, double[] start) {
        for (int l = 0; l < WIDTH; l++) {
            start[l] = Tridiagonal.largest(diagonal, offDiagonalSquared, size, new Tridiagonal.Stride(WIDTH, l), start[l]);
        }
    }

    @Override
    public double product(double[] a, double[] b, int length) {
        return Kernels.dot(a, 0, b, 0, length);
    }

    @Override
    public void rotate(double[] x, double[] y, int length, Rotation rotation) {
        double cosine = rotation.cosine();
        double into = rotation.into();
        double outOf = rotation.outOf();
        for (int i = 0; i < length; i++) {
            double before = x[i];
            x[i] = cosine * before + into * y[i];
            y[i] = cosine * y[i] - outOf * before;
        }
    }
}
