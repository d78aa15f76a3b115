package vanishingpoint.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleConsumer;
import vanishingpoint.engine.ScaledBlocks.Part;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.result.Triangle;

/** log₁₀‖P(t,k)‖₂ for every pair, of each product that a cell has. */
final class GainTables {

    private GainTables() {}

    static Map<Quantity, Triangle> of(Trajectory trajectory, StepJacobians jacobians, DoubleConsumer progress) {
        int length = trajectory.length;
        boolean lstm = trajectory.network.cell == CellKind.LSTM;
        double[] state = new double[Triangle.size(length)];
        double[] cell = lstm ? new double[Triangle.size(length)] : null;
        new JacobianProducts(trajectory, jacobians)
                .visitAll(count -> visitor(trajectory, state, cell, count), progress);
        Map<Quantity, Triangle> tables = new EnumMap<>(Quantity.class);
        tables.put(lstm ? Quantity.FULL_STATE : Quantity.HIDDEN_STATE, Triangle.of(length, state));
        if (lstm) {
            tables.put(Quantity.CELL_STATE, Triangle.of(length, cell));
        }
        if (trajectory.directFactors() != null) {
            double[] direct = new double[Triangle.size(length)];
            DirectProducts.visitAll(trajectory, (t, k, diagonal) ->
                    direct[Triangle.index(t, k)] = DirectProducts.spectral(diagonal).log10());
            tables.put(Quantity.FORGET_PRODUCT, Triangle.of(length, direct));
        }
        return tables;
    }

    private static JacobianProducts.Visitor visitor(Trajectory trajectory, double[] state, double[] cell, int count) {
        int size = trajectory.stateSize();
        Part whole = new Part(0, size, 0, size);
        BlockNorms norms = new BlockNorms(size);
        double[] stateWarm = norms.warmStarts(count);
        double[] cellWarm = norms.warmStarts(count);
        ScaledArray exposure = trajectory instanceof LstmTrajectory lstm ? lstm.exposure : null;
        return (t, k, blocks, block) -> {
            int at = Triangle.index(t, k);
            if (t == k) {
                return; // the identity: log₁₀ 1 = 0 stands there already
            }
            state[at] = norms.spectral(blocks, block, whole, stateWarm).log10();
            if (cell != null) {
                cell[at] = norms.cellSpectral(blocks, block, exposure, k, cellWarm).log10();
            }
        };
    }
}
