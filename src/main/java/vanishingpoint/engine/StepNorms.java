package vanishingpoint.engine;

import vanishingpoint.engine.ScaledBlocks.Part;
import vanishingpoint.experiment.Matrix;

/** log₁₀ of the spectral norms of one-step Jacobians, or of a part of each, j = 1..T. */
final class StepNorms {

    /** Which part of ∂s_j/∂s_{j−1}. */
    enum Block {
        /** All of it. */
        STATE,
        /** ∂C_j/∂C_{j−1}, C_{j−1} acting through h_{j−1} too: [0 I]·J_j·S_{j−1}; S_k as in {@link NormTable.Start}. LSTM. */
        CELL,
        /** ∂h_j/∂h_{j−1}. */
        HIDDEN,
        /** ∂C_j/∂h_{j−1}. LSTM. */
        INTO_CELL,
        /** ∂h_j/∂C_{j−1}, a diagonal. LSTM. */
        INTO_HIDDEN
    }

    private final StepJacobians jacobians;
    private final Trajectory trajectory;
    private final Block block;
    private final Lanes lanes;
    private final int size;
    private final int n;
    private final LagNorms norms;

    private StepNorms(StepJacobians jacobians, Block block, Lanes lanes) {
        this.jacobians = jacobians;
        this.block = block;
        this.lanes = lanes;
        trajectory = jacobians.trajectory;
        n = trajectory.n;
        size = block == Block.STATE ? trajectory.stateSize() : n;
        norms = new LagNorms(lanes, size, size, trajectory.length);
    }

    /** A T×1 column, row j − 1. */
    static Matrix log10(StepJacobians jacobians, Block block, Lanes lanes) {
        return Matrix.column(new StepNorms(jacobians, block, lanes).log10());
    }

    /** The same by the way for magnitudes beyond the doubles. */
    static Matrix scaled(StepJacobians jacobians, Block block, Lanes lanes) {
        StepNorms steps = new StepNorms(jacobians, block, lanes);
        for (int j = 1; j <= jacobians.trajectory.length; j++) {
            steps.scaled(j);
        }
        return Matrix.column(steps.norms.log10());
    }

    private double[] log10() {
        jacobians.store();
        StepMatrix work = jacobians.newStep();
        long[] exponents = new long[lanes.width()];
        for (int first = 0; first < trajectory.length; first += lanes.width()) {
            int count = Math.min(lanes.width(), trajectory.length - first);
            boolean plain = true;
            for (int l = 0; l < count && plain; l++) {
                StepMatrix jacobian = jacobians.dense(first + l + 1, work);
                plain = jacobian != null && set(jacobian, first + l + 1, l);
            }
            if (!plain || !norms.find(first, count, exponents)) {
                for (int l = 0; l < count; l++) {
                    scaled(first + l + 1);
                }
            }
        }
        return norms.log10();
    }

    /** Whether doubles suffice. */
    private boolean set(StepMatrix jacobian, int j, int lane) {
        if (block == Block.CELL) {
            return setCell(jacobian, j, lane);
        }
        if (block == Block.INTO_CELL || block == Block.INTO_HIDDEN) {
            setBetween(jacobian, lane);
            return true;
        }
        for (int i = 0; i < size; i++) {
            for (int c = 0; c < n; c++) {
                put(i, c, lane, jacobian.dense[i * n + c]);
            }
            for (int c = n; c < size; c++) {
                put(i, c, lane, c - n == i % n ? jacobian.diagonal[i] : 0);
            }
        }
        return true;
    }

    private void setBetween(StepMatrix jacobian, int lane) {
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < n; c++) {
                put(i, c, lane, block == Block.INTO_CELL ? jacobian.dense[(n + i) * n + c]
                        : c == i ? jacobian.diagonal[i] : 0);
            }
        }
    }

    private boolean setCell(StepMatrix jacobian, int j, int lane) {
        ScaledArray exposure = ((LstmTrajectory) trajectory).exposure;
        for (int c = 0; c < n; c++) {
            int at = (j - 2) * n + c;
            if (j > 1 && exposure.exponent(at) != 0) {
                return false;
            }
            double factor = j > 1 ? exposure.mantissas[at] : 0;
            for (int i = 0; i < n; i++) {
                double through = factor * jacobian.dense[(n + i) * n + c];
                put(i, c, lane, c == i ? through + jacobian.diagonal[n + i] : through);
            }
        }
        return true;
    }

    private void put(int i, int c, int lane, double entry) {
        norms.data[(i * size + c) * lanes.width() + lane] = entry;
    }

    private void scaled(int j) {
        int whole = trajectory.stateSize();
        ScaledBlocks identity = new ScaledBlocks(whole, whole, 1);
        identity.setIdentity(0);
        ScaledBlocks step = new ScaledBlocks(whole, whole, 1);
        AdjointSweep.back(jacobians.get(j, jacobians.newMatrix()), jacobians.newMatrix(), identity, step, 0); // J_jᵀ
        Part part = switch (block) { // of the transpose
            case INTO_CELL -> new Part(0, n, n, whole);
            case INTO_HIDDEN -> new Part(n, whole, 0, n);
            default -> new Part(0, size, 0, size);
        };
        if (block == Block.CELL) {
            ScaledBlocks cells = new ScaledBlocks(n, whole, 1);
            cells.multiply(GainRow.throughHidden((LstmTrajectory) trajectory, j - 1), step, 0, 1);
            step = cells;
            part = new Part(0, n, n, whole);
        }
        new BlockNorms(whole).spectral(step, 0, part, norms.backlog(), j - 1);
    }
}
