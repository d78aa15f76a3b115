package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.export.Export;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.export.FileKind;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.Theme;
import vanishingpoint.figure.Values;
import vanishingpoint.state.LabModel;

/** What comes in from files and goes out to them. */
class LabWindowFilesTest extends WindowStories {

    @Test
    void aPictureIsCopiedInTheWindowsThemeAndLanguage() {
        interact(() -> window.appearance().theme().set(Theme.DARK));
        choose(null, ChartKind.LSTM_GAIN, "Copy figure");
        interact(() -> {
            Image copied = Clipboard.getSystemClipboard().getImage();
            assertEquals(1800, copied.getWidth());
            assertEquals(1200, copied.getHeight());
            assertTrue(copied.getPixelReader().getColor(2, 2).getBrightness() < 0.3);
        });
    }

    @Test
    void valuesAreCopiedAsATable() {
        choose(null, ChartKind.LSTM_GAIN, "Copy values");
        interact(() -> {
            String text = Clipboard.getSystemClipboard().getString();
            assertEquals(Values.of(ChartKind.LSTM_GAIN, model.result().get(), model.view().get()), text);
            assertEquals(1 + 50 * 51 / 2, text.lines().count());
            assertTrue(text.startsWith("t\tk\tlog10_gain_lstm_cell_state\n1\t1\t0.0\n"), text.substring(0, 60));
        });
    }

    private void choose(String segment, ChartKind kind, String entry) {
        if (segment != null) {
            clickOn(segment);
        }
        Node card = chart(kind);
        while (!card.getStyleClass().contains("card-pane")) {
            card = card.getParent();
        }
        clickOn(from(card).lookup(".card-menu").<Node>query()).clickOn(entry);
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
    void whatIsThereWithOneClickIsNotAskedAbout() throws IOException {
        Path reference = folder.resolve("case.json");
        Files.copy(Path.of("src/test/resources/oracle/gru_small.json"), reference);
        drop(reference);
        clickOn("#reset-all");
        interact(() -> model.look(model.view().get().withPerspective(Perspective.SUM)));
        assertTrue(model.unsaved().get());
        drop(reference);
        assertEquals(0, unsavedAsked, "the default experiment, looked at from elsewhere");
        interact(() -> model.look(model.view().get().withPins(List.of(Recipe.DEFAULT))));
        set(1);
        drop(reference);
        assertEquals(1, unsavedAsked, "what is pinned would be lost");
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
        interact(() -> window.appearance().switchLanguage());
        assertTrue(lookup("#banner-text").queryAs(Label.class).getText().startsWith("操作未能完成"));
        clickOn("#banner-close");
        assertFalse(window.banner().isVisible());
    }

    @Test
    void aFigureThatIsDroppedGivesBackWhatItWasMadeOf() throws IOException {
        View looked = View.DEFAULT.withPerspective(Perspective.SUM).withLockedScale(Optional.of(7.0));
        Document document = new Document(Recipe.DEFAULT.with(Parameters.W_H, 1.25), looked);
        for (FileKind kind : List.of(FileKind.PNG, FileKind.SVG, FileKind.PDF)) {
            Path figure = folder.resolve("kept" + kind.ending());
            new Export(question -> Engine.run(question, progress -> {})).write(new FigureOrder("slope", kind, Format.DEFAULT),
                    document, figure);
            byte[] before = Files.readAllBytes(figure);
            interact(() -> model.open(LabModel.BLANK, null));
            drop(figure);
            assertEquals(new Document(document.experiment(), looked.withPerspective(Perspective.OPERATING_POINT)), model.document(),
                    "with the chart in sight");
            assertEquals("kept" + kind.ending() + " (imported) — Vanishing Point", window.stage().getTitle());
            press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
            assertEquals(folder.resolve("kept.vp.json"), proposedFile, "never into the figure");
            assertArrayEquals(before, Files.readAllBytes(figure));
        }
    }

    @Test
    void aReferenceCaseIsNeverWrittenTo() throws IOException {
        Path reference = folder.resolve("gru_small.json");
        Files.copy(Path.of("src/test/resources/oracle/gru_small.json"), reference);
        String before = Files.readString(reference);
        drop(reference);
        assertEquals("gru_small.json (imported) — Vanishing Point", window.stage().getTitle());
        assertFalse(model.unsaved().get());
        assertNull(chart(ChartKind.RNN_GAIN).getScene(), "no empty card stands for the cell that is not run");
        clickOn("#reset-all");
        assertNotNull(chart(ChartKind.RNN_GAIN).getScene());
        press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        assertEquals(folder.resolve("gru_small.vp.json"), proposedFile, "asked where to");
        assertEquals(before, Files.readString(reference));
        saveTo = proposedFile;
        press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        assertEquals("gru_small.vp.json — Vanishing Point", window.stage().getTitle());
        assertEquals(LabModel.BLANK, DocumentFile.read(saveTo));
        assertEquals(before, Files.readString(reference));
    }

    @Test
    void aBannerGoesWithWhatItSpokeOf() throws IOException {
        drop(Files.writeString(folder.resolve("worse.vp.json"), "{"));
        assertTrue(window.banner().isVisible());
        saveTo = folder.resolve("fine.vp.json");
        press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        assertEquals("Saved: " + saveTo, lookup("#banner-text").queryAs(Label.class).getText());
        set(2);
        assertFalse(window.banner().isVisible(), "good news is over with the next change");
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
}
