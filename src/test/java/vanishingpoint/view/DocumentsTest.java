package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.state.Background;
import vanishingpoint.state.LabModel;
import vanishingpoint.state.LatestTask;

/** What happens while a file is still being written. */
class DocumentsTest {

    private static final Recipe EARLIER = Recipe.DEFAULT.with(Parameters.W_H, 2.0);
    private static final Recipe LATER = Recipe.DEFAULT.with(Parameters.W_H, 3.0);

    @TempDir
    Path folder;

    private final Queue<Runnable> disk = new ArrayDeque<>();
    private final LabModel model = new LabModel((question, progress) -> Answers.to(question.experiment()),
            new LatestTask.Threads(Runnable::run, Runnable::run, Runnable::run, () -> 0));
    private Documents documents;

    private Path startToSave() {
        Path file = folder.resolve("slow.vp.json");
        Prompts prompts = new Prompts(Optional::empty, present -> Optional.of(file), () -> Prompts.Unsaved.DISCARD,
                order -> Optional.empty(), Answers.NO_WEIGHTS);
        documents = new Documents(model, new Background(disk::add, Runnable::run), prompts,
                new Documents.Outcome(figure -> { }, written -> { }, cause -> {
                    throw new AssertionError(cause);
                }));
        model.set(EARLIER);
        documents.save();
        return file;
    }

    @Test
    void whatIsChangedWhileTheFileIsWrittenIsUnsaved() {
        Path file = startToSave();
        model.set(LATER);
        disk.remove().run();
        assertEquals(new Document(EARLIER, View.DEFAULT), DocumentFile.read(file));
        assertTrue(model.unsaved().get(), "the file does not hold W_h = 3");
        assertEquals(file, model.file().get());
        model.undo();
        assertFalse(model.unsaved().get());
    }

    @Test
    void aDocumentBegunWhileTheFileIsWrittenDoesNotGetItsName() {
        startToSave();
        documents.startNew();
        disk.remove().run();
        assertNull(model.file().get());
        assertEquals(Recipe.DEFAULT, model.experiment().get());
        assertFalse(model.unsaved().get());
    }
}
