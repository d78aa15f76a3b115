package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/** Work that several threads share is done once and whole, or what one of them throws is thrown. */
class TeamTest {

    @Test
    void everyPieceIsDoneOnce() {
        AtomicIntegerArray done = new AtomicIntegerArray(500);
        for (int pieces = 0; pieces <= 500; pieces += 50) {
            Team.share(pieces, done::incrementAndGet);
        }
        for (int i = 0; i < 500; i++) {
            assertEquals(10 - i / 50, done.get(i), "piece " + i);
        }
    }

    /** A pool of one thread is one thread: the caller does everything. */
    @Test
    void theCallersPoolSaysHowMany() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        ForkJoinPool one = new ForkJoinPool(1);
        one.submit(() -> Team.share(50, piece -> threads.add(Thread.currentThread()))).join();
        one.shutdown();
        assertEquals(1, threads.size());
    }

    /** Two threads meet in the middle of their work: neither could go on alone. */
    @Test
    void severalThreadsWorkAtOnce() {
        CyclicBarrier meeting = new CyclicBarrier(2);
        ForkJoinPool two = new ForkJoinPool(2);
        two.submit(() -> Team.share(2, piece -> meet(meeting))).join();
        two.shutdown();
        assertEquals(0, meeting.getNumberWaiting());
    }

    private static void meet(CyclicBarrier meeting) {
        try {
            meeting.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatOneThrowsIsThrown() {
        assertThrows(CancellationException.class, () -> Team.share(100, piece -> {
            if (piece == 60) {
                throw new CancellationException("enough");
            }
        }));
    }
}
