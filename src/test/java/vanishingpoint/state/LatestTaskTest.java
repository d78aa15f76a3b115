package vanishingpoint.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatestTaskTest {

    private static final long MILLISECOND = 1_000_000;

    private final HandDriven worker = new HandDriven();
    private final HandDriven delivery = new HandDriven();
    private final HandDriven later = new HandDriven();
    private final AtomicLong clock = new AtomicLong();
    private final List<Integer> answers = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    private LatestTask<Integer, Integer> task(BiFunction<Integer, DoubleConsumer, Integer> function) {
        return new LatestTask<>(function, new LatestTask.Threads(worker, delivery, later, clock::get),
                (question, answer, nanos) -> {
                    times.add(nanos);
                    assertEquals(question, answer);
                    answers.add(answer);
                }, (question, failure) -> failures.add(failure));
    }

    private void workAndDeliver() {
        while (worker.size() + delivery.size() > 0) {
            worker.runAll();
            delivery.runAll();
        }
    }

    @Test
    void ofTheWaitingQuestionsOnlyTheNewestIsAnswered() {
        LatestTask<Integer, Integer> task = task((question, progress) -> question);
        for (int question = 1; question <= 5; question++) {
            task.ask(question);
        }
        workAndDeliver();
        assertEquals(List.of(1, 5), answers);
    }

    @Test
    void anAnswerIsDeliveredEvenThoughANewerQuestionWaits() {
        LatestTask<Integer, Integer> task = task((question, progress) -> question);
        task.ask(1);
        worker.runOne();
        task.ask(2);
        delivery.runOne();
        assertEquals(List.of(1), answers);
        assertTrue(task.computing().get());
        workAndDeliver();
        assertEquals(List.of(1, 2), answers);
        assertFalse(task.computing().get());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 200})
    void thePictureFollowsADragOfTwoSecondsWhateverTheEngineTakes(int millisecondsAnAnswer) {
        LatestTask<Integer, Integer> task = task((question, progress) -> question);
        long busyUntil = -1;
        for (int now = 0; now < 2000; now++) {
            clock.set(now * MILLISECOND);
            if (now % 16 == 0) {
                task.ask(now);
            }
            if (worker.size() > 0 && busyUntil < now) {
                busyUntil = now + millisecondsAnAnswer;
            }
            if (worker.size() > 0 && busyUntil == now) {
                worker.runOne();
                busyUntil = -1;
            }
            delivery.runAll();
        }
        int possible = 2000 / Math.max(16, millisecondsAnAnswer + 1);
        assertTrue(answers.size() >= possible - 2, answers.size() + " of " + possible);
        assertEquals(answers.stream().sorted().toList(), answers);
    }

    @Test
    void aRunThatTriesOurPatienceIsAbandonedForANewerQuestion() {
        LatestTask<Integer, Integer>[] self = tasks();
        self[0] = task((question, progress) -> {
            if (question == 1) {
                clock.addAndGet(2 * LatestTask.PATIENCE_NANOS);
                progress.accept(0.1);
                self[0].ask(2);
                progress.accept(0.2);
            }
            return question;
        });
        self[0].ask(1);
        workAndDeliver();
        assertEquals(List.of(2), answers);
        assertEquals(List.of(), failures);
    }

    @Test
    void aSlowRunIsFinishedWhenNothingNewerIsAsked() {
        LatestTask<Integer, Integer> task = task((question, progress) -> {
            clock.addAndGet(5 * LatestTask.PATIENCE_NANOS);
            progress.accept(0.5);
            return question;
        });
        task.ask(1);
        workAndDeliver();
        assertEquals(List.of(1), answers);
    }

    @Test
    void aDragOverSlowQuestionsShowsAPictureAllTheSame() {
        LatestTask<Integer, Integer>[] self = tasks();
        self[0] = task((question, progress) -> { // one and a half times our patience, and always a newer question
            clock.addAndGet(LatestTask.PATIENCE_NANOS * 3 / 2);
            if (question < 10) {
                self[0].ask(question + 1);
            }
            progress.accept(0.9);
            return question;
        });
        self[0].ask(1);
        workAndDeliver();
        assertEquals(List.of(2, 4, 6, 8, 10), answers);
    }

    @Test
    void aCancelledRunIsAbandonedAndTheNextQuestionWorks() {
        LatestTask<Integer, Integer>[] self = tasks();
        self[0] = task((question, progress) -> {
            if (question == 1) {
                self[0].ask(2);
                self[0].cancel();
            }
            progress.accept(0.5);
            return question;
        });
        self[0].ask(1);
        workAndDeliver();
        assertEquals(List.of(), answers);
        assertFalse(self[0].computing().get());
        self[0].ask(3);
        workAndDeliver();
        assertEquals(List.of(3), answers);
    }

    @Test
    void anAnswerThatComesAfterItWasCancelledIsDropped() {
        LatestTask<Integer, Integer> task = task((question, progress) -> question);
        task.ask(1);
        worker.runOne();
        task.cancel();
        delivery.runAll();
        assertEquals(List.of(), answers);
        assertFalse(task.computing().get());
    }

    @Test
    void failuresOfTheProgramAndOfTheMachineAreToldAndTheNextQuestionWorks() {
        List<Throwable> thrown = List.of(new IllegalStateException("no"), new OutOfMemoryError("heap"),
                new StackOverflowError());
        LatestTask<Integer, Integer> task = task((question, progress) -> {
            if (question < 3) {
                LatestTaskTest.<RuntimeException>raise(thrown.get(question));
            }
            return question;
        });
        for (int question = 0; question < 4; question++) {
            task.ask(question);
            workAndDeliver();
            assertFalse(task.computing().get());
        }
        assertEquals(thrown.size(), failures.size());
        for (int i = 0; i < thrown.size(); i++) {
            assertSame(thrown.get(i), failures.get(i));
        }
        assertEquals(List.of(3), answers);
    }

    @Test
    void progressIsToldOfSlowRunsOnly() {
        LatestTask<Integer, Integer>[] self = tasks();
        List<Integer> told = new ArrayList<>();
        List<Double> seen = new ArrayList<>();
        self[0] = task((question, progress) -> {
            clock.addAndGet(LatestTask.QUICK_NANOS);
            progress.accept(0.1); // still quick
            clock.addAndGet(1);
            progress.accept(0.4);
            progress.accept(0.5); // too soon after the last
            told.add(delivery.size());
            delivery.runAll();
            seen.add(self[0].progress().get());
            return question;
        });
        self[0].ask(1);
        workAndDeliver();
        assertEquals(List.of(1), told);
        assertEquals(List.of(0.4), seen);
        assertTrue(Double.isNaN(self[0].progress().get()));
    }

    @SuppressWarnings("unchecked") // a place for a task that asks itself
    private static LatestTask<Integer, Integer>[] tasks() {
        return new LatestTask[1];
    }

    @SuppressWarnings("unchecked") // the cast is erased: throws any throwable
    private static <T extends Throwable> void raise(Throwable throwable) throws T {
        throw (T) throwable;
    }
}
