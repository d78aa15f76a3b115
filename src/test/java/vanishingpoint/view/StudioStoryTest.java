package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.export.FileKind;
import vanishingpoint.export.Sweep;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Preset;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;

/** A figure is looked at, ordered, saved and opened again. */
class StudioStoryTest extends StudioStories {

    private static final Recipe SMALL = Recipe.DEFAULT.with(Parameters.T, 12.0).with(Parameters.N, 3.0);

    @BeforeEach
    void forget() {
        interact(() -> {
            window.exports().last().set(Optional.empty());
            model.set(SMALL);
        });
    }

    private void write(String id, String text) {
        doubleClickOn(id).eraseText(1).write(text);
    }

    private String words() {
        return lookup("#studio-words").queryAs(Label.class).getText();
    }

    private Image seen() {
        return from(lookup("#studio-preview").<Node>query()).lookup((Node node) -> node instanceof ImageView)
                .queryAs(ImageView.class).getImage();
    }

    private List<String> refusals() {
        return lookup(".form-refusal").queryAllAs(Label.class).stream().map(Label::getText).filter(text -> !text.isEmpty())
                .toList();
    }

    private boolean canSave() {
        return !lookup("Save…").queryButton().isDisabled();
    }

    @Test
    void aPresetIsSeenSavedAndOpenedAgain() throws IOException {
        openStudio();
        assertEquals("2880 × 1800 px at 192 dpi, 381 × 238 mm", words());
        double wide = seen().getWidth() / seen().getHeight();
        assertEquals(2880.0 / 1800, wide, 0.01, "true proportions");
        choose("#studio-picture", "gain-by-lag");
        choose("#studio-preset", Optional.of(Preset.COLUMN));
        choose("#studio-theme", Theme.PRINT);
        choose("#studio-language", Language.CHINESE);
        assertEquals("1004 × 768 px at 300 dpi, 85 × 65 mm", words());
        assertEquals(1004.0 / 768, seen().getWidth() / seen().getHeight(), 0.01);
        assertTrue(lookup("#studio-palette").query().isDisabled(), "black and white has none");
        clickOn("Save…");
        Path file = folder.resolve("gain-by-lag.png");
        BufferedImage picture = ImageIO.read(file.toFile());
        assertEquals(1004, picture.getWidth());
        assertEquals(SMALL, DocumentFile.read(file).experiment());
        assertTrue(lookup("#banner-text").queryAs(Label.class).getText().endsWith("gain-by-lag.png"));
        FigureOrder made = order;
        interact(() -> {
            model.open(vanishingpoint.state.LabModel.BLANK, null);
            window.exports().last().set(Optional.empty());
            window.opened(List.of(new File(file.toString())));
        });
        assertEquals(SMALL, model.experiment().get());
        openStudio();
        clickOn("Save…");
        assertEquals(made, order, "all settings are back");
    }

    @Test
    void thePreviewIsTheFileItself() throws IOException {
        openStudio();
        choose("#studio-picture", "rnn-gain");
        write("#studio-width", "300");
        write("#studio-height", "200");
        write("#studio-dpi", "96");
        Image seen = seen();
        clickOn("Save…");
        BufferedImage file = ImageIO.read(folder.resolve("rnn-gain.png").toFile());
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 300; x++) {
                assertEquals(file.getRGB(x, y), seen.getPixelReader().getArgb(x, y), x + ", " + y);
            }
        }
    }

    @Test
    void badValuesAreRefusedInASentenceAtTheField() {
        openStudio();
        choose("#studio-picture", "rnn-gain"); // drawn sooner than all charts
        write("#studio-dpi", "7");
        assertEquals(List.of("From 24 to 2400 pixels an inch."), refusals());
        assertFalse(canSave());
        write("#studio-dpi", "300");
        assertEquals(List.of(), refusals());
        write("#studio-width", "12");
        assertEquals(List.of("A whole number from 64 to 40000 px."), refusals());
        write("#studio-width", "x");
        assertFalse(canSave());
        write("#studio-height", "11000"); // first: nothing so large is drawn on the way
        write("#studio-width", "11000");
        assertEquals(List.of("More than 100 million pixels: smaller, or fewer pixels an inch."), refusals());
        choose("#studio-preset", Optional.of(Preset.COLUMN));
        clickOn("#studio-font").eraseText(5).write("90");
        assertTrue(refusals().get(0).startsWith("From 3 to "), refusals().toString());
        assertFalse(canSave());
        clickOn("#studio-font").eraseText(5);
        assertTrue(canSave());
        type(KeyCode.ESCAPE);
        assertTrue(lookup("#studio-width").tryQuery().isEmpty(), "Esc closes");
        assertEquals(null, order);
    }

    @Test
    void unitsKeepThePage() {
        openStudio();
        choose("#studio-picture", "gain-by-lag");
        choose("#studio-preset", Optional.of(Preset.COLUMN));
        choose("#studio-unit", vanishingpoint.figure.PageSize.Unit.PIXEL);
        assertEquals("1004 × 768 px at 300 dpi, 85 × 65 mm", words());
        assertEquals(Optional.empty(), lookup("#studio-preset").queryComboBox().getValue());
        type(KeyCode.ENTER);
        assertEquals(1004, order.format().size().width());
    }

    @Test
    void aTableIsSeenAsTextAndCopied() {
        openStudio();
        choose("#studio-picture", "gain-by-lag");
        choose("#studio-kind", FileKind.CSV);
        assertFalse(lookup("#studio-width").query().getParent().getParent().isVisible(), "numbers have no size");
        String text = lookup("#studio-text").queryAs(TextArea.class).getText();
        assertTrue(text.startsWith("lag,"), text);
        assertEquals(text.lines().count() + " lines of text, 1 kB", words());
        clickOn("Copy");
        interact(() -> assertEquals(text, Clipboard.getSystemClipboard().getString()));
        choose("#studio-kind", FileKind.MARKDOWN);
        assertTrue(lookup("#studio-text").queryAs(TextArea.class).getText().contains("|"));
        type(KeyCode.ESCAPE);
    }

    @Test
    void thePictureIsCopiedInItsFullSize() {
        openStudio();
        choose("#studio-preset", Optional.of(Preset.SQUARE));
        interact(() -> lookup("#studio-transparent").queryAs(CheckBox.class).setSelected(true));
        clickOn("Copy");
        interact(() -> {
            Image copied = Clipboard.getSystemClipboard().getImage();
            assertEquals(1200, copied.getWidth());
            assertEquals(1200, copied.getHeight());
        });
        assertEquals("Copied: 1200 × 1200 px at 96 dpi, 318 × 318 mm", words());
        type(KeyCode.ESCAPE);
    }

    @Test
    void aSweepIsSeenFrameByFrameAndSaved() throws IOException {
        openStudio();
        choose("#studio-picture", "rnn-gain");
        choose("#studio-kind", FileKind.GIF);
        write("#studio-width", "400");
        write("#studio-height", "300");
        write("#studio-dpi", "96");
        write("#studio-frames", "4");
        assertEquals("400 × 300 px at 96 dpi, 106 × 79 mm; 6 frames, 0.6 s", words());
        Image first = seen();
        clickOn("#studio-frame").type(KeyCode.END);
        assertFalse(same(first, seen()), "another frame");
        write("#studio-from", "90");
        assertEquals(List.of("From -10 to 20."), refusals().stream().map(text -> text.replace('−', '-')).toList());
        write("#studio-from", "0.5");
        clickOn("Save…");
        assertEquals(new Sweep(Parameters.W_H, 0.5, 2, 4, true, 100), order.sweep().orElseThrow());
        byte[] gif = Files.readAllBytes(folder.resolve("rnn-gain.gif"));
        assertEquals("GIF89a", new String(gif, 0, 6, StandardCharsets.US_ASCII));
    }

    private static boolean same(Image one, Image other) {
        int[] a = new int[(int) (one.getWidth() * one.getHeight())];
        int[] b = new int[a.length];
        javafx.scene.image.WritablePixelFormat<java.nio.IntBuffer> format = javafx.scene.image.PixelFormat.getIntArgbInstance();
        one.getPixelReader().getPixels(0, 0, (int) one.getWidth(), (int) one.getHeight(), format, a, 0, (int) one.getWidth());
        other.getPixelReader().getPixels(0, 0, (int) one.getWidth(), (int) one.getHeight(), format, b, 0, (int) one.getWidth());
        return Arrays.equals(a, b);
    }

    @Test
    void settingsAreThereTheNextTimeAndInTheNextSession() {
        openStudio();
        choose("#studio-picture", "rnn-gain");
        choose("#studio-preset", Optional.of(Preset.WIDE));
        clickOn("Save…");
        FigureOrder made = order;
        Platform.runLater(() -> window.exports().takeaways(false).saveFigure().accept(ChartKind.GAIN_BY_LAG));
        settle();
        clickOn("Save…");
        assertEquals(made.withPicture("gain-by-lag"), order, "the card's own chart, as the last one was");
        SessionFolder left = new SessionFolder(folder.resolve("left"));
        left.keep(Session.FIRST, DocumentFile.toText(model.document(), made.toTree()));
        assertEquals(made, left.document().orElseThrow().figure().map(FigureOrder::of).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itFitsASmallScreenAndEveryControlHasAName(Language language) {
        interact(() -> {
            window.appearance().language().set(language);
            model.look(model.view().get().withPerspective(Perspective.SPECTRUM));
        });
        openStudio();
        Node pane = lookup(".studio").query();
        assertTrue(pane.getLayoutBounds().getWidth() <= 1180 && pane.getLayoutBounds().getHeight() <= 760);
        ComboBox<String> pictures = lookup("#studio-picture").queryComboBox();
        assertEquals("spectrum", pictures.getItems().get(0), "those in sight come first");
        assertEquals(Picture.names().stream().filter(name -> !name.equals("operating-point")).toList(),
                pictures.getItems().stream().sorted(Comparator.comparing(Picture.names()::indexOf)).toList(), "all but the map of one unit");
        pictures.getItems().forEach(name -> assertFalse(pictures.getConverter().toString(name).isBlank()));
        choose("#studio-kind", FileKind.FRAMES);
        for (Node node : lookup((Node node) -> node instanceof Control && node.isFocusTraversable() && node.getId() != null
                && node.getId().startsWith("studio-") && node.isVisible()).queryAll()) {
            assertFalse(node.getAccessibleText() == null && !(node instanceof TextArea), node.getId());
            assertFalse(((Control) node).getTooltip() == null && !(node instanceof TextArea), node.getId());
            Bounds place = node.localToScene(node.getLayoutBounds());
            assertTrue(place.getMaxX() <= pane.getScene().getWidth(), node.getId());
        }
        type(KeyCode.ESCAPE);
    }
}
