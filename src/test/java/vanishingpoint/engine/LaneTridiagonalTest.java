package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.engine.Lanes.Rows;
import vanishingpoint.experiment.Matrix;

/** Tridiagonal forms and their largest eigenvalues against singular value decompositions, in either kernel. */
class LaneTridiagonalTest {

    static Stream<Lanes> kernels() {
        return LaneMatrices.kernels();
    }

    /** What {@code tridiagonalise} and {@code largestOfTridiagonal} give for AᵀA. */
    private record Tridiagonals(double[] diagonal, double[] offDiagonalSquared, double[] largest) {

        static Tridiagonals of(Lanes lanes, LaneMatrices all) {
            int n = all.columns();
            int width = lanes.width();
            double[] gram = new double[n * n * width];
            lanes.gramMatrix(all.data(), new Rows(0, all.rows(), n), gram);
            Tridiagonals form = new Tridiagonals(new double[n * width], new double[n * width], new double[width]);
            lanes.tridiagonalise(gram, n, form.diagonal, form.offDiagonalSquared);
            for (int at = 0; at < n * width; at++) {
                double left = at < width ? 0 : Math.sqrt(form.offDiagonalSquared[at]);
                double right = at + width < n * width ? Math.sqrt(form.offDiagonalSquared[at + width]) : 0;
                double disc = (form.diagonal[at] + left + right) * (1 + 1e-15);
                form.largest[at % width] = Math.max(form.largest[at % width], disc);
            }
            lanes.largestOfTridiagonal(form.diagonal, form.offDiagonalSquared, n, form.largest);
            return form;
        }
    }

    private static Matrix[] drawn(int n, int count, Random random) {
        Matrix[] matrices = new Matrix[count];
        for (int l = 0; l < count; l++) {
            double[] values = new double[n];
            int kind = l % 5;
            Arrays.setAll(values, i -> switch (kind) {
                case 0 -> i < 3 ? 1 : 0.5; // equal ones
                case 1 -> Math.pow(10, -i);
                case 2 -> i == 0 ? 3 : 0;
                case 3 -> 1 - 1e-9 * i;
                default -> 0.1 + random.nextDouble();
            });
            matrices[l] = LaneMatrices.withSingularValues(n, values, random.nextLong());
        }
        return matrices;
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void largestEigenvalueIsTheSquaredNorm(Lanes lanes) {
        Random random = new Random(11);
        for (int n = 1; n <= 40; n++) {
            Matrix[] matrices = drawn(n, lanes.width(), random);
            Tridiagonals form = Tridiagonals.of(lanes, LaneMatrices.of(lanes, matrices));
            for (int l = 0; l < lanes.width(); l++) {
                double norm = MatrixNorms.spectralNorm(matrices[l]);
                assertEquals(norm, Math.sqrt(form.largest[l]), 1e-13 * norm, "n = " + n + ", lane " + l);
            }
        }
    }

    /** Where many eigenvalues are the largest, the method for it is slow, and must not end half way. */
    @ParameterizedTest
    @MethodSource("kernels")
    void manyEqualLargestEigenvaluesAreReached(Lanes lanes) {
        for (int[] size : new int[][] {{64, 16}, {64, 32}, {128, 64}}) {
            Matrix[] matrices = new Matrix[lanes.width()];
            for (int l = 0; l < matrices.length; l++) {
                double[] values = new double[size[0]];
                Arrays.setAll(values, i -> i < size[1] ? 1 : 0.5);
                matrices[l] = LaneMatrices.withSingularValues(size[0], values, l);
            }
            Tridiagonals form = Tridiagonals.of(lanes, LaneMatrices.of(lanes, matrices));
            for (int l = 0; l < matrices.length; l++) {
                assertEquals(1, Math.sqrt(form.largest[l]), 2e-12, size[1] + " of " + size[0] + ", lane " + l);
            }
        }
    }

    /** Trace and square sum of AᵀA are those of its tridiagonal form. */
    @ParameterizedTest
    @MethodSource("kernels")
    void formIsOrthogonallySimilar(Lanes lanes) {
        Random random = new Random(12);
        int width = lanes.width();
        for (int n = 1; n <= 40; n++) {
            LaneMatrices all = LaneMatrices.gaussian(lanes, n, n, random);
            Tridiagonals form = Tridiagonals.of(lanes, all);
            for (int l = 0; l < width; l++) {
                double trace = 0;
                double squares = 0;
                for (int i = 0; i < n; i++) {
                    double entry = form.diagonal[i * width + l];
                    trace += entry;
                    squares += entry * entry + (i > 0 ? 2 * form.offDiagonalSquared[i * width + l] : 0);
                }
                double expected = 0;
                for (int p = 0; p < n; p++) {
                    for (int q = 0; q < n; q++) {
                        double sum = 0;
                        for (int i = 0; i < n; i++) {
                            sum += all.get(l, i, p) * all.get(l, i, q);
                        }
                        expected += sum * sum;
                    }
                }
                double total = Math.pow(MatrixNorms.frobeniusNorm(all.matrix(l)), 2);
                assertEquals(total, trace, 1e-13 * total);
                assertEquals(expected, squares, 1e-12 * expected);
            }
        }
    }

    /** Which matrices are solved together depends on threads; what comes out must not. */
    @ParameterizedTest
    @MethodSource("kernels")
    void laneDoesNotDependOnItsNeighbours(Lanes lanes) {
        Random random = new Random(13);
        int width = lanes.width();
        for (int draw = 0; draw < 600; draw++) {
            int n = 2 + draw % 12;
            double[] diagonal = random.doubles((long) n * width, 0, 1).toArray();
            double[] squared = random.doubles((long) n * width, 0, 1).map(x -> x * x * x).toArray();
            double[] together = new double[width];
            Arrays.fill(together, 4);
            lanes.largestOfTridiagonal(diagonal, squared, n, together);
            int lane = draw % width;
            for (int at = 0; at < n * width; at += width) {
                Arrays.fill(diagonal, at, at + width, diagonal[at + lane]);
                Arrays.fill(squared, at, at + width, squared[at + lane]);
            }
            double[] alone = new double[width];
            Arrays.fill(alone, 4);
            lanes.largestOfTridiagonal(diagonal, squared, n, alone);
            assertEquals(alone[lane], together[lane], "n = " + n);
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void eigenvectorOfTheLargest(Lanes lanes) {
        Random random = new Random(14);
        int width = lanes.width();
        for (int n = 1; n <= 14; n++) {
            double[] diagonal = random.doubles((long) n * width, 0, 1).toArray();
            double[] squared = random.doubles((long) n * width, 0, 1).toArray();
            double[] theta = new double[width];
            Arrays.fill(theta, 4);
            lanes.largestOfTridiagonal(diagonal, squared, n, theta);
            double[] vector = new double[n * width];
            lanes.eigenvector(diagonal, squared, n, theta, vector);
            double[] residual = new double[n * width];
            double[] length = new double[width];
            for (int at = 0; at < n * width; at++) {
                residual[at] += (diagonal[at] - theta[at % width]) * vector[at];
                residual[at] += at < width ? 0 : Math.sqrt(squared[at]) * vector[at - width];
                residual[at] += at + width >= n * width ? 0 : Math.sqrt(squared[at + width]) * vector[at + width];
                length[at % width] += vector[at] * vector[at];
            }
            assertArrayEquals(new double[n * width], residual, 1e-12, "n = " + n);
            for (double one : length) {
                assertEquals(1, one, 1e-13);
            }
        }
    }
}
