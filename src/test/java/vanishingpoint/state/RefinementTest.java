package vanishingpoint.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;

/** What an answer leaves to be refined waits for a quiet moment and is in nobody's way. */
class RefinementTest {

    private static final String FINE = "fine";

    private final HandDriven worker = new HandDriven();
    private final HandDriven delivery = new HandDriven();
    private final HandDriven later = new HandDriven();
    private final AtomicLong clock = new AtomicLong();
    private final List<String> begun = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Map<String, Consumer<DoubleConsumer>> works = new HashMap<>();
    private boolean refines = true;
    private final LatestTask<String, String> task = new LatestTask<>((question, progress) -> {
        begun.add(question);
        works.getOrDefault(question, told -> told.accept(0.5)).accept(progress);
        return question;
    }, new LatestTask.Threads(worker, delivery, later, clock::get), (question, answer, nanos) -> told(question),
            (question, cause) -> told.add(question + ": " + cause.getMessage()));

    private void told(String answer) {
        told.add(answer);
        if (refines && !answer.endsWith(FINE)) {
            task.refine(answer + " " + FINE);
        }
    }

    private void workAndDeliver() {
        while (worker.size() + delivery.size() > 0) {
            worker.runAll();
            delivery.runAll();
        }
    }

    @Test
    void comesAMomentAfterTheAnswerAndIsComputingAllTheWhile() {
        List<Boolean> computing = new ArrayList<>();
        task.computing().subscribe(now -> {
            computing.add(now);
        });
        task.ask("a");
        workAndDeliver();
        assertEquals(List.of("a"), told);
        assertEquals(0, worker.size(), "not before the moment has passed");
        later.runAll();
        workAndDeliver();
        assertEquals(List.of("a", "a fine"), told);
        assertEquals(List.of(false, true, false), computing, "in one piece");
    }

    @Test
    void doesNotBeginWhereInThatMomentSomethingIsAsked() {
        task.ask("a");
        workAndDeliver();
        task.ask("b");
        later.runAll();
        workAndDeliver();
        later.runAll();
        workAndDeliver();
        assertEquals(List.of("a", "b", "b fine"), begun);
    }

    @Test
    void isNotBegunForAnAnswerThatANewerQuestionHasOvertaken() {
        task.ask("a");
        task.ask("b");
        worker.runOne();
        delivery.runOne();
        later.runAll();
        assertEquals(List.of("a"), told);
        workAndDeliver();
        later.runAll();
        workAndDeliver();
        assertEquals(List.of("a", "b", "b fine"), begun);
    }

    @Test
    void makesWayAtOnceForANewerQuestionThatThenHasUsualPatience() {
        task.ask("a");
        workAndDeliver();
        later.runAll();
        works.put("a fine", progress -> {
            task.ask("b");
            progress.accept(0); // the clock stands still
        });
        works.put("b", progress -> {
            clock.addAndGet(LatestTask.PATIENCE_NANOS + 1);
            task.ask("c");
            progress.accept(0.5);
        });
        workAndDeliver();
        assertEquals(List.of("a", "a fine", "b", "c"), begun);
        assertEquals(List.of("a", "c"), told, "b tried our patience, which had not grown");
    }

    @Test
    void isDroppedWhereItIsDoneButANewerQuestionWaits() {
        task.ask("a");
        workAndDeliver();
        later.runAll();
        worker.runOne();
        task.ask("b");
        delivery.runOne();
        assertTrue(task.computing().get());
        workAndDeliver();
        assertEquals(List.of("a", "b"), told);
    }

    @Test
    void canBeCancelledBeforeItBegins() {
        task.ask("a");
        workAndDeliver();
        task.cancel();
        assertFalse(task.computing().get());
        later.runAll();
        assertEquals(0, worker.size());
    }

    @Test
    void canBeCancelledWhileItRuns() {
        task.ask("a");
        workAndDeliver();
        later.runAll();
        works.put("a fine", progress -> {
            task.cancel();
            progress.accept(0.5);
        });
        workAndDeliver();
        later.runAll();
        assertEquals(List.of("a"), told);
        assertFalse(task.computing().get());
    }

    @Test
    void afterACancelledRunItWaitsForItsEnd() {
        refines = false;
        task.ask("a");
        task.cancel();
        task.refine("old fine");
        later.runAll();
        assertTrue(task.computing().get());
        workAndDeliver();
        assertEquals(List.of("old fine"), told);
        assertFalse(task.computing().get());
    }

    @Test
    void itsFailureIsToldAndTheNextQuestionWorks() {
        task.ask("a");
        workAndDeliver();
        later.runAll();
        works.put("a fine", progress -> {
            throw new IllegalStateException("no");
        });
        workAndDeliver();
        assertEquals(List.of("a", "a fine: no"), told);
        assertFalse(task.computing().get());
        task.ask("b fine");
        workAndDeliver();
        assertEquals("b fine", told.get(2));
    }

    @Test
    void tellsItsProgressAsAnyOther() {
        task.ask("a");
        workAndDeliver();
        later.runAll();
        works.put("a fine", progress -> {
            clock.addAndGet(LatestTask.QUICK_NANOS + 1);
            progress.accept(0.25);
        });
        worker.runOne();
        delivery.runOne();
        assertEquals(0.25, task.progress().get());
        workAndDeliver();
        assertTrue(Double.isNaN(task.progress().get()));
    }
}
