package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Drive;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.result.Result;

/** Words among the curves cover neither curves nor each other. */
class CurveLabelsTest {

    private static final Recipe LOGISTIC = Recipe.DEFAULT.with(Parameters.W_H, 8.0).with(Parameters.N, 1.0)
            .with(Parameters.M, 1.0).with(Parameters.ACTIVATION, Activation.SIGMOID).with(Parameters.T, 100.0)
            .with(Parameters.DRIVE, Drive.NONE);

    private static Result answer(Recipe recipe) {
        return Engine.run(new Question(new Document(recipe, View.DEFAULT)), progress -> {});
    }

    private static Recipe weight(double weight) {
        return Recipe.DEFAULT.with(Parameters.W_H, weight);
    }

    private static LagChart drawn(Recipe now, List<Recipe> pins, Style style, int width, int height) {
        LagChart chart = new LagChart(ChartKind.GAIN_BY_LAG, style);
        chart.show(answer(now), View.DEFAULT, new Company(pins.stream().map(CurveLabelsTest::answer).toList(),
                java.util.Optional.empty()));
        area = Drawn.of(chart, width, height).dataArea();
        return chart;
    }

    private static Rectangle2D area;

    private static void assertClear(LagChart chart) {
        List<Rectangle2D> boxes = chart.written();
        for (Rectangle2D box : boxes) {
            assertTrue(area.createUnion(box).equals(area), "inside: " + box);
            assertEquals(1, boxes.stream().filter(box::intersects).count(), "over another: " + box);
            for (Curve curve : chart.drawn()) {
                for (int lag = 0; lag + 1 < curve.size(); lag++) {
                    assertFalse(curve.isFinite(lag) && curve.isFinite(lag + 1) && new Line2D.Double(
                            chart.place(lag, curve.at(lag), area), chart.place(lag + 1, curve.at(lag + 1), area))
                            .intersects(box), curve.key() + " under " + box);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH, 502, 290", "PRINT, CHINESE, 502, 290", "DARK, ENGLISH, 700, 300", "LIGHT, ENGLISH, 340, 220"})
    void namesCoverNoCurve(Theme theme, Language language, int width, int height) {
        Style style = new Style(theme, language);
        assertClear(drawn(weight(1.7), List.of(), style, width, height));
        LagChart exploding = drawn(weight(3), List.of(weight(0.8), weight(1.5)), style, width, height);
        assertClear(exploding);
        assertTrue(exploding.written().size() >= (width > 400 ? 4 : 2), "the bound and pins have names: " + exploding.written().size());
        LagChart crowded = drawn(LOGISTIC, List.of(weight(0.8), weight(1.5), weight(3)), style, width, height);
        assertClear(crowded);
        assertTrue(crowded.written().size() >= (width > 400 ? 3 : 1), "they are still named: " + crowded.written().size());
    }

    @Test
    void aPinThatIsWhatIsShownHasNoCurveOfItsOwn() {
        LagChart chart = drawn(weight(1.2), List.of(weight(1.2), weight(0.6)), Style.DEFAULT, 600, 300);
        assertEquals(5 + 2, chart.drawn().size(), "five of now, two of the other");
    }

    @Test
    void aPinIsNamedByWhatTellsItFromTheOthers() {
        List<Recipe> pins = List.of(weight(0.8), weight(0.8).with(Parameters.B_F, 3.0));
        LagChart chart = drawn(LOGISTIC, pins, Style.DEFAULT, 700, 400);
        List<String> names = chart.drawn().stream().filter(curve -> curve.pen() == Curve.Pen.GHOST)
                .map(curve -> curve.name().plain()).distinct().toList();
        assertEquals(2, names.size(), names.toString());
        assertTrue(names.get(0).startsWith("b_f = 1") || names.get(0).startsWith("W_h = 0.80, "), names.toString());
        assertTrue(names.get(1).startsWith("b_f = 3, "), names.toString());
    }

    @Test
    void theBoundIsTheRnnsByNameAndColour() {
        LagChart chart = drawn(weight(0.5), List.of(), Style.DEFAULT, 700, 400);
        assertEquals("RNN bound", chart.bound().orElseThrow().name().plain());
        java.awt.Color ink = Palette.of(Theme.LIGHT).color(Ink.BOUND);
        assertTrue(ink.getBlue() > ink.getGreen() && ink.getGreen() > ink.getRed() + 20, "of the RNN's blues: " + ink);
    }
}
