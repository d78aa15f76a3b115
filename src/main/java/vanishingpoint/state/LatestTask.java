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
 * still in a drag that is faster than the engine. All methods are called on the delivering thread.
 *
 * @param <Q> question
 * @param <A> answer
 */
public final class LatestTask<Q, A> {

    /** A run older than this is abandoned for a newer question. */
    public static final long PATIENCE_NANOS = 1_000_000_000L;

    /** Progress is told of runs older than this only, and no more often than this divided by ten. */
    public static final long QUICK_NANOS = 300_000_000L;

    /** Where work is done, where its outcome is delivered, and a clock in nanoseconds. */
    public record Threads(Executor worker, Executor delivery, LongSupplier nanos) {}

    private final BiFunction<Q, DoubleConsumer, A> function;
    private final Threads threads;
    private final BiConsumer<Q, A> answered;
    private final BiConsumer<Q, Throwable> failed;
    private final ReadOnlyBooleanWrapper computing = new ReadOnlyBooleanWrapper(this, "computing");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", Double.NaN);
    private volatile Q waiting; // written by the delivering thread, looked at by the run
    private Run current;
    private long patience = PATIENCE_NANOS;

    /**
     * @param function answers; calls its second argument now and then with its progress from 0 to 1, and lets what
     *     that throws pass
     * @param answered told of each answer on the delivering thread
     * @param failed told of what the function threw, errors of the machine (memory, stack) included
     */
    public LatestTask(BiFunction<Q, DoubleConsumer, A> function, Threads threads, BiConsumer<Q, A> answered,
            BiConsumer<Q, Throwable> failed) {
        this.function = function;
        this.threads = threads;
        this.answered = answered;
        this.failed = failed;
    }

    /** Asks; replaces a question that still waits. */
    public void ask(Q question) {
        waiting = question;
        if (current == null) {
            startNext();
        }
    }

    /** Forgets the waiting question and abandons the running one, whose answer, if it still comes, is dropped. */
    public void cancel() {
        waiting = null;
        if (current != null) {
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
        Run run = new Run(waiting, threads.nanos().getAsLong(), patience);
        waiting = null;
        current = run;
        computing.set(true);
        threads.worker().execute(run);
    }

    private void finish(Run run, Runnable outcome) {
        current = null;
        // a drag over slow questions would otherwise abandon each of them and never show a picture
        patience = run.abandoned ? 2 * patience : PATIENCE_NANOS;
        progress.set(Double.NaN);
        if (waiting != null) {
            startNext(); // before the outcome is drawn, so that both cores have work
        } else {
            computing.set(false);
        }
        if (!run.cancelled) {
            outcome.run();
        }
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

        @Override
        public void run() {
            Runnable outcome;
            try {
                A answer = function.apply(question, this::tell);
                outcome = () -> answered.accept(question, answer);
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
