package vanishingpoint.engine;

import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import vanishingpoint.result.NormTables;
import vanishingpoint.result.Triangle;

/**
 * log₁₀ of both norms of P(t,k)·S_k for all pairs, or some where a coarse table is asked for. In the doubles, in
 * {@link Lanes}, where they suffice, else in {@link ScaledBlocks}; columns are dropped on the way where that can be certified.
 */
final class NormTable {

    private final Trajectory trajectory;
    private final StepJacobians jacobians;
    private final Start start;
    private final boolean spectral;
    private final int grain;
    private final LaneTable table;
    private double certifiedError;

    NormTable(Trajectory trajectory, StepJacobians jacobians, Start start, Shape shape, Lanes lanes) {
        this.trajectory = trajectory;
        this.jacobians = jacobians;
        this.start = start;
        spectral = shape.spectral();
        grain = shape.grain();
        LaneTable.Task task = new LaneTable.Task((bundle, lane, k) -> start.set(bundle, lane, step(k)),
                start.columns(trajectory), start.fromRow(trajectory), spectral);
        ChainedSteps steps = grain == 1 ? jacobians : new BlockSteps(trajectory, jacobians, grain, lanes);
        table = new LaneTable(steps, trajectory.stateSize(), task, lanes);
    }

    /** The step that a row or column of the table, from 1, stands for. */
    private int step(int block) {
        return Triangle.middle(trajectory.length, grain, block - 1);
    }

    /** Whether spectral norms are asked for besides Frobenius norms, and the grain of the {@link Triangle}. */
    record Shape(boolean spectral, int grain) {

        static final Shape BOTH_NORMS = new Shape(true, 1);
    }

    /**
     * S_k: the identity, or where {@code exposure} is given [diag(exposure_k); I], of which the norms see the lower half
     * of the rows.
     */
    record Start(ScaledArray exposure) {

        static final Start IDENTITY = new Start(null);
        /** Entries within 2^±MODERATE may stand in the doubles. */
        private static final int MODERATE = 250;

        int columns(Trajectory trajectory) {
            return exposure == null ? trajectory.stateSize() : trajectory.n;
        }

        int fromRow(Trajectory trajectory) {
            return exposure == null ? 0 : trajectory.n;
        }

        private boolean set(LaneBundle bundle, int lane, int k) {
            bundle.startWarm(lane);
            int columns = bundle.columns();
            for (int i = 0; i < columns; i++) {
                bundle.set(lane, bundle.rows - columns + i, i, 1);
                if (exposure != null) {
                    Scaled entry = exposure.get((k - 1) * columns + i);
                    bundle.set(lane, i, i, entry.toDouble());
                    if (entry.mantissa() != 0 && Math.abs(entry.exponent()) > MODERATE) {
                        return false;
                    }
                }
            }
            return true;
        }

        private void set(ScaledBlocks blocks, int block, int k) {
            if (exposure == null) {
                blocks.setIdentity(block);
                return;
            }
            int n = blocks.rows / 2;
            blocks.clear(block, n);
            for (int i = 0; i < n; i++) {
                blocks.setOnly(i, block, i, exposure.get((k - 1) * n + i));
                blocks.setOnly(n + i, block, i, Scaled.ONE);
            }
            blocks.align(block);
        }
    }

    /**
     * Computes all entries.
     *
     * @param state the table of P(t,k) itself, which certificates need; null where this is that table or it is not
     *     there: without it no columns are dropped
     */
    void compute(NormTable state, DoubleConsumer progress) {
        boolean reducing = start.exposure() == null || state != null;
        scaled(table.compute(table.bundles(), reducing, progress), progress);
        if (!reducing) {
            certifiedError = table.largestError();
            return;
        }
        double[] gains = gains();
        double[] growth = state == null ? gains : state.gains();
        int[] again = table.dropped().uncertified(gains, growth);
        while (again.length > 0) { // corrected gains may be larger, and then other certificates fail
            scaled(table.compute(table.bundlesOf(again), false, progress), progress);
            again = table.dropped().uncertified(gains, growth);
        }
        certifiedError = table.dropped().largestError(gains, growth) + table.largestError();
    }

    private double[] gains() {
        return spectral ? table.log10Spectral : table.log10Frobenius;
    }

    /** The products of these k, or of the steps that these blocks stand for, which do not fit in the doubles. */
    private void scaled(int[] left, DoubleConsumer progress) {
        Progress done = new Progress(progress, IntStream.of(left).mapToDouble(k -> trajectory.length - step(k) + 1.0).sum());
        JacobianProducts products = new JacobianProducts(trajectory, jacobians, start::set);
        int fromRow = start.fromRow(trajectory);
        Team.share(left.length, piece -> {
            int k = left[piece];
            table.dropped().forget(k);
            BlockNorms norms = new BlockNorms(trajectory.stateSize());
            products.visitOne(step(k), (t, same, blocks, block) -> {
                done.add(1);
                int row = (t - 1) / grain + 1;
                if (step(row) == t) {
                    int at = Triangle.index(row, k);
                    table.log10Frobenius[at] = blocks.norm(block, fromRow, blocks.rows).log10();
                    if (spectral) {
                        table.log10Spectral[at] = norms.spectral(blocks, block, fromRow).log10();
                    }
                }
            });
        });
    }

    /** After {@link #compute}. */
    Triangle spectral() {
        return Triangle.of(trajectory.length, grain, table.log10Spectral);
    }

    /** After {@link #compute}. */
    Triangle frobenius() {
        return Triangle.of(trajectory.length, grain, table.log10Frobenius);
    }

    NormTables result() {
        return new NormTables(spectral(), frobenius(), certifiedError);
    }
}
