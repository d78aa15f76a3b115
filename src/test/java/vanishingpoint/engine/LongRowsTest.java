package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.engine.Lanes.Run;
import vanishingpoint.engine.Lanes.Sums;

/** Sums and magnitudes over long rows, vector instructions and plain loops, against one number after the other. */
class LongRowsTest {

    private static final double ROUNDING = 1e-13;
    private static final int[] SIZES = {1, 2, 3, 4, 5, 7, 8, 9, 13, 16, 21, 33};

    @ParameterizedTest
    @MethodSource("vanishingpoint.engine.LaneMatrices#kernels")
    void sumsOfLongRows(Lanes lanes) {
        Random random = new Random(4);
        for (int targets : SIZES) {
            for (int rows : new int[] {1, 3, 8, 13}) {
                for (int from : new int[] {0, 8, 11}) {
                    sums(lanes, new Sums(targets, rows / 3, rows, from, from + 3 * targets + 32), random);
                }
            }
        }
    }

    private static void sums(Lanes lanes, Sums sums, Random random) {
        double[][] factors = random(sums.targets(), sums.end(), random);
        double[][] rows = random(sums.end(), sums.to() + 1, random);
        double[][] targets = random(sums.targets(), sums.to() + 1, random);
        double[][] before = Arrays.stream(targets).map(double[]::clone).toArray(double[][]::new);
        lanes.sums(factors, rows, targets, sums, lanes.workSpace(sums.end(), 0));
        for (int j = 0; j < sums.targets(); j++) {
            for (int c = 0; c <= sums.to(); c++) {
                double sum = 0;
                for (int r = sums.first(); r < sums.end(); r++) {
                    sum += factors[j][r] * rows[r][c];
                }
                boolean inside = c >= sums.from() && c < sums.to();
                assertEquals(inside ? sum : before[j][c], targets[j][c], 10 * ROUNDING, j + ", " + c);
            }
        }
    }

    /** A chaotic network makes another network of one rounding: every kernel's trajectory has the bits of a plain loop. */
    @ParameterizedTest
    @MethodSource("vanishingpoint.engine.LaneMatrices#kernels")
    void productsWithVectorsInFixedOrder(Lanes lanes) {
        Random random = new Random(5);
        for (int length : new int[] {1, 7, 8, 9, 15, 16, 20, 33, 64, 100, 131}) {
            for (int count : new int[] {0, 1, 3, 4, 17}) {
                double[][] rows = random(count + 2, lanes.room(length), random);
                double[] factors = random.doubles(count + 3, -1, 1).toArray();
                double[] expected = random.doubles(lanes.room(length), -1, 1).toArray();
                double[] found = expected.clone();
                for (int j = 0; j < count; j++) {
                    for (int i = 0; i < length; i++) {
                        expected[i] += factors[3 + j] * rows[2 + j][i];
                    }
                }
                lanes.add(rows, factors, new Run(2, count, 3, length), found);
                assertArrayEquals(Arrays.copyOf(expected, length), Arrays.copyOf(found, length), length + ", " + count);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vanishingpoint.engine.LaneMatrices#kernels")
    void magnitudesOfLongRows(Lanes lanes) {
        double[][] rows = random(3, 40, new Random(6));
        for (int c = 0; c < 40; c += 2) {
            rows[c % 3][c] = 0;
        }
        rows[0][9] = rows[1][9] = rows[2][9] = 0;
        rows[1][12] = -1e-320;
        rows[2][13] = -1e300;
        double[] smallest = new double[40];
        double[] largest = new double[40];
        lanes.magnitudes(rows, 8, 37, smallest, largest);
        for (int c = 8; c < 37; c++) {
            int entry = c;
            double[] sizes = Arrays.stream(rows).mapToDouble(row -> Math.abs(row[entry])).filter(x -> x != 0).toArray();
            assertEquals(Arrays.stream(sizes).min().orElse(Double.POSITIVE_INFINITY), smallest[c]);
            assertEquals(Arrays.stream(sizes).max().orElse(0), largest[c]);
        }
        assertEquals(0, largest[7] + largest[37], "outside");
    }

    private static double[][] random(int rows, int columns, Random random) {
        return random.doubles(rows).mapToObj(any -> random.doubles(columns, -1, 1).toArray()).toArray(double[][]::new);
    }
}
