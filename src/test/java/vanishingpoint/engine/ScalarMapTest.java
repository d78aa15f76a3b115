package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
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
import vanishingpoint.result.LongRun;
import vanishingpoint.result.Result;
import vanishingpoint.result.ScalarMap;
import vanishingpoint.result.ScalarRun;

/** Where one unit sits: the reference numbers of docs/model.md, out of the engine's own runs. */
class ScalarMapTest {

    private static final Recipe LOGISTIC = Recipe.DEFAULT.with(Parameters.N, 1.0).with(Parameters.DRIVE, Drive.NONE)
            .with(Parameters.ACTIVATION, Activation.SIGMOID).with(Parameters.T, 100.0);

    @ParameterizedTest
    @CsvSource({"1, 0.2247, 5e-5", "2, 0.2634, 5e-5", "1.634, 0.2785, 5e-5", "4, 0.076, 5e-4", "8, 0.0027, 5e-5"})
    void theFactorAtTheFixedPointIsWhatRunsComeTo(double wh, double expected, double tolerance) {
        Result result = answer(LOGISTIC.with(Parameters.W_H, wh));
        ScalarMap map = ScalarRun.of(result).orElseThrow().map();
        List<ScalarMap.FixedPoint> points = map.fixedPoints();
        assertEquals(1, points.size());
        assertEquals(expected, points.get(0).factor(), tolerance);
        LongRun.End end = end(map, 0);
        assertEquals(LongRun.Course.REST, end.course());
        assertEquals(points.get(0).factor(), end.factor(), 1e-12);
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
        ScalarRun run = ScalarRun.of(off).orElseThrow();
        assertEquals(ScalarRun.Input.NEVER, run.input());
        assertEquals(List.of(0.14, 0.5, 0.86), run.map().fixedPoints().stream()
                .map(point -> Math.rint(100 * point.h()) / 100).toList());
        assertEquals(1.25, run.map().fixedPoints().get(1).factor(), 1e-9);
    }

    /** log₁₀‖∂h_lag/∂h_0‖₂ of the map's own factors along the run's own states. */
    private static double log10Product(Result result, int lag) {
        ScalarRun run = ScalarRun.of(result).orElseThrow();
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
        ScalarRun run = ScalarRun.of(result).orElseThrow();
        assertEquals(ScalarRun.Input.ALWAYS, run.input());
        assertEquals(0, run.map().shift(), 1e-12); // whole periods: the mean input is zero
        assertEquals(101, run.states().size());
    }

    @Test
    void linearMapsHaveTheirFixedPointsToo() {
        assertEquals(List.of(new ScalarMap.FixedPoint(2, 0.5)), new ScalarMap(Activation.IDENTITY, 0.5, 1).fixedPoints());
        assertEquals(List.of(new ScalarMap.FixedPoint(0, 0)), new ScalarMap(Activation.RELU, 0.5, -1).fixedPoints());
        assertEquals(List.of(), new ScalarMap(Activation.RELU, 1.5, 1).fixedPoints());
        assertEquals(3, new ScalarMap(Activation.TANH, 2, 0).fixedPoints().size());
    }

    private static LongRun.End end(ScalarMap map, double start) {
        LongRun run = LongRun.from(map, start);
        assertEquals(Optional.empty(), run.held());
        assertEquals(1, run.ends().size());
        return run.ends().get(0);
    }

    /** Three, two that touch, one: whatever the grid on which one would look for them. */
    @Test
    void noFixedPointIsMissed() {
        double turn = Math.log((1 + Math.sqrt(0.2)) * (1 + Math.sqrt(0.2)) * 1.25); // φ′ = 1/5 at W_h = 5
        double touching = -turn - 5 / (1 + Math.exp(turn)); // the shift at which the map touches the diagonal there
        for (double away : new double[] {1e-3, 1e-6, 1e-9, 1e-12}) {
            assertEquals(3, new ScalarMap(Activation.SIGMOID, 5, touching - away).fixedPoints().size(), "" + away);
            assertEquals(1, new ScalarMap(Activation.SIGMOID, 5, touching + away).fixedPoints().size(), "" + away);
        }
        for (double weight : new double[] {-20, -5, -1e-9, 0, 1e-9, 1, 3.999, 4, 20}) {
            for (double shift : new double[] {-30, -1, 0, 0.3, 30}) {
                for (Activation activation : new Activation[] {Activation.SIGMOID, Activation.TANH}) {
                    ScalarMap map = new ScalarMap(activation, weight, shift);
                    for (ScalarMap.FixedPoint point : map.fixedPoints()) {
                        assertEquals(point.h(), map.next(point.h()), 1e-14 * Math.max(1, Math.abs(point.factor())));
                    }
                    assertEquals(1, map.fixedPoints().size() % 2, map.toString());
                }
            }
        }
    }

    private static Result answer(Recipe recipe) {
        View view = View.DEFAULT.withPerspective(Perspective.OPERATING_POINT);
        return Engine.run(new Question(new Document(recipe, view)), progress -> {});
    }
}
