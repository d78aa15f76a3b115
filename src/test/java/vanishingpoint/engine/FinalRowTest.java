package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vanishingpoint.engine.NormTable.Start;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Quantity;

/** The row t = T made alone, backwards, is the last row of the tables, in the doubles and in exponents. */
class FinalRowTest {

    private static final double EXACT = 1e-11;

    private static Set<Quantity> quantities(CellKind cell) {
        return cell == CellKind.LSTM ? EnumSet.of(Quantity.FULL_STATE, Quantity.CELL_STATE)
                : EnumSet.of(Quantity.HIDDEN_STATE);
    }

    private static void compare(GivenWeights given) {
        Trajectory trajectory = Trajectory.of(Network.of(given));
        Set<Quantity> all = quantities(given.cell());
        Map<Quantity, Matrix> scaled = FinalRow.scaled(trajectory, all, Lanes.FASTEST);
        String what = given.cell() + " " + given.activation() + " " + given.length() + "×" + given.hidden();
        LaneMatrices.kernels().forEach(lanes -> {
            StepJacobians jacobians = new StepJacobians(trajectory);
            Map<Quantity, Matrix> rows = FinalRow.of(trajectory, jacobians, all, lanes);
            assertEquals(all, rows.keySet());
            for (Quantity quantity : all) {
                String which = what + " " + quantity + ", " + lanes.description();
                assertSame(lastRow(trajectory, quantity, lanes), rows.get(quantity), which);
                assertSame(scaled.get(quantity), rows.get(quantity), which + ", scaled");
                Map<Quantity, Matrix> alone = FinalRow.of(trajectory, jacobians, Set.of(quantity), lanes);
                assertSame(rows.get(quantity), alone.get(quantity), which + ", alone");
            }
        });
    }

    private static Matrix lastRow(Trajectory trajectory, Quantity quantity, Lanes lanes) {
        Start start = quantity == Quantity.CELL_STATE ? new Start(((LstmTrajectory) trajectory).exposure) : Start.IDENTITY;
        NormTable table = new NormTable(trajectory, new StepJacobians(trajectory), start, NormTable.Shape.BOTH_NORMS,
                lanes);
        table.compute(null, progress -> {});
        return table.spectral().lastRowByLag();
    }

    private static void assertSame(Matrix expected, Matrix found, String what) {
        assertEquals(expected.rows(), found.rows());
        for (int lag = 0; lag < expected.rows(); lag++) {
            double one = expected.get(lag, 0);
            double other = found.get(lag, 0);
            assertTrue(one == other || Math.abs(one - other) <= EXACT * Math.max(1, Math.abs(one) / 1000),
                    what + " lag " + lag + ": " + one + " and " + other);
        }
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void allSizes(CellKind cell) {
        for (int n = 1; n <= 33; n++) {
            double gain = new double[] {0.95, 0.3, 1.5, 4}[n % 4];
            compare(new RandomNetworks(cell, Activation.TANH, 12 + 7 * n % 23, n, 1 + n % 3, 1).draw(n, gain));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9})
    void shortest(int length) {
        for (CellKind cell : CellKind.values()) {
            compare(new RandomNetworks(cell, Activation.TANH, length, 5, 2, 1).draw(length, 1));
        }
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void longer(CellKind cell) {
        for (double gain : new double[] {1e-3, 1.1, 1e3}) {
            compare(new RandomNetworks(cell, Activation.TANH, 131, 6, 2, 1).draw(9, gain));
        }
    }

    private static GivenWeights linear(Activation activation, int length, Matrix recurrent) {
        GivenWeights drawn = new RandomNetworks(CellKind.RNN, activation, length, recurrent.rows(), 1, 1).draw(1, 0.1);
        return RandomNetworks.with(drawn, "W_h", recurrent);
    }

    @Test
    void explodingAndVanishingBeyondTheDoubles() {
        compare(linear(Activation.IDENTITY, 203, RandomNetworks.gaussian(new Random(5), 5, 5, 1e3)));
        compare(linear(Activation.TANH, 203, RandomNetworks.gaussian(new Random(5), 5, 5, 1e-3)));
        double[] both = new double[36];
        for (int i = 0; i < 6; i++) {
            both[7 * i] = i % 2 == 0 ? 1e3 : 1e-3;
        }
        compare(linear(Activation.IDENTITY, 213, Matrix.of(6, 6, both)));
    }

    @Test
    void orthogonalAndZero() {
        double[] shift = new double[81];
        for (int i = 0; i < 9; i++) {
            shift[9 * i + (i + 1) % 9] = 1;
        }
        compare(linear(Activation.IDENTITY, 60, Matrix.of(9, 9, shift)));
        compare(linear(Activation.TANH, 19, Matrix.zeros(5, 5)));
        GivenWeights dead = linear(Activation.RELU, 19, RandomNetworks.gaussian(new Random(8), 5, 5, 1));
        compare(RandomNetworks.with(dead, "b_h", Matrix.of(5, 1, -99, 1, -99, 2, -99)));
        compare(RandomNetworks.with(dead, "b_h", Matrix.of(5, 1, -99, -99, -99, -99, -99)));
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void saturated(CellKind cell) {
        for (double deviation : new double[] {10, 60, 400}) {
            Activation activation = cell == CellKind.RNN ? Activation.SIGMOID : Activation.TANH;
            GivenWeights given = new RandomNetworks(cell, activation, 41, 7, 2, 1).draw(3, 1);
            Random random = new Random(7);
            for (String name : given.weights().keySet()) {
                if (name.startsWith("b_") && given.weight(name).rows() == 7) {
                    given = RandomNetworks.with(given, name, RandomNetworks.gaussian(random, 7, 1, deviation));
                }
            }
            compare(given);
        }
    }

    /** Two units that do not talk to each other: the one that fell beyond the doubles is the larger one in the end. */
    @Test
    void unitsThatSaturateInTurn() {
        GivenWeights given = new RandomNetworks(CellKind.RNN, Activation.SIGMOID, 33, 2, 2, 1).draw(1, 1);
        double[] x = new double[66];
        for (int t = 0; t < 33; t++) {
            x[2 * t + (t < 20 ? 0 : 1)] = 100;
        }
        given = RandomNetworks.with(given, "W_x", Matrix.of(2, 2, 1, 0, 0, 1));
        given = RandomNetworks.with(given, "W_h", Matrix.of(2, 2, 3, 0, 0, 2));
        compare(new GivenWeights(given.cell(), given.activation(), given.weights(), given.initialHidden(),
                given.initialCell(), Matrix.of(33, 2, x), given.targets(), given.loss(), given.lossPlacement(),
                given.clipThreshold()));
    }
}
