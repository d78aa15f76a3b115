package vanishingpoint.engine;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import vanishingpoint.result.Triangle;

/**
 * log₁₀ of both norms of P(t,k)·S_k for all pairs, or for those of every so many steps, many k at a time in {@link Lanes}.
 * What does not fit in the doubles is left to {@link JacobianProducts}.
 */
final class LaneTable {

    /** Steps before the first reduction of the columns at least, and a quarter of the units; then a third of the lag more. */
    private static final int FIRST_REDUCTION = 16;
    private static final int FEWEST_BETWEEN = 4;
    /** Up to lag n/NEAR many singular values are nearly as large as the largest: no search finds it soon. */
    private static final int NEAR = 14;
    /** Rows between two searches where singular values lie so close together that searches fail. */
    private static final int LONGEST_WAIT = 16;

    /** Sets up S_k in a lane; whether its entries are doubles of moderate size. */
    interface Start {
        boolean set(LaneBundle bundle, int lane, int k);
    }

    /**
     * What is asked for.
     *
     * @param columns of S_k
     * @param fromRow the norms are those of the rows from here on
     * @param spectral whether spectral norms are asked for besides Frobenius norms
     * @param grain of the table, see {@link Triangle}
     */
    record Task(Start start, int columns, int fromRow, boolean spectral, int grain) {}

    private final StepJacobians jacobians;
    private final int length;
    private final int blocks;
    private final int size;
    private final Task task;
    private final Lanes lanes;
    private final DroppedColumns dropped;
    /** As a {@link Triangle} of this grain takes them. */
    final double[] log10Spectral;
    final double[] log10Frobenius;
    private double largestError;

    LaneTable(Trajectory trajectory, StepJacobians jacobians, Task task, Lanes lanes) {
        this.jacobians = jacobians;
        this.task = task;
        this.lanes = lanes;
        length = trajectory.length;
        blocks = Triangle.blocks(length, task.grain());
        size = trajectory.stateSize();
        dropped = new DroppedColumns(length);
        log10Spectral = new double[task.spectral() ? Triangle.size(blocks) : 0];
        log10Frobenius = new double[Triangle.size(blocks)];
    }

    DroppedColumns dropped() {
        return dropped;
    }

    /** Largest certified relative error of the search for spectral norms. */
    double largestError() {
        return largestError;
    }

    /** The step that a column or row of the table, counted from 0, stands for. */
    int step(int block) {
        return Triangle.middle(length, task.grain(), block);
    }

    /** How many columns, and rows, the table has. */
    int blocks() {
        return blocks;
    }

    /** First column of every bundle, the longest first. */
    int[] bundles() {
        int width = lanes.width();
        return IntStream.range(0, (blocks + width - 1) / width).map(b -> b * width).toArray();
    }

    /** First column of the bundles that hold some k, where every k has a column. */
    int[] bundlesOf(int[] k) {
        return IntStream.of(k).map(any -> any - 1 - (any - 1) % lanes.width()).distinct().toArray();
    }

    /**
     * Computes the entries of some bundles.
     *
     * @param reducing whether columns that the norms do not need are dropped
     *
     * @return the columns whose products did not stay in the doubles, whose entries are not computed
     */
    int[] compute(int[] bundles, boolean reducing, DoubleConsumer progress) {
        jacobians.store();
        AtomicInteger next = new AtomicInteger();
        ConcurrentLinkedQueue<Integer> left = new ConcurrentLinkedQueue<>();
        Progress done = new Progress(progress, IntStream.of(bundles).mapToDouble(this::pairs).sum());
        Team.together(Math.min(bundles.length, Team.size()), () -> {
            Worker worker = new Worker(reducing, done);
            for (int b = next.getAndIncrement(); b < bundles.length; b = next.getAndIncrement()) {
                if (!worker.follow(bundles[b], count(bundles[b]))) {
                    IntStream.range(bundles[b], bundles[b] + count(bundles[b])).forEach(left::add);
                }
            }
            worker.close();
        });
        return left.stream().mapToInt(column -> column).sorted().toArray();
    }

    private int count(int first) {
        return Math.min(lanes.width(), blocks - first);
    }

    private double pairs(int first) {
        int count = count(first);
        return count * (blocks - (double) first) - 0.5 * count * (count - 1.0);
    }

    private synchronized void certify(double error) {
        largestError = Math.max(largestError, error);
    }

    /** One thread's room and work. */
    private final class Worker {

        private final boolean reducing;
        private final Progress done;
        private final LaneBundle bundle;
        private final LaneSpectral search;
        private final LaneBacklog backlog;
        private final StepMatrix step;
        private int nextSearch;
        private int patience;

        Worker(boolean reducing, Progress done) {
            this.reducing = reducing;
            this.done = done;
            bundle = new LaneBundle(lanes, size, task.columns(), task.fromRow());
            search = new LaneSpectral(lanes, task.columns());
            backlog = new LaneBacklog(lanes, size - task.fromRow(), task.columns(),
                    (at, norm) -> log10Spectral[at] = norm);
            step = jacobians.newStep();
        }

        /** All t of some columns; whether they stayed in the doubles. */
        boolean follow(int first, int count) {
            bundle.clear();
            search.restart();
            nextSearch = 0;
            patience = 0;
            IntStream.range(first, first + count).forEach(column -> dropped.forget(step(column)));
            int reductionAge = Math.max(FIRST_REDUCTION, task.columns() / 4);
            int active = 0;
            int row = first;
            for (int t = step(first); row < blocks; t++) {
                if (active > 0 && !multiply(t)) {
                    return false;
                }
                boolean asked = t == step(row);
                if (asked && active < count && !task.start().set(bundle, active++, t) || !bundle.measure(active)) {
                    return false;
                }
                int age = t - step(first);
                if (reducing && active == count && age > count && age >= reductionAge) {
                    reduce(t, first, count);
                    reductionAge = age + Math.max(FEWEST_BETWEEN, age / 3);
                }
                if (asked) {
                    record(row++, first, active);
                    done.add(active);
                }
            }
            return true;
        }

        private boolean multiply(int t) {
            StepMatrix jacobian = jacobians.dense(t, step);
            if (jacobian != null) {
                bundle.multiply(jacobian);
            }
            return jacobian != null;
        }

        private void reduce(int t, int first, int count) {
            if (bundle.columns() > 1 && bundle.reduce()) {
                for (int lane = 0; lane < count; lane++) {
                    dropped.add(t, step(first + lane), bundle.dropped(lane));
                }
            }
        }

        private void record(int row, int first, int active) {
            if (first + active - 1 == row) { // P(k,k) = I, log₁₀ of its norms 0 and half that of its size
                log10Frobenius[Triangle.index(row + 1, row + 1)] = Math.log10(task.columns()) / 2;
            }
            int asked = 0;
            int near = 0;
            for (int lane = 0; lane < active && first + lane < row; lane++) {
                boolean isNear = task.grain() * (row - first - lane) <= Math.max(1, task.columns() / NEAR);
                near |= isNear ? 1 << lane : 0;
                asked |= isNear ? 0 : 1 << lane;
            }
            int missing = task.spectral() && bundle.columns() > 1 ? near | search(row, asked) : 0;
            for (int lane = 0; lane < active && first + lane < row; lane++) {
                int at = Triangle.index(row + 1, first + lane + 1);
                double total = bundle.total()[lane];
                double power = bundle.exponent(lane) * Scaled.LOG10_2;
                log10Frobenius[at] = Math.log10(total) / 2 + power;
                if (task.spectral() && (missing >> lane & 1) == 0) {
                    double squared = bundle.columns() == 1 ? total : search.squared(lane);
                    log10Spectral[at] = Math.log10(squared) / 2 + power;
                } else if (task.spectral()) {
                    backlog.add(bundle, lane, at);
                }
            }
        }

        /** The lanes whose norm was not found; where few are, the next search waits, each time for more rows. */
        private int search(int row, int asked) {
            if (row < nextSearch) {
                return asked;
            }
            int missing = bundle.spectral(search, asked);
            boolean few = 2 * Integer.bitCount(missing) > Integer.bitCount(asked);
            patience = few ? Math.min(2 * patience + 1, LONGEST_WAIT) : 0;
            nextSearch = row + 1 + patience;
            return missing;
        }

        void close() {
            backlog.solve();
            certify(search.largestError());
        }
    }
}
