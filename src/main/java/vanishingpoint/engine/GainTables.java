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

    private GainTables(Trajectory trajectory, StepJacobians jacobians, NormTable.Shape shape, Lanes lanes) {
        this.trajectory = trajectory;
        this.jacobians = jacobians;
        this.shape = shape;
        this.lanes = lanes;
        length = trajectory.length;
    }

    /** Tables over all pairs, and the row t = T by lag of every product, tables made or not. */
    record Gains(Map<Quantity, Triangle> tables, Map<Quantity, Matrix> finalRows) {}

    /** What is asked for; the rows t = T are always made. */
    static Gains of(CellRun run, CellRun.Detail detail, Lanes lanes, DoubleConsumer progress) {
        NormTable.Shape shape = new NormTable.Shape(true, detail.grain());
        return new GainTables(run.trajectory(), run.jacobians(), shape, lanes).gains(detail.fullState(), progress);
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

    private Gains gains(boolean fullState, DoubleConsumer progress) {
        Map<Quantity, Triangle> tables = new EnumMap<>(Quantity.class);
        double share = fullState ? 0.6 : 0;
        NormTable state = stateTable();
        if (trajectory.network.cell != CellKind.LSTM) {
            state.compute(null, progress);
            tables.put(Quantity.HIDDEN_STATE, state.spectral());
        } else {
            if (fullState) {
                state.compute(null, done -> progress.accept(share * done));
                tables.put(Quantity.FULL_STATE, state.spectral());
            }
            NormTable cell = cellTable();
            cell.compute(fullState ? state : null, done -> progress.accept(share + (1 - share) * done));
            tables.put(Quantity.CELL_STATE, cell.spectral());
        }
        if (trajectory.directFactors() != null) {
            double[] direct = new double[Triangle.size(length)];
            DirectProducts.visitAll(trajectory, (t, k, diagonal) ->
                    direct[Triangle.index(t, k)] = DirectProducts.spectral(diagonal).log10());
            tables.put(Quantity.FORGET_PRODUCT, Triangle.of(length, direct));
        }
        return new Gains(tables, finalRows(tables));
    }

    /** From the tables where they hold every pair, else each by a chain of its own. */
    private Map<Quantity, Matrix> finalRows(Map<Quantity, Triangle> tables) {
        Map<Quantity, Matrix> rows = new EnumMap<>(Quantity.class);
        tables.forEach((quantity, table) -> {
            if (table.grain() == 1) {
                rows.put(quantity, table.lastRowByLag());
            }
        });
        Set<Quantity> missing = EnumSet.noneOf(Quantity.class);
        missing.addAll(trajectory.network.cell == CellKind.LSTM ? Set.of(Quantity.CELL_STATE, Quantity.FULL_STATE)
                : Set.of(Quantity.HIDDEN_STATE));
        missing.removeAll(rows.keySet());
        if (!missing.isEmpty()) {
            rows.putAll(FinalRow.of(trajectory, jacobians, missing, lanes));
        }
        return rows;
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
