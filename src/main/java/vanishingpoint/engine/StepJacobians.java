package vanishingpoint.engine;

import java.util.concurrent.atomic.AtomicInteger;

/** The one-step state Jacobians ∂s_t/∂s_{t−1} of one trajectory; as doubles stored where they are few, else made on demand. */
final class StepJacobians implements ChainedSteps {

    /** Up to this many entries are stored (64 MiB). */
    private static final long STORED = 1L << 23;

    /** Fewer entries are made sooner than another thread is woken up. */
    private static final long ALONE = 1L << 16;

    final Trajectory trajectory;
    private final StepMatrix[] stored;
    /** Whether the entries of J_t are doubles of moderate size. */
    private final boolean[] plain;

    StepJacobians(Trajectory trajectory) {
        this(trajectory, storedEntries(trajectory.length, trajectory.stateSize(), trajectory.n) > 0);
    }

    /** Without storing any: for those that ask for each once. */
    static StepJacobians onDemand(Trajectory trajectory) {
        return new StepJacobians(trajectory, false);
    }

    private StepJacobians(Trajectory trajectory, boolean storing) {
        this.trajectory = trajectory;
        stored = storing ? new StepMatrix[trajectory.length + 1] : null;
        plain = new boolean[trajectory.length + 1];
    }

    /** How many entries are stored for a run of this size. */
    static long storedEntries(int length, int stateSize, int inner) {
        long entries = (long) length * stateSize * inner;
        return entries <= STORED ? entries : 0;
    }

    @Override
    public int length() {
        return trajectory.length;
    }

    @Override
    public void store() {
        if (stored != null && stored[trajectory.length] == null) {
            AtomicInteger next = new AtomicInteger(1);
            Team.together(entries() > ALONE ? Team.size() : 1, () -> {
                for (int t = next.getAndIncrement(); t <= trajectory.length; t = next.getAndIncrement()) {
                    stored[t] = newStep();
                    plain[t] = trajectory.step(t, stored[t]);
                }
            });
        }
    }

    private long entries() {
        return (long) trajectory.length * trajectory.stateSize() * trajectory.n;
    }

    @Override
    public StepMatrix newStep() {
        return new StepMatrix(trajectory.stateSize(), trajectory.n);
    }

    /** A work matrix for {@link #get}. */
    SparseRows newMatrix() {
        return new SparseRows(trajectory.stateSize(), trajectory.stateSize());
    }

    /** J_t, t from 1; {@code work} is filled to hold it. Not to be modified. */
    SparseRows get(int t, SparseRows work) {
        trajectory.stepJacobian(t, work);
        return work;
    }

    @Override
    public StepMatrix dense(int t, StepMatrix work) {
        if (stored != null) {
            return plain[t] ? stored[t] : null;
        }
        return trajectory.step(t, work) ? work : null;
    }

    @Override
    public long exponent(int t) {
        return 0;
    }
}
