package vanishingpoint.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.result.NormTables;
import vanishingpoint.result.Triangle;

/** log₁₀‖P(t,k)‖₂ for every pair, of each product that a cell has. */
final class GainTables {

    private final Trajectory trajectory;
    private final StepJacobians jacobians;
    private final int length;

    private GainTables(Trajectory trajectory, StepJacobians jacobians) {
        this.trajectory = trajectory;
        this.jacobians = jacobians;
        length = trajectory.length;
    }

    /** Tables over all pairs, and the row t = T by lag of every product, tables made or not. */
    record Gains(Map<Quantity, Triangle> tables, Map<Quantity, Matrix> finalRows) {}

    /**
     * @param fullState whether the LSTM's table of FULL_STATE is asked for; its row t = T is always made
     */
    static Gains of(Trajectory trajectory, StepJacobians jacobians, boolean fullState, DoubleConsumer progress) {
        return new GainTables(trajectory, jacobians).gains(fullState, progress);
    }

    /** Both norms of the state's products. */
    static NormTables bothNorms(Trajectory trajectory, StepJacobians jacobians, Quantity quantity) {
        double[] spectral = new double[Triangle.size(trajectory.length)];
        double[] frobenius = new double[Triangle.size(trajectory.length)];
        new JacobianProducts(trajectory, jacobians).visitAll(count -> {
            BlockNorms norms = new BlockNorms(trajectory.stateSize());
            return (t, k, blocks, block) -> {
                spectral[Triangle.index(t, k)] = norms.spectral(blocks, block, 0).log10();
                frobenius[Triangle.index(t, k)] = blocks.norm(block, 0, blocks.rows).log10();
            };
        }, progress -> {});
        return new NormTables(Triangle.of(trajectory.length, spectral), Triangle.of(trajectory.length, frobenius), 0);
    }

    private Gains gains(boolean fullState, DoubleConsumer progress) {
        boolean lstm = trajectory.network.cell == CellKind.LSTM;
        Map<Quantity, Triangle> tables = new EnumMap<>(Quantity.class);
        Map<Quantity, Matrix> rows = new EnumMap<>(Quantity.class);
        double share = fullState ? 0.6 : 0;
        double[] state = null;
        if (!lstm) {
            tables.put(Quantity.HIDDEN_STATE,
                    Triangle.of(length, table(JacobianProducts.IDENTITY, 0, null, true, progress)));
        } else if (fullState) {
            state = table(JacobianProducts.IDENTITY, 0, null, true, done -> progress.accept(share * done));
            tables.put(Quantity.FULL_STATE, Triangle.of(length, state));
        } else {
            rows.put(Quantity.FULL_STATE, finalRow());
        }
        if (lstm) {
            double[] cell = table(this::setCellStart, trajectory.n, state, fullState,
                    done -> progress.accept(share + (1 - share) * done));
            tables.put(Quantity.CELL_STATE, Triangle.of(length, cell));
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
        current.setIdentity(0);
        for (int lag = 1; lag < length; lag++) {
            AdjointSweep.back(jacobians.get(length - lag + 1, work), transposed, current, next, 0);
            ScaledBlocks swap = current;
            current = next;
            next = swap;
            byLag[lag] = norms.spectral(current, 0, 0).log10();
        }
        return Matrix.column(byLag);
    }

    /** S_k = [diag(o_k(1−tanh²C_k)); I]: C_k acts on s_k = (h_k, C_k) through h_k too, so ∂C_t/∂C_k = [0 I]·P(t,k)·S_k. */
    private void setCellStart(ScaledBlocks blocks, int block, int k) {
        int n = trajectory.n;
        ScaledArray exposure = ((LstmTrajectory) trajectory).exposure;
        blocks.clear(block, n);
        for (int i = 0; i < n; i++) {
            blocks.setOnly(i, block, i, exposure.get((k - 1) * n + i));
            blocks.setOnly(n + i, block, i, Scaled.ONE);
        }
        blocks.align(block);
    }

    /**
     * log₁₀ of the spectral norm of the rows {@code fromRow} and below of P(t,k)·S_k. Reducing, columns are dropped on
     * the way and that is certified; products whose certificate fails are computed again with all their columns.
     *
     * @param stateGains log₁₀‖P(t,k)‖₂, which certificates need; null where that is what is computed
     */
    private double[] table(JacobianProducts.Start start, int fromRow, double[] stateGains, boolean reducing,
            DoubleConsumer progress) {
        double[] gains = new double[Triangle.size(length)];
        DroppedColumns dropped = new DroppedColumns(length);
        new JacobianProducts(trajectory, jacobians, start, reducing)
                .visitAll(count -> new Norms(gains, fromRow, dropped), progress);
        JacobianProducts whole = new JacobianProducts(trajectory, jacobians, start, false);
        double[] bounds = stateGains == null ? gains : stateGains;
        int[] again = dropped.uncertified(gains, bounds);
        while (again.length > 0) { // corrected gains may be larger, and then other certificates fail
            IntStream.of(again).parallel().forEach(k -> {
                dropped.forget(k);
                whole.visitOne(k, new Norms(gains, fromRow, dropped));
            });
            again = dropped.uncertified(gains, bounds);
        }
        return gains;
    }

    /** Spectral norms of one chunk's blocks. */
    private final class Norms implements JacobianProducts.Visitor {

        private final double[] gains;
        private final int fromRow;
        private final DroppedColumns dropped;
        private final BlockNorms norms;

        Norms(double[] gains, int fromRow, DroppedColumns dropped) {
            this.gains = gains;
            this.fromRow = fromRow;
            this.dropped = dropped;
            norms = new BlockNorms(trajectory.stateSize());
        }

        @Override
        public void visit(int t, int k, ScaledBlocks blocks, int block) {
            if (t > k) { // at t = k it is the identity, and log₁₀ 1 = 0 stands there already
                gains[Triangle.index(t, k)] = norms.spectral(blocks, block, fromRow).log10();
            }
        }

        @Override
        public void reduced(int t, int k, Scaled norm) {
            dropped.add(t, k, norm);
        }
    }
}
