package vanishingpoint.engine;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import vanishingpoint.result.Triangle;

/**
 * log₁₀ of both norms of P(t,k)·S_k for all pairs of a chain, many k at a time in {@link Lanes}. What does not fit in the
 * doubles is left to {@link JacobianProducts}.
 */
final class LaneTable {

    /** Steps before the first reduction of the columns at least, and a quarter of the units; then a third of the lag more. */
    private static final int FIRST_REDUCTION = 16;
    private static final int FEWEST_BETWEEN = 4;
    /** Up to lag n/NEAR many singular values are nearly as large as the largest: no search finds it soon. */
    private static final int NEAR = 14;
    /** Steps between two searches where singular values lie so close together that searches fail. */
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
     */
    record Task(Start start, int columns, int fromRow, boolean spectral) {}

    private final ChainedSteps steps;
    private final int length;
    private final int size;
    private final Task task;
    private final Lanes lanes;
    private final DroppedColumns dropped;
    /** By {@link Triangle#index}. */
    final double[] log10Spectral;
    final double[] log10Frobenius;
    private double largestError;

    /** @param size of the chain's states */
    LaneTable(ChainedSteps steps, int size, Task task, Lanes lanes) {
        this.steps = steps;
        this.size = size;
        this.task = task;
        this.lanes = lanes;
        length = steps.length();
        dropped = new DroppedColumns(length);
        log10Spectral = new double[task.spectral() ? Triangle.size(length) : 0];
        log10Frobenius = new double[Triangle.size(length)];
    }

    DroppedColumns dropped() {
        return dropped;
    }

    /** Largest certified relative error of the search for spectral norms. */
    double largestError() {
        return largestError;
    }

    /** First k of every bundle, the longest first. */
    int[] bundles() {
        int width = lanes.width();
        return IntStream.range(0, (length + width - 1) / width).map(b -> 1 + b * width).toArray();
    }

    /** First k of the bundles that hold some k. */
    int[] bundlesOf(int[] k) {
        return IntStream.of(k).map(any -> any - (any - 1) % lanes.width()).distinct().toArray();
    }

    /**
     * Computes the entries of some bundles.
     *
     * @param reducing whether columns that the norms do not need are dropped
     *
     * @return the k whose products did not stay in the doubles, whose entries are not computed
     */
    int[] compute(int[] bundles, boolean reducing, DoubleConsumer progress) {
        steps.store();
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
        return left.stream().mapToInt(k -> k).sorted().toArray();
    }

    private int count(int first) {
        return Math.min(lanes.width(), length - first + 1);
    }

    private double pairs(int first) {
        int count = count(first);
        return count * (length - first + 1.0) - 0.5 * count * (count - 1.0);
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
        private final StepMatrix work;
        private int nextSearch;
        private int patience;

        Worker(boolean reducing, Progress done) {
            this.reducing = reducing;
            this.done = done;
            bundle = new LaneBundle(lanes, size, task.columns(), task.fromRow());
            search = new LaneSpectral(lanes, task.columns());
            backlog = new LaneBacklog(lanes, size - task.fromRow(), task.columns(),
                    (at, norm) -> log10Spectral[at] = norm);
            work = steps.newStep();
        }

        /** All t of some k; whether they stayed in the doubles. */
        boolean follow(int first, int count) {
            bundle.clear();
            search.restart();
            nextSearch = 0;
            patience = 0;
            IntStream.range(first, first + count).forEach(dropped::forget);
            int reductionAge = Math.max(FIRST_REDUCTION, task.columns() / 4);
            for (int t = first; t <= length; t++) {
                int age = t - first;
                int active = Math.min(age + 1, count);
                if (age > 0 && !multiply(t, Math.min(age, count)) || age < count && !task.start().set(bundle, age, t)
                        || !bundle.measure(active)) {
                    return false;
                }
                if (reducing && age >= lanes.width() && age >= reductionAge) {
                    reduce(t, first, count);
                    reductionAge = age + Math.max(FEWEST_BETWEEN, age / 3);
                }
                record(t, first, active);
                done.add(active);
            }
            return true;
        }

        private boolean multiply(int t, int active) {
            StepMatrix factor = steps.dense(t, work);
            if (factor != null) {
                bundle.multiply(factor, steps.exponent(t), active);
            }
            return factor != null;
        }

        private void reduce(int t, int first, int count) {
            if (bundle.columns() > 1 && bundle.reduce()) {
                for (int lane = 0; lane < count; lane++) {
                    dropped.add(t, first + lane, bundle.dropped(lane));
                }
            }
        }

        private void record(int t, int first, int active) {
            if (first + active - 1 == t) { // P(k,k) = I, log₁₀ of its norms 0 and half that of its size
                log10Frobenius[Triangle.index(t, t)] = Math.log10(task.columns()) / 2;
            }
            int asked = 0;
            int near = 0;
            for (int lane = 0; lane < active && first + lane < t; lane++) {
                boolean isNear = t - first - lane <= Math.max(1, task.columns() / NEAR);
                near |= isNear ? 1 << lane : 0;
                asked |= isNear ? 0 : 1 << lane;
            }
            int missing = task.spectral() && bundle.columns() > 1 ? near | search(t, asked) : 0;
            for (int lane = 0; lane < active && first + lane < t; lane++) {
                int at = Triangle.index(t, first + lane);
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

        /** The lanes whose norm was not found; where few are, the next search waits, each time for longer. */
        private int search(int t, int asked) {
            if (t < nextSearch) {
                return asked;
            }
            int missing = bundle.spectral(search, asked);
            boolean few = 2 * Integer.bitCount(missing) > Integer.bitCount(asked);
            patience = few ? Math.min(2 * patience + 1, LONGEST_WAIT) : 0;
            nextSearch = t + 1 + patience;
            return missing;
        }

        void close() {
            backlog.solve();
            certify(search.largestError());
        }
    }
}
