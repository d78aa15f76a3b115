package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.ChartRenderingInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Result;

/** The cells unrolled over time. */
class UnrolledChartTest {

    private static final Palette LIGHT = Palette.of(Theme.LIGHT);
    private final LiveChart chart = LiveChart.create(ChartKind.UNROLLED, Style.DEFAULT);
    private final BufferedImage image = new BufferedImage(900, 500, BufferedImage.TYPE_INT_RGB);

    private Rectangle2D draw() {
        ChartRenderingInfo info = new ChartRenderingInfo();
        Graphics2D g2 = image.createGraphics();
        g2.setPaint(LIGHT.color(Ink.CARD));
        g2.fillRect(0, 0, 900, 500);
        chart.chart().draw(g2, new Rectangle2D.Double(0, 0, 900, 500), info);
        g2.dispose();
        return info.getPlotInfo().getDataArea();
    }

    private static View selecting(int t, int k) {
        return View.DEFAULT.withFocus(Focus.NONE.withSelection(Optional.of(new Pair(t, k))));
    }

    /** RNN of this gain at every lag, its products ending at t. */
    private static Result ending(int t, int length, Samples.At gain) {
        return Samples.result(Samples.endingAt(t, Samples.rnn(length, gain), Map.of(Quantity.HIDDEN_STATE, gain)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 30, 200})
    void placeAndPairAreInverse(int length) {
        chart.show(Samples.usual(length), View.DEFAULT);
        Rectangle2D area = draw();
        StepWindow window = StepWindow.of(length, new Pair(length, 1), StepRoom.USUAL);
        for (int step : window.steps()) {
            Pair pair = new Pair(length, step);
            Rectangle2D place = chart.areaOf(pair, area);
            assertEquals(Optional.of(pair), chart.cellAt(place.getCenterX(), place.getCenterY(), area), "" + step);
        }
    }

    @Test
    void anEdgeIsThePairOfItsStepsAndALaterNodeMovesT() {
        chart.show(ending(6, 10, Samples.rate(-0.1)), selecting(6, 2));
        Rectangle2D area = draw();
        Rectangle2D node = chart.areaOf(new Pair(6, 4), area);
        double halfway = node.getWidth() / 2;
        assertEquals(Optional.of(new Pair(5, 4)), chart.cellAt(node.getCenterX() + halfway, 100, area));
        assertEquals(Optional.of(new Pair(8, 2)), chart.cellAt(node.getCenterX() + 4 * node.getWidth(), 100, area));
        assertEquals("step 5: RNN 0.794", chart.describe(new Pair(5, 4)).plain());
        assertEquals("t = 6, k = 2, lag 4: RNN 0.398", chart.describe(new Pair(6, 2)).plain());
        assertEquals("t = 8: after the selected step", chart.describe(new Pair(8, 2)).plain());
    }

    @Test
    void theLstmHasTwoTracksAndTheGruOneWithTwoGains() {
        chart.show(Samples.usual(10), View.DEFAULT);
        assertEquals("t = 10, k = 3, lag 7: RNN 0.200 · LSTM C 0.724 · LSTM (h,C) 0.912",
                chart.describe(new Pair(10, 3)).plain());
        assertEquals("step 5: RNN 0.794 · LSTM max f 0.871 · LSTM (h,C) 1.20",
                chart.describe(new Pair(5, 4)).plain());
        chart.show(Samples.result(Samples.gru(10, Samples.rate(0.2), Samples.rate(-0.05))), View.DEFAULT);
        assertEquals("step 5: GRU 1.58 · max z 0.891", chart.describe(new Pair(5, 4)).plain());
    }

    @Test
    void edgesHaveTheColourOfTheirGain() {
        chart.show(Samples.result(Samples.rnn(5, Samples.rate(-0.3))), View.DEFAULT);
        Rectangle2D area = draw();
        double x = chart.areaOf(new Pair(5, 2), area).getCenterX() + chart.areaOf(new Pair(5, 2), area).getWidth() / 2;
        int wanted = ColourScale.diverging(LIGHT, 0.5).rgb(-0.3);
        assertTrue(column((int) x).contains(wanted), "the edge of −0.3 on a scale of half a decade");
        chart.show(Samples.result(Samples.rnn(5, (t, k) -> t == k ? 0 : Samples.ZERO)), View.DEFAULT);
        area = draw();
        boolean zero = false;
        for (int dx = 0; dx < 8; dx++) {
            zero |= column((int) x + dx).contains(LIGHT.color(Ink.ZERO_CELL).getRGB());
        }
        assertTrue(zero, "what is exactly zero is dashed in a colour of its own");
    }

    private List<Integer> column(int x) {
        return java.util.stream.IntStream.range(0, 500).mapToObj(y -> image.getRGB(x, y)).toList();
    }

    @Test
    void widthsAndSizesGrowWithTheTrueNumbers() {
        UnrolledScale scale = UnrolledScale.of(Track.of(Samples.result(Samples.rnn(41, Samples.rate(-0.2)))));
        assertEquals(new UnrolledScale(0.5, 8), scale);
        assertEquals(0.5, scale.width(0), 1e-12);
        assertEquals(0.75, scale.width(0.25), 1e-12);
        assertEquals(1, scale.width(3), 1e-12);
        assertEquals(1, scale.size(0), 1e-12);
        assertEquals(0.75, scale.size(-2), 1e-12);
        assertEquals(0, scale.size(Samples.ZERO), 1e-12);
        assertEquals(0, scale.size(Samples.UNDEFINED), 1e-12);
        assertTrue(scale.size(4) > 1);
    }

    @Test
    void theWaveRunsThroughTheNodesAndShrinksWhereTheGradientVanishes() {
        chart.show(Samples.result(Samples.rnn(20, Samples.rate(-0.5)), Samples.lstm(20, Samples.rate(0.01),
                Samples.rate(-0.05))), View.DEFAULT);
        Rectangle2D area = draw();
        List<Glow> start = chart.glowsAt(0, area);
        List<Glow> later = chart.glowsAt(2, area);
        assertEquals(3, start.size(), "one for each track");
        assertEquals(chart.areaOf(new Pair(20, 20), area).getCenterX(), start.get(0).place().getX(), 1e-9);
        assertTrue(later.get(0).place().getX() < start.get(0).place().getX(), "backward in time");
        assertTrue(later.get(0).radius() < 0.6 * start.get(0).radius(), "the RNN's vanishes");
        assertTrue(later.get(1).radius() > 0.99 * start.get(1).radius(), "the LSTM's holds");
        assertEquals(List.of(Ink.RNN, Ink.LSTM, Ink.LSTM), start.stream().map(Glow::ink).toList());
    }

    @Test
    void theValuesAreThoseThatAreDrawn() {
        String table = Values.of(ChartKind.UNROLLED, ending(2, 3, Samples.rate(-1)), selecting(2, 1));
        assertEquals("j\tlog10_gain_rnn\tlog10_left_rnn\n1\t-0.0\t-1.0\n2\t-1.0\t-0.0\n3\t-1.0\tNaN\n", table);
    }

    private Rectangle2D drawAt(int width, int height) {
        ChartRenderingInfo info = new ChartRenderingInfo();
        Graphics2D g2 = image.createGraphics();
        chart.chart().draw(g2, new Rectangle2D.Double(0, 0, width, height), info);
        g2.dispose();
        return info.getPlotInfo().getDataArea();
    }

    @ParameterizedTest
    @CsvSource({"50, 40, 39", "50, 50, 1", "50, 33, 15", "30, 30, 1", "30, 8, 8"})
    void noNameAndNoNumberCoversAnother(int length, int t, int k) {
        Samples.At steep = (later, earlier) -> -1.7 * (later - earlier);
        for (int width : new int[] {220, 290, 420, 560, 900}) {
            for (int height : new int[] {200, 330}) {
                chart.show(ending(t, length, steep), selecting(t, k));
                drawAt(width, height);
                for (TrackDrawing drawing : ((UnrolledChart) chart).drawings()) {
                    assertTrue(drawing.names(k).keySet().containsAll(List.of(t, k)), "the selected ones are named");
                    assertTrue(drawing.numbers(k).size() > 1 || t == k);
                    apart(drawing.names(k), 14);
                    apart(drawing.numbers(k), 11);
                }
            }
        }
    }

    private static void apart(Map<Integer, Double> centres, double least) {
        List<Double> sorted = centres.values().stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            assertTrue(sorted.get(i) - sorted.get(i - 1) >= least, centres.toString());
        }
    }

    @Test
    void marksAtTheEndsLeadOnToTheOtherSteps() {
        chart.show(ending(40, 100, Samples.rate(-0.1)), selecting(40, 39));
        Rectangle2D area = draw();
        assertEquals(Optional.of(new Pair(27, 26)), chart.cellAt(area.getMinX() + 8, 100, area));
        assertEquals(Optional.of(new Pair(53, 52)), chart.cellAt(area.getMaxX() - 8, 100, area));
        assertEquals("more steps: on to t = 53, k = 52", chart.describe(new Pair(53, 52)).plain());
        assertEquals("more steps: on to t = 27, k = 26", chart.describe(new Pair(27, 26)).plain());
        chart.show(Samples.usual(30), View.DEFAULT);
        area = draw();
        assertEquals(Optional.empty(), chart.cellAt(area.getMinX() + 1, 100, area), "none where all is in sight");
    }

    @Test
    void aPartOfALongRunSaysSo() {
        chart.show(Samples.usual(200), View.DEFAULT);
        draw();
        assertFalse(StepWindow.of(200, new Pair(200, 1), StepRoom.USUAL).isWhole(200));
        assertEquals(Optional.empty(), chart.cellAt(0, 0, draw()));
    }
}
