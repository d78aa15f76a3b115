package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vanishingpoint.engine.NormTable.Start;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Quantity;

/** A row t made alone, backwards, is that row of the tables, in the doubles and in exponents. */
class GainRowTest {

    private static final double EXACT = 1e-11;

    private static Set<Quantity> quantities(CellKind cell) {
        return cell == CellKind.LSTM ? EnumSet.of(Quantity.FULL_STATE, Quantity.CELL_STATE)
                : EnumSet.of(Quantity.HIDDEN_STATE);
    }

    private static void compare(GivenWeights given) {
        Trajectory trajectory = Trajectory.of(Network.of(given));
        for (int t : new int[] {given.length(), (given.length() + 2) / 3}) {
            compare(given, trajectory, t);
        }
    }

    private static void compare(GivenWeights given, Trajectory trajectory, int t) {
        Set<Quantity> all = quantities(given.cell());
        Map<Quantity, Matrix> scaled = GainRow.scaled(trajectory, t, all, Lanes.FASTEST);
        String what = given.cell() + " " + given.activation() + " " + given.length() + "×" + given.hidden() + " t " + t;
        LaneMatrices.kernels().forEach(lanes -> {
            StepJacobians jacobians = new StepJacobians(trajectory);
            Map<Quantity, Matrix> rows = GainRow.of(jacobians, t, all, lanes);
            assertEquals(all, rows.keySet());
            for (Quantity quantity : all) {
                String which = what + " " + quantity + ", " + lanes.description();
                assertSame(row(trajectory, t, quantity, lanes), rows.get(quantity), which);
                assertSame(scaled.get(quantity), rows.get(quantity), which + ", scaled");
                Map<Quantity, Matrix> alone = GainRow.of(jacobians, t, Set.of(quantity), lanes);
                assertSame(rows.get(quantity), alone.get(quantity), which + ", alone");
            }
        });
    }

    private static Matrix row(Trajectory trajectory, int t, Quantity quantity, Lanes lanes) {
        Start start = quantity == Quantity.CELL_STATE ? new Start(((LstmTrajectory) trajectory).exposure) : Start.IDENTITY;
        NormTable table = new NormTable(trajectory, new StepJacobians(trajectory), start, NormTable.Shape.BOTH_NORMS,
                lanes);
        table.compute(null, progress -> {});
        double[] byLag = new double[t];
        Arrays.setAll(byLag, lag -> table.spectral().get(t, t - lag));
        return Matrix.column(byLag);
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
    void isTheTablesRow(CellKind cell) {
        HardNetworks.all(cell).forEach(GainRowTest::compare);
    }
}
