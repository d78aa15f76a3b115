package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.experiment.Matrix;

/** Against a full singular value decomposition. */
class SpectralNormTest {

    static IntStream sizes() {
        return IntStream.rangeClosed(1, 40);
    }

    private static double norm(Matrix matrix) {
        int size = Math.max(matrix.rows(), matrix.columns());
        double[][] rows = new double[matrix.rows()][matrix.columns()];
        for (int i = 0; i < matrix.size(); i++) {
            rows[i / matrix.columns()][i % matrix.columns()] = matrix.get(i);
        }
        return new SpectralNorm(size).of(rows, matrix.rows(), matrix.columns());
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void anyShapeAndSpread(int n) {
        Random random = new Random(n);
        for (int rows : new int[] {1, n, n + 3}) {
            for (double spread : new double[] {0, 0.5, 4}) {
                Matrix matrix = RandomNetworks.gaussian(random, rows, n, 1);
                double[] entries = matrix.toArray();
                for (int i = 0; i < entries.length; i++) {
                    entries[i] *= Math.pow(10, -spread * (i % n));
                }
                Matrix scaled = Matrix.of(rows, n, entries);
                double expected = MatrixNorms.spectralNorm(scaled);
                assertEquals(expected, norm(scaled), 1e-12 * expected, rows + "×" + n + " spread " + spread);
            }
        }
    }

    @Test
    void equalSingularValues() {
        assertEquals(1, norm(Matrix.of(3, 3, 0, 1, 0, 0, 0, 1, 1, 0, 0)), 1e-15);
    }
}
