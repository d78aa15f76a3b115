package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.result.Triangle;

/** The direct path's table from sums of logarithms is that of the products themselves. */
class DirectProductsTest {

    private static final double ROUNDING = 3e-14;

    @Test
    void ordinary() {
        for (CellKind cell : new CellKind[] {CellKind.LSTM, CellKind.GRU}) {
            for (int n : new int[] {1, 2, 7, 16}) {
                assertSame(Trajectory.of(Network.of(draw(cell, 60, n))));
            }
        }
    }

    /** Products far below the doubles, where the largest unit changes along the way. */
    @Test
    void vanishing() {
        Trajectory trajectory = trajectory(300, -20);
        double[] norms = assertSame(trajectory);
        assertTrue(Arrays.stream(norms).min().orElseThrow() < -1000);
        assertEquals(0, norms[Triangle.index(300, 300)]);
    }

    /** Factors that are no doubles of moderate size. */
    @Test
    void beyondTheDoubles() {
        Trajectory trajectory = trajectory(30, -800);
        assertFalse(trajectory.directFactors().isPlain());
        assertTrue(Arrays.stream(assertSame(trajectory)).min().orElseThrow() < -9000);
    }

    private static GivenWeights draw(CellKind cell, int length, int n) {
        return RandomNetworks.of(cell, Activation.TANH).size(length, n).draw(3, 2);
    }

    private static Trajectory trajectory(int length, double bias) {
        GivenWeights given = draw(CellKind.LSTM, length, 5);
        double[] biases = new double[5];
        Arrays.fill(biases, bias);
        return Trajectory.of(Network.of(RandomNetworks.with(given, "b_f", Matrix.column(biases))));
    }

    private static double[] assertSame(Trajectory trajectory) {
        double[] found = DirectProducts.log10Spectral(trajectory);
        DirectProducts.visitAll(trajectory, (t, k, diagonal) -> {
            double expected = DirectProducts.spectral(diagonal).log10();
            assertEquals(expected, found[Triangle.index(t, k)], ROUNDING * Math.max(1, -expected), t + ", " + k);
        });
        return found;
    }
}
