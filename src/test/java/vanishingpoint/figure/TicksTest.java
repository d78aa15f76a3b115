package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

    private static List<String> labels(Ticks ticks, double lower, double upper, double length) {
        return ticks.in(new Range(lower, upper), length).stream().map(tick -> tick.label().plain()).toList();
    }

    @Test
    void stepsBeginAtOneAndEndAtTheLast() {
        assertEquals(List.of("1", "10", "20", "30", "40", "50"), labels(Ticks.steps(52), 0.5, 50.5, 400));
        assertEquals(List.of("0", "10", "20", "30", "40", "49"), labels(Ticks.steps(52), 0, 49, 400));
        assertEquals(List.of("1"), labels(Ticks.steps(52), 0.5, 1.5, 400));
        assertEquals(List.of("0", "200", "400", "499"), labels(Ticks.steps(52), 0, 499, 200));
        assertEquals(List.of("1", "20", "40", "50"), labels(Ticks.steps(52), 0.5, 50.5, 170));
        assertEquals(List.of("1", "10", "20", "30", "40", "52"), labels(Ticks.steps(), 0.5, 52.5, 230), "50 gives way");
    }

    @Test
    void inAPartTheRoundStepsStay() {
        assertEquals(List.of("30", "35", "40"), labels(Ticks.steps(52), 27.5, 42.5, 200));
        assertEquals(List.of("30", "35", "40", "44"), labels(Ticks.steps(52), 27.5, 44.5, 200));
        assertEquals(List.of("1", "10", "20", "30", "40", "50"), labels(Ticks.steps(), 0.5, 50.5, 200));
        assertEquals(List.of("1", "500", "1000", "1500", "2000"), labels(Ticks.steps(), 0.5, 2000.5, 230));
    }

    @Test
    void powersAreTidy() {
        assertEquals(List.of("10^−6", "10^−3", "10^0", "10^3"), labels(Ticks.powers(), -6, 3, 150));
    }

    @Test
    void wideNumbersLeaveTheAxisTitleItsRoom() {
        for (double lowest : new double[] {-90, -300, -1200, -20000}) {
            LiveChart chart = LiveChart.create(ChartKind.GAIN_BY_LAG, Style.DEFAULT);
            chart.show(Samples.result(Samples.rnn(50, Samples.rate(lowest / 49))), vanishingpoint.experiment.View.DEFAULT);
            Drawn drawn = Drawn.of(chart, 500, 300);
            Rectangle2D between = new Rectangle2D.Double(Layout.LABEL_SIZE + 4, 0, 2, 250);
            assertEquals(0, drawn.inked(between, Palette.of(Theme.LIGHT).color(Ink.CARD).getRGB()), "down to " + lowest);
        }
    }

    @Test
    void fewDecadesHaveNumbersBetweenTheirPowers() {
        assertEquals(List.of("0.05", "0.1", "0.2", "0.5", "1", "2"), labels(Ticks.powers(), -1.5, 0.4, 200));
        assertEquals(List.of("0.1", "0.3", "1"), labels(Ticks.powers(), -1.2, 0.2, 60));
        assertEquals(List.of("10^−7", "2·10^−7", "5·10^−7"), labels(Ticks.powers(), -7, -6.2, 100));
        assertEquals(List.of("10^−3", "10^−2", "10^−1", "10^0"), labels(Ticks.powers(), -3, 0, 150));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "-5,3", "-40,10", "-900,0", "-20000,5000", "0.5,500.5", "0.5,2000.5", "310.2,330.7"})
    void ticksAreFewAndNeverCrowded(double lower, double upper) {
        for (Ticks ticks : List.of(Ticks.powers(), Ticks.steps(52))) {
            List<Ticks.Tick> drawn = ticks.in(new Range(lower, upper), 300);
            assertTrue(drawn.size() <= 9, drawn.toString());
            for (int i = 1; i < drawn.size(); i++) {
                double apart = (drawn.get(i).value() - drawn.get(i - 1).value()) / (upper - lower) * 300;
                assertTrue(apart >= 16, drawn.toString());
            }
        }
    }
}
