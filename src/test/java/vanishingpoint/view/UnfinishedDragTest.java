package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BiFunction;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.result.Result;
import vanishingpoint.state.Background;
import vanishingpoint.state.Compared;
import vanishingpoint.state.LabModel;
import vanishingpoint.state.LatestTask;

/** A chart is dragged away on the window's thread, which never computes. */
class UnfinishedDragTest extends ApplicationTest {

    @TempDir
    Path folder;

    private final Queue<Runnable> engine = new ArrayDeque<>();
    private final List<Question> askedForFigures = new ArrayList<>();
    private LabWindow window;
    private LabModel model;

    @Override
    public void start(Stage stage) {
        StyleSheets.loadFonts();
        BiFunction<Question, DoubleConsumer, Result> answers = Engine::run;
        LatestTask.Threads threads = new LatestTask.Threads(engine::add, Runnable::run, Runnable::run, () -> 0);
        model = new LabModel(answers, threads);
        engine.remove().run();
        window = new LabWindow(stage, new LabWindow.Ground(model, new Compared(model, answers, threads),
                new Background(Runnable::run, Runnable::run), new SessionFolder(folder), question -> {
                    askedForFigures.add(question);
                    return Engine.run(question, progress -> { });
                }, Engine::cells),
                new Prompts(Optional::empty, present -> Optional.empty(), () -> Prompts.Unsaved.CANCEL, order -> Optional.empty(),
                        Answers.NO_WEIGHTS));
        window.open();
    }

    /** What a drag of the chart's title takes; the drag itself is a story of its own. */
    private boolean dragged() {
        boolean[] taken = {false};
        interact(() -> taken[0] = window.exports().takeaways(false).drag().figures().apply(ChartKind.RNN_GAIN).isPresent());
        return taken[0];
    }

    @Test
    void whatIsStillComputedCannotBeTakenAndSaysSo() {
        interact(() -> model.set(Recipe.DEFAULT.with(Parameters.W_H, 1.5)));
        assertTrue(model.computing().get());
        assertFalse(dragged());
        assertEquals("This chart is still being computed. It can be dragged out when it is finished.",
                lookup("#banner-text").queryAs(Label.class).getText());
        answer();
        assertTrue(dragged());
        assertEquals(List.of(), askedForFigures);
    }

    private void answer() {
        interact(() -> {
            while (!engine.isEmpty()) {
                engine.remove().run();
            }
        });
    }

    @Test
    void pinsAndAnExperimentBesideAreWaitedForToo() {
        interact(() -> model.look(model.view().get().withPins(List.of(Recipe.DEFAULT.with(Parameters.W_H, 0.7)))));
        assertFalse(dragged());
        answer();
        assertTrue(dragged());
        interact(() -> model.look(model.view().get().withCompared(Optional.of(Recipe.DEFAULT.with(Parameters.W_H, 0.8)))));
        assertFalse(dragged());
        answer();
        assertTrue(dragged());
        assertEquals(List.of(), askedForFigures);
    }
}
