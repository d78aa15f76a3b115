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

    synchronized void add(int pieces) {
        done += pieces;
        consumer.accept(Math.min(1, done / total));
    }
}
