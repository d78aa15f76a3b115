package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.jfree.chart.event.ChartChangeListener;
import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.figure.ChartKind;

/** One selected pair, in every chart. */
class SelectionTest extends WindowStories {

    private static final Pair PAIR = new Pair(40, 12);

    private Point2D onScreen(ChartKind kind, Pair cell) {
        Rectangle2D place = chart(kind).chart().areaOf(cell, chart(kind).dataArea().orElseThrow());
        return chart(kind).localToScreen(place.getCenterX(), place.getCenterY());
    }

    private Optional<Pair> selected() {
        return model.view().get().focus().selection();
    }

    private boolean marked(ChartKind kind, String style) {
        return chart(kind).lookup(".selection-marks").lookup(style).isVisible();
    }

    @Test
    void aClickSelectsInEveryChartAndIsSavedButIsNoStepBack() {
        AtomicInteger redrawn = new AtomicInteger();
        ChartChangeListener count = event -> redrawn.incrementAndGet();
        interact(() -> chart(ChartKind.LSTM_GAIN).chart().chart().addChangeListener(count));
        clickOn(onScreen(ChartKind.RNN_GAIN, PAIR));
        moveTo(window.stage().getScene().lookup("#caption"));
        assertEquals(Optional.of(PAIR), selected());
        assertTrue(marked(ChartKind.RNN_GAIN, ".selection-ring") && marked(ChartKind.LSTM_GAIN, ".selection-ring")
                && marked(ChartKind.GRADIENT_TERMS, ".selection-ring"));
        assertTrue(marked(ChartKind.GAIN_BY_LAG, ".selection-line"));
        assertFalse(marked(ChartKind.GAIN_BY_LAG, ".selection-ring"));
        assertEquals(0, redrawn.get(), "it lies above the charts");
        assertFalse(model.canUndo().get());
        assertEquals(Optional.of(PAIR),
                DocumentFile.parse("kept", DocumentFile.toText(model.document())).view().focus().selection());
        double gain = model.result().get().rnn().orElseThrow().log10Gains().get(Quantity.HIDDEN_STATE).get(40, 12);
        String words = lookup("#selection").queryAs(RichLabel.class).getAccessibleText();
        assertTrue(words.startsWith("selected t = 40, k = 12, lag 28 · RNN 10^"), words);
        assertTrue(words.contains(String.format("%.2f", gain).replace('-', '−')), words);
        interact(() -> chart(ChartKind.LSTM_GAIN).chart().chart().removeChangeListener(count));
        clickOn(onScreen(ChartKind.LSTM_GAIN, PAIR));
        assertEquals(Optional.empty(), selected(), "the same again lets go");
        assertFalse(lookup("#selection").queryAs(Node.class).isVisible());
    }

    @Test
    void arrowsMoveTheSelectionAsTheChartLaysItOut() {
        clickOn(onScreen(ChartKind.GAIN_BY_LAG, new Pair(50, 30)));
        assertEquals(Optional.of(new Pair(50, 30)), selected());
        type(KeyCode.RIGHT);
        assertEquals(Optional.of(new Pair(50, 29)), selected(), "a longer lag");
        interact(() -> chart(ChartKind.RNN_GAIN).requestFocus());
        type(KeyCode.LEFT);
        type(KeyCode.DOWN);
        assertEquals(Optional.of(new Pair(49, 28)), selected());
        press(KeyCode.SHIFT).type(KeyCode.UP).release(KeyCode.SHIFT);
        assertEquals(Optional.of(new Pair(50, 28)), selected(), "up to the border");
        type(KeyCode.ESCAPE);
        assertEquals(Optional.empty(), selected());
        type(KeyCode.UP);
        assertEquals(Optional.of(CORNER), selected(), "the first arrow starts where none is");
    }

    @Test
    void anArrowTakesTheMouseThatRestsOnTheChartOutOfSight() {
        interact(() -> model.look(model.view().get().withFocus(
                model.view().get().focus().withSelection(Optional.of(PAIR)))));
        interact(() -> chart(ChartKind.RNN_GAIN).requestFocus());
        moveTo(onScreen(ChartKind.RNN_GAIN, new Pair(30, 20)));
        Node label = lookup("#hover-rnn-gain").query();
        Node outline = chart(ChartKind.LSTM_GAIN).lookup(".cell-outline");
        assertTrue(label.isVisible() && outline.isVisible());
        type(KeyCode.RIGHT);
        assertFalse(label.isVisible() || outline.isVisible(), "one marker");
        assertEquals(chart(ChartKind.RNN_GAIN).chart().describe(new Pair(40, 13)).plain(),
                lookup("#corner-rnn-gain").query().getAccessibleText());
        moveBy(3, 0);
        assertTrue(label.isVisible() && outline.isVisible(), "until it moves");
    }

    @Test
    void aDoubleClickLeavesTheSelectionAndEscInAFieldDoesToo() {
        interact(() -> model.look(model.view().get().withFocus(
                model.view().get().focus().withSelection(Optional.of(PAIR)))));
        doubleClickOn(onScreen(ChartKind.RNN_GAIN, new Pair(30, 5)));
        assertEquals(Optional.of(PAIR), selected());
        clickOn("#T-field").type(KeyCode.ESCAPE);
        assertEquals(Optional.of(PAIR), selected());
    }

    @Test
    void aShorterRunMovesItAndALongerOneBack() {
        interact(() -> model.look(model.view().get().withFocus(
                model.view().get().focus().withSelection(Optional.of(PAIR)))));
        double before = ring().getCenterX();
        interact(() -> model.set(Recipe.DEFAULT.with(Parameters.T, 30.0)));
        assertTrue(lookup("#selection").queryAs(RichLabel.class).getAccessibleText()
                .startsWith("selected t = 30, k = 2, lag 28"));
        interact(model::undo);
        assertEquals(before, ring().getCenterX());
    }

    @Test
    void inTheMapOfOneUnitTheLinesEndWithTheMap() {
        interact(() -> {
            model.set(Recipe.DEFAULT.with(Parameters.N, 1.0));
            model.look(model.view().get().withPerspective(Perspective.OPERATING_POINT).withFocus(
                    model.view().get().focus().withSelection(Optional.of(PAIR))));
        });
        settle();
        Rectangle2D data = chart(ChartKind.OPERATING_POINT).dataArea().orElseThrow();
        Rectangle2D square = chart(ChartKind.OPERATING_POINT).chart().pairsIn(data);
        assertTrue(square.getMaxX() < data.getMaxX() - 100, "words stand beside it");
        chart(ChartKind.OPERATING_POINT).lookupAll(".selection-line").forEach(line ->
                assertTrue(((Line) line).getEndX() <= square.getMaxX() + 1e-9, line.toString()));
        assertTrue(marked(ChartKind.OPERATING_POINT, ".selection-line"));
    }

    @Test
    void linesEndWhereAMapHasWords() {
        interact(() -> model.look(model.view().get().withPerspective(Perspective.SUM).withFocus(
                model.view().get().focus().withSelection(Optional.of(new Pair(45, 4))))));
        settle();
        ChartView sum = chart(ChartKind.GRADIENT_SUM);
        assertFalse(sum.chart().words().isEmpty());
        for (int t : new int[] {45, 5}) {
            interact(() -> model.look(model.view().get().withFocus(
                    model.view().get().focus().withSelection(Optional.of(new Pair(t, 4))))));
            settle();
            sum.lookupAll(".selection-line").stream().filter(Node::isVisible).forEach(node -> {
                Line line = (Line) node;
                assertTrue(sum.chart().words().stream().noneMatch(box -> box.intersectsLine(line.getStartX(), line.getStartY(),
                        line.getEndX() - 1, line.getEndY() - 1)), line + " over " + sum.chart().words());
            });
        }
    }

    private Circle ring() {
        return (Circle) chart(ChartKind.RNN_GAIN).lookup(".selection-ring");
    }
}
