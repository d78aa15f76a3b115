package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.CompactText;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;

/** Experiments that come and go as text, and files that were used before. */
class SharingStoryTest extends WindowStories {

    private static final Document SHARED = new Document(Recipe.DEFAULT.with(Parameters.W_H, 3.0),
            View.DEFAULT.withPerspective(Perspective.PATHS));

    private static final Recipe SMALL = Recipe.DEFAULT.with(Parameters.T, 12.0);

    private void keys(KeyCode... keys) {
        press(keys).release(keys);
    }

    private static String banner() {
        return ((Label) window.stage().getScene().lookup("#banner-text")).getText();
    }

    private void clipboard(String text) {
        interact(() -> Exports.copy(text));
    }

    @Test
    void anExperimentIsCopiedAsTextAndPasted() {
        interact(() -> model.open(SHARED, null));
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        String text = CompactText.of(SHARED);
        interact(() -> assertEquals(text, Clipboard.getSystemClipboard().getString()));
        assertTrue(banner().startsWith("Copied as text, " + text.length() + " characters"), banner());
        interact(() -> model.open(vanishingpoint.state.LabModel.BLANK, null));
        keys(KeyCode.CONTROL, KeyCode.V);
        assertEquals(SHARED, model.document());
        assertTrue(model.unsaved().get(), "it stands in no file");
        assertNull(model.file().get());
    }

    @Test
    void wholeDocumentsCanBePastedToo() {
        clipboard(DocumentFile.toText(SHARED));
        keys(KeyCode.CONTROL, KeyCode.V);
        assertEquals(SHARED, model.document());
    }

    @Test
    void whatIsNoExperimentIsRefusedAndLosesNothing() {
        set(2);
        unsavedAnswer = Prompts.Unsaved.DISCARD;
        clipboard("hello");
        keys(KeyCode.CONTROL, KeyCode.V);
        assertEquals("the clipboard: it holds no experiment; allowed: text that begins with vp1: or {", banner());
        assertEquals(2, weight());
    }

    @Test
    void whatIsPastedIsOneStepFromWhatStoodThere() {
        set(2);
        Document before = model.document();
        clipboard(CompactText.of(SHARED));
        keys(KeyCode.CONTROL, KeyCode.V);
        assertEquals(0, unsavedAsked, "nothing is lost");
        assertEquals(SHARED, model.document());
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, model.document());
    }

    @Test
    void inATextFieldTheKeyPastesThere() {
        clipboard(CompactText.of(SHARED));
        TextField field = lookup(".text-field").queryAll().stream().map(TextField.class::cast).findFirst().orElseThrow();
        clickOn(field);
        keys(KeyCode.CONTROL, KeyCode.V);
        assertEquals(1, weight());
    }

    private static String shown() {
        String path = folder.toString();
        return path.length() <= 48 ? path : "…" + path.substring(path.length() - 48);
    }

    private List<String> recent() {
        MenuButton menu = lookup("#file-menu").query();
        interact(menu::show);
        Menu recent = (Menu) menu.getItems().stream().filter(item -> "recent".equals(item.getId())).findFirst().orElseThrow();
        List<String> names = recent.getItems().stream().map(MenuItem::getText).toList();
        interact(menu::hide);
        return names;
    }

    @Test
    void filesUsedBeforeStandInTheMenuAndOnesThatAreGoneLeaveIt() throws IOException {
        for (int i = 1; i <= 10; i++) {
            Path file = folder.resolve("file_" + i + ".vp.json");
            DocumentFile.write(new Document(SMALL.with(Parameters.N, (double) i), View.DEFAULT), file);
            interact(() -> window.opened(List.of(file.toFile())));
        }
        assertEquals(8, recent().size());
        assertEquals("file_10.vp.json — " + shown(), recent().get(0));
        Path fifth = folder.resolve("file_5.vp.json");
        interact(() -> window.reopen(fifth));
        assertEquals(5, model.experiment().get().hidden());
        assertEquals("file_5.vp.json — " + shown(), recent().get(0));
        assertEquals(8, recent().size(), "none twice");
        Files.delete(folder.resolve("file_7.vp.json"));
        interact(() -> window.reopen(folder.resolve("file_7.vp.json")));
        assertTrue(banner().contains("file_7.vp.json is not there any more"), banner());
        assertEquals(5, model.experiment().get().hidden());
        assertFalse(recent().toString().contains("file_7"));
        assertEquals(7, recent().size());
    }
}
