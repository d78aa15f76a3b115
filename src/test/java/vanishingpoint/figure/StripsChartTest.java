package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.result.Result;

/** Units over steps: every cell has the colour of its number. */
class StripsChartTest {

    private static final Palette LIGHT = Palette.of(Theme.LIGHT);

    private static Rectangle2D cell(LiveChart chart, StripPlaces places, int strip, Pair unitAndStep, Rectangle2D area) {
        Rectangle2D column = chart.areaOf(new Pair(99, unitAndStep.k()), area);
        Rectangle2D row = places.area(strip, area);
        double height = row.getHeight() / places.units();
        return new Rectangle2D.Double(column.getX(), row.getY() + (unitAndStep.t() - 1) * height, column.getWidth(), height);
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "20, 3", "12, 16"})
    void eachCellHasTheColourOfItsValue(int length, int units) {
        LiveChart chart = LiveChart.create(ChartKind.GATES, Style.DEFAULT);
        Result result = WhySamples.lstmPaths(length, units, length);
        chart.show(result, View.DEFAULT);
        Drawn drawn = Drawn.of(chart, 600, 500);
        List<Strip> strips = Strip.of(ChartKind.GATES, result, Style.DEFAULT);
        assertEquals(List.of("i", "f", "o", "c", "h", "C"), strips.stream().map(Strip::key).toList());
        StripPlaces places = new StripPlaces(6, units, drawn.dataArea().getHeight());
        for (int strip = 0; strip < 6; strip++) {
            for (int step = 1; step <= length; step++) {
                for (int unit = 1; unit <= units; unit++) {
                    Rectangle2D cell = cell(chart, places, strip, new Pair(unit, step), drawn.dataArea());
                    assertEquals(strips.get(strip).colours().rgb(strips.get(strip).at(step, unit)),
                            drawn.at(cell.getCenterX(), cell.getCenterY()), strip + ", " + step + ", " + unit);
                }
            }
        }
    }

    @Test
    void gatesGoFromZeroToOneAndStatesAreCentred() {
        List<Strip> strips = Strip.of(ChartKind.GATES, WhySamples.lstmPaths(20, 3, 20), Style.DEFAULT);
        List<List<Double>> ends = strips.stream()
                .map(strip -> List.of(strip.colours().lower(), strip.colours().upper())).toList();
        assertEquals(List.of(0.0, 1.0), ends.get(1));
        assertEquals(List.of(-1.0, 1.0), ends.get(3));
        assertEquals(List.of(-3.0, 3.0), ends.get(5), "C reaches 2.5");
        assertEquals(LIGHT.vanishing().get(0).getRGB(), strips.get(4).colours().rgb(0));
        assertEquals(List.of("r", "z", "n", "h"), Strip.of(ChartKind.GATES, WhySamples.gruPaths(5), Style.DEFAULT).stream()
                .map(Strip::key).toList());
    }

    @Test
    void aFarUnitLeavesTheOthersTheirColours() {
        double[] values = new double[200];
        Arrays.fill(values, 0.5);
        values[7] = 80;
        Strip strip = new Strip("C", null, Matrix.of(100, 2, values), ColourScale.diverging(LIGHT, 1));
        assertTrue(strip.reachesBeyond());
    }

    @Test
    void placesTellUnitAndStep() {
        LiveChart chart = LiveChart.create(ChartKind.GATES, Style.DEFAULT);
        chart.show(WhySamples.lstmPaths(20, 3, 20), View.DEFAULT);
        Rectangle2D area = Drawn.of(chart, 600, 500).dataArea();
        StripPlaces places = new StripPlaces(6, 3, area.getHeight());
        for (int strip : new int[] {0, 4}) {
            Rectangle2D cell = cell(chart, places, strip, new Pair(2, 7), area);
            assertEquals("step 7, unit 2: i 0.500 · f 0.500 · o 0.500 · c̃ 0.412 · h 0.000 · C 1.642",
                    chart.wordsAt(cell.getCenterX(), cell.getCenterY(), area).plain());
        }
        assertEquals("step 7: mean of the units · i 0.500 · f 0.500 · o 0.500 · c̃ 0.286 · h 0.000 · C 1.642",
                chart.describe(new Pair(20, 7)).plain());
    }

    @Test
    void slopesHaveTheirCeilingAndUndefinedOnesTheirColour() {
        LiveChart chart = LiveChart.create(ChartKind.SLOPE, Style.DEFAULT);
        Result result = WhySamples.slopes(10, 4);
        chart.show(result, View.DEFAULT);
        Drawn drawn = Drawn.of(chart, 600, 400);
        StripPlaces places = new StripPlaces(1, 4, drawn.dataArea().getHeight());
        ColourScale scale = ColourScale.sequential(LIGHT, 0, 1);
        for (int unit = 1; unit <= 4; unit++) {
            Rectangle2D cell = cell(chart, places, 0, new Pair(unit, 3), drawn.dataArea());
            assertEquals(scale.rgb(unit / 4.0), drawn.at(cell.getCenterX(), cell.getCenterY()));
        }
        Rectangle2D last = cell(chart, places, 0, new Pair(2, 10), drawn.dataArea());
        assertEquals(LIGHT.color(Ink.UNDEFINED_CELL).getRGB(), drawn.at(last.getCenterX(), last.getCenterY()));
        assertEquals("RNN: half of the slopes φ′(a) are below 0.75, at most 1 is possible; 25 % of them lie below "
                + "1/‖W_h‖_2 = 0.5.", Summaries.of(ChartKind.SLOPE, result, View.DEFAULT, Language.ENGLISH));
        assertTrue(Values.of(ChartKind.SLOPE, result, View.DEFAULT).startsWith("t\tunit\tslope\n1\t1\t0.25\n1\t2\t0.5\n"));
    }

    @Test
    void theHistogramCountsWhatIsDefined() {
        Strip strip = Strip.of(ChartKind.SLOPE, WhySamples.slopes(10, 4), Style.DEFAULT).get(0);
        double[] shares = new SlopeHistogram(strip, 0.5, 0, Style.DEFAULT).shares();
        double[] expected = new double[25];
        for (int bin : new int[] {6, 12, 18, 24}) {
            expected[bin] = 0.25;
        }
        assertArrayEquals(expected, shares, 1e-12);
    }
}
