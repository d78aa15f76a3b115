package vanishingpoint.engine;

import java.util.List;
import java.util.function.DoubleConsumer;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.result.Analysis;
import vanishingpoint.result.PairChoice;
import vanishingpoint.result.Result;

/** Answers experiments. */
public final class Engine {

    private Engine() {}

    /** Answers with everything that the window shows. */
    public static Result run(Experiment experiment) {
        return run(experiment, progress -> {});
    }

    /**
     * The same, telling its progress from 0 to 1 between pieces of work. The consumer may throw to abandon the run.
     */
    public static Result run(Experiment experiment, DoubleConsumer progress) {
        throw new UnsupportedOperationException("being built");
    }

    /** Everything about each cell's run, for files. */
    public static List<Analysis> analyze(Experiment experiment, PairChoice pairs, boolean matrices) {
        throw new UnsupportedOperationException("being built");
    }

    /** Bytes of heap that {@link #run} needs at its peak, roughly; asked before starting. */
    public static long heapNeeded(Experiment experiment) {
        throw new UnsupportedOperationException("being built");
    }
}
