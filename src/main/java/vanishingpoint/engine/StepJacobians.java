package vanishingpoint.engine;

/** The one-step state Jacobians ∂s_t/∂s_{t−1} of one trajectory: stored where they are few, else made on demand. */
final class StepJacobians {

    /** Up to this many entries are stored (32 MiB of values). */
    private static final long STORED = 1L << 22;

    private final Trajectory trajectory;
    private final SparseRows[] stored;

    StepJacobians(Trajectory trajectory) {
        this.trajectory = trajectory;
        if (storedEntries(trajectory.length, trajectory.stateSize()) == 0) {
            stored = null;
            return;
        }
        stored = new SparseRows[trajectory.length + 1];
        for (int t = 1; t <= trajectory.length; t++) {
            stored[t] = newMatrix();
            trajectory.stepJacobian(t, stored[t]);
        }
    }

    /** How many entries are stored for a run of this size. */
    static long storedEntries(int length, int stateSize) {
        long entries = (long) length * stateSize * stateSize;
        return entries <= STORED ? entries : 0;
    }

    /** A work matrix for {@link #get}. */
    SparseRows newMatrix() {
        return new SparseRows(trajectory.stateSize(), trajectory.stateSize());
    }

    /** ∂s_t/∂s_{t−1}, t from 1; {@code work} may be filled to hold it. Not to be modified. */
    SparseRows get(int t, SparseRows work) {
        if (stored != null) {
            return stored[t];
        }
        trajectory.stepJacobian(t, work);
        return work;
    }
}
