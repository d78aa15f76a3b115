package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.TermsOf;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.LagCutLine;
import vanishingpoint.figure.LiveChart;
import vanishingpoint.i18n.Language;

/** The gradient as a sum, through the window. */
class SumStoryTest extends WindowStories {

    private ChartView beside(ChartKind kind) {
        return lookup("#beside-" + kind.key()).queryAs(ChartView.class);
    }

    private int cut() {
        return model.view().get().focus().lagCutIn(50);
    }

    /** A place on the line of a cut, so high over the foot of the data. */
    private Point2D onLine(ChartView chart, int cut, double height) {
        Rectangle2D area = chart.dataArea().orElseThrow();
        LagCutLine line = chart.chart().lagCut().orElseThrow();
        return chart.localToScreen(line.x(cut, area), area.getMinY() + (1 - height) * area.getHeight());
    }

    private void compare() {
        interact(() -> model.look(model.view().get().withCompared(Optional.of(Recipe.DEFAULT))));
        settle();
    }

    private void look(Runnable first) {
        interact(() -> {
            first.run();
            model.look(model.view().get().withPerspective(Perspective.SUM));
        });
        settle();
    }

    private void dragged(ChartView chart, int from, int to, double height) {
        assertEquals(from, cut());
        drag(onLine(chart, from, height), MouseButton.PRIMARY).moveTo(onLine(chart, (from + to) / 2, height))
                .moveTo(onLine(chart, to, height));
        assertEquals(to, cut());
        Node label = chart.lookup("#hover-" + chart.chart().kind().key());
        assertTrue(!label.isVisible() || label.getAccessibleText().matches("(?s).*lag (" + to + "|" + (to + 1) + ")[^0-9].*"),
                "it tells the place of now: " + label.getAccessibleText());
        assertTrue(label.isVisible() || chart.isHeatMap(), "curves have something to tell everywhere");
        drop();
        assertEquals(to, cut());
        assertFalse(chart.chart().isZoomed());
    }

    @Test
    void theLineIsDraggedInTheTriangleHighAndLow() {
        look(() -> { });
        dragged(chart(ChartKind.GRADIENT_SUM), 20, 33, 0.9);
        dragged(chart(ChartKind.GRADIENT_SUM), 33, 12, 0.2);
        dragged(chart(ChartKind.BEYOND_LAG), 12, 30, 0.5);
        assertEquals(OptionalInt.of(30), model.view().get().focus().lagCut());
    }

    /** The number in its sentence is the one that the triangle tells of the pair. */
    @Test
    void theSelectedTermIsAMatrixThatFollowsTheSelection() {
        look(() -> { });
        LiveChart elements = chart(ChartKind.GRADIENT_ELEMENTS).chart();
        LiveChart triangle = chart(ChartKind.GRADIENT_SUM).chart();
        assertFalse(elements.summary().contains("G("), elements.summary());
        for (Pair pair : new Pair[] {new Pair(30, 23), new Pair(30, 24), new Pair(31, 24), new Pair(50, 1)}) {
            interact(() -> model.look(model.view().get().withFocus(model.view().get().focus()
                    .withSelection(Optional.of(pair)))));
            settle();
            String norm = triangle.describe(pair).plain();
            String told = "G(" + pair.t() + "," + pair.k() + ") of the gradient ∂L/∂W_h has the norm "
                    + norm.substring(norm.indexOf(": ") + 2) + ";";
            assertTrue(elements.summary().contains(told), told + " in " + elements.summary());
        }
        assertTrue(chart(ChartKind.GRADIENT_ELEMENTS).getAccessibleText().endsWith(elements.summary()), "as readers of the screen have it");
    }

    @Test
    void inACompareItIsDraggedOnBothSides() {
        look(() -> { });
        compare();
        dragged(chart(ChartKind.GRADIENT_SUM), 20, 33, 0.9);
        dragged(beside(ChartKind.GRADIENT_SUM), 33, 10, 0.9);
        dragged(beside(ChartKind.BEYOND_LAG), 10, 25, 0.5);
    }

    /** The words of its button, in the language of now. */
    private void pickCell(String words) {
        clickOn(from(lookup("#sum-cell").queryAs(Node.class)).lookup(words).<Node>query());
        settle();
    }

    @Test
    void whoseTermsAreSummedIsChosenHereToo() {
        look(() -> model.look(model.view().get().withFocus(model.view().get().focus()
                .withSelection(Optional.of(new Pair(30, 23))))));
        boolean undoable = model.canUndo().get();
        pickCell("LSTM");
        assertEquals(TermsOf.GATED, model.view().get().termsOf());
        assertTrue(chart(ChartKind.GRADIENT_SUM).chart().title().plain().startsWith("LSTM"));
        assertTrue(chart(ChartKind.GRADIENT_ELEMENTS).chart().title().plain().endsWith("weight by weight"));
        interact(() -> {
            window.appearance().language().set(Language.CHINESE);
            model.set(Recipe.DEFAULT.with(Parameters.GATED_CELL, CellKind.GRU));
        });
        pickCell("RNN");
        assertEquals(TermsOf.RNN, model.view().get().termsOf());
        pickCell("GRU");
        assertTrue(chart(ChartKind.GRADIENT_SUM).chart().title().plain().startsWith("GRU"));
        interact(model::undo);
        assertEquals(TermsOf.GATED, model.view().get().termsOf(), "how it is looked at is no step to undo");
        assertEquals(undoable, model.canUndo().get());
        compare();
        pickCell("RNN");
        for (ChartView side : new ChartView[] {chart(ChartKind.GRADIENT_SUM), beside(ChartKind.GRADIENT_SUM)}) {
            assertTrue(side.chart().title().plain().startsWith("RNN"), side.chart().title()::plain);
        }
    }

    private void resize(double width, double height) {
        interact(() -> {
            window.main().resize(width, height);
            for (int pass = 0; pass < 3; pass++) {
                window.main().applyCss();
                window.main().layout();
            }
        });
    }

    private static boolean meets(Node box, Rectangle2D words) {
        return box.isVisible() && box.getBoundsInParent().intersects(words.getX(), words.getY(), words.getWidth(),
                words.getHeight());
    }

    private void assertClear(ChartView chart) {
        Node corner = chart.lookup("#corner-" + chart.chart().kind().key());
        Node hover = chart.lookup("#hover-" + chart.chart().kind().key());
        assertTrue(corner.isVisible() || hover.isVisible());
        for (Rectangle2D words : chart.chart().words()) {
            assertFalse(meets(corner, words), chart.chart().kind() + ": " + corner + " over " + words);
            assertFalse(meets(hover, words), chart.chart().kind() + ": " + hover + " over " + words);
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, ENGLISH, false", "1440, 900, CHINESE, true", "1024, 768, ENGLISH, false",
        "1024, 768, CHINESE, false", "1024, 768, ENGLISH, true"})
    void whatIsToldOfThePairKeepsClearOfTheWords(int width, int height, Language language, boolean compared) {
        look(() -> {
            window.appearance().language().set(language);
            model.look(model.view().get().withFocus(model.view().get().focus()
                    .withSelection(Optional.of(new Pair(30, 23)))));
        });
        if (compared) {
            compare();
        }
        double before = window.main().getWidth();
        double tall = window.main().getHeight();
        resize(width, height);
        try {
            told(compared);
        } finally {
            resize(before, tall);
        }
    }

    private void told(boolean compared) {
        ChartView sum = chart(ChartKind.GRADIENT_SUM);
        assertTrue(compared || !sum.chart().words().isEmpty(), "it has words of its own");
        Stream.concat(Stream.of(sum), compared ? Stream.of(beside(ChartKind.GRADIENT_SUM)) : Stream.empty())
                .forEach(this::assertClear);
        for (Pair pair : new Pair[] {new Pair(8, 8), new Pair(12, 1), new Pair(24, 1), new Pair(3, 2)}) {
            Rectangle2D cell = sum.chart().areaOf(pair, sum.dataArea().orElseThrow());
            interact(() -> sum.hoverLayer().follow(cell.getCenterX(), cell.getCenterY()));
            assertClear(sum);
        }
        interact(() -> sum.hoverLayer().leave());
    }
}
