package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.BiasMode;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Drive;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Initialiser;
import vanishingpoint.experiment.LossKind;
import vanishingpoint.experiment.LossPlacement;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Triangle;
import vanishingpoint.result.Verdict;

/** Gains far beyond 10^±308, exact zeros, states that outgrow the doubles. */
class BeyondDoublesTest {

    private static final Recipe SCALAR = Recipe.DEFAULT.with(Parameters.N, 1.0)
            .with(Parameters.ACTIVATION, Activation.SIGMOID).with(Parameters.DRIVE, Drive.NONE);

    private static CellResult rnn(Recipe recipe) {
        return Engine.run(recipe).rnn().orElseThrow();
    }

    @Test
    void radiusThreeOverFifteenHundredSteps() {
        CellResult result = rnn(Recipe.DEFAULT.with(Parameters.W_H, 3.0).with(Parameters.T, 1500.0)
                .with(Parameters.N, 2.0).with(Parameters.ACTIVATION, Activation.IDENTITY)
                .with(Parameters.DRIVE, Drive.NONE));
        assertEquals(1499 * Math.log10(3), result.measures(Quantity.HIDDEN_STATE).log10Gain(), 1.5);
        assertEquals(Verdict.EXPLODING, result.measures(Quantity.HIDDEN_STATE).verdict());
    }

    @Test
    void saturatedScalarUnit() {
        CellResult result = rnn(SCALAR.with(Parameters.W_H, 20.0).with(Parameters.T, 130.0));
        double gain = result.measures(Quantity.HIDDEN_STATE).log10Gain();
        assertTrue(gain < -900 && gain > -1000, "gain " + gain);
        assertTrue(result.measures(Quantity.HIDDEN_STATE).underflowLag().isPresent());
    }

    @Test
    void oneSaturatedStepBeyondTheDoubles() {
        Recipe recipe = SCALAR.with(Parameters.B_H, -20.0).with(Parameters.W_H, -10.0).with(Parameters.H_0, 1.0)
                .with(Parameters.T, 2.0);
        double a = -20 - 10 * Scaled.sigmoid(-30).toDouble();
        double expected = Math.log10(10) + (a - 2 * Math.log1p(Math.exp(a))) / Math.log(10);
        assertEquals(expected, rnn(recipe).measures(Quantity.HIDDEN_STATE).log10Gain(), 1e-12);
    }

    @Test
    void allUnitsDeadIsExactlyZero() {
        CellResult result = rnn(Recipe.DEFAULT.with(Parameters.ACTIVATION, Activation.RELU)
                .with(Parameters.B_H, -20.0).with(Parameters.T, 6.0));
        assertEquals(Double.NEGATIVE_INFINITY, result.measures(Quantity.HIDDEN_STATE).log10Gain());
        assertEquals(Verdict.DEAD, result.measures(Quantity.HIDDEN_STATE).verdict());
        assertEquals(16, result.health().deadUnits());
        assertEquals(OptionalInt.empty(), result.gradient().memoryHorizon());
    }

    @Test
    void stateThatOutgrowsTheDoublesKeepsItsProducts() {
        CellResult result = rnn(Recipe.DEFAULT.with(Parameters.ACTIVATION, Activation.RELU)
                .with(Parameters.W_H, 4.0).with(Parameters.T, 700.0).with(Parameters.N, 4.0)
                .with(Parameters.INITIALISER, Initialiser.IDENTITY).with(Parameters.B_H, 1.0)
                .with(Parameters.DRIVE, Drive.NONE));
        assertEquals(699 * Math.log10(4), result.measures(Quantity.HIDDEN_STATE).log10Gain(), 1e-9);
        assertTrue(result.health().overflowStep().isPresent());
        assertTrue(Double.isNaN(result.gradient().loss()));
        assertTrue(Double.isNaN(result.log10Terms().get(700, 1)));
    }

    /** Units that do not talk to each other and saturate in turn: rows drift apart by thousands of binary orders. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void unitsThatSaturateInTurn(int seed) {
        int length = 12;
        double[] x = new double[length * 2];
        for (int t = 0; t < length; t++) {
            x[2 * t + (t / seed) % 2] = 1500;
            x[2 * t + 1 - (t / seed) % 2] = 0.5;
        }
        Map<String, Matrix> weights = new LinkedHashMap<>();
        weights.put("W_x", Matrix.of(2, 2, 1, 0, 0, 1));
        weights.put("W_h", Matrix.of(2, 2, 3, 0, 0, 2));
        weights.put("b_h", Matrix.zeros(2, 1));
        weights.put("W_o", Matrix.of(1, 2, 1, 1));
        weights.put("b_o", Matrix.zeros(1, 1));
        GivenWeights given = new GivenWeights(CellKind.RNN, Activation.SIGMOID, weights, Matrix.zeros(2, 1),
                Matrix.zeros(2, 1), Matrix.of(length, 2, x), Matrix.zeros(length, 1), LossKind.SQUARED_ERROR,
                LossPlacement.EVERY_STEP, OptionalDouble.empty());
        Triangle gains = Engine.run(given).rnn().orElseThrow().log10Gains().get(Quantity.HIDDEN_STATE);
        double[] h = {0, 0};
        double[][] log10Step = new double[length][2];
        for (int t = 0; t < length; t++) {
            for (int i = 0; i < 2; i++) {
                double a = x[2 * t + i] + (3 - i) * h[i];
                log10Step[t][i] = Math.log10(3 - i)
                        + (-Math.abs(a) - 2 * Math.log1p(Math.exp(-Math.abs(a)))) / Math.log(10);
                h[i] = 1 / (1 + Math.exp(-a));
            }
        }
        for (int t = 1; t <= length; t++) {
            double[] sum = {0, 0};
            for (int k = t; k >= 1; k--) {
                assertEquals(Math.max(sum[0], sum[1]), gains.get(t, k), 1e-9, "(" + t + "," + k + ")");
                sum[0] += log10Step[k - 1][0];
                sum[1] += log10Step[k - 1][1];
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.5", "-3", "40", "-200", "700", "-745.5", "1500", "-20000"})
    void logisticDerivativeAgainstHighPrecision(double a) {
        MathContext digits = new MathContext(60);
        // e^x by its series, argument halved until small
        BigDecimal x = new BigDecimal(-Math.abs(a)).divide(new BigDecimal(2).pow(20), digits);
        BigDecimal u = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int i = 1; i < 60; i++) {
            term = term.multiply(x, digits).divide(new BigDecimal(i), digits);
            u = u.add(term, digits);
        }
        for (int i = 0; i < 20; i++) {
            u = u.multiply(u, digits);
        }
        BigDecimal onePlus = u.add(BigDecimal.ONE, digits);
        BigDecimal expected = u.divide(onePlus.multiply(onePlus, digits), digits);
        Scaled found = Scaled.sigmoidDerivative(a);
        BigDecimal power = new BigDecimal(2).pow((int) Math.abs(found.exponent()), digits);
        BigDecimal value = found.exponent() < 0 ? new BigDecimal(found.mantissa()).divide(power, digits)
                : new BigDecimal(found.mantissa()).multiply(power, digits);
        double relative = value.divide(expected, digits).subtract(BigDecimal.ONE).abs().doubleValue();
        assertTrue(relative < 4e-15, "relative error " + relative);
    }

    /** "The seed's own example": centred it explodes from ½ and not from 0.501. */
    @Test
    void centredScalarUnit() {
        Recipe centred = SCALAR.with(Parameters.BIAS_MODE, BiasMode.CENTRED).with(Parameters.W_H, 5.0)
                .with(Parameters.H_0, 0.5).with(Parameters.T, 51.0);
        Triangle gains = rnn(centred).log10Gains().get(Quantity.HIDDEN_STATE);
        assertEquals(50 * Math.log10(1.25), gains.get(51, 1), 1e-12);
        Triangle off = rnn(centred.with(Parameters.H_0, 0.501)).log10Gains().get(Quantity.HIDDEN_STATE);
        assertTrue(off.get(51, 1) < -2, "ends at " + off.get(51, 1));
        assertTrue(off.get(26, 1) > 1.9, "peaks at " + off.get(26, 1));
    }
}
