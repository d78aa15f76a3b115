package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.state.Background;
import vanishingpoint.state.Compared;
import vanishingpoint.state.LabModel;
import vanishingpoint.state.LatestTask;

/** What a user sees and does while an engine does not even tell how far it is. */
class LongRunTest extends ApplicationTest {

    @TempDir
    Path folder;

    private final Queue<Runnable> engine = new ArrayDeque<>();
    private LabModel model;

    @Override
    public void start(Stage stage) {
        StyleSheets.loadFonts();
        LatestTask.Threads threads = new LatestTask.Threads(engine::add, Runnable::run, Runnable::run, System::nanoTime);
        model = new LabModel(Engine::run, threads);
        engine.remove().run();
        new LabWindow(stage, new LabWindow.Ground(model, new Compared(model, Engine::run, threads),
                new Background(Runnable::run, Runnable::run), new SessionFolder(folder), question -> Engine.run(question, progress -> {}), Engine::cells),
                new Prompts(Optional::empty, present -> Optional.empty(), () -> Prompts.Unsaved.CANCEL, order -> Optional.empty(), Answers.NO_WEIGHTS)).open();
    }

    @Test
    void aLateAnswerShowsABarAndEscFromTheFieldTakesTheQuestionBack() throws TimeoutException {
        Node bar = lookup("#progress").query();
        assertFalse(bar.getParent().isVisible());
        doubleClickOn("#T-field").write("70").type(KeyCode.ENTER);
        assertEquals(70, model.experiment().get().length());
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> bar.getParent().isVisible());
        type(KeyCode.ESCAPE);
        assertEquals(50, model.experiment().get().length());
        interact(() -> engine.remove().run());
        assertFalse(bar.getParent().isVisible());
        assertEquals(50, model.result().get().experiment().length());
    }

    private void look(Perspective perspective) {
        interact(() -> model.look(model.view().get().withPerspective(perspective)));
    }

    private void answer() {
        interact(() -> {
            while (!engine.isEmpty()) { // a coarse answer's fine one too
                engine.remove().run();
            }
        });
    }

    @Test
    void untilItsAnswerComesAPerspectiveHasNoNumbersOfAnotherExperiment() {
        look(Perspective.UNROLLED);
        answer();
        Node pane = lookup("#chart-unrolled").query().getParent();
        while (!pane.getStyleClass().contains("play-area")) {
            pane = pane.getParent();
        }
        assertTrue(pane.isVisible());
        look(Perspective.EXPLORE);
        answer();
        look(Perspective.UNROLLED);
        assertTrue(pane.isVisible(), "still true");
        answer();
        look(Perspective.EXPLORE);
        answer();
        interact(() -> model.set(Recipe.DEFAULT.with(Parameters.W_H, 3.0)));
        answer();
        look(Perspective.UNROLLED);
        assertFalse(pane.isVisible(), "drawn for another W_h than the caption's");
        answer();
        assertTrue(pane.isVisible());
    }
}
