package vanishingpoint.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Quantity;

/** log₁₀‖P(T,T−ℓ)‖₂ by lag. */
final class FinalRow {

    private FinalRow() {}

    static Map<Quantity, Matrix> of(Trajectory trajectory, StepJacobians jacobians, Set<Quantity> wanted, Lanes lanes) {
        int length = trajectory.length;
        JacobianProducts products = new JacobianProducts(trajectory, jacobians);
        Map<Quantity, double[]> columns = new EnumMap<>(Quantity.class);
        wanted.forEach(quantity -> columns.put(quantity, new double[length]));
        BlockNorms norms = new BlockNorms(trajectory.stateSize());
        for (int k = 1; k < length; k++) {
            int from = k;
            products.visitOne(k, (t, same, blocks, block) -> {
                if (t == length) {
                    columns.forEach((quantity, column) -> column[length - from] = (quantity == Quantity.CELL_STATE
                            ? norms.cellSpectral(blocks, block, ((LstmTrajectory) trajectory).exposure, from)
                            : norms.spectral(blocks, block, 0)).log10());
                }
            });
        }
        Map<Quantity, Matrix> rows = new EnumMap<>(Quantity.class);
        columns.forEach((quantity, column) -> rows.put(quantity, Matrix.column(column)));
        return rows;
    }
}
