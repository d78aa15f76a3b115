package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
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

    /** The only other thread is busy: the caller does everything and does not wait for it. */
    @Test
    void nobodyIsWaitedForWhoHasNotBegun() {
        CountDownLatch busy = new CountDownLatch(1);
        ForkJoinPool two = new ForkJoinPool(2);
        two.execute(() -> {
            try {
                busy.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        AtomicIntegerArray done = new AtomicIntegerArray(9);
        two.submit(() -> Team.share(9, done::incrementAndGet)).join();
        busy.countDown();
        two.shutdown();
        for (int i = 0; i < 9; i++) {
            assertEquals(1, done.get(i));
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
