package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.result.Result;
import vanishingpoint.state.Background;
import vanishingpoint.state.Compared;
import vanishingpoint.state.LabModel;
import vanishingpoint.state.LatestTask;

/** What a user sees of a slow engine: coarse pictures while the slider moves, the fine one when it rests. */
class CoarseDragTest extends ApplicationTest {

    private static final long SLOW = 20_000_000;

    @TempDir
    static Path folder;

    private final Queue<Runnable> engine = new ArrayDeque<>();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final AtomicLong clock = new AtomicLong();
    private LabWindow window;
    private LabModel model;

    @Override
    public void start(Stage stage) {
        StyleSheets.loadFonts();
        BiFunction<Question, DoubleConsumer, Result> slow = (question, progress) -> {
            clock.addAndGet(SLOW / question.grain());
            return Engine.run(question, progress);
        };
        LatestTask.Threads threads = new LatestTask.Threads(engine::add, Runnable::run, later::add, clock::get);
        model = new LabModel(slow, threads);
        engine.remove().run();
        window = new LabWindow(stage, new LabWindow.Ground(model, new Compared(model, slow, threads),
                new Background(Runnable::run, Runnable::run), new SessionFolder(folder), question -> Engine.run(question, progress -> {}), Engine::cells),
                new Prompts(Optional::empty, present -> Optional.empty(), () -> Prompts.Unsaved.CANCEL, order -> Optional.empty(), Answers.NO_WEIGHTS));
        window.open();
    }

    private String words(ChartKind kind) {
        return window.main().playArea().chart(kind).chart().describe(new Pair(50, 1)).plain();
    }

    private void answer(Queue<Runnable> waiting) {
        interact(() -> {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        });
    }

    private void moveTo(double weight) {
        Slider slider = lookup("#W_h-slider").query();
        interact(() -> slider.setValue(weight));
    }

    private double drawnWeight() {
        return ((Recipe) model.result().get().experiment()).get(Parameters.W_H);
    }

    @Test
    void coarseWhileItMovesAndFineWhenItRests() {
        String before = words(ChartKind.RNN_GAIN);
        interact(model::beginGesture);
        for (double weight : List.of(1.5, 2.0, 2.5)) {
            moveTo(weight);
            answer(engine);
            assertEquals(weight, drawnWeight());
            assertTrue(words(ChartKind.RNN_GAIN).startsWith("t = 49, k = 2, lag 47: "), words(ChartKind.RNN_GAIN));
            assertTrue(words(ChartKind.GRADIENT_TERMS).startsWith("t = 50, k = 1, "), "is never coarse");
        }
        interact(model::endGesture);
        answer(later);
        assertTrue(model.computing().get());
        answer(engine);
        assertFalse(model.computing().get());
        assertTrue(words(ChartKind.RNN_GAIN).startsWith("t = 50, k = 1, lag 49: "), words(ChartKind.RNN_GAIN));
        assertTrue(before.startsWith("t = 50, k = 1, lag 49: "), before);
    }

    @Test
    void escLeavesItCoarseAndTheNextQuestionWorks() {
        moveTo(1.5);
        answer(engine);
        answer(later);
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        answer(engine);
        assertFalse(model.computing().get());
        assertEquals(1.5, drawnWeight());
        assertTrue(words(ChartKind.RNN_GAIN).startsWith("t = 49, k = 2, "), words(ChartKind.RNN_GAIN));
        moveTo(1.6);
        answer(engine);
        answer(later);
        answer(engine);
        assertEquals(1.6, drawnWeight());
        assertTrue(words(ChartKind.RNN_GAIN).startsWith("t = 50, k = 1, "), words(ChartKind.RNN_GAIN));
    }
}
