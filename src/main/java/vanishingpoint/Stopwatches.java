package vanishingpoint;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import vanishingpoint.experiment.Question;
import vanishingpoint.result.Result;

/**
 * Clocks around the two ends of an answer: the engine's work, and everything that its delivery does on the JavaFX
 * thread, which is all drawing of charts. In nanoseconds.
 */
final class Stopwatches {

    /** One answer that was drawn. */
    record Drawn(Result result, long engine, long begun, long ended) {}

    /** Told of each answer as soon as it is drawn. */
    interface Audience {

        void drawn(Drawn answer);
    }

    private record Timed(Result answer, long nanos) {}

    private final Queue<Timed> engineTimes = new ConcurrentLinkedQueue<>();
    private Supplier<Result> shown = () -> null;
    private Audience audience = answer -> { };

    /** The same engine, timed. */
    BiFunction<Question, DoubleConsumer, Result> engine(BiFunction<Question, DoubleConsumer, Result> engine) {
        return (question, progress) -> {
            long begun = System.nanoTime();
            Result answer = engine.apply(question, progress);
            engineTimes.add(new Timed(answer, System.nanoTime() - begun));
            return answer;
        };
    }

    /** The same delivering thread, timed. */
    Executor delivery(Executor delivery) {
        return work -> delivery.execute(() -> {
            Result before = shown.get();
            long begun = System.nanoTime();
            work.run();
            long ended = System.nanoTime();
            if (shown.get() != before) {
                audience.drawn(new Drawn(shown.get(), engineTime(shown.get()), begun, ended));
            }
        });
    }

    // not every answer is drawn: a fine one is dropped where something newer is asked
    private long engineTime(Result answer) {
        Timed timed = engineTimes.remove();
        while (timed.answer() != answer) {
            timed = engineTimes.remove();
        }
        return timed.nanos();
    }

    /** From now on answers are looked for here and told of there. */
    void watch(Supplier<Result> answer, Audience listener) {
        shown = answer;
        audience = listener;
    }
}
