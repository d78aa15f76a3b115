package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.state.Background;
import vanishingpoint.state.Compared;
import vanishingpoint.state.LabModel;
import vanishingpoint.state.LatestTask;

/** The first numbers are those of the file that the program is started with. */
class StartWithFileTest extends ApplicationTest {

    @TempDir
    Path folder;

    private final Queue<Runnable> engine = new ArrayDeque<>();
    private final List<Experiment> told = new ArrayList<>();
    private LabModel model;
    private Stage stage;

    @Override
    public void start(Stage primary) {
        StyleSheets.loadFonts();
        stage = primary;
    }

    private void open(Path file) {
        interact(() -> {
            LatestTask.Threads threads = new LatestTask.Threads(engine::add, Runnable::run, Runnable::run, () -> 0);
            model = new LabModel(Engine::run, threads);
            model.result().addListener((observable, before, now) -> told.add(now.experiment()));
            new LabWindow(stage, new LabWindow.Ground(model, new Compared(model, Engine::run, threads),
                    new Background(Runnable::run, Runnable::run), new SessionFolder(folder.resolve("config")),
                    question -> Engine.run(question, progress -> {}), Engine::cells), new Prompts(Optional::empty,
                    present -> Optional.empty(), () -> Prompts.Unsaved.CANCEL, order -> Optional.empty(), Answers.NO_WEIGHTS))
                    .open(Optional.of(file), Optional.empty());
            assertNull(model.result().get());
            while (!engine.isEmpty()) {
                engine.remove().run();
            }
        });
    }

    @Test
    void nothingOfTheBlankExperimentIsTold() throws IOException {
        Recipe kept = Recipe.DEFAULT.with(Parameters.W_H, 2.0);
        Path file = folder.resolve("kept.json");
        DocumentFile.write(new Document(kept, View.DEFAULT), file);
        open(file);
        assertEquals(List.of(kept), told.stream().distinct().toList());
        assertEquals(file.toAbsolutePath(), model.file().get());
    }

    @Test
    void aFileThatCannotBeReadLeavesTheBlankOne() throws IOException {
        Path file = folder.resolve("bad.json");
        Files.writeString(file, "{}");
        open(file);
        assertEquals(List.of(Recipe.DEFAULT), told.stream().distinct().toList());
        assertNull(model.file().get());
        assertTrue(lookup("#caption").queryAs(RichLabel.class).getAccessibleText().contains("W_h = 1"));
    }
}
