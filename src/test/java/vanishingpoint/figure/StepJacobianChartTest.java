package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.ChartRenderingInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.View;

/** The step Jacobians side by side, entry by entry. The samples have (k + 1)/10 on the diagonal, −0.05 right of it. */
class StepJacobianChartTest {

    private final LiveChart chart = LiveChart.create(ChartKind.STEP_JACOBIAN, Style.DEFAULT);
    private final BufferedImage image = new BufferedImage(900, 400, BufferedImage.TYPE_INT_RGB);

    private Rectangle2D draw() {
        ChartRenderingInfo info = new ChartRenderingInfo();
        Graphics2D g2 = image.createGraphics();
        chart.chart().draw(g2, new Rectangle2D.Double(0, 0, 900, 400), info);
        g2.dispose();
        return info.getPlotInfo().getDataArea();
    }

    /** What stands along a line over the drawing, each once. */
    private List<String> along(double fromX, double fromY, double toX, double toY, Rectangle2D area) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i <= 2000; i++) {
            String words = chart.wordsAt(fromX + i / 2000.0 * (toX - fromX), fromY + i / 2000.0 * (toY - fromY), area).plain();
            if (!words.isEmpty() && !found.contains(words)) {
                found.add(words);
            }
        }
        return found;
    }

    @Test
    void everyEntryIsToldWithTheUnitsThatItJoins() {
        chart.show(Samples.usual(30), View.DEFAULT);
        Rectangle2D area = draw();
        assertEquals(List.of("∂h_30,1/∂h_29,1 = 0.10", "∂h_30,1/∂h_29,2 = −0.050",
                "∂h_30,1/∂C_29,1 = 0", "∂h_30,1/∂C_29,2 = 0"),
                along(area.getX(), area.getCenterY() - 168, area.getMaxX(), area.getCenterY() - 168, area).stream().distinct().toList());
        assertEquals(List.of("∂C_30,2/∂h_29,1 = 0", "∂C_30,2/∂h_29,2 = 0", "∂C_30,2/∂C_29,1 = 0", "∂C_30,2/∂C_29,2 = 0.40"),
                along(area.getCenterX(), area.getCenterY() + 165, area.getMaxX(), area.getCenterY() + 165, area));
    }

    @Test
    void coloursAreCentredOnZeroOnOneScale() {
        chart.show(Samples.usual(30), View.DEFAULT);
        Rectangle2D area = draw();
        ColourScale scale = ColourScale.diverging(Palette.of(Theme.LIGHT), 0.4);
        for (int x = (int) area.getX(); x < area.getMaxX(); x++) {
            int y = (int) area.getCenterY() - 160;
            String words = chart.wordsAt(x, y, area).plain();
            boolean edge = !chart.wordsAt(x - 2, y, area).plain().equals(words) || !chart.wordsAt(x + 2, y, area).plain().equals(words);
            if (!words.isEmpty() && !edge) {
                double entry = Double.parseDouble(words.substring(words.indexOf('=') + 2).replace('−', '-'));
                assertEquals(scale.rgb(entry), image.getRGB(x, y), words);
            }
        }
    }

    /** Cells of −0.050 and 0.10 beside each other: wide enough for both, for the shorter one only, for neither. */
    @ParameterizedTest
    @CsvSource({"400, true", "150, true", "115, false", "80, false"})
    void numbersStandOnlyWhereEachHasRoomInItsCell(int height, boolean numbered) {
        chart.show(Samples.result(Samples.rnn(30, Samples.rate(0))), View.DEFAULT);
        Drawn drawn = Drawn.of(chart, 300, height);
        ColourScale scale = ColourScale.diverging(Palette.of(Theme.LIGHT), 0.2);
        double y = drawn.dataArea().getCenterY();
        int[] inside = IntStream.range(0, 300).filter(x -> !chart.wordsAt(x, y, drawn.dataArea()).plain().isEmpty()).toArray();
        double side = inside.length / 2.0;
        double[][] entries = {{0.1, -0.05}, {0, 0.2}};
        for (int i = 0; i < 4; i++) {
            Rectangle2D cell = new Rectangle2D.Double(inside[0] + i % 2 * side + 2, y + (i / 2 - 1) * side + 2, side - 4, side - 4);
            int ground = scale.rgb(entries[i / 2][i % 2]);
            assertEquals(numbered, drawn.inked(cell, ground) > 0, "cell " + i);
            cell.setRect(cell.getX(), cell.getY(), 2, cell.getHeight());
            assertEquals(0, drawn.inked(cell, ground), "beside the number of cell " + i);
        }
    }

    @Test
    void aPlaceInsideIsTheStepsPairAndOneBesideIsNone() {
        chart.show(Samples.usual(30), View.DEFAULT);
        Rectangle2D area = draw();
        assertEquals(Optional.empty(), chart.cellAt(area.getX() + 2, area.getY() + 2, area));
        List<String> any = along(area.getX(), area.getCenterY(), area.getMaxX(), area.getCenterY(), area);
        assertEquals(6, any.size(), "two columns, then four");
        assertEquals("step 30: ‖∂s_t/∂s_t−1‖_2 RNN 0.794 · LSTM 1.20", chart.describe(new Pair(30, 29)).plain());
    }

    @Test
    void theValuesAreTheEntries() {
        String table = Values.of(ChartKind.STEP_JACOBIAN, Samples.result(Samples.rnn(4, Samples.rate(0))), View.DEFAULT);
        assertEquals("cell\trow\tcolumn\tstep_jacobian\nrnn\t1\t1\t0.1\nrnn\t1\t2\t-0.05\nrnn\t2\t1\t0.0\nrnn\t2\t2\t0.2\n",
                table);
    }
}
