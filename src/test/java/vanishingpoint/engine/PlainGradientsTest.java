package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.LossKind;
import vanishingpoint.experiment.LossPlacement;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.result.Triangle;

/** Gradients in plain doubles are those of the scaled way, on one stored trajectory. */
class PlainGradientsTest {

    private static final double ROUNDING = 1e-10;

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    /** Every cell, activation, loss and shape of weights, n from 1 to 70. */
    private static GivenWeights drawn(int seed) {
        Random random = new Random(seed);
        CellKind cell = CellKind.values()[seed % 3];
        Activation activation = cell == CellKind.RNN ? Activation.values()[seed / 3 % 4] : Activation.TANH;
        int n = seed < 12 ? 1 + seed : 1 + random.nextInt(70);
        int length = n > 40 ? 12 : 1 + random.nextInt(60);
        RandomNetworks networks = new RandomNetworks(cell, activation, length, n, 1 + random.nextInt(9), 1 + random.nextInt(2));
        double gain = new double[] {1, 0.2, 3, 8}[seed / 2 % 4];
        GivenWeights given = networks.draw(seed, gain, LossKind.values()[seed % 2], LossPlacement.values()[seed / 4 % 2]);
        for (String name : given.weights().keySet()) {
            Matrix weight = given.weight(name);
            if (weight.columns() >= n && weight.rows() == n && n > 1) {
                given = RandomNetworks.with(given, name, shaped(weight, seed % 7, gain));
            }
        }
        return given;
    }

    private static Matrix shaped(Matrix weight, int shape, double gain) {
        int n = weight.rows();
        double[] entries = weight.toArray();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int at = i * weight.columns() + j;
                switch (shape) {
                    case 1 -> entries[at] = j > i ? 10 * entries[at] : i == j ? 0.9 : 0; // far from normal
                    case 2 -> entries[at] = weight.get(i, 0) * weight.get(0, j); // rank one
                    case 3 -> entries[at] = 0;
                    case 4 -> entries[at] = i == j ? (i % 2 == 0 ? 30 : 1e-3) : 0; // explodes and vanishes at once
                    case 5 -> entries[at] = j % 3 == 0 ? 0 : entries[at];
                    default -> entries[at] = entries[at];
                }
            }
        }
        return Matrix.of(n, weight.columns(), entries);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void totalGradient(int seed) {
        Trajectory trajectory = Trajectory.of(Network.of(drawn(seed)));
        Loss loss = new Loss(trajectory);
        if (trajectory.overflowStep() != 0) {
            return;
        }
        Gradients plain = new Gradients(trajectory, loss, () -> {});
        Gradients scaled = Gradients.scaled(trajectory, loss);
        scaled.norms().forEach((name, norm) -> assertSame(norm, plain.norms().get(name), name));
        scaled.byName.forEach((name, matrix) -> {
            for (int i = 0; i < matrix.rows; i++) {
                for (int j = 0; j < matrix.columns; j++) {
                    Scaled difference = matrix.get(i, j).plus(plain.byName.get(name).get(i, j).times(-1));
                    assertSmall(difference, matrix.norm(), name + " " + i + "," + j);
                }
            }
        });
        int size = trajectory.stateSize();
        for (int t = 0; t < trajectory.length; t++) {
            Scaled norm = scaled.stateAdjoint.norm(t * size, size);
            for (int i = t * size; i < (t + 1) * size; i++) {
                assertSmall(scaled.stateAdjoint.get(i).plus(plain.stateAdjoint.get(i).times(-1)), norm, "at " + t);
            }
        }
    }

    private static void assertSame(Scaled expected, Scaled found, String what) {
        assertEquals(expected.mantissa() == 0, found.mantissa() == 0, what);
        assertSmall(expected.plus(found.times(-1)), expected, what);
    }

    private static void assertSmall(Scaled difference, Scaled norm, String what) {
        assertTrue(difference.mantissa() == 0
                || difference.log10() <= Math.log10(ROUNDING) + norm.log10(), what + ": " + difference + " of " + norm);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itemisedGradient(int seed) {
        Trajectory trajectory = Trajectory.of(Network.of(drawn(seed)));
        Loss loss = new Loss(trajectory);
        if (trajectory.overflowStep() == 0) {
            assertSameTables(trajectory, loss);
        }
    }

    private static void assertSameTables(Trajectory trajectory, Loss loss) {
        LaneMatrices.kernels().forEach(lanes -> assertSameTables(trajectory, loss, lanes));
    }

    private static void assertSameTables(Trajectory trajectory, Loss loss, Lanes lanes) {
        ItemisedGradient plain = ItemisedGradient.of(trajectory, loss, lanes, progress -> {});
        ItemisedGradient scaled = ItemisedGradient.scaled(trajectory, loss, progress -> {});
        Triangle expected = scaled.log10Table();
        Triangle found = plain.log10Table();
        for (int t = 1; t <= trajectory.length; t++) {
            for (int k = 1; k <= t; k++) {
                assertEquals(expected.get(t, k), found.get(t, k), ROUNDING, "(" + t + "," + k + ")");
            }
            assertEquals(scaled.log10MassByLag().get(t - 1), plain.log10MassByLag().get(t - 1), ROUNDING, "lag " + (t - 1));
        }
        assertEquals(scaled.memoryHorizon(), plain.memoryHorizon());
    }

    /** Long enough for several pieces; vanishing far below the doubles, so that columns need exponents. */
    @Test
    void longAndVanishing() {
        for (CellKind cell : CellKind.values()) {
            GivenWeights given = new RandomNetworks(cell, Activation.TANH, 420, 9, 2, 1).draw(4, 0.05);
            Trajectory trajectory = Trajectory.of(Network.of(given));
            Loss loss = new Loss(trajectory);
            double[] norms = new double[Triangle.size(420)];
            assertNotNull(new PlainSweep(trajectory, loss, trajectory.plainBack(), new SweepColumns(0, 420), Lanes.FASTEST)
                    .run(norms, (k, from) -> {}, new Progress(progress -> {}, 1)), "doubles with one exponent a column suffice");
            assertTrue(Arrays.stream(norms).min().orElseThrow() < -100);
            assertSameTables(trajectory, loss);
        }
    }

    /** The large entry's unit is dead, and the square of what is left is below the doubles. */
    @Test
    void faintColumn() {
        RandomNetworks networks = new RandomNetworks(CellKind.RNN, Activation.TANH, 2, 2, 1, 1);
        Trajectory trajectory = Trajectory.of(Network.of(networks.draw(1, 1)));
        Loss loss = new Loss(trajectory);
        PlainBack step = new PlainBack(new double[][] {{0, 1e-60, 1, 0}}, -1, null, null, new int[] {0},
                new double[][] {{1, 1e-100}, {0, 0}});
        double[] norms = new double[Triangle.size(2)];
        assertNotNull(new PlainSweep(trajectory, loss, step, new SweepColumns(0, 2), Lanes.PLAIN).run(norms, (k, from) -> {}, new Progress(progress -> {}, 1)));
        assertEquals(-160 + loss.hiddenAdjoint.get(2).log10() + trajectory.hiddenNorm(0).log10(),
                norms[Triangle.index(2, 1)], ROUNDING);
    }

    /** In ordinary networks doubles suffice, and it is known when they do not. */
    @Test
    void guard() {
        for (CellKind cell : CellKind.values()) {
            RandomNetworks networks = RandomNetworks.of(cell, Activation.TANH).size(100, 16);
            assertNotNull(run(networks.draw(1, 1)), cell + " ordinary");
            GivenWeights last = networks.size(900, 16).draw(1, 0.01, LossKind.SQUARED_ERROR, LossPlacement.LAST_STEP);
            assertNull(run(last), cell + " vanishing");
            String recurrent = cell == CellKind.RNN ? "W_h" : cell == CellKind.LSTM ? "W_f" : "W_hz";
            double[] entries = last.weight(recurrent).toArray();
            entries[3] = 1e-70;
            assertNull(Trajectory.of(Network.of(RandomNetworks.with(networks.size(900, 16).draw(1, 1), recurrent,
                    Matrix.of(16, entries.length / 16, entries)))).plainBack(), cell + " tiny weight");
        }
    }

    private static double[] run(GivenWeights given) {
        Trajectory trajectory = Trajectory.of(Network.of(given));
        return new PlainGradients(trajectory, new Loss(trajectory))
                .run(new ScaledArray(trajectory.length * trajectory.stateSize()), () -> {});
    }
}
