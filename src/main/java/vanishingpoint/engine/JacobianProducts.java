package vanishingpoint.engine;

import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;

/**
 * All products P(t,k) = J_t·J_{t−1}·…·J_{k+1} of one-step state Jacobians, 1 ≤ k ≤ t ≤ T (seed eq. 9), each the
 * previous one for the same k multiplied from the left. Neighbouring k form a chunk whose blocks are multiplied as one
 * wide matrix; chunks are independent of each other.
 */
final class JacobianProducts {

    /** Bytes that the two buffers of a chunk should stay below, so that they fit in a core's cache. */
    private static final int CHUNK_BYTES = 1 << 18;

    /** Looks at P(t,k)·S_k, which stands in one block until the call returns. */
    interface Visitor {
        void visit(int t, int k, ScaledBlocks blocks, int block);
    }

    /** Sets a block, the last one in use, to what the products are multiplied with from the right: S_k. */
    interface Start {
        void set(ScaledBlocks blocks, int block, int k);
    }

    /** S_k = I: the products themselves. */
    static final Start IDENTITY = (blocks, block, k) -> blocks.setIdentity(block);

    private final StepJacobians jacobians;
    private final int length;
    private final int size;
    private final int chunk;
    private final Start start;

    /** The products themselves. */
    JacobianProducts(Trajectory trajectory, StepJacobians jacobians) {
        this(trajectory, jacobians, IDENTITY);
    }

    /** P(t,k)·S_k. */
    JacobianProducts(Trajectory trajectory, StepJacobians jacobians, Start start) {
        this.jacobians = jacobians;
        this.start = start;
        length = trajectory.length;
        size = trajectory.stateSize();
        chunk = chunkSize(length, size);
    }

    /** How many k share a chunk. */
    static int chunkSize(int length, int size) {
        int fitting = CHUNK_BYTES / (2 * 8 * size * size);
        return Math.max(1, Math.min(fitting, (length + 7) / 8));
    }

    /**
     * Shows every pair to a visitor: for one k in the order of t. Each chunk has a visitor of its own, made by
     * {@code visitors} for its number of k, and chunks may run at the same time.
     */
    void visitAll(IntFunction<Visitor> visitors, DoubleConsumer progress) {
        int chunks = (length + chunk - 1) / chunk;
        double pairs = 0.5 * length * (length + 1.0);
        Progress done = new Progress(progress, pairs);
        Team.share(chunks, c -> {
            int first = 1 + c * chunk; // the longest first
            visitChunk(first, Math.min(chunk, length - first + 1), visitors, done);
        });
    }

    /** Shows every pair of one k. */
    void visitOne(int k, Visitor visitor) {
        visitChunk(k, 1, count -> visitor, new Progress(progress -> {}, 1));
    }

    private void visitChunk(int first, int count, IntFunction<Visitor> visitors, Progress done) {
        Visitor visitor = visitors.apply(count);
        ScaledBlocks current = new ScaledBlocks(size, size, count);
        ScaledBlocks next = new ScaledBlocks(size, size, count);
        SparseRows work = jacobians.newMatrix();
        int active = 0;
        for (int t = first; t <= length; t++) {
            if (active > 0) {
                next.multiply(jacobians.get(t, work), current, 0, active);
                ScaledBlocks swap = current;
                current = next;
                next = swap;
            }
            if (active < count) {
                start.set(current, active, first + active);
                active++;
            }
            for (int b = 0; b < active; b++) {
                visitor.visit(t, first + b, current, b);
            }
            done.add(active);
        }
    }
}
