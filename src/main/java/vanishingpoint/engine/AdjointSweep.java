package vanishingpoint.engine;

import java.util.function.DoubleConsumer;

/**
 * The adjoints λ(t,k) = (∂s_t/∂s_k)ᵀ·∂L_t/∂s_t of each single loss term L_t at every earlier state s_k, going back one
 * step for all t at once, and from them δ(t,k) = (∂⁺s_k/∂a_k)ᵀ·λ(t,k) at the pre-activations: the vectors that the
 * itemised gradient G(t,k) is made of.
 */
final class AdjointSweep {

    /** Looks at all t = k..T of one k: block t − 1 holds the vectors of t. */
    interface Visitor {
        void visit(int k, ScaledBlocks state, ScaledBlocks preactivation);
    }

    private final Trajectory trajectory;
    private final Loss loss;

    AdjointSweep(Trajectory trajectory, Loss loss) {
        this.trajectory = trajectory;
        this.loss = loss;
    }

    /** k = T down to 1. */
    void visitAll(Visitor visitor) {
        visitAll(visitor, progress -> {});
    }

    /** The same, telling the share of the pairs that are done. */
    void visitAll(Visitor visitor, DoubleConsumer progress) {
        int length = trajectory.length;
        int size = trajectory.stateSize();
        int rows = trajectory.gates() * trajectory.n;
        ScaledBlocks current = new ScaledBlocks(size, 1, length);
        ScaledBlocks next = new ScaledBlocks(size, 1, length);
        ScaledBlocks preactivation = new ScaledBlocks(rows, 1, length);
        SparseRows jacobian = new SparseRows(size, size);
        SparseRows transposed = new SparseRows(size, size);
        SparseRows map = new SparseRows(rows, size);
        for (int k = length; k >= 1; k--) {
            if (k < length) {
                trajectory.stepJacobian(k + 1, jacobian);
                back(jacobian, transposed, current, next, k);
                ScaledBlocks swap = current;
                current = next;
                next = swap;
            }
            for (int i = 0; i < trajectory.n; i++) {
                current.setOnly(i, k - 1, 0, loss.hiddenAdjoint.get((k - 1) * trajectory.n + i));
            }
            current.align(k - 1);
            trajectory.toPreactivations(k, map);
            preactivation.multiply(map, current, k - 1, length);
            visitor.visit(k, current, preactivation);
            double share = (length - k + 1.0) / length;
            progress.accept(share * share);
        }
    }

    /** target = Jᵀ·source on the blocks from {@code from}. The source's exponents are used up. */
    static void back(SparseRows jacobian, SparseRows transposed, ScaledBlocks source, ScaledBlocks target, int from) {
        transposed.setToTransposeOfMantissas(jacobian);
        if (!jacobian.isPlain()) {
            source.scaleRows(jacobian.rowExponent, from, source.blocks);
        }
        target.multiply(transposed, source, from, source.blocks);
    }
}
