package vanishingpoint.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Threads that share work: as many as the fork-join pool has that this is called from, or else as there are processors.
 * The caller is one of them and never waits for one that has not begun. Parallel streams do: in pools of two threads, on
 * JDK 17, they have been seen to wait for ever, or to leave the second thread idle for good.
 */
final class Team {

    private static final ExecutorService OTHERS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "team");
        thread.setDaemon(true);
        return thread;
    });

    private Team() {}

    /** How many threads there are, the caller included. */
    static int size() {
        return ForkJoinTask.inForkJoinPool() ? ForkJoinTask.getPool().getParallelism()
                : Runtime.getRuntime().availableProcessors();
    }

    /** Does the pieces 0 … {@code pieces} − 1, begun in this order, each once. */
    static void share(int pieces, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        together(Math.min(pieces, size()), () -> {
            for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                work.accept(piece);
            }
        });
    }

    /**
     * Runs the same work on up to so many threads at once. It must be such that one thread alone would do all of it.
     * Whatever it throws is thrown again, when all have ended.
     */
    static void together(int threads, Runnable work) {
        List<Member> others = Stream.generate(() -> new Member(work)).limit(Math.max(0, threads - 1)).toList();
        try {
            work.run();
        } finally {
            others.forEach(Member::end);
        }
        others.forEach(Member::rethrow);
    }

    /** Another thread's share, until it has begun the caller's to withdraw. */
    private static final class Member {

        private final AtomicBoolean begun = new AtomicBoolean();
        private final CompletableFuture<Void> done;
        private Throwable failure;

        Member(Runnable work) {
            done = CompletableFuture.runAsync(() -> {
                if (begun.compareAndSet(false, true)) {
                    work.run();
                }
            }, OTHERS);
        }

        void end() {
            if (!begun.compareAndSet(false, true)) {
                try {
                    done.join();
                } catch (CompletionException e) {
                    failure = e.getCause();
                }
            }
        }

        void rethrow() {
            if (failure instanceof RuntimeException e) {
                throw e;
            }
            if (failure instanceof Error e) {
                throw e;
            }
        }
    }
}
