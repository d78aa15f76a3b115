package vanishingpoint.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Quantity;

/** log₁₀‖P(t,t−ℓ)‖₂ by lag of every product that a cell has, each t computed once however many ask. */
final class GainRows {

    private final StepJacobians jacobians;
    private final Lanes lanes;
    private final boolean blocks;
    private final Map<Integer, Matrix> hiddenByStep = new ConcurrentHashMap<>();
    private final Map<Integer, Map<Quantity, Matrix>> byStep = new ConcurrentHashMap<>();

    /** @param blocks whether ∂h_t/∂h_k of the LSTM is asked for too */
    GainRows(StepJacobians jacobians, Lanes lanes, boolean blocks) {
        this.jacobians = jacobians;
        this.lanes = lanes;
        this.blocks = blocks && jacobians.trajectory.network.cell == CellKind.LSTM;
    }

    /** t×1 columns, row ℓ. */
    Map<Quantity, Matrix> at(int t) {
        return byStep.computeIfAbsent(t, this::compute);
    }

    /** log₁₀‖∂h_t/∂h_{t−ℓ}‖₂ of the LSTM, C_{t−ℓ} held; empty where it was not asked for. */
    Optional<Matrix> hidden(int t) {
        at(t);
        return Optional.ofNullable(hiddenByStep.get(t));
    }

    private Map<Quantity, Matrix> compute(int t) {
        Trajectory trajectory = jacobians.trajectory;
        Set<Quantity> products = trajectory.network.cell == CellKind.LSTM
                ? blocks ? Set.of(Quantity.FULL_STATE, Quantity.CELL_STATE, Quantity.HIDDEN_STATE)
                : Set.of(Quantity.FULL_STATE, Quantity.CELL_STATE) : Set.of(Quantity.HIDDEN_STATE);
        Map<Quantity, Matrix> rows = new EnumMap<>(GainRow.of(jacobians, t, products, lanes));
        if (blocks) {
            hiddenByStep.put(t, rows.remove(Quantity.HIDDEN_STATE));
        }
        if (trajectory.directFactors() != null) {
            rows.put(Quantity.FORGET_PRODUCT, DirectProducts.row(trajectory, t));
        }
        return rows;
    }
}
