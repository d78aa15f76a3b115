package vanishingpoint.cli;

import java.util.concurrent.Semaphore;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Experiment;

/** The heap, shared by works that run at the same time: one that would not fit beside the others waits for them. */
final class HeapShare {

    private static final int MEBIBYTE = 20;

    private final int all = mebibytes(Runtime.getRuntime().maxMemory());
    private final Semaphore free = new Semaphore(all, true);

    void during(Experiment experiment, Runnable work) {
        int share = Math.min(all, mebibytes(Engine.heapNeeded(experiment)));
        free.acquireUninterruptibly(share);
        try {
            work.run();
        } finally {
            free.release(share);
        }
    }

    private static int mebibytes(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, (bytes >> MEBIBYTE) + 1);
    }
}
