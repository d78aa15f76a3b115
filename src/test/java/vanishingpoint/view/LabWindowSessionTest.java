package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;

/** What is kept between two starts. */
class LabWindowSessionTest extends WindowStories {

    @Test
    void theNextStartFindsTheWindowAsItWasLeft() {
        Path config = folder.resolve("another");
        interact(() -> {
            LabWindow left = window(new Stage(), config);
            left.open();
            saveTo = folder.resolve("eight.vp.json");
            left.model().set(Recipe.DEFAULT.with(Parameters.N, 8.0));
            unsavedAnswer = Prompts.Unsaved.SAVE;
            left.documents().whenSafe(() -> { });
            left.model().set(Recipe.DEFAULT.with(Parameters.N, 9.0));
            left.appearance().switchTheme();
            left.appearance().switchLanguage();
            left.controls().moreOpen().set(true);
            unsavedAnswer = Prompts.Unsaved.DISCARD;
            left.stage().fireEvent(new WindowEvent(left.stage(),
                    WindowEvent.WINDOW_CLOSE_REQUEST));
            assertFalse(left.stage().isShowing());

            LabWindow found = window(new Stage(), config);
            found.open();
            assertEquals(8, found.model().experiment().get().hidden());
            assertFalse(found.model().unsaved().get(), "what was not to be saved is gone");
            assertEquals(Theme.DARK, found.appearance().theme().get());
            assertEquals(Language.CHINESE, found.appearance().language().get());
            assertTrue(found.controls().moreOpen().get());
            found.stage().close();
        });
        settle();
    }

    @Test
    void aWindowThatIsKilledHasLeftItsSession() throws TimeoutException {
        Path config = folder.resolve("killed");
        LabWindow[] left = new LabWindow[1];
        interact(() -> {
            left[0] = window(new Stage(), config);
            left[0].open();
            left[0].model().set(Recipe.DEFAULT.with(Parameters.N, 8.0));
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Files.exists(config.resolve("session.vp.json")));
        interact(() -> {
            LabWindow found = window(new Stage(), config);
            found.open();
            assertEquals(8, found.model().experiment().get().hidden());
            assertTrue(found.model().unsaved().get());
            assertTrue(found.banner().isVisible());
            assertEquals("Work that was not saved last time is back.",
                    ((javafx.scene.control.Label) found.banner().lookup("#banner-text")).getText());
            assertTrue(found.banner().stays(), "however long the window takes to be seen");
            found.model().set(Recipe.DEFAULT.with(Parameters.N, 7.0));
            assertFalse(found.banner().isVisible(), "until something is done with it");
            found.stage().close();
            left[0].stage().close();
        });
    }

    @Test
    void unsavedWorkIsRestoredThoughItsFileCannotBeReadAnyMore() throws IOException, TimeoutException {
        Path config = folder.resolve("file-gone-bad");
        Path file = folder.resolve("work.vp.json");
        DocumentFile.write(new Document(Recipe.DEFAULT, View.DEFAULT), file);
        LabWindow[] left = new LabWindow[1];
        interact(() -> {
            left[0] = window(new Stage(), config);
            left[0].open();
            left[0].opened(List.of(file.toFile()));
            left[0].model().set(Recipe.DEFAULT.with(Parameters.N, 8.0));
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Files.exists(config.resolve("session.vp.json"))
                && DocumentFile.read(config.resolve("session.vp.json")).experiment().hidden() == 8);
        Files.writeString(file, "{");
        interact(() -> {
            LabWindow found = window(new Stage(), config);
            found.open();
            assertEquals(8, found.model().experiment().get().hidden());
            assertTrue(found.model().unsaved().get());
            assertTrue(found.banner().isVisible());
            assertNull(found.model().file().get(), "Save asks where, and does not write over what it could not read");
            found.stage().close();
            left[0].stage().close();
        });
    }

    @Test
    void aWindowThatTheSystemMakesSmallAsItComesHasItsSizeAgain() {
        interact(() -> {
            Stage stage = new Stage();
            LabWindow started = window(stage, folder.resolve("small"));
            stage.addEventFilter(WindowEvent.WINDOW_SHOWN, shown -> {
                stage.setWidth(stage.getMinWidth());
                stage.setHeight(stage.getMinHeight());
            });
            started.open();
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            assertEquals(Math.min(1440, screen.getWidth()), stage.getWidth());
            assertEquals(Math.min(900, screen.getHeight()), stage.getHeight());
            stage.close();
        });
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
