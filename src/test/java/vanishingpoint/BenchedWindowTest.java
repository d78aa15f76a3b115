package vanishingpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Perspective;

/** The measured window, small and short: its figures fit together, however slow the engine. */
class BenchedWindowTest extends ApplicationTest {

    private static final int MOVES = 24;
    private static final int SELDOM = 3;
    private static final BenchedWindow.Plan SHORT = new BenchedWindow.Plan(
            List.of(Drag.ofWeight(8, 3), Drag.ofForgetBias(8, 3), Drag.ofLength(12, 2)), new DragRun.Moves(MOVES, 5));

    @TempDir
    Path config;

    private final List<String> progress = new ArrayList<>();
    private Stage stage;

    @Override
    public void start(Stage shown) {
        stage = shown;
    }

    private CompletableFuture<BenchedWindow.Report> measure(BenchedWindow.Plan plan, java.util.concurrent.Executor worker) {
        System.setProperty("vanishingpoint.config", config.toString());
        CompletableFuture<CompletableFuture<BenchedWindow.Report>> begun = new CompletableFuture<>();
        interact(() -> begun.complete(BenchedWindow.measure(stage, new BenchedWindow.Work(Engine::run, worker), plan,
                progress::add)));
        return begun.join();
    }

    private static BenchedWindow.Report await(CompletableFuture<BenchedWindow.Report> report) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, report::isDone);
        return report.join();
    }

    @Test
    void everyMoveIsSeenAndTheWindowClosesAndKeepsNothing() throws Exception {
        BenchedWindow.Report report = await(measure(SHORT, App.daemon("engine")));
        assertEquals(3, report.drags().size());
        for (DragReport drag : report.drags()) {
            DragReport.Counts counts = drag.counts();
            assertEquals(MOVES, counts.moves());
            assertTrue(counts.answers() >= 1 && counts.answers() <= MOVES, counts.toString());
            assertTrue(counts.frames() >= 1 && counts.frames() <= counts.answers(), counts.toString());
            Spread wait = drag.picture().fromSlider();
            assertTrue(0 < wait.median() && wait.median() <= wait.p95() && wait.p95() <= wait.max(), wait.toString());
            assertTrue(wait.max() >= drag.shares().drawing().median(), "drawing is part of the wait");
            assertTrue(drag.memory().bytesPerMove() > 0);
            assertEquals(0, drag.picture().fineness().coarse(), "so short a sequence is never coarse");
            assertTrue(drag.picture().fineness().afterMillis() > 0);
            assertEquals(counts.answers(), drag.fields().get("moves_answered"));
        }
        assertTrue(progress.contains("T = 8, n = 3, W_h: move 0 of 24"), progress.toString());
        assertFalse(stage.isShowing());
        try (var kept = Files.list(config)) {
            assertEquals(0, kept.count());
        }
    }

    @Test
    void anotherPerspectiveIsSeenWhileItIsMeasured() throws Exception {
        List<String> seen = new ArrayList<>();
        BenchedWindow.Work watching = new BenchedWindow.Work((question, done) -> {
            seen.add(question.document().view().perspective().key());
            return Engine.run(question, done);
        }, Runnable::run);
        CompletableFuture<CompletableFuture<BenchedWindow.Report>> begun = new CompletableFuture<>();
        Drag sum = Drag.ofWeight(8, 3).in(Perspective.SUM);
        interact(() -> begun.complete(BenchedWindow.measure(stage, watching,
                new BenchedWindow.Plan(List.of(Drag.ofWeight(8, 3), sum), new DragRun.Moves(MOVES, 0)), progress::add)));
        List<DragReport> drags = await(begun.join()).drags();
        assertEquals(List.of("explore", "sum"), seen.stream().distinct().toList());
        assertEquals(List.of("explore", "sum"), drags.stream().map(drag -> drag.fields().get("perspective")).toList());
        assertTrue(progress.contains("T = 8, n = 3, W_h, sum: move 0 of 24"), progress.toString());
        assertEquals(List.of(Perspective.SUM), BenchedWindow.Plan.in(List.of(Perspective.SUM)).drags().stream()
                .map(Drag::perspective).toList());
        assertEquals(BenchedWindow.Plan.USUAL, BenchedWindow.Plan.in(List.of()));
    }

    @Test
    void whereTheEngineIsSlowerThanTheHandThePictureMovesOnAndNoMoveIsLeftOut() throws Exception {
        Queue<Runnable> waiting = new ArrayDeque<>();
        AnimationTimer slow = new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses % SELDOM == 0 && !waiting.isEmpty()) {
                    waiting.remove().run();
                }
            }
        };
        interact(slow::start);
        BenchedWindow.Report report = await(measure(new BenchedWindow.Plan(List.of(Drag.ofWeight(8, 3)),
                new DragRun.Moves(MOVES, 0)), waiting::add));
        interact(slow::stop);
        DragReport.Counts counts = report.drags().get(0).counts();
        assertTrue(counts.answers() < MOVES && counts.answers() >= MOVES / SELDOM - 1, counts.toString());
        assertTrue(report.drags().get(0).remark().orElseThrow()
                .contains(counts.answers() + " of 24 moves had a picture of their own"));
        assertEquals(counts.answers(), counts.frames(), "each answer came into a picture of its own");
    }

    @Test
    void aWindowThatIsClosedBeforeTheEndIsMeasuredNoFurther() throws TimeoutException {
        CompletableFuture<BenchedWindow.Report> report = measure(SHORT, task -> { });
        interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThrows(CancellationException.class, () -> await(report));
        interact(stage::close);
    }

    @Test
    void norIsOneThatIsClosedByAKey() throws TimeoutException {
        CompletableFuture<BenchedWindow.Report> report = measure(SHORT, App.daemon("engine"));
        interact(stage::close);
        assertThrows(CancellationException.class, () -> await(report));
    }
}
