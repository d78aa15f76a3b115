package vanishingpoint.figure;

import vanishingpoint.experiment.Pair;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.data.xy.XYZDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.TermsOf;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.result.Result;

class TriangleChartTest {

    private static final Palette LIGHT = Palette.of(Theme.LIGHT);
    private final LiveChart chart = LiveChart.create(ChartKind.RNN_GAIN, Style.DEFAULT);
    private final ChartRenderingInfo info = new ChartRenderingInfo();
    private final BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_ARGB);

    private Rectangle2D draw() {
        Graphics2D g2 = image.createGraphics();
        g2.setPaint(LIGHT.color(Ink.CARD));
        g2.fillRect(0, 0, 600, 400);
        chart.chart().draw(g2, new Rectangle2D.Double(0, 0, 600, 400), info);
        g2.dispose();
        return info.getPlotInfo().getDataArea();
    }

    private int pixel(Pair cell, Rectangle2D dataArea) {
        Rectangle2D area = chart.areaOf(cell, dataArea);
        return image.getRGB((int) area.getCenterX(), (int) area.getCenterY());
    }

    @Test
    void datasetIsTheTable() {
        chart.show(Samples.result(Samples.rnn(7, (t, k) -> 100 * t + k)), View.DEFAULT);
        XYZDataset dataset = (XYZDataset) chart.chart().getXYPlot().getDataset();
        assertEquals(28, dataset.getItemCount(0));
        for (int item = 0; item < 28; item++) {
            double t = dataset.getYValue(0, item);
            double k = dataset.getXValue(0, item);
            assertTrue(k >= 1 && k <= t && t <= 7);
            assertEquals(100 * t + k, dataset.getZValue(0, item));
        }
    }

    @Test
    void eachCellHasTheColourOfItsValue() {
        Result result = Samples.usual(12);
        chart.show(result, View.DEFAULT);
        Rectangle2D dataArea = draw();
        ColourScale scale = ColourScale.diverging(LIGHT, GainScale.decades(result, View.DEFAULT));
        for (int t = 1; t <= 12; t++) {
            for (int k = 1; k <= t; k++) {
                assertEquals(scale.rgb(-0.1 * (t - k)), pixel(new Pair(t, k), dataArea), t + ", " + k);
            }
        }
        assertEquals(LIGHT.color(Ink.CARD).getRGB(), pixel(new Pair(3, 9), dataArea), "nothing where k > t");
    }

    @Test
    void undefinedAndExactlyZeroHaveTheirOwnColours() {
        chart.show(Samples.result(Samples.rnn(4, (t, k) -> k == 1 ? Samples.ZERO : k == 2 ? Samples.UNDEFINED : 0)),
                View.DEFAULT);
        Rectangle2D dataArea = draw();
        assertEquals(LIGHT.color(Ink.ZERO_CELL).getRGB(), pixel(new Pair(4, 1), dataArea));
        assertEquals(LIGHT.color(Ink.UNDEFINED_CELL).getRGB(), pixel(new Pair(4, 2), dataArea));
        assertEquals(LIGHT.vanishing().get(0).getRGB(), pixel(new Pair(4, 3), dataArea));
    }

    @Test
    void theTermsAreThoseOfTheCellThatTheViewAsksFor() {
        LiveChart terms = LiveChart.create(ChartKind.GRADIENT_TERMS, Style.DEFAULT);
        terms.show(Samples.usual(12), View.DEFAULT);
        assertEquals("t = 12, k = 2, lag 10: 0.00100", terms.describe(new Pair(12, 2)).plain());
        terms.show(Samples.usual(12), View.DEFAULT.withTermsOf(TermsOf.GATED));
        assertEquals("t = 12, k = 2, lag 10: 0.00631", terms.describe(new Pair(12, 2)).plain());
        assertTrue(terms.title().plain().startsWith("LSTM"), terms.title().plain());
        terms.show(Samples.result(Samples.rnn(12, Samples.rate(-0.1))), View.DEFAULT.withTermsOf(TermsOf.GATED));
        assertTrue(terms.title().plain().startsWith("RNN"), "the only cell there is");
    }

    @Test
    void bothHeatMapsHaveOneScale() {
        Result result = Samples.usual(12);
        LiveChart gated = LiveChart.create(ChartKind.LSTM_GAIN, Style.DEFAULT);
        gated.show(result, View.DEFAULT.withGatedQuantity(Quantity.FORGET_PRODUCT)
                .withLockedScale(Optional.of(3.0)));
        gated.chart().draw(image.createGraphics(), new Rectangle2D.Double(0, 0, 600, 400), info);
        Rectangle2D area = gated.areaOf(new Pair(12, 2), info.getPlotInfo().getDataArea());
        assertEquals(ColourScale.diverging(LIGHT, 3).rgb(-0.6),
                image.getRGB((int) area.getCenterX(), (int) area.getCenterY()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 50})
    void placeAndCellAreInverse(int length) {
        chart.show(Samples.usual(length), View.DEFAULT);
        Rectangle2D dataArea = draw();
        for (int t = 1; t <= length; t++) {
            for (int k = 1; k <= t; k++) {
                Rectangle2D area = chart.areaOf(new Pair(t, k), dataArea);
                assertEquals(Optional.of(new Pair(t, k)),
                        chart.cellAt(area.getCenterX(), area.getCenterY(), dataArea));
            }
        }
        assertEquals(Optional.empty(), chart.cellAt(dataArea.getMaxX() + 5, dataArea.getCenterY(), dataArea));
        boolean onACell = chart.cellAt(dataArea.getMaxX() - 2, dataArea.getMaxY() - 2, dataArea).isPresent();
        assertEquals(length == 1, onACell, "k > t at the lower right");
    }

    @Test
    void showingIsOneEvent() {
        AtomicInteger events = new AtomicInteger();
        chart.show(Samples.usual(20), View.DEFAULT);
        chart.chart().addChangeListener(event -> events.incrementAndGet());
        chart.show(Samples.usual(30), View.DEFAULT);
        assertEquals(1, events.get());
    }

    @Test
    void zoomStaysAcrossAnswersAndStyles() {
        chart.show(Samples.usual(50), View.DEFAULT);
        Rectangle2D dataArea = draw();
        Rectangle2D part = chart.areaOf(new Pair(30, 11), dataArea)
                .createUnion(chart.areaOf(new Pair(40, 20), dataArea));
        part.setRect(part.getX() + 1, part.getY() + 1, part.getWidth() - 2, part.getHeight() - 2);
        chart.zoomTo(part, dataArea);
        Rectangle2D zoomed = chart.areaOf(new Pair(40, 11), dataArea);
        chart.show(Samples.usual(60), View.DEFAULT);
        chart.restyle(new Style(Theme.DARK, vanishingpoint.i18n.Language.CHINESE));
        assertTrue(chart.isZoomed());
        assertEquals(zoomed, chart.areaOf(new Pair(40, 11), dataArea));
        assertEquals(dataArea.getMinX(), zoomed.getMinX(), 1e-6, "zooming rounds outward to whole cells");
        assertEquals(dataArea.getMinY(), zoomed.getMinY(), 1e-6);
        chart.show(Samples.usual(8), View.DEFAULT);
        assertFalse(chart.isZoomed(), "nothing of the part is left at T = 8");
    }

    @Test
    void zoomAboutACellPanAndReset() {
        chart.show(Samples.usual(50), View.DEFAULT);
        Rectangle2D dataArea = draw();
        Rectangle2D before = chart.areaOf(new Pair(30, 10), dataArea);
        Point2D about = new Point2D.Double(before.getCenterX(), before.getCenterY());
        chart.zoom(2, about, dataArea);
        Rectangle2D after = chart.areaOf(new Pair(30, 10), dataArea);
        assertEquals(before.getCenterX(), after.getCenterX(), 1e-6);
        assertEquals(2 * before.getWidth(), after.getWidth(), 1e-6);
        chart.pan(-after.getWidth(), after.getHeight(), dataArea);
        assertEquals(after.getX() - after.getWidth(), chart.areaOf(new Pair(30, 10), dataArea).getX(), 1e-6);
        chart.pan(1e6, 1e6, dataArea);
        assertEquals(dataArea.getMinX(), chart.areaOf(new Pair(30, 1), dataArea).getMinX(), 1e-6, "no farther");
        chart.resetZoom();
        assertFalse(chart.isZoomed());
        assertEquals(before, chart.areaOf(new Pair(30, 10), dataArea));
    }

    @Test
    void cellIsDescribed() {
        chart.show(Samples.usual(50), View.DEFAULT);
        assertEquals("t = 50, k = 12, lag 38: 10^−3.80", chart.describe(new Pair(50, 12)).plain());
        chart.show(Samples.result(Samples.rnn(3, (t, k) -> Samples.ZERO)), View.DEFAULT);
        assertEquals("t = 3, k = 1, lag 2: exactly 0", chart.describe(new Pair(3, 1)).plain());
        assertEquals("", chart.describe(new Pair(50, 12)).plain(), "the pointer may be late");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesOfOddColoursAreWhole(Language language) {
        Result odd = Samples.result(Samples.rnn(9, (t, k) -> k == 2 ? Samples.UNDEFINED : Samples.ZERO));
        BufferedImage drawn = Picture.of(ChartKind.RNN_GAIN, odd, View.DEFAULT)
                .image(new Format(PageSize.pixels(720, 480), new Style(Theme.LIGHT, language)));
        int card = LIGHT.color(Ink.CARD).getRGB();
        for (int y = 300; y < 440; y++) {
            assertEquals(card, drawn.getRGB(701, y), "nothing reaches the edge of the chart, row " + y);
        }
    }
}
