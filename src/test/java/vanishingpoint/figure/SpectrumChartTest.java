package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vanishingpoint.figure.Answered.answer;
import static vanishingpoint.figure.Answered.chart;
import static vanishingpoint.figure.Answered.view;

import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.result.Result;

/** Singular values over the lag with the Lyapunov exponents, as a drawing, a table and a sentence. */
class SpectrumChartTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(60, 10, 600, 300);
    private static final Recipe DEAD = Recipe.DEFAULT.with(Parameters.ACTIVATION, Activation.RELU).with(Parameters.N, 4.0)
            .with(Parameters.B_H, -20.0);

    @Test
    void allSingularValuesAreCurvesFromTheSelectedStep() {
        View view = view(ChartKind.SPECTRUM).withFocus(Focus.NONE.withSelection(Optional.of(new Pair(30, 10))));
        LiveChart chart = chart(ChartKind.SPECTRUM, Recipe.DEFAULT, view);
        assertEquals(16 + 32, chart.plot().getDataset().getSeriesCount());
        assertEquals(30, chart.plot().getDataset().getItemCount(0));
        assertEquals("RNN · LSTM · singular values of ∂s_t/∂s_k, t = 30", chart.title().plain());
        assertEquals(new Range(0, 29), chart.xAxis().getRange());
        double x = 60 + 600 * 20 / 29.0;
        assertEquals(Optional.of(new Pair(30, 10)), chart.cellAt(x, 100, AREA));
        assertEquals(4, chart.marksAt(new Pair(30, 10), AREA).size());
        String words = chart.describe(new Pair(30, 10)).plain();
        assertTrue(words.startsWith("lag 20: RNN σ_1 0.00593 · ") && words.contains("LSTM σ_32 10^"), words);
        String head = Values.of(ChartKind.SPECTRUM, answer(Recipe.DEFAULT, view), view).lines().findFirst().orElseThrow();
        assertEquals(1 + 2 * (16 + 32), head.split("\t").length);
        assertTrue(head.contains("log10_singular_lstm_32\tlyapunov_rnn_1\t") && head.endsWith("lyapunov_lstm_32"), head);
    }

    @Test
    void curvesThatEndAreCountedAndTheLastOneThatDoesNotIsNamed() {
        Recipe dying = Recipe.DEFAULT.with(Parameters.ACTIVATION, Activation.RELU).with(Parameters.W_H, 1.2);
        View view = view(ChartKind.SPECTRUM);
        SingularCurves rnn = SingularCurves.of(answer(dying, view), Style.DEFAULT.messages()).get(0);
        assertEquals(12, rnn.zeros());
        assertEquals("RNN σ_4", rnn.named().get(1).name().plain());
        assertEquals(0, rnn.unknown());
    }

    @Test
    void everyLyapunovExponentIsANumber() {
        View view = view(ChartKind.SPECTRUM);
        Result result = answer(Recipe.DEFAULT, view);
        List<String[]> rows = Values.of(ChartKind.SPECTRUM, result, view).lines().map(line -> line.split("\t")).toList();
        Matrix rnn = result.rnn().orElseThrow().insights().spectrum().orElseThrow().lyapunovExponents();
        int first = Arrays.asList(rows.get(0)).indexOf("lyapunov_rnn_1");
        for (int i = 0; i < 16; i++) {
            assertEquals("lyapunov_rnn_" + (i + 1), rows.get(0)[first + i]);
            assertEquals(rnn.get(i), Double.parseDouble(rows.get(1)[first + i]));
            assertEquals(rnn.get(i), Double.parseDouble(rows.get(50)[first + i]));
        }
        double sum = 0;
        for (int i = 0; i < 16; i++) {
            sum += rnn.get(i);
        }
        String told = chart(ChartKind.SPECTRUM, Recipe.DEFAULT, view).summary();
        assertTrue(told.contains("at lag 49; Lyapunov exponents from " + Numbers.decimals(rnn.get(0), 3) + " to "
                + Numbers.decimals(rnn.get(15), 3) + ", in sum " + Numbers.decimals(sum, 3) + " a step."), told);
        assertTrue(Summaries.of(ChartKind.SPECTRUM, result, view, Language.CHINESE).contains("李雅普诺夫指数从 "
                + Numbers.decimals(rnn.get(0), 3)));
    }

    @Test
    void oneUnitHasOneExponent() {
        String told = chart(ChartKind.SPECTRUM, Recipe.DEFAULT.with(Parameters.N, 1.0), view(ChartKind.SPECTRUM)).summary();
        assertTrue(told.contains("; Lyapunov exponent −") && told.contains("; Lyapunov exponents from"), told); // RNN; LSTM (h, C)
    }

    @Test
    void aCellWhoseEverySingularValueIsZeroIsSaidToBeSoAndIsNotDrawnAtOne() {
        LiveChart chart = chart(ChartKind.SPECTRUM, DEAD, view(ChartKind.SPECTRUM));
        SingularCurves rnn = SingularCurves.of(answer(DEAD, view(ChartKind.SPECTRUM)), Style.DEFAULT.messages()).get(0);
        assertEquals(1, rnn.deadFrom().orElseThrow());
        SpectrumNames names = new SpectrumNames(List.of(rnn), Style.DEFAULT);
        assertEquals(List.of(), names.told(log10 -> -log10));
        assertEquals("RNN: every σ_i exactly 0 from lag 1, λ_1 = −∞", new SpectrumGaps(List.of(rnn), Style.DEFAULT).gap(rnn, true, 4).plain());
        assertTrue(chart.summary().contains("RNN σ_1 exactly 0 · RNN σ_4 exactly 0 at lag 49; Lyapunov exponents from −∞ to −∞"),
                chart.summary());
    }

    @Test
    void theLargestAndTheSmallestExponentAreNamedWhereTheirCurvesEnd() {
        List<SingularCurves> cells = SingularCurves.of(answer(Recipe.DEFAULT, view(ChartKind.SPECTRUM)), Style.DEFAULT.messages());
        List<String> told = new SpectrumNames(cells, Style.DEFAULT).told(log10 -> -log10);
        assertEquals(8, told.size());
        assertTrue(told.get(1).startsWith("λ_1 = −0.") && told.get(3).startsWith("λ_16 = −2."), told.toString());
    }

    @Test
    void inBlackAndWhiteEveryCurveHasTheDashesOfItsCell() {
        Result result = answer(Recipe.DEFAULT, view(ChartKind.SPECTRUM));
        for (Theme theme : new Theme[] {Theme.PRINT, Theme.LIGHT}) {
            LiveChart chart = LiveChart.create(ChartKind.SPECTRUM, new Style(theme, Language.ENGLISH));
            chart.show(result, view(ChartKind.SPECTRUM));
            assertNull(dashes(chart, 3), "RNN");
            if (theme == Theme.PRINT) { // others of the RNN, others of the LSTM, the largest of both
                assertArrayEquals(dashes(chart, 47), dashes(chart, 15 + 3));
                assertEquals(2, dashes(chart, 15 + 3).length);
            } else {
                assertNull(dashes(chart, 15 + 3), "colours tell");
            }
        }
    }

    private static float[] dashes(LiveChart chart, int series) {
        return ((BasicStroke) chart.plot().getRenderer().getSeriesStroke(series)).getDashArray();
    }
}
