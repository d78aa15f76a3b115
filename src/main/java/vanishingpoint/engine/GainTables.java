package vanishingpoint.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleConsumer;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.result.Triangle;

/** log₁₀‖P(t,k)‖₂ for every pair, of each product that a cell has. */
final class GainTables {

    private final Trajectory trajectory;
    private final StepJacobians jacobians;
    private final Lanes lanes;
    private final int length;

    private GainTables(Trajectory trajectory, StepJacobians jacobians, Lanes lanes) {
        this.lanes = lanes;
        this.trajectory = trajectory;
        this.jacobians = jacobians;
        length = trajectory.length;
    }

    /** Tables over all pairs, and the row t = T by lag of every product, tables made or not. */
    record Gains(Map<Quantity, Triangle> tables, Map<Quantity, Matrix> finalRows) {}

    /**
     * @param fullState whether the LSTM's table of FULL_STATE is asked for; its row t = T is always made
     */
    static Gains of(Trajectory trajectory, StepJacobians jacobians, boolean fullState, Lanes lanes,
            DoubleConsumer progress) {
        return new GainTables(trajectory, jacobians, lanes).gains(fullState, progress);
    }

    /** The products of one quantity: CELL_STATE, or else the state's. */
    static NormTable of(Trajectory trajectory, Quantity quantity, boolean spectral) {
        GainTables tables = new GainTables(trajectory, new StepJacobians(trajectory), Lanes.FASTEST);
        NormTable state = tables.stateTable(spectral);
        state.compute(null, progress -> {});
        if (quantity != Quantity.CELL_STATE) {
            return state;
        }
        NormTable cell = tables.cellTable(spectral);
        cell.compute(state, progress -> {});
        return cell;
    }

    private Gains gains(boolean fullState, DoubleConsumer progress) {
        boolean lstm = trajectory.network.cell == CellKind.LSTM;
        Map<Quantity, Triangle> tables = new EnumMap<>(Quantity.class);
        Map<Quantity, Matrix> rows = new EnumMap<>(Quantity.class);
        double share = fullState ? 0.6 : 0;
        NormTable state = stateTable(true);
        if (!lstm) {
            state.compute(null, progress);
            tables.put(Quantity.HIDDEN_STATE, state.spectral());
        } else if (fullState) {
            state.compute(null, done -> progress.accept(share * done));
            tables.put(Quantity.FULL_STATE, state.spectral());
        } else {
            rows.put(Quantity.FULL_STATE, finalRow());
        }
        if (lstm) {
            NormTable cell = cellTable(true);
            cell.compute(fullState ? state : null, done -> progress.accept(share + (1 - share) * done));
            tables.put(Quantity.CELL_STATE, cell.spectral());
        }
        if (trajectory.directFactors() != null) {
            double[] direct = new double[Triangle.size(length)];
            DirectProducts.visitAll(trajectory, (t, k, diagonal) ->
                    direct[Triangle.index(t, k)] = DirectProducts.spectral(diagonal).log10());
            tables.put(Quantity.FORGET_PRODUCT, Triangle.of(length, direct));
        }
        tables.forEach((quantity, table) -> rows.put(quantity, table.lastRowByLag()));
        return new Gains(tables, rows);
    }

    /** log₁₀‖P(T,T−ℓ)‖₂ by lag: P(T,k)ᵀ = J_{k+1}ᵀ·P(T,k+1)ᵀ, from k = T down to 1. */
    private Matrix finalRow() {
        int size = trajectory.stateSize();
        ScaledBlocks current = new ScaledBlocks(size, size, 1);
        ScaledBlocks next = new ScaledBlocks(size, size, 1);
        SparseRows work = jacobians.newMatrix();
        SparseRows transposed = jacobians.newMatrix();
        BlockNorms norms = new BlockNorms(size);
        double[] byLag = new double[length];
        LaneBacklog backlog = new LaneBacklog(lanes, size, size, (lag, norm) -> byLag[lag] = norm);
        current.setIdentity(0);
        for (int lag = 1; lag < length; lag++) {
            AdjointSweep.back(jacobians.get(length - lag + 1, work), transposed, current, next, 0);
            ScaledBlocks swap = current;
            current = next;
            next = swap;
            norms.spectral(current, 0, backlog, lag);
        }
        backlog.solve();
        return Matrix.column(byLag);
    }

    /** P(t,k) of the state. */
    private NormTable stateTable(boolean spectral) {
        return new NormTable(trajectory, jacobians, NormTable.Start.IDENTITY, spectral, lanes);
    }

    /** S_k = [diag(o_k(1−tanh²C_k)); I]: C_k acts on s_k = (h_k, C_k) through h_k too, so ∂C_t/∂C_k = [0 I]·P(t,k)·S_k. */
    private NormTable cellTable(boolean spectral) {
        return new NormTable(trajectory, jacobians, new NormTable.Start(((LstmTrajectory) trajectory).exposure),
                spectral, lanes);
    }
}
