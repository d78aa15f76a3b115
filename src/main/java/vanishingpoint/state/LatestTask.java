package vanishingpoint.state;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * A one-slot mailbox before a slow function: of the waiting questions only the newest is kept. Answers come in the
 * order of their questions, and an answer comes even though a newer question waits: otherwise the picture would stand
 * still in a drag that is faster than the engine. What an answer leaves to be refined comes after all questions and makes
 * way for each. All methods are called on the delivering thread.
 *
 * @param <Q> question
 * @param <A> answer
 */
public final class LatestTask<Q, A> {

    /** A run older than this is abandoned for a newer question. */
    public static final long PATIENCE_NANOS = 1_000_000_000L;

    /** Progress is told of runs older than this only, and no more often than this divided by ten. */
    public static final long QUICK_NANOS = 300_000_000L;

    private static final long NO_PATIENCE = -1;

    /**
     * Where work is done, where its outcome is delivered, and a clock in nanoseconds.
     *
     * @param later delivers too, but a moment later
     */
    public record Threads(Executor worker, Executor delivery, Executor later, LongSupplier nanos) {}

    /** Told of an answer, and how many nanoseconds the function took. */
    public interface Answered<Q, A> {

        void accept(Q question, A answer, long nanos);
    }

    private final BiFunction<Q, DoubleConsumer, A> function;
    private final Threads threads;
    private final Answered<Q, A> answered;
    private final BiConsumer<Q, Throwable> failed;
    private final ReadOnlyBooleanWrapper computing = new ReadOnlyBooleanWrapper(this, "computing");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", Double.NaN);
    private volatile Q waiting; // written by the delivering thread, looked at by the run
    private Q unrefined;
    private Run current;
    private long patience = PATIENCE_NANOS;

    /**
     * @param function answers; calls its second argument now and then with its progress from 0 to 1, and lets what
     *     that throws pass
     * @param answered told of each answer on the delivering thread
     * @param failed told of what the function threw, errors of the machine (memory, stack) included
     */
    public LatestTask(BiFunction<Q, DoubleConsumer, A> function, Threads threads, Answered<Q, A> answered,
            BiConsumer<Q, Throwable> failed) {
        this.function = function;
        this.threads = threads;
        this.answered = answered;
        this.failed = failed;
    }

    /** Asks; replaces a question that still waits. */
    public void ask(Q question) {
        waiting = question;
        unrefined = null;
        if (current == null) {
            startNext();
        }
    }

    /**
     * Asks this where for a moment nothing else is asked: work in the pauses of a drag would take the processor from its
     * pictures. Makes way for a newer question at once, and then has no outcome. Nothing happens where another question is
     * open.
     */
    public void refine(Q question) {
        if (current == null || current.cancelled) {
            unrefined = question;
            computing.set(true);
            threads.later().execute(() -> startRefining(question));
        }
    }

    /** Forgets what waits and abandons the running question, whose answer, if it still comes, is dropped. */
    public void cancel() {
        waiting = null;
        unrefined = null;
        if (current == null) {
            computing.set(false);
        } else {
            current.cancelled = true;
        }
    }

    /** Whether a question is open. */
    public ReadOnlyBooleanProperty computing() {
        return computing.getReadOnlyProperty();
    }

    /** Progress of a run that is not quick, from 0 to 1; NaN otherwise. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    private void startNext() {
        Q question = waiting;
        waiting = null;
        start(new Run(question, threads.nanos().getAsLong(), patience));
    }

    private void startRefining(Q question) {
        if (unrefined == question && current == null) {
            unrefined = null;
            start(new Run(question, threads.nanos().getAsLong(), NO_PATIENCE));
        }
    }

    private void start(Run run) {
        current = run;
        computing.set(true);
        threads.worker().execute(run);
    }

    private void finish(Run run, Runnable outcome) {
        current = null;
        boolean dropped = run.cancelled || run.isRefining() && waiting != null;
        // a drag over slow questions would otherwise abandon each of them and never show a picture
        patience = run.abandoned && !run.isRefining() ? 2 * patience : PATIENCE_NANOS;
        progress.set(Double.NaN);
        if (waiting != null) {
            startNext(); // before the outcome is drawn, so that both cores have work
        } else if (unrefined != null) {
            startRefining(unrefined); // it waited for a run that was cancelled
        }
        if (!dropped) {
            outcome.run();
        }
        computing.set(current != null || unrefined != null);
    }

    private final class Run implements Runnable {

        private final Q question;
        private final long started;
        private final long patience;
        private long told;
        private volatile boolean cancelled;
        private volatile boolean abandoned;

        Run(Q question, long started, long patience) {
            this.question = question;
            this.started = started;
            this.patience = patience;
        }

        boolean isRefining() {
            return patience == NO_PATIENCE;
        }

        @Override
        public void run() {
            Runnable outcome;
            try {
                long begun = threads.nanos().getAsLong();
                A answer = function.apply(question, this::tell);
                long took = threads.nanos().getAsLong() - begun;
                outcome = () -> answered.accept(question, answer, took);
            } catch (CancellationException stopped) {
                abandoned = !cancelled;
                outcome = () -> {};
            } catch (RuntimeException | Error failure) { // the next question must work again, whatever this one met
                outcome = () -> failed.accept(question, failure);
            }
            Runnable delivered = outcome;
            threads.delivery().execute(() -> finish(this, delivered));
        }

        private void tell(double share) {
            long age = threads.nanos().getAsLong() - started;
            if (cancelled || waiting != null && age > patience) {
                throw new CancellationException();
            }
            if (age > QUICK_NANOS && age - told > QUICK_NANOS / 10) {
                told = age;
                threads.delivery().execute(() -> show(share));
            }
        }

        private void show(double share) {
            if (current == this) {
                progress.set(share);
            }
        }
    }
}
