package vanishingpoint.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Quantity;

/** log₁₀‖P(t,t−ℓ)‖₂ by lag of every product that a cell has, each t computed once however many ask. */
final class GainRows {

    private final StepJacobians jacobians;
    private final Lanes lanes;
    private final Map<Integer, Map<Quantity, Matrix>> byStep = new ConcurrentHashMap<>();

    GainRows(StepJacobians jacobians, Lanes lanes) {
        this.jacobians = jacobians;
        this.lanes = lanes;
    }

    /** t×1 columns, row ℓ. */
    Map<Quantity, Matrix> at(int t) {
        return byStep.computeIfAbsent(t, this::compute);
    }

    private Map<Quantity, Matrix> compute(int t) {
        Trajectory trajectory = jacobians.trajectory;
        Set<Quantity> products = trajectory.network.cell == CellKind.LSTM
                ? Set.of(Quantity.FULL_STATE, Quantity.CELL_STATE) : Set.of(Quantity.HIDDEN_STATE);
        Map<Quantity, Matrix> rows = new EnumMap<>(GainRow.of(jacobians, t, products, lanes));
        if (trajectory.directFactors() != null) {
            rows.put(Quantity.FORGET_PRODUCT, DirectProducts.row(trajectory, t));
        }
        return rows;
    }
}
