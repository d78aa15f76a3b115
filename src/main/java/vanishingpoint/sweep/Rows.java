package vanishingpoint.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The rows that are still missing, computed several at once and written in order. */
final class Rows {

    private final PartFile file;
    private final int size;
    private final IntConsumer progress;
    private final AtomicInteger next;
    private final TreeMap<Integer, String> waiting = new TreeMap<>();

    Rows(PartFile file, int size, IntConsumer progress) {
        this.file = file;
        this.size = size;
        this.progress = progress;
        next = new AtomicInteger(file.rows());
    }

    /**
     * @param count how many at once, each on one thread; alone, one is given all threads
     * @param rows makes a function from the index to the row, for one thread
     */
    void compute(int count, Supplier<IntFunction<String>> rows) throws IOException {
        int threads = count == 1 ? Runtime.getRuntime().availableProcessors() : 1; // the engine takes as many as its pool has
        List<ForkJoinPool> pools = IntStream.range(0, count).mapToObj(each -> new ForkJoinPool(threads)).toList();
        try {
            List<ForkJoinTask<?>> tasks = pools.stream().<ForkJoinTask<?>>map(pool -> pool.submit(() -> work(rows.get())))
                    .toList();
            tasks.forEach(ForkJoinTask::quietlyJoin);
            tasks.forEach(ForkJoinTask::join);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            pools.forEach(ForkJoinPool::shutdown);
        }
    }

    private void work(IntFunction<String> rows) {
        boolean done = false;
        try {
            for (int index = next.getAndIncrement(); index < size; index = next.getAndIncrement()) {
                put(index, rows.apply(index));
            }
            done = true;
        } finally {
            if (!done) {
                next.set(size); // where one fails the others stop
            }
        }
    }

    private synchronized void put(int index, String row) {
        waiting.put(index, row);
        try {
            while (!waiting.isEmpty() && waiting.firstKey() == file.rows()) {
                file.add(waiting.pollFirstEntry().getValue());
                progress.accept(file.rows());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
