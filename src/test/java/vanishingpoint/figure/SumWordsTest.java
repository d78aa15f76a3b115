package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.result.Result;

/** What the gradient as a sum says in words, and its line between the lags. */
class SumWordsTest {

    private static final View SUM = View.DEFAULT.withPerspective(Perspective.SUM);
    private static final Recipe DEAD =
            Recipe.DEFAULT.with(Parameters.ACTIVATION, Activation.RELU).with(Parameters.B_H, -20.0);

    private final GradientSumChart chart = new GradientSumChart(Style.DEFAULT);

    private List<String> words(Recipe recipe) {
        Result result = Engine.run(new Question(new Document(recipe, SUM)), progress -> {});
        chart.show(result, SUM);
        return new SumWords(chart, result.cells().get(0), result.cells().get(0).insights().sum().orElseThrow()).lines();
    }

    @Test
    void whereThereIsNoGradientThereIsNoShareOfIt() {
        assertEquals(List.of("‖∂L/∂W_h‖_F = 0"), words(DEAD));
        assertEquals("RNN: every term of the gradient is exactly 0.", chart.summary());
        assertEquals(List.of("‖∂L/∂W_h‖_F = 0"), words(Recipe.DEFAULT.with(Parameters.T, 1.0)));
        List<String> usual = words(Recipe.DEFAULT);
        assertEquals(2, usual.size());
        assertTrue(usual.get(0).matches("‖∂L/∂W_h‖_F = [0-9.]+"), usual.get(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 40, 49})
    void theLineDoesNotCrossTheWords(int cut) {
        chart.restyle(Style.DEFAULT);
        chart.show(WhySamples.sums(50), SUM.withFocus(Focus.NONE.withLagCut(OptionalInt.of(cut))));
        Drawn drawn = Drawn.of(chart, 700, 500);
        assertEquals(2, chart.words().size());
        double x = chart.lagCut().orElseThrow().x(cut, drawn.dataArea());
        for (Rectangle2D box : chart.words()) {
            assertTrue(drawn.dataArea().contains(box));
            Rectangle2D gap = new Rectangle2D.Double(x - 2, box.getMinY() + 1, 4, 2); // above the letters
            boolean crossed = x > box.getMinX() + 2 && x < box.getMaxX() - 2;
            assertFalse(crossed && drawn.has(Palette.of(Theme.LIGHT).color(Ink.SELECTION).getRGB(), gap), "cut " + cut);
        }
    }

    @Test
    void whereThereIsLessRoomTheShareIsToldInFewerWords() {
        chart.show(WhySamples.sums(50), SUM);
        Drawn.of(chart, 500, 260);
        assertEquals(2, chart.words().size());
        assertTrue(chart.words().get(1).getWidth() < 130, "lag > 20: " + chart.words());
        Drawn.of(chart, 900, 500);
        assertTrue(chart.words().get(1).getWidth() > 150, "beyond lag 20: … of the mass: " + chart.words());
    }

    @Test
    void theLineStandsBetweenTheLagsAndIsFoundThere() {
        chart.show(WhySamples.sums(50), SUM);
        Rectangle2D area = new Rectangle2D.Double(60, 70, 500, 300);
        LagCutLine line = chart.lagCut().orElseThrow();
        for (int cut = 0; cut < 50; cut++) {
            assertEquals(60 + 10 * (cut + 1), line.x(cut, area), 1e-9);
            assertEquals(cut, line.at(line.x(cut, area), area));
        }
        assertEquals(0, line.at(-100, area));
        assertEquals(49, line.at(900, area));
    }

    @Test
    void chineseSaysTheSame() {
        chart.restyle(new Style(Theme.LIGHT, Language.CHINESE));
        assertEquals(List.of("‖∂L/∂W_h‖_F = 0"), words(DEAD));
        assertEquals("RNN：梯度各项恰为 0。", chart.summary());
    }
}
