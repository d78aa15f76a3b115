package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.engine.Lanes.Rows;

/** Products and sums in lanes, vector instructions and plain loops, against one number after the other. */
class LanesTest {

    private static final double ROUNDING = 1e-13;
    private static final int[] SIZES = {1, 2, 3, 4, 5, 7, 8, 9, 13, 16, 21, 33};

    static Stream<Lanes> kernels() {
        return LaneMatrices.kernels();
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void multiply(Lanes lanes) {
        for (int inner : SIZES) {
            for (int columns : SIZES) {
                for (int rows : new int[] {inner, 2 * inner}) {
                    multiply(lanes, new StepMatrix(rows, inner), columns, new Random(31 * inner + columns));
                }
            }
        }
    }

    private static void multiply(Lanes lanes, StepMatrix step, int columns, Random random) {
        fill(step, random);
        LaneMatrices before = LaneMatrices.gaussian(lanes, step.rows + 1, columns, random);
        LaneMatrices after = new LaneMatrices(lanes.width(), step.rows + 1, columns, before.data().clone());
        lanes.multiply(step, after.data(), columns, lanes.workSpace(step.rows, columns + 2));
        for (int lane = 0; lane < lanes.width(); lane++) {
            for (int j = 0; j < columns; j++) {
                for (int i = 0; i < step.rows; i++) {
                    double sum = step.diagonal == null ? 0
                            : step.diagonal[i] * before.get(lane, step.inner + i % step.inner, j);
                    for (int l = 0; l < step.inner; l++) {
                        sum += step.dense[i * step.inner + l] * before.get(lane, l, j);
                    }
                    assertEquals(sum, after.get(lane, i, j), 10 * ROUNDING, step.rows + "×" + columns);
                }
                assertEquals(before.get(lane, step.rows, j), after.get(lane, step.rows, j), "behind the last row");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void multiplyTransposed(Lanes lanes) {
        for (int inner : SIZES) {
            for (int columns : SIZES) {
                for (int rows : new int[] {inner, 2 * inner}) {
                    multiplyTransposed(lanes, new StepMatrix(rows, inner), columns, new Random(31 * inner + columns));
                }
            }
        }
    }

    private static void multiplyTransposed(Lanes lanes, StepMatrix step, int columns, Random random) {
        fill(step, random);
        int rows = step.rows;
        LaneMatrices source = LaneMatrices.gaussian(lanes, rows, columns, random);
        LaneMatrices target = LaneMatrices.gaussian(lanes, rows + 1, columns, random);
        LaneMatrices before = new LaneMatrices(lanes.width(), rows + 1, columns, target.data().clone());
        lanes.multiplyTransposed(step, source.data(), target.data(), columns, lanes.workSpace(rows, columns));
        for (int lane = 0; lane < lanes.width(); lane++) {
            for (int c = 0; c < columns; c++) {
                for (int j = 0; j < rows; j++) {
                    double sum = 0;
                    for (int i = 0; i < rows; i++) {
                        boolean dense = j < step.inner;
                        double entry = dense ? step.dense[i * step.inner + j]
                                : j - step.inner == i % step.inner ? step.diagonal[i] : 0;
                        sum += entry * source.get(lane, i, c);
                    }
                    assertEquals(sum, target.get(lane, j, c), 10 * ROUNDING, rows + "×" + columns);
                }
                assertEquals(before.get(lane, rows, c), target.get(lane, rows, c), "behind the last row");
            }
        }
    }

    private static void fill(StepMatrix step, Random random) {
        random.doubles(step.dense.length, -1, 1).forEach(new Filling(step.dense)::add);
        step.dense[0] = 0;
        if (step.diagonal != null) {
            random.doubles(step.rows, -1, 1).forEach(new Filling(step.diagonal)::add);
        }
    }

    /** Fills an array from its start. */
    private static final class Filling {

        private final double[] target;
        private int next;

        Filling(double[] target) {
            this.target = target;
        }

        void add(double value) {
            target[next++] = value;
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void gramOfARangeOfRows(Lanes lanes) {
        int width = lanes.width();
        for (int columns : SIZES) {
            for (int rows : new int[] {1, 4, 6, 11}) {
                Random random = new Random(columns + rows);
                LaneMatrices all = LaneMatrices.gaussian(lanes, rows + 2, columns, random);
                Rows range = new Rows(2, rows + 2, columns);
                double[] v = LaneMatrices.random(lanes, columns, random);
                double[] factor = LaneMatrices.random(lanes, 1, random);
                double[] next = LaneMatrices.random(lanes, columns, random);
                double[] gram = LaneMatrices.random(lanes, columns * columns, random);
                lanes.gram(all.data(), range, factor, v, next);
                lanes.gramMatrix(all.data(), range, gram);
                for (int at = 0; at < columns * width; at++) {
                    double sum = 0;
                    for (int q = 0; q < columns; q++) {
                        double entry = gramEntry(all, range, at % width, at / width, q);
                        sum += factor[at % width] * entry * v[q * width + at % width];
                        if (q <= at / width) {
                            assertEquals(entry, gram[(at / width * columns + q) * width + at % width], 10 * ROUNDING);
                        }
                    }
                    assertEquals(sum, next[at], 100 * ROUNDING, rows + "×" + columns);
                }
            }
        }
    }

    private static double gramEntry(LaneMatrices all, Rows range, int lane, int p, int q) {
        double sum = 0;
        for (int i = range.from(); i < range.to(); i++) {
            sum += all.get(lane, i, p) * all.get(lane, i, q);
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void squaresOfRows(Lanes lanes) {
        for (int columns : SIZES) {
            LaneMatrices all = LaneMatrices.gaussian(lanes, 6, columns, new Random(columns));
            double[] total = new double[lanes.width()];
            double[] smallest = new double[lanes.width()];
            lanes.squares(all.data(), new Rows(1, 5, columns), total, smallest);
            for (int lane = 0; lane < lanes.width(); lane++) {
                double[] rows = new double[4];
                for (int i = 0; i < 4; i++) {
                    for (int j = 0; j < columns; j++) {
                        rows[i] += all.get(lane, i + 1, j) * all.get(lane, i + 1, j);
                    }
                }
                Arrays.sort(rows);
                assertEquals(rows[0] + rows[1] + rows[2] + rows[3], total[lane], ROUNDING * total[lane]);
                assertEquals(rows[0], smallest[lane], ROUNDING * rows[0]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void dotAxpyAndScale(Lanes lanes) {
        int width = lanes.width();
        for (int count : SIZES) {
            Random random = new Random(count);
            double[] a = LaneMatrices.random(lanes, count + 3, random);
            double[] b = LaneMatrices.random(lanes, count + 3, random);
            double[] factor = LaneMatrices.random(lanes, 1, random);
            double[] dot = new double[width];
            lanes.dot(a, b, 2, count, dot);
            double[] sum = a.clone();
            lanes.axpy(factor, b, 2, sum, count);
            double[] scaled = a.clone();
            lanes.scale(factor, b, scaled, 2, count);
            double[] expectedDot = new double[width];
            double[] expectedSum = a.clone();
            double[] expectedScaled = a.clone();
            for (int at = 0; at < count * width; at++) {
                expectedDot[at % width] += a[at] * b[at + 2 * width];
                expectedSum[at] += factor[at % width] * b[at + 2 * width];
                expectedScaled[at + 2 * width] = factor[at % width] * b[at];
            }
            assertArrayEquals(expectedDot, dot, ROUNDING);
            assertArrayEquals(expectedSum, sum, ROUNDING);
            assertArrayEquals(expectedScaled, scaled, ROUNDING);
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void projectionsAreTakenOff(Lanes lanes) {
        int width = lanes.width();
        for (int columns : SIZES) {
            for (int count = 1; count <= Math.min(5, columns); count++) {
                double[][] basis = new double[count][columns * width];
                double[] next = LaneMatrices.random(lanes, columns, new Random(columns));
                double[] left = next.clone();
                double[] expected = new double[count * width];
                for (int at = 0; at < count * columns * width; at++) {
                    int lane = at % width;
                    int q = at / width / columns;
                    int j = at / width % columns;
                    basis[q][j * width + lane] = LaneMatrices.singularVector(columns, q, lane)[j];
                    expected[q * width + lane] += basis[q][j * width + lane] * next[j * width + lane];
                }
                for (int at = 0; at < count * columns * width; at++) {
                    int q = at / width / columns;
                    left[at % (columns * width)] -= expected[q * width + at % width] * basis[q][at % (columns * width)];
                }
                double[] coefficients = new double[count * width];
                lanes.project(basis, count, next, columns, coefficients);
                assertArrayEquals(expected, coefficients, ROUNDING);
                assertArrayEquals(left, next, ROUNDING);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void reflectionOfPartOfARow(Lanes lanes) {
        int width = lanes.width();
        for (int count : SIZES) {
            Random random = new Random(count);
            double[] data = LaneMatrices.random(lanes, count + 9, random);
            double[] expected = data.clone();
            double[] u = LaneMatrices.random(lanes, count, random);
            double[] scale = LaneMatrices.random(lanes, 1, random);
            double[] expectedRest = new double[width];
            double[] dot = new double[width];
            for (int at = 0; at < count * width; at++) {
                dot[at % width] += data[7 * width + at] * u[at];
            }
            for (int at = 0; at < count * width; at++) {
                double entry = data[7 * width + at] - scale[at % width] * dot[at % width] * u[at];
                expected[7 * width + at] = entry;
                expectedRest[at % width] += at < width ? 0 : entry * entry;
            }
            double[] rest = new double[width];
            lanes.reflect(data, 5, new Reflection(2, 2 + count, u, scale), rest);
            assertArrayEquals(expected, data, ROUNDING);
            assertArrayEquals(expectedRest, rest, ROUNDING);
        }
    }
}
