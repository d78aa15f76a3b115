package vanishingpoint.state;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/**
 * Work that must not hold up the window, files and pictures: done on the worker, its outcome handed over on the
 * delivering thread.
 */
public record Background(Executor worker, Executor delivery) {

    /** Work of which nothing is handed over but what it threw. */
    public void run(Runnable work, Consumer<Throwable> failed) {
        run(() -> {
            work.run();
            return work;
        }, done -> { }, failed);
    }

    /** Hands over what the work returned or, errors of the machine included, what it threw. */
    public <T> void run(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        CompletableFuture.supplyAsync(work, worker).whenCompleteAsync((value, failure) -> {
            if (failure == null) {
                done.accept(value);
            } else {
                failed.accept(failure instanceof CompletionException ? failure.getCause() : failure);
            }
        }, delivery);
    }

    /** A mailbox before this function, on the same threads. */
    public <Q, A> LatestTask<Q, A> mailbox(BiFunction<Q, DoubleConsumer, A> function, LatestTask.Answered<Q, A> answered,
            BiConsumer<Q, Throwable> failed) {
        return new LatestTask<>(function, new LatestTask.Threads(worker, delivery, delivery, System::nanoTime), answered, failed);
    }
}
