package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.engine.Lanes.Run;

/** What is done to whole rows and columns, in vector instructions and plain loops, against one number after the other. */
class WholeVectorsTest {

    private static final double ROUNDING = 1e-13;
    private static final int[] SIZES = {1, 3, 8, 9, 16, 21, 32, 33};

    static Stream<Lanes> kernels() {
        return LaneMatrices.kernels();
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void productsAndRotations(Lanes lanes) {
        for (int size : SIZES) {
            double[] x = gaussian(lanes, size);
            double[] y = gaussian(lanes, size + 1);
            double[] first = x.clone();
            double[] second = y.clone();
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += x[i] * y[i];
            }
            int length = lanes.room(size);
            assertEquals(sum, lanes.product(x, y, length) - behind(x, y, size), ROUNDING);
            lanes.rotate(x, y, length, new Rotation(0.8, 0.3, 0.7));
            for (int i = 0; i < size; i++) {
                assertEquals(0.8 * first[i] + 0.3 * second[i], x[i], ROUNDING);
                assertEquals(0.8 * second[i] - 0.7 * first[i], y[i], ROUNDING);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void outerProducts(Lanes lanes) {
        for (int size : SIZES) {
            double[][] rows = new double[size + 2][];
            for (int r = 0; r < rows.length; r++) {
                rows[r] = gaussian(lanes, size + r);
            }
            double[][] before = Stream.of(rows).map(double[]::clone).toArray(double[][]::new);
            double[] factors = gaussian(lanes, rows.length);
            double[] source = gaussian(lanes, size);
            lanes.addOuter(rows, factors, new Run(1, size, 2, size), source);
            for (int r = 0; r < rows.length; r++) {
                double factor = r == 0 || r > size ? 0 : factors[r + 1];
                for (int i = 0; i < size; i++) {
                    assertEquals(before[r][i] + factor * source[i], rows[r][i], ROUNDING, "row " + r);
                }
            }
        }
    }

    private static double behind(double[] x, double[] y, int size) {
        double sum = 0;
        for (int i = size; i < Math.min(x.length, y.length); i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static double[] gaussian(Lanes lanes, int size) {
        Random random = new Random(size);
        return random.doubles(lanes.room(size)).map(u -> 2 * u - 1).toArray();
    }
}
