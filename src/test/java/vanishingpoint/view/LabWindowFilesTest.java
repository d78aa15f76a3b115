package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.Style;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;

/** What comes in from files and goes out to them, and what is kept between two starts. */
class LabWindowFilesTest extends WindowStories {

    @Test
    void exportWritesThePictureInTheSizeAskedFor() throws IOException {
        order = Optional.of(new ExportOrder("gain-by-lag",
                new Format(420, 280, new Style(Theme.DARK, Language.CHINESE, 2))));
        clickOn("#export");
        BufferedImage picture = ImageIO.read(folder.resolve("gain-by-lag.png").toFile());
        assertEquals(840, picture.getWidth());
        assertEquals(560, picture.getHeight());
        assertTrue(lookup("#banner-text").queryAs(Label.class).getText().contains("gain-by-lag.png"));
    }

    @Test
    void unsavedChangesAreAskedAbout() {
        set(2);
        assertEquals("Untitled • — Vanishing Point", window.stage().getTitle());
        press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        assertEquals(2, weight(), "cancelled");
        saveTo = folder.resolve("kept.vp.json");
        unsavedAnswer = Prompts.Unsaved.SAVE;
        press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        assertEquals(1, weight());
        assertEquals(2, ((Recipe) DocumentFile.read(saveTo).experiment()).get(Parameters.W_H));
        press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        assertEquals(2, unsavedAsked, "nothing unsaved, no question");
    }

    @Test
    void aDroppedFileOpensAndABadOneLosesNothing() throws IOException {
        Path good = folder.resolve("good.vp.json");
        DocumentFile.write(new Document(Recipe.DEFAULT.with(Parameters.B_F, 3.0), View.DEFAULT), good);
        Path bad = Files.writeString(folder.resolve("bad.vp.json"), "{\"format\": ");
        drop(good);
        assertEquals("good.vp.json — Vanishing Point", window.stage().getTitle());
        drop(bad);
        assertTrue(lookup("#banner-text").queryAs(Label.class).getText().contains("bad.vp.json"));
        assertEquals(3, ((Recipe) model.experiment().get()).get(Parameters.B_F));
        assertEquals("good.vp.json — Vanishing Point", window.stage().getTitle());
        clickOn("#banner-close");
        assertFalse(window.banner().isVisible());
    }

    private void drop(Path file) {
        interact(() -> window.opened(List.of(new File(file.toString()))));
    }

    @Test
    void aFailureIsShownWithTheExperimentThatReproducesIt() {
        set(FAILING);
        assertTrue(lookup("#banner-text").queryAs(Label.class).getText().contains("no such luck"));
        clickOn("Copy experiment");
        interact(() -> {
            String text = Clipboard.getSystemClipboard().getString();
            assertEquals(model.document(), DocumentFile.parse("clipboard", text));
        });
        set(1.1);
        assertTrue(corner(ChartKind.RNN_GAIN).contains("10^"), "the next question is answered");
    }

    @Test
    void theNextStartFindsTheWindowAsItWasLeft() {
        Path config = folder.resolve("another");
        interact(() -> {
            LabWindow left = window(new Stage(), config);
            left.open();
            left.model().set(Recipe.DEFAULT.with(Parameters.N, 8.0));
            left.appearance().switchTheme();
            left.appearance().switchLanguage();
            left.controls().moreOpen().set(true);
            unsavedAnswer = Prompts.Unsaved.DISCARD;
            left.stage().fireEvent(new javafx.stage.WindowEvent(left.stage(),
                    javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST));
            assertFalse(left.stage().isShowing());

            LabWindow found = window(new Stage(), config);
            found.open();
            assertEquals(8, found.model().experiment().get().hidden());
            assertTrue(found.model().unsaved().get());
            assertEquals(Theme.DARK, found.appearance().theme().get());
            assertEquals(Language.CHINESE, found.appearance().language().get());
            assertTrue(found.controls().moreOpen().get());
            found.stage().close();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aCorruptSessionIsToldOfAndLeftOut() throws IOException {
        Path config = Files.createDirectories(folder.resolve("corrupt"));
        Files.writeString(config.resolve("session.properties"), "theme = PINK\n");
        interact(() -> {
            LabWindow started = window(new Stage(), config);
            started.open();
            assertTrue(started.banner().isVisible());
            assertEquals(Recipe.DEFAULT, started.model().experiment().get());
            started.stage().close();
        });
    }
}
