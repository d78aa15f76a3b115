package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.jfree.chart.event.ChartChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Values;
import vanishingpoint.i18n.Language;

/** Two experiments side by side, through the window. */
class CompareTest extends WindowStories {

    private String heading(String side) {
        return lookup("#compared-" + side).queryAs(RichLabel.class).getAccessibleText();
    }

    private ChartView beside(ChartKind kind) {
        return lookup("#beside-" + kind.key()).queryAs(ChartView.class);
    }

    private String cornerBeside(ChartKind kind) {
        return beside(kind).chart().describe(CORNER).plain();
    }

    private Optional<Experiment> compared() {
        return model.view().get().compared();
    }

    @Test
    void theSlidersMoveOneSideAndTheOtherStays() {
        interact(() -> model.look(model.view().get().withLockedScale(Optional.of(12.0))));
        clickOn("#compare");
        assertEquals(Optional.of(Recipe.DEFAULT), compared());
        assertEquals("A · same as B", heading("a"));
        assertEquals("B · same as A", heading("b"));
        String before = corner(ChartKind.RNN_GAIN);
        assertEquals(before, cornerBeside(ChartKind.RNN_GAIN));
        AtomicInteger drawings = new AtomicInteger();
        ChartChangeListener count = event -> drawings.incrementAndGet();
        interact(() -> beside(ChartKind.RNN_GAIN).chart().chart().addChangeListener(count));
        set(1.5);
        assertEquals("A · W_h = 1.50", heading("a"));
        assertEquals("B · W_h = 1", heading("b"));
        assertNotEquals(before, corner(ChartKind.RNN_GAIN));
        assertEquals(before, cornerBeside(ChartKind.RNN_GAIN));
        assertEquals(0, drawings.get(), "what stays is not even drawn");

        clickOn("#compared-exchange");
        assertEquals(1, weight());
        assertEquals("B · W_h = 1.50", heading("b"));
        assertEquals(before, corner(ChartKind.RNN_GAIN));
    }

    private void chord(KeyCode key, KeyCode with) {
        press(with).type(key).release(with);
    }

    @Test
    void exchangingIsOneStepBackAndTheEndIsNone() {
        clickOn("#compare");
        set(1.5);
        press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.B).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertEquals(1, weight());
        chord(KeyCode.Z, KeyCode.CONTROL);
        assertEquals(1.5, weight());
        assertEquals("A · same as B", heading("a"));
        chord(KeyCode.B, KeyCode.CONTROL);
        assertEquals(Optional.empty(), compared());
        assertFalse(lookup("#compare").queryAs(ToggleButton.class).isSelected());
        assertTrue(lookup("#compared-a").tryQuery().isEmpty());
        assertNotNull(chart(ChartKind.GAIN_BY_LAG), "all charts are back");
        chord(KeyCode.Z, KeyCode.CONTROL);
        assertEquals(1, weight());
        assertFalse(model.canUndo().get());
    }

    @Test
    void selectingHoveringAndZoomAreOfBoth() {
        interact(() -> model.set(Recipe.DEFAULT.with(Parameters.T, 10.0)));
        clickOn("#compare");
        interact(() -> model.set(Recipe.DEFAULT.with(Parameters.T, 16.0)));
        ChartView left = chart(ChartKind.RNN_GAIN);
        ChartView right = beside(ChartKind.RNN_GAIN);
        assertEquals(range(left), range(right), "of the longer run");
        Pair pair = new Pair(8, 3);
        Rectangle2D place = left.chart().areaOf(pair, left.dataArea().orElseThrow());
        moveTo(left.localToScreen(place.getCenterX(), place.getCenterY()));
        assertTrue(right.lookup(".cell-outline").isVisible());
        clickOn(left.localToScreen(place.getCenterX(), place.getCenterY()));
        assertEquals(Optional.of(pair), model.view().get().focus().selection());
        assertTrue(right.lookup(".selection-ring").isVisible());
        Rectangle2D late = left.chart().areaOf(new Pair(14, 2), left.dataArea().orElseThrow());
        moveTo(left.localToScreen(late.getCenterX(), late.getCenterY()));
        assertTrue(left.lookup(".cell-outline").isVisible());
        assertFalse(right.lookup(".cell-outline").isVisible(), "the shorter run has no such pair");
        Rectangle2D from = left.chart().areaOf(new Pair(13, 2), left.dataArea().orElseThrow());
        Rectangle2D to = left.chart().areaOf(new Pair(7, 7), left.dataArea().orElseThrow());
        drag(left.localToScreen(from.getCenterX(), from.getCenterY())).dropTo(left.localToScreen(to.getCenterX(), to.getCenterY()));
        assertTrue(left.chart().isZoomed());
        assertEquals(range(left), range(right));
        doubleClickOn(left);
        assertFalse(right.chart().isZoomed());
    }

    private static org.jfree.data.Range range(ChartView chart) {
        return chart.chart().chart().getXYPlot().getDomainAxis().getRange();
    }

    @ParameterizedTest
    @EnumSource(Perspective.class)
    void everyPerspectiveHasItsChartsTwice(Perspective perspective) {
        interact(() -> {
            model.set(Recipe.DEFAULT.with(Parameters.T, 30.0).with(Parameters.N, 4.0));
            window.compared().toggle();
            model.set(Recipe.DEFAULT.with(Parameters.T, 20.0).with(Parameters.N, 1.0));
            model.look(model.view().get().withPerspective(perspective));
        });
        List<ChartKind> kinds = PanePlan.compared(perspective).stream()
                .filter(kind -> perspective != Perspective.EXPLORE || kind != ChartKind.GRADIENT_TERMS).toList();
        for (ChartKind kind : kinds) {
            Node left = lookup("#chart-" + kind.key()).query();
            Node right = lookup("#beside-" + kind.key()).query();
            assertTrue(left.getAccessibleText().startsWith("A · T = 20, n = 1. "), left.getAccessibleText());
            assertTrue(right.getAccessibleText().startsWith("B · T = 30, n = 4. "), right.getAccessibleText());
            assertEquals(left.getLayoutBounds().getWidth(), right.getLayoutBounds().getWidth(), 2);
            assertTrue(left.localToScene(left.getLayoutBounds()).getMaxX() < right.localToScene(right.getLayoutBounds()).getMinX());
        }
        interact(() -> window.appearance().language().set(Language.CHINESE));
        assertEquals("B · T = 30, n = 4", heading("b"));
    }

    @Test
    void aFileCanStandBeside() throws java.io.IOException {
        Recipe other = Recipe.DEFAULT.with(Parameters.W_H, 2.0);
        openFrom = folder.resolve("other.json");
        DocumentFile.write(new Document(other, View.DEFAULT), openFrom);
        press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.O).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertEquals(Optional.of(other), compared());
        assertEquals("B · W_h = 2", heading("b"));
        assertEquals(1, weight(), "the present one stays");
        Files.writeString(openFrom, "{}");
        clickOn("#compared-open_beside");
        assertEquals(Optional.of(other), compared(), "a bad file loses nothing");
        assertTrue(window.banner().isVisible());
    }

    @Test
    void whatCannotBeAnsweredLeavesItsPlaceEmptyAndSaysSo() {
        interact(() -> model.look(model.view().get().withCompared(
                Optional.of(Recipe.DEFAULT.with(Parameters.W_H, FAILING)))));
        assertEquals("B · not computed yet", heading("b"));
        assertFalse(beside(ChartKind.RNN_GAIN).getParent().getParent().isVisible());
        assertTrue(window.banner().isVisible());
        set(0.5);
        assertEquals("A · W_h = 0.50", heading("a"));
        clickOn("#compared-compare");
        assertEquals(Optional.empty(), compared());
    }

    @Test
    void figuresAreOfBothAndValuesOfTheirSide() {
        clickOn("#compare");
        set(1.5);
        choose(beside(ChartKind.RNN_GAIN), "Copy summary");
        String right = clipboard();
        choose(chart(ChartKind.RNN_GAIN), "Copy summary");
        String left = clipboard();
        assertNotEquals(left, right);
        choose(beside(ChartKind.RNN_GAIN), "Copy figure");
        assertEquals("A · W_h = 1.50. " + left + System.lineSeparator() + "B · W_h = 1. " + right, clipboard());
        interact(() -> assertEquals(2880, Clipboard.getSystemClipboard().getImage().getWidth()));
        choose(beside(ChartKind.RNN_GAIN), "Copy values");
        assertEquals(Values.of(ChartKind.RNN_GAIN, window.compared().answer().get(), model.view().get()), clipboard());
    }

    private List<String> card(String topic) {
        return from(lookup("#readout-" + topic).<Node>query()).lookup(".rich-label").queryAllAs(RichLabel.class).stream()
                .map(RichLabel::getAccessibleText).toList();
    }

    @Test
    void everyNumberSaysOfWhichSideItIs() {
        interact(() -> model.look(model.view().get().withFocus(model.view().get().focus().withSelection(
                Optional.of(new Pair(30, 12))))));
        List<String> alone = card("rnn_verdict");
        clickOn("#compare");
        set(0.5);
        List<String> both = card("rnn_verdict");
        assertEquals(4, both.size());
        assertTrue(both.get(0).startsWith("A: RNN "), both.toString());
        assertEquals("B: " + alone.get(1), both.get(3));
        String selected = lookup("#selection").queryAs(RichLabel.class).getAccessibleText();
        assertTrue(selected.matches("selected t = 30, k = 12, lag 18 · A: RNN .* · LSTM .* · B: RNN .* · LSTM .*"), selected);
        assertTrue(lookup("#caption").queryAs(RichLabel.class).getAccessibleText().startsWith("A: "));
        for (Perspective without : List.of(Perspective.PATHS, Perspective.SUM)) {
            interact(() -> model.look(model.view().get().withPerspective(without)));
            assertEquals("selected t = 30, k = 12, lag 18", lookup("#selection").queryAs(RichLabel.class).getAccessibleText());
        }
        clickOn("#compared-compare");
        assertEquals(3, card("rnn_verdict").size());
        assertFalse(lookup("#caption").queryAs(RichLabel.class).getAccessibleText().startsWith("A: "));
    }

    @Test
    void theCurvesOfBothAndTheChoiceOfTheProductAreThere() {
        clickOn("#compare");
        set(1.5);
        assertTrue(beside(ChartKind.GAIN_BY_LAG).isVisible() && chart(ChartKind.GAIN_BY_LAG).isVisible());
        String exact = beside(ChartKind.LSTM_GAIN).chart().title().plain();
        Node gates = from(lookup("#quantity").<Node>query()).lookup(".toggle-button").nth(1).query();
        clickOn(gates);
        assertEquals(Quantity.FORGET_PRODUCT, model.view().get().gatedQuantity());
        assertNotEquals(exact, beside(ChartKind.LSTM_GAIN).chart().title().plain());
        assertEquals(chart(ChartKind.LSTM_GAIN).chart().title().plain(), beside(ChartKind.LSTM_GAIN).chart().title().plain());
        for (ChartKind kind : List.of(ChartKind.RNN_GAIN, ChartKind.LSTM_GAIN, ChartKind.GAIN_BY_LAG)) {
            assertTrue(beside(kind).getHeight() >= 90 && beside(kind).getWidth() >= 190,
                    kind + ": " + beside(kind).getWidth() + " × " + beside(kind).getHeight());
        }
    }

    @Test
    void whatIsNotBesideEachOtherIsNamed() {
        clickOn("#compare");
        interact(() -> model.look(model.view().get().withPerspective(Perspective.PATHS)));
        assertEquals("Not beside each other: Gates and states, LSTM: one step of h in parts",
                lookup("#compared-left-out").queryAs(Label.class).getText());
        interact(() -> model.look(model.view().get().withPerspective(Perspective.SPECTRUM)));
        assertFalse(lookup("#compared-left-out").queryAs(Label.class).isVisible());
    }

    private void choose(ChartView chart, String entry) {
        clickOn(from(chart.getParent().getParent()).lookup(".card-menu").<Node>query()).clickOn(entry);
    }

    private String clipboard() {
        AtomicReference<String> text = new AtomicReference<>();
        interact(() -> text.set(Clipboard.getSystemClipboard().getString()));
        return text.get();
    }
}
