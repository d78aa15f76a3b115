package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.GivenWeights;

/** One-step Jacobians made in the doubles are those that carry exponents; where they do not fit, neither way makes them. */
class StepMatrixTest {

    private static void compare(GivenWeights given) {
        Trajectory trajectory = Trajectory.of(Network.of(given));
        StepMatrix found = new StepMatrix(trajectory.stateSize(), trajectory.n);
        StepMatrix expected = new StepMatrix(trajectory.stateSize(), trajectory.n);
        SparseRows jacobian = new SparseRows(trajectory.stateSize(), trajectory.stateSize());
        for (int t = 1; t <= trajectory.length; t++) {
            trajectory.stepJacobian(t, jacobian);
            boolean fits = expected.set(jacobian);
            assertEquals(fits, trajectory.step(t, found), given.cell() + " " + t);
            for (int i = 0; fits && i < expected.dense.length; i++) {
                assertClose(expected.dense[i], found.dense[i]);
            }
            for (int i = 0; fits && expected.diagonal != null && i < expected.rows; i++) {
                assertClose(expected.diagonal[i], found.diagonal[i]);
            }
        }
    }

    private static void assertClose(double expected, double found) {
        assertEquals(expected, found, 1e-14 * Math.max(1, Math.abs(expected)));
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void drawn(CellKind cell) {
        for (int n = 1; n < 20; n++) {
            compare(new RandomNetworks(cell, Activation.TANH, 4, n, 2, 1).draw(n, n % 3 == 0 ? 5 : 1));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 100, 300})
    void saturated(double deviation) {
        for (CellKind cell : CellKind.values()) {
            GivenWeights given = new RandomNetworks(cell, Activation.TANH, 9, 5, 2, 1).draw(3, 1);
            Random random = new Random(7);
            for (String name : given.weights().keySet()) {
                if (name.startsWith("b_") && given.weight(name).rows() == 5) {
                    given = RandomNetworks.with(given, name, RandomNetworks.gaussian(random, 5, 1, deviation));
                }
            }
            compare(given);
        }
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void weightsFarFromModerate(CellKind cell) {
        for (double gain : new double[] {1e-90, 1e90}) {
            compare(new RandomNetworks(cell, Activation.TANH, 4, 3, 2, 1).draw(5, gain));
        }
    }
}
