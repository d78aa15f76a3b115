package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import org.jfree.chart.event.ChartChangeListener;
import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.TermsOf;
import vanishingpoint.experiment.Pair;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;
import vanishingpoint.lesson.Examples;

/** What a user sees and does. */
class LabWindowTest extends WindowStories {

    private static final Pair INSIDE = new Pair(40, 12);

    private Point2D onScreen(ChartView view, Pair cell) {
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
    void resetByItsKeyClosesTheExamplesNoteAsItsButtonDoes() {
        interact(() -> window.controls().start(Examples.FORGET_BIAS));
        assertTrue(lookup("#example-note").queryAs(Node.class).isVisible());
        press(KeyCode.ALT).type(KeyCode.R).release(KeyCode.ALT);
        assertEquals(Recipe.DEFAULT, model.experiment().get());
        assertFalse(lookup("#example-note").queryAs(Node.class).isVisible());
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
        moveTo(onScreen(chart(ChartKind.RNN_GAIN), new Pair(40, 12)));
        Node label = lookup("#hover-rnn-gain").queryAs(Node.class);
        assertTrue(label.isVisible());
        assertTrue(label.getAccessibleText().startsWith("t = 40, k = 12, lag 28: 10^−"), label.getAccessibleText());
        assertTrue(chart(ChartKind.LSTM_GAIN).lookup(".cell-outline").isVisible());
        assertTrue(chart(ChartKind.GRADIENT_TERMS).lookup(".cell-outline").isVisible());
        assertTrue(chart(ChartKind.GAIN_BY_LAG).lookup(".lag-line").isVisible());
        assertTrue(chart(ChartKind.LSTM_GAIN).lookup(".cell-halo").isVisible());
        Node other = lookup("#corner-lstm-gain").queryAs(Node.class);
        assertTrue(other.isVisible(), "the other map tells its value");
        assertEquals(chart(ChartKind.LSTM_GAIN).chart().describe(INSIDE).plain(), other.getAccessibleText());
        assertFalse(lookup("#corner-rnn-gain").queryAs(Node.class).isVisible());
        assertEquals(0, redrawn.get());
        moveTo(window.stage().getScene().lookup("#caption"));
        assertFalse(label.isVisible());
        assertFalse(chart(ChartKind.LSTM_GAIN).lookup(".cell-outline").isVisible());
        assertFalse(other.isVisible());
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

    @Test
    void aRectangleDraggedOnAHeatMapIsZoomedToAndCanBeMoved() {
        ChartView map = chart(ChartKind.RNN_GAIN);
        drag(onScreen(map, new Pair(45, 11)), MouseButton.PRIMARY).moveTo(onScreen(map, new Pair(30, 25)));
        assertTrue(map.lookup(".zoom-band").isVisible());
        drop();
        assertFalse(map.lookup(".zoom-band").isVisible());
        for (ChartKind kind : List.of(ChartKind.RNN_GAIN, ChartKind.LSTM_GAIN, ChartKind.GRADIENT_TERMS)) {
            assertEquals(new Pair(45, 11), cell(kind, 0.001, 0.001), kind + ": the upper left cell");
        }
        press(KeyCode.SHIFT);
        Point2D from = onScreen(map, new Pair(40, 20));
        Point2D to = onScreen(map, new Pair(36, 24));
        drag(from, MouseButton.PRIMARY).moveTo(to).drop().release(KeyCode.SHIFT);
        assertEquals(new Pair(49, 7), cell(ChartKind.LSTM_GAIN, 0.01, 0.01), "moved by four cells each way");
        assertEquals(1, weight(), "zooming asks nothing");
        doubleClickOn(onScreen(map, new Pair(40, 20)));
        assertEquals(new Pair(50, 1), cell(ChartKind.GRADIENT_TERMS, 0.001, 0.001));
        moveTo(window.stage().getScene().lookup("#caption"));
        assertFalse(map.lookup(".cell-outline").isVisible(), "a double-click pins nothing");
    }

    private Pair cell(ChartKind kind, double right, double down) {
        java.awt.geom.Rectangle2D area = chart(kind).dataArea().orElseThrow();
        return chart(kind).cellAt(area.getX() + right * area.getWidth(), area.getY() + down * area.getHeight())
                .orElseThrow();
    }

    @Test
    void themeAndLanguageHaveButtons() {
        clickOn("#theme");
        assertEquals(Theme.DARK, window.appearance().theme().get());
        clickOn("#language");
        assertEquals(Language.CHINESE, window.appearance().language().get());
        assertEquals("全部重置", lookup("#reset-all").queryLabeled().getText());
        assertTrue(lookup("#caption").queryAs(RichLabel.class).getAccessibleText().contains("种子"));
        clickOn("#theme").clickOn("#language");
        assertEquals(Theme.LIGHT, window.appearance().theme().get());
        assertEquals("Reset all", lookup("#reset-all").queryLabeled().getText());
    }

    private void turnWheelUp(ChartView view) {
        HoverLayer layer = view.hoverLayer();
        java.awt.geom.Rectangle2D area = view.dataArea().orElseThrow();
        interact(() -> layer.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, area.getCenterX(), area.getCenterY(), 0, 0,
                false, false, false, false, false, false, 0, 120, 0, 120, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
    }

    @Test
    void theTermsOfTheGatedCellCanBeSeenAndThisIsRemembered() {
        String rnn = chart(ChartKind.GRADIENT_TERMS).chart().describe(INSIDE).plain();
        clickOn(inGradientCard("LSTM"));
        assertEquals(TermsOf.GATED, model.view().get().termsOf());
        assertNotEquals(rnn, chart(ChartKind.GRADIENT_TERMS).chart().describe(INSIDE).plain());
        assertTrue(chart(ChartKind.GRADIENT_TERMS).chart().title().plain().startsWith("LSTM"));
        clickOn(inGradientCard("by lag"));
        assertTrue(chart(ChartKind.MASS_BY_LAG).isVisible() && chart(ChartKind.MASS_BY_LAG).getScene() != null);
        interact(() -> model.set(Recipe.DEFAULT.with(Parameters.GATED_CELL, CellKind.GRU)));
        clickOn(inGradientCard("GRU"));
        assertTrue(chart(ChartKind.GRADIENT_TERMS).chart().title().plain().startsWith("GRU"));
        clickOn(inGradientCard("RNN"));
        assertEquals(TermsOf.RNN, model.view().get().termsOf());
    }

    private Node inGradientCard(String text) {
        return from(lookup("#gradient-choice").queryAs(Node.class)).lookup(text).query();
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
    void inASmallWindowEveryCardHoldsItsTextAndTheChartsScroll() {
        set(8);
        interact(() -> {
            MainWindow main = window.main();
            double width = main.getWidth();
            double height = main.getHeight();
            main.resize(720, 450); // not the stage: headless it draws into the buffer of the larger one
            for (int pass = 0; pass < 3; pass++) {
                main.applyCss();
                main.layout();
            }
            for (Node card : main.lookupAll(".readout")) {
                double end = ((ReadoutCard) card).getChildren().stream()
                        .mapToDouble(line -> line.getBoundsInParent().getMaxY()).max().orElseThrow();
                assertTrue(end <= ((ReadoutCard) card).getHeight(), card.getId());
            }
            assertTrue(chart(ChartKind.GAIN_BY_LAG).getHeight() >= 90);
            assertTrue(main.lookup("#stage-scroll").lookup(".scroll-bar:vertical").isVisible());
            Node caption = main.lookup(".caption-line");
            Bounds captionPlace = main.sceneToLocal(caption.localToScene(caption.getLayoutBounds()));
            assertTrue(captionPlace.getMaxY() <= 451, "in sight wherever the charts are: " + captionPlace);
            assertTrue(window.controls().getWidth() >= 270 && window.controls().localToScene(
                    window.controls().getBoundsInLocal()).getMaxX() <= 720);
            main.resize(width, height);
            main.layout();
        });
    }
}
