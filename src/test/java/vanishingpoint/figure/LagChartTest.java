package vanishingpoint.figure;

import vanishingpoint.experiment.Pair;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vanishingpoint.experiment.View;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;

class LagChartTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(60, 10, 400, 300);
    private final LiveChart chart = LiveChart.create(ChartKind.GAIN_BY_LAG, Style.DEFAULT);

    private XYDataset dataset() {
        return chart.chart().getXYPlot().getDataset();
    }

    private Range heights() {
        return chart.chart().getXYPlot().getRangeAxis().getRange();
    }

    private int series(String name) {
        for (int i = 0; i < dataset().getSeriesCount(); i++) {
            if (dataset().getSeriesKey(i).equals(name)) {
                return i;
            }
        }
        throw new AssertionError("no curve " + name);
    }

    @Test
    void curvesAreTheLastRowOverTheLag() {
        chart.show(Samples.result(Samples.rnn(10, (t, k) -> t == 10 ? -k : 99)), View.DEFAULT);
        int rnn = series("RNN");
        assertEquals(10, dataset().getItemCount(rnn));
        for (int lag = 0; lag < 10; lag++) {
            assertEquals(lag, dataset().getXValue(rnn, lag));
            assertEquals(lag - 10, dataset().getYValue(rnn, lag));
        }
    }

    @Test
    void everyProductHasACurve() {
        chart.show(Samples.usual(50), View.DEFAULT);
        assertEquals(-0.1 * 49, dataset().getYValue(series("RNN"), 49), 1e-12);
        assertEquals(-0.02 * 49, dataset().getYValue(series("LSTM exact"), 49), 1e-12);
        assertEquals(-0.06 * 49, dataset().getYValue(series("forget gates only"), 49), 1e-12);
        assertEquals(-0.02 * 49 + 0.1, dataset().getYValue(series("LSTM state"), 49), 1e-12);
        assertEquals(0.25 * 49, dataset().getYValue(series("RNN bound"), 49), 1e-12);
        chart.show(Samples.result(Samples.gru(9, Samples.rate(-1), Samples.rate(-2))), View.DEFAULT);
        assertEquals(-8, dataset().getYValue(series("GRU"), 8));
        assertEquals(-16, dataset().getYValue(series("update gates only"), 8));
    }

    @Test
    void zerosAndUndefinedValuesAreGaps() {
        chart.show(Samples.result(Samples.rnn(6, (t, k) -> k == 1 ? Samples.ZERO : k == 2 ? Samples.UNDEFINED : -1)),
                View.DEFAULT);
        assertTrue(Double.isNaN(dataset().getYValue(series("RNN"), 5)));
        assertTrue(Double.isNaN(dataset().getYValue(series("RNN"), 4)));
        assertEquals(-1, dataset().getYValue(series("RNN"), 3));
    }

    @Test
    void aMassThatIsUndefinedIsToldInPlaceOfTheCurve() {
        BufferedImage told = drawn(Samples.overflowed(30, Samples.rate(1)));
        BufferedImage exploding = drawn(Samples.rnn(30, Samples.rate(1)));
        Rectangle2D middle = new Rectangle2D.Double(150, 225, 200, 16);
        assertTrue(inked(told, middle) > inked(exploding, middle) + 200, inked(told, middle) + " pixels");
    }

    private static BufferedImage drawn(CellResult cell) {
        Picture picture = Picture.named("mass-by-lag", Samples.result(cell), View.DEFAULT).orElseThrow();
        return picture.image(new Format(PageSize.pixels(600, 500), Style.DEFAULT));
    }

    private static long inked(BufferedImage image, Rectangle2D where) {
        long count = 0;
        for (int y = (int) where.getMinY(); y < where.getMaxY(); y++) {
            for (int x = (int) where.getMinX(); x < where.getMaxX(); x++) {
                count += (image.getRGB(x, y) & 0xFF) < 0xD0 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void theBoundFlattensNothing() {
        chart.show(Samples.usual(50), View.DEFAULT); // bound at lag 49: 12.25 decades, curves to −4.9
        assertEquals(new Range(-5, 1), heights());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.02, 0.02, 0.05, 0.1, 0.15, 0.18, 0.2, 0.21, 0.22, 0.23, 0.24})
    void theBoundsNameStandsOnNoCurve(double rate) {
        chart.show(Samples.result(Samples.rnn(50, Samples.rate(-0.1)),
                Samples.lstm(50, Samples.rate(rate), Samples.rate(-0.06))), View.DEFAULT);
        Curve bound = ((LagChart) chart).bound().orElseThrow();
        Rectangle2D box = new ClearPlaces((LagChart) chart, AREA).take(
                new BoundName((LagChart) chart, bound, AREA).boxes(40)).orElseThrow();
        assertTrue(AREA.contains(box), box.toString());
        for (Curve curve : ((LagChart) chart).curves()) {
            for (double lag = 0; lag < 49; lag += 0.05) {
                double height = curve.at((int) lag) + (lag - (int) lag) * (curve.at((int) lag + 1) - curve.at((int) lag));
                assertFalse(box.contains(((LagChart) chart).place(lag, height, AREA)), curve.key() + " at " + lag);
            }
        }
    }

    @Test
    void underflowsNameIsNotStruckThroughByItsLine() {
        Samples.At steep = Samples.rate(-0.7); // to −34, and the line shortly above the axis
        chart.show(Samples.result(Samples.rnn(50, steep)), View.DEFAULT);
        BufferedImage image = new BufferedImage(420, 240, BufferedImage.TYPE_INT_RGB);
        ChartRenderingInfo info = new ChartRenderingInfo();
        java.awt.Graphics2D g2 = image.createGraphics();
        g2.setPaint(Palette.of(Theme.LIGHT).color(Ink.CARD));
        g2.fillRect(0, 0, 420, 240);
        chart.chart().draw(g2, new Rectangle2D.Double(0, 0, 420, 240), info);
        Rectangle2D area = info.getPlotInfo().getDataArea();
        int line = (int) Math.round(((LagChart) chart).place(0, -37.93, area).getY());
        int crossed = 0;
        for (int y = line - 3; y <= line + 3; y++) {
            crossed += y < line - 1 || y > line + 1 ? inked(image, y, (int) area.getX() + 8, 100) : 0;
        }
        assertEquals(0, crossed, "pixels of letters beside the line");
    }

    private static int inked(BufferedImage image, int y, int from, int width) {
        int ground = Palette.of(Theme.LIGHT).color(Ink.CARD).getRGB();
        int inked = 0;
        for (int x = from; x < from + width; x++) {
            inked += image.getRGB(x, y) == ground ? 0 : 1;
        }
        return inked;
    }

    @Test
    void underflowIsInSightOnlyWhereCurvesComeNear() {
        chart.show(Samples.result(Samples.rnn(100, Samples.rate(-0.35))), View.DEFAULT);
        assertTrue(heights().contains(-38), heights().toString());
        chart.show(Samples.result(Samples.rnn(100, Samples.rate(-0.2))), View.DEFAULT);
        assertEquals(-21, heights().getLowerBound());
    }

    @Test
    void heightsFitWhatIsInSight() {
        chart.show(Samples.usual(500), View.DEFAULT);
        chart.zoomTo(new Rectangle2D.Double(60, 10, 8, 300), AREA);
        assertEquals(new Range(0, 10), chart.chart().getXYPlot().getDomainAxis().getRange());
        assertEquals(new Range(-1, 1), heights());
        chart.show(Samples.usual(400), View.DEFAULT);
        assertEquals(new Range(0, 10), chart.chart().getXYPlot().getDomainAxis().getRange());
        chart.resetZoom();
        assertEquals(new Range(0, 399), chart.chart().getXYPlot().getDomainAxis().getRange());
    }

    @Test
    void placesAreLagsAtTheLastStep() {
        chart.show(Samples.usual(41), View.DEFAULT); // ten units a lag
        assertEquals(Optional.of(new Pair(41, 21)), chart.cellAt(60 + 203, 100, AREA));
        assertEquals(new Rectangle2D.Double(60 + 195, 10, 10, 300), chart.areaOf(new Pair(41, 21), AREA));
        List<Mark> marks = chart.marksAt(new Pair(30, 10), AREA);
        assertEquals(4, marks.size(), "one on each curve, none on the bound");
        marks.forEach(mark -> assertEquals(260, mark.place().getX(), 1e-9));
        assertEquals("lag 20: RNN 0.0100 · LSTM exact 0.398 · forget gates only 0.0631 · LSTM state 0.501",
                chart.describe(new Pair(41, 21)).plain());
    }

    @Test
    void massIsByLag() {
        LiveChart mass = LiveChart.create(ChartKind.MASS_BY_LAG, Style.DEFAULT);
        mass.show(Samples.usual(50), View.DEFAULT);
        XYDataset masses = mass.chart().getXYPlot().getDataset();
        assertEquals(2, masses.getSeriesCount());
        assertEquals("RNN", masses.getSeriesKey(1), "in front");
        assertEquals(-1.7, masses.getYValue(1, 7), 1e-12);
        assertTrue(Double.isNaN(masses.getYValue(1, 49)), "exactly zero");
    }

    @Test
    void whatIsBeyondAllNumbersIsDrawnQuickly() {
        Result wild = Samples.result(Samples.rnn(50, (t, k) -> t == k ? 0 : -1e190 * (t - k)));
        for (ChartKind kind : ChartKind.values()) {
            LiveChart each = LiveChart.create(kind, Style.DEFAULT);
            each.show(wild, View.DEFAULT);
            each.chart().draw(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB).createGraphics(),
                    new Rectangle2D.Double(0, 0, 600, 400), new ChartRenderingInfo());
        }
        chart.show(wild, View.DEFAULT);
        assertTrue(heights().getLength() <= 30_000, heights().toString());
    }

    @Test
    void aCurveThatLeavesThroughTheFootSaysWhere() {
        LiveChart mass = LiveChart.create(ChartKind.MASS_BY_LAG, Style.DEFAULT);
        mass.show(Samples.result(Samples.rnn(100, Samples.rate(-2))), View.DEFAULT); // −1 − 2 a lag, zero at the end
        Curve curve = ((LagChart) mass).curves().get(0);
        assertEquals(20, curve.exit(new Range(0, 99), -41), 1e-9);
        assertEquals(20.25, curve.exit(new Range(0, 99), -41.5), 1e-9);
        assertTrue(Double.isNaN(curve.exit(new Range(0, 15), -41)), "not within these lags");
        assertTrue(Double.isNaN(curve.exit(new Range(0, 99), -300)), "it never leaves");
    }

    @Test
    void wordsKeepOffCurvesAndEachOther() {
        chart.show(Samples.usual(50), View.DEFAULT);
        ClearPlaces places = new ClearPlaces((LagChart) chart, AREA);
        Rectangle2D onTheCurves = new Rectangle2D.Double(200, 30, 60, 80);
        Rectangle2D free = new Rectangle2D.Double(70, 250, 40, 15);
        assertEquals(Optional.of(free), places.take(List.of(onTheCurves, free)));
        assertTrue(places.covered(free) > 0, "it is taken now");
        for (double x = 60; x <= 460; x += 20) {
            Rectangle2D place = places.take(places.beside(x, 30)).orElseThrow();
            assertTrue(AREA.contains(place), place.toString());
        }
    }
}
