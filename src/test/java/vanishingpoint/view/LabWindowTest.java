package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jfree.chart.event.ChartChangeListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.Cell;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.Style;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;
import vanishingpoint.state.Background;
import vanishingpoint.state.LabModel;
import vanishingpoint.state.LatestTask;

/** What a user sees and does, in one window with the real engine; every thread is the JavaFX thread. */
class LabWindowTest extends FxRobot {

    private static final double FAILING = -9.87;
    private static final Cell CORNER = new Cell(50, 1);

    @TempDir
    static Path folder;

    private static LabWindow window;
    private static LabModel model;
    private static Prompts.Unsaved unsavedAnswer;
    private static int unsavedAsked;
    private static Path saveTo;
    private static Optional<ExportOrder> order;

    @BeforeAll
    static void open() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(StyleSheets::loadFonts);
        FxToolkit.setupStage(stage -> {
            window = window(stage, folder.resolve("config"));
            model = window.model();
            window.open();
        });
    }

    @AfterAll
    static void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private static LabWindow window(Stage stage, Path config) {
        LabModel asked = new LabModel((question, progress) -> {
            if (((Recipe) question).get(Parameters.W_H) == FAILING) {
                throw new IllegalStateException("no such luck");
            }
            return Engine.run(question, progress);
        }, new LatestTask.Threads(Runnable::run, Runnable::run, () -> 0));
        Prompts prompts = new Prompts(Optional::empty, present -> Optional.ofNullable(saveTo), () -> {
            unsavedAsked++;
            return unsavedAnswer;
        }, proposal -> order, name -> Optional.of(folder.resolve(name)));
        return new LabWindow(stage, new LabWindow.Ground(asked, new Background(Runnable::run, Runnable::run),
                new SessionFolder(config)), prompts);
    }

    @BeforeEach
    void blank() {
        unsavedAnswer = Prompts.Unsaved.CANCEL;
        unsavedAsked = 0;
        saveTo = null;
        order = Optional.empty();
        interact(() -> {
            window.stage().requestFocus();
            model.open(LabModel.BLANK, null);
            window.banner().hide();
            window.appearance().theme().set(Theme.LIGHT);
            window.appearance().language().set(Language.ENGLISH);
            window.main().playArea().chart(ChartKind.RNN_GAIN).chart().resetZoom();
            window.main().playArea().chart(ChartKind.LSTM_GAIN).chart().resetZoom();
        });
        moveTo(window.stage().getScene().lookup("#caption"));
    }

    private ChartView chart(ChartKind kind) {
        return window.main().playArea().chart(kind);
    }

    private String corner(ChartKind kind) {
        return chart(kind).chart().describe(CORNER).plain();
    }

    private void set(double weight) {
        interact(() -> model.set(Recipe.DEFAULT.with(Parameters.W_H, weight)));
    }

    private double weight() {
        return ((Recipe) model.experiment().get()).get(Parameters.W_H);
    }

    private Point2D onScreen(ChartView view, Cell cell) {
        java.awt.geom.Rectangle2D place = view.chart().areaOf(cell, view.dataArea().orElseThrow());
        return view.localToScreen(place.getCenterX(), place.getCenterY());
    }

    @Test
    void opensWithTheDefaultExperimentAndItsTrueNumbers() {
        double gain = model.result().get().rnn().orElseThrow().log10Gains().get(Quantity.HIDDEN_STATE).get(50, 1);
        assertTrue(gain < -5, "the default RNN vanishes: " + gain);
        assertTrue(corner(ChartKind.RNN_GAIN).contains(String.format("%.2f", gain).replace('-', '−')),
                corner(ChartKind.RNN_GAIN));
        assertTrue(lookup("#caption").queryAs(RichLabel.class).getAccessibleText().contains("T = 50"));
        assertTrue(lookup("#readout-rnn_verdict").queryAs(ReadoutCard.class).isVisible());
        assertEquals("Untitled — Vanishing Point", window.stage().getTitle());
    }

    @Test
    void draggingTheWeightChangesEveryChart() {
        List<String> before = List.of(corner(ChartKind.RNN_GAIN), corner(ChartKind.LSTM_GAIN),
                corner(ChartKind.GAIN_BY_LAG), corner(ChartKind.GRADIENT_TERMS));
        Node thumb = lookup("#W_h-slider").lookup(".thumb").queryAs(Node.class);
        drag(thumb).moveBy(16, 0).drop();
        assertTrue(weight() > 2, "dragged to " + weight());
        assertNotEquals(before.get(0), corner(ChartKind.RNN_GAIN));
        assertNotEquals(before.get(1), corner(ChartKind.LSTM_GAIN));
        assertNotEquals(before.get(2), corner(ChartKind.GAIN_BY_LAG));
        interact(model::undo);
        assertEquals(before.get(0), corner(ChartKind.RNN_GAIN), "one drag is one step back");
    }

    @Test
    void undoWorksWhileATextFieldHasTheFocus() {
        set(2.5);
        clickOn("#T-field").press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(1, weight());
        press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertEquals(2.5, weight());
        press(KeyCode.ALT).type(KeyCode.R).release(KeyCode.ALT);
        assertEquals(1, weight());
    }

    @Test
    void everyVisibleTextFollowsTheLanguageAndNothingMoves() {
        List<Bounds> places = places();
        List<String> english = texts();
        interact(() -> window.appearance().switchLanguage());
        List<String> left = new ArrayList<>(texts());
        left.retainAll(english);
        left.removeIf(text -> !text.replaceAll("RNN|LSTM|GRU|tanh|ReLU|id|sup|log|ln|EN|Vanishing Point", "")
                .matches(".*[A-Za-z]{2,}.*"));
        assertEquals(List.of(), left, "texts that stayed English");
        assertEquals(places, places());
        interact(() -> window.appearance().switchLanguage());
        assertEquals(english, texts());
    }

    private List<Bounds> places() {
        interact(() -> window.main().layout());
        return lookup(node -> node instanceof ChartView || node instanceof ReadoutCard)
                .queryAll().stream().map(node -> node.localToScene(node.getLayoutBounds())).toList();
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Node node : lookup(found -> found instanceof Labeled || found instanceof RichLabel).queryAll()) {
            String text = node instanceof Labeled labeled ? labeled.getText() : node.getAccessibleText();
            if (node.isVisible() && text != null && !text.isBlank()) {
                texts.add(text);
            }
        }
        return texts;
    }

    @Test
    void hoveringMarksTheSameCellEverywhereAndRedrawsNothing() {
        AtomicInteger redrawn = new AtomicInteger();
        ChartChangeListener count = event -> redrawn.incrementAndGet();
        interact(() -> chart(ChartKind.LSTM_GAIN).chart().chart().addChangeListener(count));
        moveTo(onScreen(chart(ChartKind.RNN_GAIN), new Cell(40, 12)));
        Node label = lookup("#hover-rnn-gain").queryAs(Node.class);
        assertTrue(label.isVisible());
        assertTrue(label.getAccessibleText().startsWith("t = 40, k = 12, lag 28: 10^−"), label.getAccessibleText());
        assertTrue(chart(ChartKind.LSTM_GAIN).lookup(".cell-outline").isVisible());
        assertTrue(chart(ChartKind.GRADIENT_TERMS).lookup(".cell-outline").isVisible());
        assertTrue(chart(ChartKind.GAIN_BY_LAG).lookup(".lag-line").isVisible());
        assertEquals(0, redrawn.get());
        moveTo(window.stage().getScene().lookup("#caption"));
        assertFalse(label.isVisible());
        assertFalse(chart(ChartKind.LSTM_GAIN).lookup(".cell-outline").isVisible());
    }

    @Test
    void heatMapsZoomTogetherAndKeepTheirZoom() {
        turnWheelUp(chart(ChartKind.RNN_GAIN));
        assertTrue(chart(ChartKind.RNN_GAIN).chart().isZoomed());
        assertTrue(chart(ChartKind.LSTM_GAIN).chart().isZoomed());
        set(1.3);
        assertTrue(chart(ChartKind.RNN_GAIN).chart().isZoomed(), "a parameter keeps the zoom");
        doubleClickOn(chart(ChartKind.LSTM_GAIN));
        assertFalse(chart(ChartKind.RNN_GAIN).chart().isZoomed());
    }

    private void turnWheelUp(ChartView view) {
        HoverLayer layer = view.hoverLayer();
        java.awt.geom.Rectangle2D area = view.dataArea().orElseThrow();
        interact(() -> layer.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, area.getCenterX(), area.getCenterY(), 0, 0,
                false, false, false, false, false, false, 0, 120, 0, 120, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
    }

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
    void theScaleCanBeLocked() {
        clickOn("#lock-scale");
        Optional<Double> locked = model.view().get().lockedScale();
        assertTrue(locked.isPresent());
        set(3);
        assertEquals(locked, model.view().get().lockedScale());
        clickOn("#lock-scale");
        assertTrue(model.view().get().lockedScale().isEmpty());
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
