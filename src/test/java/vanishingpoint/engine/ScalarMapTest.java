package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.BiasMode;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Drive;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Result;
import vanishingpoint.result.ScalarMap;

/** Where one unit sits: the reference numbers of docs/model.md, out of the engine's own runs. */
class ScalarMapTest {

    private static final Recipe LOGISTIC = Recipe.DEFAULT.with(Parameters.N, 1.0).with(Parameters.DRIVE, Drive.NONE)
            .with(Parameters.ACTIVATION, Activation.SIGMOID).with(Parameters.T, 100.0);

    @ParameterizedTest
    @CsvSource({"1, 0.2247, 5e-5", "2, 0.2634, 5e-5", "1.634, 0.2785, 5e-5", "4, 0.076, 5e-4", "8, 0.0027, 5e-5"})
    void theFactorAtTheFixedPointIsWhatRunsComeTo(double wh, double expected, double tolerance) {
        Result result = answer(LOGISTIC.with(Parameters.W_H, wh));
        ScalarMap map = ScalarMap.of(result).orElseThrow().map();
        List<ScalarMap.FixedPoint> points = map.fixedPoints();
        assertEquals(1, points.size());
        assertEquals(expected, points.get(0).factor(), tolerance);
        assertEquals(1, map.asymptote(0).period());
        assertEquals(points.get(0).factor(), map.asymptote(0).factor(), 1e-9);
        Matrix gains = result.rnn().orElseThrow().log10FinalGains().get(Quantity.HIDDEN_STATE);
        assertEquals(points.get(0).factor(), Math.pow(10, gains.get(1)), 1e-9); // the last step of the run itself
        assertEquals(wh / 4, map.bound(), 1e-12);
    }

    @Test
    void noWeightHoldsMoreThanLambertsNumber() {
        double best = 0;
        double at = 0;
        for (double wh = 1.5; wh < 1.8; wh += 0.001) {
            double factor = new ScalarMap(Activation.SIGMOID, wh, 0).fixedPoints().get(0).factor();
            at = factor > best ? wh : at;
            best = Math.max(best, factor);
        }
        assertEquals(0.2785, best, 5e-5);
        assertEquals(best * Math.exp(best), Math.exp(-1), 1e-6); // W₀(1/e)
        assertEquals(1.634, at, 0.002);
    }

    @Test
    void periodTwoBeginsBelowMinusFivePointEightSeven() {
        assertEquals(1, new ScalarMap(Activation.SIGMOID, -5.86, 0).asymptote(0).period());
        ScalarMap beyond = new ScalarMap(Activation.SIGMOID, -5.88, 0);
        assertEquals(2, beyond.asymptote(0).period());
        assertTrue(beyond.fixedPoints().get(0).factor() < -1);
        assertTrue(beyond.asymptote(0).factor() < 1);
    }

    @Test
    void centredTheGradientExplodesOnlyWhereTheStateStaysAtOneHalf() {
        Recipe centred = LOGISTIC.with(Parameters.W_H, 5.0).with(Parameters.BIAS_MODE, BiasMode.CENTRED).with(Parameters.T, 51.0);
        Result on = answer(centred.with(Parameters.H_0, 0.5));
        assertEquals(4.85, log10Product(on, 50), 0.005);
        Result off = answer(centred.with(Parameters.H_0, 0.501));
        double peak = 0;
        for (int lag = 1; lag <= 50; lag++) {
            peak = Math.max(peak, log10Product(off, lag));
        }
        assertEquals(2.1, peak, 0.05);
        assertEquals(-2.3, log10Product(off, 50), 0.05);
        ScalarMap.Run run = ScalarMap.of(off).orElseThrow();
        assertFalse(run.driven());
        assertEquals(List.of(0.14, 0.5, 0.86), run.map().fixedPoints().stream()
                .map(point -> Math.rint(100 * point.h()) / 100).toList());
        assertEquals(1.25, run.map().fixedPoints().get(1).factor(), 1e-9);
        assertTrue(run.map().asymptote(0.5).factor() < 1);
    }

    /** log₁₀‖∂h_lag/∂h_0‖₂ of the map's own factors along the run's own states. */
    private static double log10Product(Result result, int lag) {
        ScalarMap.Run run = ScalarMap.of(result).orElseThrow();
        double sum = 0;
        for (int j = 0; j < lag; j++) {
            assertEquals(run.factors().get(j), run.map().factor(run.states().get(j)), 1e-12);
            sum += Math.log10(Math.abs(run.factors().get(j)));
        }
        return sum;
    }

    @Test
    void theMapOfADrivenRunIsThatOfItsMeanInput() {
        Result result = answer(LOGISTIC.with(Parameters.DRIVE, Drive.SINE).with(Parameters.PERIOD, 25.0));
        ScalarMap.Run run = ScalarMap.of(result).orElseThrow();
        assertTrue(run.driven());
        assertEquals(0, run.map().shift(), 1e-12); // whole periods: the mean input is zero
        assertEquals(101, run.states().size());
    }

    @Test
    void linearMapsHaveTheirFixedPointsToo() {
        assertEquals(List.of(new ScalarMap.FixedPoint(2, 0.5)), new ScalarMap(Activation.IDENTITY, 0.5, 1).fixedPoints());
        assertEquals(List.of(new ScalarMap.FixedPoint(0, 0)), new ScalarMap(Activation.RELU, 0.5, -1).fixedPoints());
        assertEquals(List.of(), new ScalarMap(Activation.RELU, 1.5, 1).fixedPoints());
        assertEquals(0, new ScalarMap(Activation.RELU, 1.5, 1).asymptote(0).period());
        assertEquals(1.5, new ScalarMap(Activation.RELU, 1.5, 1).asymptote(0).factor(), 1e-12);
        assertEquals(3, new ScalarMap(Activation.TANH, 2, 0).fixedPoints().size());
    }

    @Test
    void aPointThatIsReachedEverMoreSlowlyIsReached() {
        assertEquals(new ScalarMap.Asymptote(1, 0, 1), new ScalarMap(Activation.TANH, 1, 0).asymptote(0.5));
    }

    private static Result answer(Recipe recipe) {
        View view = View.DEFAULT.withPerspective(Perspective.OPERATING_POINT);
        return Engine.run(new Question(new Document(recipe, view)), progress -> {});
    }
}
