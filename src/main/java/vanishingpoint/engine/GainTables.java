package vanishingpoint.engine;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.result.Triangle;

/** log₁₀‖P(t,k)‖₂ for every pair, of each product that a cell has. */
final class GainTables {

    private final Trajectory trajectory;
    private final StepJacobians jacobians;
    private final NormTable.Shape shape;
    private final Lanes lanes;
    private final int length;

    GainTables(Trajectory trajectory, StepJacobians jacobians, NormTable.Shape shape, Lanes lanes) {
        this.trajectory = trajectory;
        this.jacobians = jacobians;
        this.shape = shape;
        this.lanes = lanes;
        length = trajectory.length;
    }

    /** The products of one quantity: CELL_STATE, or else the state's. */
    static NormTable of(Trajectory trajectory, Quantity quantity, boolean spectral) {
        NormTable.Shape shape = new NormTable.Shape(spectral, 1);
        GainTables tables = new GainTables(trajectory, new StepJacobians(trajectory), shape, Lanes.FASTEST);
        NormTable state = tables.stateTable();
        state.compute(null, progress -> {});
        if (quantity != Quantity.CELL_STATE) {
            return state;
        }
        NormTable cell = tables.cellTable();
        cell.compute(state, progress -> {});
        return cell;
    }

    /** The tables that are asked for, but for that of the direct path. */
    Map<Quantity, Triangle> products(boolean fullState, DoubleConsumer progress) {
        Map<Quantity, Triangle> tables = new EnumMap<>(Quantity.class);
        double share = fullState ? 0.6 : 0;
        NormTable state = stateTable();
        if (!isLstm()) {
            state.compute(null, progress);
            tables.put(Quantity.HIDDEN_STATE, state.spectral());
            return tables;
        }
        if (fullState) {
            state.compute(null, done -> progress.accept(share * done));
            tables.put(Quantity.FULL_STATE, state.spectral());
        }
        NormTable cell = cellTable();
        cell.compute(fullState ? state : null, done -> progress.accept(share + (1 - share) * done));
        tables.put(Quantity.CELL_STATE, cell.spectral());
        return tables;
    }

    /** The direct path's table, if the cell has such a path. */
    Map<Quantity, Triangle> directPath() {
        if (trajectory.directFactors() == null) {
            return Map.of();
        }
        double[] direct = DirectProducts.log10Spectral(trajectory);
        return Map.of(Quantity.FORGET_PRODUCT, Triangle.of(length, direct));
    }

    /** The rows t = T by lag that {@link #products} will not hold, each by a chain of its own. */
    Map<Quantity, Matrix> missingRows(Detail detail) {
        Set<Quantity> missing = EnumSet.noneOf(Quantity.class);
        boolean complete = detail.tables() && detail.grain() == 1;
        if (!complete) {
            missing.add(isLstm() ? Quantity.CELL_STATE : Quantity.HIDDEN_STATE);
        }
        if (isLstm() && !(complete && detail.wanted().fullState())) {
            missing.add(Quantity.FULL_STATE);
        }
        return missing.isEmpty() ? Map.of() : GainRow.of(jacobians, length, missing, lanes);
    }

    private boolean isLstm() {
        return trajectory.network.cell == CellKind.LSTM;
    }

    /** P(t,k) of the state. */
    private NormTable stateTable() {
        return new NormTable(trajectory, jacobians, NormTable.Start.IDENTITY, shape, lanes);
    }

    /** S_k = [diag(o_k(1−tanh²C_k)); I]: C_k acts on s_k = (h_k, C_k) through h_k too, so ∂C_t/∂C_k = [0 I]·P(t,k)·S_k. */
    private NormTable cellTable() {
        return new NormTable(trajectory, jacobians, new NormTable.Start(((LstmTrajectory) trajectory).exposure), shape,
                lanes);
    }
}
