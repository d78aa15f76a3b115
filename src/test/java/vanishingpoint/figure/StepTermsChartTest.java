package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;

/** Bars for the parts of a step, and what stands for their sum. */
class StepTermsChartTest {

    private static final Palette LIGHT = Palette.of(Theme.LIGHT);
    private final LiveChart chart = LiveChart.create(ChartKind.STEP_TERMS, Style.DEFAULT);

    private static View selected(int t) {
        return View.DEFAULT.withFocus(Focus.NONE.withSelection(Optional.of(new Pair(t, 1))));
    }

    private Range steps() {
        return chart.xAxis().getRange();
    }

    private int colour(Drawn drawn, double x, double log10) {
        return drawn.at(x, chart.yAxis().valueToJava2D(log10, drawn.dataArea(), RectangleEdge.LEFT));
    }

    @Test
    void eachPartIsABarAsHighAsItsNorm() {
        chart.show(WhySamples.lstmPaths(3, 2, 3), View.DEFAULT);
        Drawn drawn = Drawn.of(chart, 700, 400);
        Rectangle2D strip = chart.areaOf(new Pair(3, 2), drawn.dataArea());
        StepTerms terms = StepTerms.of(ChartKind.STEP_TERMS, WhySamples.lstmPaths(3, 2, 3), Style.DEFAULT.messages())
                .orElseThrow();
        double bar = 22; // the widest
        for (int i = 0; i < 4; i++) {
            StepTerms.Term part = terms.parts().get(i);
            double x = strip.getCenterX() + (i - 2 + 0.5) * bar;
            int ink = LIGHT.color(part.ink()).getRGB();
            assertEquals(ink, colour(drawn, x, part.at(2) - 0.03), part.key());
            assertNotEquals(ink, colour(drawn, x, part.at(2) + 0.05), part.key());
        }
        assertEquals(LIGHT.color(Ink.TEXT).getRGB(), colour(drawn, strip.getCenterX() + bar / 2, terms.sum().at(2)));
    }

    @Test
    void zeroIsACrossAndUndefinedNothing() {
        chart.show(WhySamples.lstmPaths(3, 2, 3), View.DEFAULT);
        Drawn drawn = Drawn.of(chart, 700, 400);
        Rectangle2D strip = chart.areaOf(new Pair(3, 1), drawn.dataArea());
        Rectangle2D f = new Rectangle2D.Double(strip.getCenterX() - 22, strip.getMaxY() - 10, 22, 8);
        Rectangle2D i = new Rectangle2D.Double(strip.getCenterX() + 1, strip.getMaxY() - 10, 20, 8);
        int card = LIGHT.color(Ink.CARD).getRGB();
        assertTrue(drawn.inked(f, card) > 10);
        assertEquals(card, drawn.at(f.getCenterX(), strip.getMaxY() - 60));
        assertEquals(0, drawn.inked(i, card));
        assertEquals("step 1: direct, diag(f_j) 0.794 · through f_j exactly 0 · through i_j undefined · "
                + "through c̃_j 0.316 · norm of the sum 1.12", chart.describe(new Pair(3, 1)).plain());
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 0.5, 3.5", "16, 10, 0.5, 16.5", "500, 500, 484.5, 500.5", "500, 5, 0.5, 16.5",
            "500, 100, 88.5, 104.5"})
    void aLongRunIsSeenAroundTheSelectedStep(int length, int t, double first, double last) {
        chart.show(WhySamples.lstmPaths(length, 1, t), selected(t));
        assertEquals(new Range(first, last), steps());
        assertEquals(false, chart.isZoomed());
    }

    @Test
    void theWindowGoesWithTheSelectionUnlessZoomed() {
        chart.show(WhySamples.lstmPaths(500, 1, 100), selected(100));
        chart.show(WhySamples.lstmPaths(500, 1, 200), selected(200));
        assertEquals(new Range(188.5, 204.5), steps());
        Rectangle2D area = new Rectangle2D.Double(62, 10, 480, 300);
        chart.zoomTo(new Rectangle2D.Double(62 + 100, 10, 200, 300), area);
        Range zoomed = steps();
        chart.show(WhySamples.lstmPaths(500, 1, 300), selected(300));
        assertEquals(zoomed, steps());
        chart.resetZoom();
        assertEquals(new Range(288.5, 304.5), steps());
    }

    @Test
    void inANarrowDrawingTheyAreStillBarsAndSayThatTheyAreAPart() {
        chart.show(WhySamples.lstmPaths(50, 1, 50), View.DEFAULT);
        Drawn drawn = Drawn.of(chart, 330, 250);
        Rectangle2D strip = chart.areaOf(new Pair(50, 42), drawn.dataArea());
        int direct = LIGHT.color(Ink.FORGET_PRODUCT).getRGB();
        Rectangle2D foot = new Rectangle2D.Double(strip.getX(), strip.getMaxY() - 40, strip.getWidth(), 30);
        assertTrue(drawn.has(direct, foot), "from its norm down to the foot");
        Rectangle2D corner = new Rectangle2D.Double(230, 230, 100, 18);
        assertTrue(drawn.inked(corner, LIGHT.color(Ink.CARD).getRGB()) > 100, "steps 35–50 of 50");
        chart.show(WhySamples.lstmPaths(16, 1, 16), View.DEFAULT);
        assertEquals(0, Drawn.of(chart, 330, 250).inked(corner, LIGHT.color(Ink.CARD).getRGB()), "all of them");
    }

    @Test
    void aPlaceIsThePairOfTheSelectedAndThatStep() {
        chart.show(WhySamples.lstmPaths(16, 1, 12), selected(12));
        Rectangle2D area = new Rectangle2D.Double(0, 0, 160, 100); // ten units a step
        assertEquals(Optional.of(new Pair(12, 7)), chart.cellAt(65, 50, area));
        assertEquals(Optional.of(new Pair(15, 15)), chart.cellAt(145, 50, area));
        assertEquals(new Rectangle2D.Double(60, 0, 10, 100), chart.areaOf(new Pair(12, 7), area));
    }

    @Test
    void keysMoveTheStepAndTheSelectedOneForwardAndBack() {
        chart.show(WhySamples.lstmPaths(20, 1, 12), selected(12));
        assertEquals(Optional.of(new Pair(12, 11)), chart.beside(new Pair(12, 12), -1, 0));
        assertEquals(Optional.of(new Pair(13, 13)), chart.beside(new Pair(12, 12), 1, 0), "as a click there");
        assertEquals(Optional.of(new Pair(18, 18)), chart.beside(new Pair(12, 8), 10, 0));
        assertEquals(Optional.of(new Pair(20, 20)), chart.beside(new Pair(12, 12), 10, 0));
        assertEquals(Optional.of(new Pair(11, 11)), chart.beside(new Pair(12, 12), 0, -1));
        assertEquals(Optional.of(new Pair(2, 2)), chart.beside(new Pair(12, 8), 0, -10));
        assertEquals(Optional.of(new Pair(13, 8)), chart.beside(new Pair(12, 8), 0, 1));
        LiveChart gates = LiveChart.create(ChartKind.GATES, Style.DEFAULT);
        gates.show(WhySamples.lstmPaths(20, 1, 12), selected(12));
        assertEquals(Optional.of(new Pair(13, 13)), gates.beside(new Pair(12, 12), 1, 0));
        assertEquals(Optional.of(new Pair(11, 11)), gates.beside(new Pair(12, 12), 0, -1));
        LiveChart paths = LiveChart.create(ChartKind.PATHS, Style.DEFAULT);
        paths.show(WhySamples.lstmPaths(20, 1, 12), selected(12));
        assertEquals(Optional.of(new Pair(12, 7)), paths.beside(new Pair(12, 8), 1, 0), "a longer lag");
        assertEquals(Optional.of(new Pair(11, 7)), paths.beside(new Pair(12, 8), 0, -1), "the same lag");
    }

    @Test
    void theHiddenStateHasItsOwnAndTheGruOnlyOne() {
        LiveChart hidden = LiveChart.create(ChartKind.HIDDEN_STEP_TERMS, Style.DEFAULT);
        hidden.show(WhySamples.lstmPaths(9, 1, 9), View.DEFAULT);
        assertEquals("step 4: through o_j 0.100 · through C_j 0.501 · norm of the sum 0.631",
                hidden.describe(new Pair(9, 4)).plain());
        Shot gru = new Shot(WhySamples.gruPaths(9), View.DEFAULT);
        assertEquals("figure.no_such_cell.hidden-step-terms", Notice.ofNothing(hidden, gru).key());
        chart.show(gru.result(), View.DEFAULT);
        assertEquals("step 4: direct, diag(z_j) 0.316 · through z_j 0.316 · through r_j 0.316 · "
                + "through ñ_j 0.316 · norm of the sum 0.316", chart.describe(new Pair(9, 4)).plain());
    }

    @Test
    void valuesAndSentence() {
        assertEquals("j\tlog10_o\tlog10_cell\tlog10_sum\n1\t-1.0\t-0.3\t-0.2\n2\t-1.0\t-0.3\t-0.2\n",
                Values.of(ChartKind.HIDDEN_STEP_TERMS, WhySamples.lstmPaths(2, 1, 2), View.DEFAULT));
        assertEquals("Norms of the parts of step 2: through o_j 0.100; through C_j 0.501; norm of the sum 0.631.",
                Summaries.of(ChartKind.HIDDEN_STEP_TERMS, WhySamples.lstmPaths(2, 1, 2), View.DEFAULT, Language.ENGLISH));
    }
}

