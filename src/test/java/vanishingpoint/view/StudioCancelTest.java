package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.export.Export;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.export.FileKind;
import vanishingpoint.export.Sweep;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Preset;
import vanishingpoint.figure.Style;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.state.Background;

/** A sweep that takes long, on a thread of its own. */
class StudioCancelTest extends WindowRobot {

    private static final Document SMALL = new Document(
            Recipe.DEFAULT.with(Parameters.T, 8.0).with(Parameters.N, 2.0), View.DEFAULT);
    private static final int PREVIEWED = 5;

    @TempDir
    Path folder;

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final CountDownLatch inTheMiddle = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private StudioDialog studio;

    @BeforeEach
    void open() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FigureOrder order = new FigureOrder("rnn-gain", FileKind.GIF, Picture.fitting("rnn-gain", Preset.SLIDE, Style.DEFAULT),
                Optional.of(new Sweep(Parameters.W_H, 0.5, 2, PREVIEWED, false, 100)));
        Export export = new Export(question -> {
            if (asked.incrementAndGet() == PREVIEWED + 3) {
                inTheMiddle.countDown();
                awaited(goOn);
            }
            return Engine.run(question, progress -> { });
        });
        interact(() -> {
            studio = new StudioDialog(Messages.in(Language.ENGLISH), new StudioDialog.Work(
                    new Background(worker, Platform::runLater), export, SMALL),
                    new StudioForm.Choices(Picture.names(), Perspective.EXPLORE, true), order,
                    new StudioDialog.Ends(wanted -> Optional.of(folder.resolve("moving.gif")), (made, file) -> { }, chosen -> { }));
            studio.show();
        });
    }

    @AfterEach
    void close() {
        goOn.countDown();
        interact(() -> studio.close());
        worker.shutdownNow();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void settled() throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> worker.submit(() -> { }).get() == null);
        settle();
    }

    @Test
    void cancelledInTheMiddleThereIsNoFileAndTheDialogStays() throws TimeoutException, IOException {
        settled();
        doubleClickOn("#studio-to").eraseText(1).write("3"); // other answers are wanted, and the third of them waits
        awaited(inTheMiddle);
        clickOn("Save…");
        assertTrue(lookup("Save…").queryButton().isDisabled(), "one at a time");
        assertTrue(lookup("#studio-progress").query().isVisible(), "that it is written is seen at once");
        clickOn("Cancel");
        assertEquals("Cancelled, nothing is written.", lookup("#studio-words").queryAs(Label.class).getText());
        goOn.countDown();
        settled();
        assertTrue(studio.isShowing());
        assertFalse(lookup("Save…").queryButton().isDisabled());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
        clickOn("Save…");
        settled();
        assertFalse(studio.isShowing());
        assertTrue(Files.exists(folder.resolve("moving.gif")));
    }
}
