package vanishingpoint.state;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** An executor that does nothing until told, on the calling thread. */
final class HandDriven implements Executor {

    private final Queue<Runnable> tasks = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    int size() {
        return tasks.size();
    }

    /** Runs the oldest task. */
    void runOne() {
        tasks.remove().run();
    }

    /** Runs what waits, and what that adds. */
    void runAll() {
        while (!tasks.isEmpty()) {
            runOne();
        }
    }
}
