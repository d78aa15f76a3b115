package vanishingpoint.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Quantity;

/** log₁₀‖P(t,t−ℓ)‖₂ by lag of every product that a cell has, each t computed once however many ask. */
final class GainRows {

    private final StepJacobians jacobians;
    private final Lanes lanes;
    private final Perspective perspective;
    private final Map<Integer, Matrix> hiddenByStep = new ConcurrentHashMap<>();
    private final Map<Integer, Map<Quantity, Matrix>> byStep = new ConcurrentHashMap<>();

    GainRows(StepJacobians jacobians, Lanes lanes, Perspective perspective) {
        this.jacobians = jacobians;
        this.lanes = lanes;
        this.perspective = perspective;
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
        Map<Quantity, Matrix> rows = new EnumMap<>(GainRow.of(jacobians, t, products(trajectory.network.cell), lanes));
        if (trajectory.network.cell == CellKind.LSTM && rows.containsKey(Quantity.HIDDEN_STATE)) {
            hiddenByStep.put(t, rows.remove(Quantity.HIDDEN_STATE));
        }
        if (trajectory.directFactors() != null) {
            rows.put(Quantity.FORGET_PRODUCT, DirectProducts.row(trajectory, t));
        }
        return rows;
    }

    /** What is looked at, and the product that read-outs tell of. */
    private Set<Quantity> products(CellKind cell) {
        if (cell != CellKind.LSTM) {
            return Set.of(Quantity.HIDDEN_STATE);
        }
        return switch (perspective) {
            case UNROLLED -> Set.of(Quantity.FULL_STATE, Quantity.CELL_STATE, Quantity.HIDDEN_STATE);
            case EXPLORE, FORMULA, PATHS -> Set.of(Quantity.FULL_STATE, Quantity.CELL_STATE);
            case OPERATING_POINT, SUM, SPECTRUM -> Set.of(Quantity.CELL_STATE);
        };
    }
}
