package vanishingpoint.engine;

import java.util.function.DoubleConsumer;

/** Counts pieces of work of several threads and tells their share of the whole. */
final class Progress {

    private final DoubleConsumer consumer;
    private final double total;
    private double done;

    Progress(DoubleConsumer consumer, double total) {
        this.consumer = consumer;
        this.total = total;
    }

    synchronized void add(double pieces) {
        done += pieces;
        consumer.accept(Math.min(1, done / total));
    }

    /** So many pieces of work that tell their own progress from 0 to 1, from one thread at a time. */
    DoubleConsumer part(double pieces) {
        double[] told = {0};
        return share -> {
            double farthest = Math.max(share, told[0]); // work may begin anew in a slower way
            add(pieces * (farthest - told[0]));
            told[0] = farthest;
        };
    }
}
