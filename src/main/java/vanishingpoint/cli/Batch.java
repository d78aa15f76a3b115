package vanishingpoint.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import vanishingpoint.engine.Engine;
import vanishingpoint.engine.Memory;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Question;
import vanishingpoint.result.Result;

/** Makes many figures, as many at once as there are processors. One that fails is told, and the others are made. */
final class Batch {

    private static final double NANOS = 1e9;

    private final PrintWriter out;
    private final PrintWriter err;
    private final ProgressLine progress;
    private final HeapShare heap = new HeapShare();
    private final TreeMap<Integer, String> failures = new TreeMap<>();
    private int done;

    Batch(PrintWriter out, PrintWriter err, boolean onTerminal) {
        this.out = out;
        this.err = err;
        progress = new ProgressLine(err, onTerminal);
    }

    /** The figures that could not be made, by their places in the list. */
    List<Integer> run(List<FigureJob> jobs) {
        long began = System.nanoTime();
        int processors = Runtime.getRuntime().availableProcessors();
        int threads = Math.max(1, Math.min(jobs.size(), processors));
        AtomicInteger next = new AtomicInteger();
        // the engine takes as many as its pool has: one, unless there are fewer figures than processors
        List<ForkJoinPool> pools = IntStream.range(0, threads).mapToObj(each -> new ForkJoinPool(processors / threads)).toList();
        try {
            List<ForkJoinTask<?>> tasks = pools.stream().<ForkJoinTask<?>>map(pool -> pool.submit(() -> work(jobs, next)))
                    .toList();
            tasks.forEach(ForkJoinTask::join);
        } finally {
            pools.forEach(ForkJoinPool::shutdown);
        }
        progress.clear();
        summarise(jobs, (System.nanoTime() - began) / NANOS);
        return List.copyOf(failures.keySet());
    }

    private void work(List<FigureJob> jobs, AtomicInteger next) {
        Memory memory = new Memory();
        Function<Question, Result> engine = question -> Engine.run(question, step -> { }, memory);
        for (int index = next.getAndIncrement(); index < jobs.size(); index = next.getAndIncrement()) {
            FigureJob job = jobs.get(index);
            ForkJoinTask<?> task = ForkJoinTask.adapt(() -> job.run(engine, heap));
            task.quietlyInvoke(); // whatever it throws is this figure's failure
            tell(jobs, index, Optional.ofNullable(task.getException()));
        }
    }

    private synchronized void tell(List<FigureJob> jobs, int index, Optional<Throwable> failure) {
        failure.ifPresent(thrown -> {
            failures.put(index, words(thrown));
            progress.clear();
            err.println(Cli.oneLine(jobs.get(index) + ": " + words(thrown)));
        });
        done++;
        progress.count(done, jobs.size(), "figures");
    }

    private static String words(Throwable failure) {
        Throwable cause = failure.getCause() != null && failure.getCause().getClass() == failure.getClass()
                ? failure.getCause() : failure; // as a task hands it to another thread
        return cause instanceof BadInputException ? cause.getMessage()
                : cause instanceof OutOfMemoryError ? "memory does not suffice" : "unexpected failure: " + cause;
    }

    private void summarise(List<FigureJob> jobs, double seconds) {
        out.printf(java.util.Locale.ROOT, "%d of %d figures written in %.1f s%n", jobs.size() - failures.size(), jobs.size(),
                seconds);
        failures.forEach((index, words) -> out.println("failed: " + jobs.get(index)));
        out.flush();
    }
}
