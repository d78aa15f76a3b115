package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.Gate;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.result.Result;

/** The gated cell's gain from the selected t, path by path. */
class PathsChartTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(60, 10, 390, 300);
    private static final int LIGHT_CARD = Palette.of(Theme.LIGHT).color(Ink.CARD).getRGB();
    private static final Result LSTM = WhySamples.lstmPaths(50, 2, 40);

    private final LiveChart chart = LiveChart.create(ChartKind.PATHS, Style.DEFAULT);

    private static View cut(Set<Gate> gates) {
        return View.DEFAULT.withFocus(Focus.NONE.withCut(gates).withSelection(Optional.of(new Pair(40, 15))));
    }

    private List<String> names() {
        XYDataset dataset = chart.chart().getXYPlot().getDataset();
        return IntStream.range(0, dataset.getSeriesCount()).mapToObj(i -> dataset.getSeriesKey(i).toString()).toList();
    }

    @Test
    void curvesAreTheRowsFromTheSelectedStep() {
        chart.show(LSTM, cut(EnumSet.of(Gate.INPUT, Gate.CANDIDATE)));
        assertEquals(List.of("LSTM state", "forget gates only", "without i, c̃", "LSTM exact"), names());
        XYDataset dataset = chart.chart().getXYPlot().getDataset();
        assertEquals(40, dataset.getItemCount(3));
        assertEquals(-0.04 * 39, dataset.getYValue(2, 39), 1e-12);
        assertEquals("LSTM · gain from k to t = 40, path by path", chart.title().plain());
        List<Curve> curves = ((LagChart) chart).curves();
        assertEquals(List.of(Ink.FULL_STATE, Ink.FORGET_PRODUCT, Ink.LSTM, Ink.LSTM),
                curves.stream().map(Curve::ink).toList());
        assertFalse(curves.get(2).pen() == curves.get(3).pen(), "two curves of one colour");
    }

    @Test
    void nothingCutIsNoCurveOfItsOwn() {
        chart.show(LSTM, cut(Set.of()));
        assertEquals(List.of("LSTM state", "forget gates only", "LSTM exact"), names());
    }

    @Test
    void theGruHasTwoCurvesAndOneForWhatIsCut() {
        Result gru = WhySamples.gruPaths(20);
        chart.show(gru, View.DEFAULT);
        assertEquals(List.of("update gates only", "GRU"), names());
        View view = View.DEFAULT.withFocus(Focus.NONE.withCut(EnumSet.of(Gate.RESET, Gate.GRU_CANDIDATE, Gate.INPUT))
                .withSelection(Optional.of(new Pair(20, 10))));
        chart.show(gru, view);
        assertEquals(List.of("update gates only", "without r, ñ", "GRU"), names(), "the LSTM's i is not among them");
        List<Curve> curves = ((LagChart) chart).curves();
        assertEquals(List.of(Ink.FORGET_PRODUCT, Ink.GRU, Ink.GRU), curves.stream().map(Curve::ink).toList());
        assertFalse(curves.get(1).pen() == curves.get(2).pen(), "two curves of one colour");
        List<String> lines = Values.of(ChartKind.PATHS, gru, view).lines().toList();
        assertEquals("lag\tlog10_gain_gru_hidden_state\tlog10_gain_gru_forget_product\tlog10_gain_gru_cut", lines.get(0));
        assertEquals("10\t-0.2\t-0.6\t-0.4", lines.get(11));
        assertEquals("Gain from step k = 10 to t = 20: GRU 0.631; update gates only 0.251; without r, ñ 0.398.",
                Summaries.of(ChartKind.PATHS, gru, view, Language.ENGLISH));
        chart.show(gru, cut(EnumSet.of(Gate.INPUT, Gate.FORGET)));
        assertEquals(List.of("update gates only", "GRU"), names(), "gates of the LSTM cut nothing");
    }

    @Test
    void placesAreTheEarlierStepsOfTheSelectedOne() {
        chart.show(LSTM, cut(Set.of())); // ten units a lag
        assertEquals(Optional.of(new Pair(40, 19)), chart.cellAt(60 + 213, 100, AREA));
        assertEquals(new Rectangle2D.Double(60 + 205, 10, 10, 300), chart.areaOf(new Pair(40, 19), AREA));
        assertEquals(3, chart.marksAt(new Pair(40, 19), AREA).size());
        assertEquals("lag 21: LSTM exact 0.380 · forget gates only 0.0550 · LSTM state 0.479",
                chart.describe(new Pair(40, 19)).plain());
        assertFalse(chart.areaOf(new Pair(45, 45), AREA).intersects(AREA), "a step after the selected one");
    }

    @Test
    void theSelectedPairIsMarked() {
        chart.show(LSTM, cut(Set.of()));
        Drawn drawn = Drawn.of(chart, 600, 400);
        Rectangle2D strip = chart.areaOf(new Pair(40, 15), drawn.dataArea());
        Rectangle2D line = new Rectangle2D.Double(strip.getCenterX() - 2, drawn.dataArea().getMaxY() - 40, 4, 40);
        chart.show(LSTM, View.DEFAULT);
        int without = Drawn.of(chart, 600, 400).inked(line, LIGHT_CARD);
        assertTrue(drawn.inked(line, LIGHT_CARD) > without + 15, "a dashed line");
    }

    @Test
    void whatIsNotThereIsSaid() {
        chart.show(Samples.result(Samples.rnn(9, Samples.rate(-1))), View.DEFAULT);
        assertEquals("Gain of the gated cell, path by path", chart.title().plain());
        assertEquals(0, chart.chart().getXYPlot().getDataset().getSeriesCount());
        Shot none = new Shot(Samples.result(Samples.rnn(9, Samples.rate(-1))), View.DEFAULT);
        assertEquals("figure.no_such_cell.paths", Notice.ofNothing(chart, none).key());
        assertEquals("figure.not_in_answer",
                Notice.ofNothing(chart, new Shot(Samples.usual(9), View.DEFAULT)).key());
    }

    @Test
    void valuesAndSentenceAreOfTheSamePairs() {
        View view = cut(EnumSet.of(Gate.FORGET));
        List<String> lines = Values.of(ChartKind.PATHS, LSTM, view).lines().toList();
        assertEquals("lag\tlog10_gain_lstm_cell_state\tlog10_gain_lstm_forget_product\tlog10_gain_lstm_full_state"
                + "\tlog10_gain_lstm_cut", lines.get(0));
        assertEquals(41, lines.size());
        assertEquals("25\t-0.5\t-1.5\t-0.4\t-1.0", lines.get(26));
        assertEquals("Gain from step k = 15 to t = 40: LSTM exact 0.316; forget gates only 0.0316; "
                + "LSTM state 0.398; without f 0.100.", Summaries.of(ChartKind.PATHS, LSTM, view, Language.ENGLISH));
    }
}

