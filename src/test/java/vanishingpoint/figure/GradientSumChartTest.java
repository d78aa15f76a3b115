package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.TermsOf;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Result;

/** The gradient as a sum: its terms, and what comes from beyond a lag. */
class GradientSumChartTest {

    private static final Palette LIGHT = Palette.of(Theme.LIGHT);
    private final LiveChart chart = LiveChart.create(ChartKind.GRADIENT_SUM, Style.DEFAULT);

    private static View cut(int lag) {
        return View.DEFAULT.withFocus(Focus.NONE.withLagCut(OptionalInt.of(lag)));
    }

    @Test
    void eachTermHasTheColourOfItsNormInTheColumnOfItsLag() {
        Result result = WhySamples.sums(12);
        chart.show(result, cut(11));
        Drawn drawn = Drawn.of(chart, 700, 500);
        ColourScale colours = ColourScale.ofTerms(LIGHT, List.of(result.cells().get(0).log10Terms()));
        double before = 0;
        for (int t = 1; t <= 12; t++) {
            for (int k = 1; k <= t; k++) {
                Rectangle2D cell = chart.areaOf(new Pair(t, k), drawn.dataArea());
                int expected = k == 1 ? LIGHT.color(Ink.ZERO_CELL).getRGB() : colours.rgb(-2 - 0.1 * (t - k));
                assertEquals(expected, drawn.at(cell.getCenterX(), cell.getCenterY()), t + ", " + k);
            }
            double left = chart.areaOf(new Pair(t, 1), drawn.dataArea()).getX();
            assertTrue(left > before, "longer lags to the right");
            before = left;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 50})
    void placeAndCellAreInverse(int length) {
        chart.show(WhySamples.sums(length), View.DEFAULT);
        Rectangle2D area = new Rectangle2D.Double(60, 90, 400, 300);
        for (int t = 1; t <= length; t++) {
            for (int k = 1; k <= t; k++) {
                Rectangle2D cell = chart.areaOf(new Pair(t, k), area);
                assertEquals(Optional.of(new Pair(t, k)), chart.cellAt(cell.getCenterX(), cell.getCenterY(), area));
            }
        }
        assertEquals(length == 1, chart.cellAt(area.getMaxX() - 1, area.getMaxY() - 1, area).isPresent());
    }

    @Test
    void itIsTheCellThatTheViewAsksFor() {
        chart.show(WhySamples.sums(30), View.DEFAULT);
        assertEquals("RNN · ∂L/∂W_h as a sum of terms · ‖G(t,k)‖_F", chart.title().plain());
        assertEquals("t = 30, k = 10, lag 20: 10^−4.00", chart.describe(new Pair(30, 10)).plain());
        chart.show(WhySamples.sums(30), View.DEFAULT.withTermsOf(TermsOf.GATED));
        assertEquals("LSTM · ∂L/∂W as a sum of terms · ‖G(t,k)‖_F", chart.title().plain());
    }

    @Test
    void theShareOfTheMassIsWhatLiesBeyond() {
        assertEquals(Math.log10(0.25), SumMargins.massShare(Matrix.column(Math.log10(3), Math.log10(0.5), Math.log10(0.5)), 0),
                1e-12);
        assertEquals(Samples.ZERO, SumMargins.massShare(Matrix.column(-400, -500), 1));
        assertEquals(-100, SumMargins.massShare(Matrix.column(-400, -500), 0), 1e-9);
        assertTrue(Double.isNaN(SumMargins.massShare(Matrix.column(Samples.ZERO, Samples.ZERO), 0)));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 1", "40, 19", "41, 20", "500, 20"})
    void withoutAChosenCutItIsTwentyLagsOrHalfOfAShortRun(int length, int cut) {
        assertEquals(cut, Focus.NONE.lagCutIn(length));
        assertEquals(length - 1, Focus.NONE.withLagCut(OptionalInt.of(1999)).lagCutIn(length));
    }

    @Test
    void whatComesFromBeyondIsToldInTheTitle() {
        LiveChart beyond = LiveChart.create(ChartKind.BEYOND_LAG, Style.DEFAULT);
        beyond.show(WhySamples.sums(50), cut(20));
        assertEquals("Gradient from beyond lag 20: RNN 0.32 %, LSTM 13 % of ‖∂L/∂W‖_F", beyond.title().plain());
        assertEquals("lag 20: RNN, beyond ℓ 0.00316 · LSTM, beyond ℓ 1.26 · RNN, all lags 1.00 · LSTM, all lags 10.0",
                beyond.describe(new Pair(50, 30)).plain());
        Drawn drawn = Drawn.of(beyond, 700, 400);
        Rectangle2D strip = beyond.areaOf(new Pair(50, 30), drawn.dataArea());
        Rectangle2D line = new Rectangle2D.Double(strip.getCenterX() - 5, strip.getMinY(), 10, strip.getHeight());
        assertTrue(drawn.has(LIGHT.color(Ink.RNN).getRGB(), line));
        beyond.show(WhySamples.sums(1), View.DEFAULT);
        assertEquals("readout.one_step", Notice.ofNothing(beyond, beyond.shot().orElseThrow()).key());
    }

    @Test
    void sharesAreReadable() {
        assertEquals("13 %", Numbers.share(Math.log10(0.13)));
        assertEquals("0.032 %", Numbers.share(-3.5));
        assertEquals("10^{−5.0}", Numbers.share(-5));
        assertEquals("150 %", Numbers.share(Math.log10(1.5)), "terms may cancel");
        assertEquals("0 %", Numbers.share(Samples.ZERO));
        assertEquals("–", Numbers.share(Samples.UNDEFINED));
    }

    @Test
    void valuesAreOfLags() {
        Result result = WhySamples.sums(2);
        assertEquals("lag\tlog10_mass_rnn\tlog10_sum_rnn\tlog10_beyond_rnn\n0\t-1.0\t-0.4\t-0.5\n"
                + "1\t-Infinity\t-0.5\t-Infinity\n", Values.of(ChartKind.GRADIENT_SUM, result, View.DEFAULT));
        assertFalse(Values.of(ChartKind.BEYOND_LAG, result, View.DEFAULT).contains("NaN"));
    }
}
