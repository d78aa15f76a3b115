package vanishingpoint.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.engine.Engine;
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
import vanishingpoint.result.GainMeasures;
import vanishingpoint.result.Verdict;

/** The numbers that docs/model.md states, as the engine gives them. */
class FactsTest {

    private static final Recipe SCALAR = Recipe.DEFAULT.with(Parameters.N, 1.0).with(Parameters.DRIVE, Drive.NONE)
            .with(Parameters.ACTIVATION, Activation.SIGMOID).with(Parameters.T, 51.0);

    private static GainMeasures rnn(Recipe recipe) {
        return Engine.run(recipe).rnn().orElseThrow().measures(Quantity.HIDDEN_STATE);
    }

    @ParameterizedTest
    @CsvSource({"2, 0.2634, 0.002", "4, 0.076, 0.001", "8, 0.0027, 0.0001", "20, 4.1e-8, 0.1e-8"})
    void largeWeightsSaturateAndVanish(double weight, double factor, double within) {
        Recipe recipe = SCALAR.with(Parameters.W_H, weight).with(Parameters.T, 400.0);
        double lastFactor = Math.pow(10, Engine.run(recipe).rnn().orElseThrow()
                .log10Gains().get(Quantity.HIDDEN_STATE).get(400, 399));
        assertEquals(factor, lastFactor, within);
        assertEquals(Verdict.VANISHING, rnn(recipe).verdict());
    }

    @Test
    void centredUnitExplodesOnlyOnItsUnstablePoint() {
        Recipe centred = SCALAR.with(Parameters.W_H, 5.0).with(Parameters.BIAS_MODE, BiasMode.CENTRED);
        assertEquals(4.85, rnn(centred.with(Parameters.H_0, 0.5)).log10Gain(), 0.005);
        assertTrue(rnn(centred.with(Parameters.H_0, 0.501)).log10Gain() < 0);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5, 1.0", "1, 0.731, 2.2", "3, 0.953, 14.3", "5, 0.9933, 103"})
    void forgetGateHalfLives(double bias, double gate, double halfLife) {
        Recipe recipe = SCALAR.with(Parameters.B_F, bias).with(Parameters.W_H, 0.0);
        GainMeasures product = Engine.run(recipe).gated().orElseThrow().measures(Quantity.FORGET_PRODUCT);
        assertEquals(gate, Math.exp(product.rate()), 5e-4);
        assertEquals(halfLife, product.halfLife(), 0.005 * halfLife + 0.05);
    }

    @Test
    void halfAfterAHundredSteps() {
        Recipe recipe = SCALAR.with(Parameters.B_F, 4.97).with(Parameters.W_H, 0.0).with(Parameters.T, 101.0);
        assertEquals(0.5, Math.pow(10, Engine.run(recipe).gated().orElseThrow()
                .measures(Quantity.FORGET_PRODUCT).log10Gain()), 0.005);
    }

    /** f = σ(ln(T−1)) is 1 − 1/T. */
    @Test
    void theLastMarkOfTheForgetBiasKeepsOneInE() {
        Recipe recipe = SCALAR.with(Parameters.B_F, Math.log(99)).with(Parameters.W_H, 0.0).with(Parameters.T, 100.0);
        GainMeasures product = Engine.run(recipe).gated().orElseThrow().measures(Quantity.FORGET_PRODUCT);
        assertEquals(1 / Math.E, Math.exp(100 * product.rate()), 0.003);
    }

    /** One unit at C = 0 with i = o = ½: f + W_c/4 a step, here 0.3 + 2, while the forget gate alone has 0.3. */
    @Test
    void exactCellDerivativeCanExplodeWhileTheForgetProductVanishes() {
        Matrix zero = Matrix.column(0);
        Matrix off = Matrix.of(1, 2, 0, 0);
        CellResult result = Engine.run(scalar(CellKind.LSTM, Activation.TANH, Map.of("W_i", off, "W_f", off, "W_o",
                off, "W_c", Matrix.of(1, 2, 8, 0), "b_i", zero, "b_o", zero, "b_c", zero, "b_f",
                Matrix.column(Math.log(0.3 / 0.7)), "W_y", zero, "b_y", zero), 50)).gated().orElseThrow();
        assertEquals(49 * Math.log10(0.3 + 8 / 4.0), result.measures(Quantity.CELL_STATE).log10Gain(), 1e-9);
        assertEquals(49 * Math.log10(0.3), result.measures(Quantity.FORGET_PRODUCT).log10Gain(), 1e-9);
    }

    /** At a = 41, y(1−y) of the rounded y is 0; σ′ is e⁻⁴¹. */
    @Test
    void saturationBeyondThirtySevenIsNotLost() {
        double y = 1 / (1 + Math.exp(-37));
        assertEquals(0, y * (1 - y));
        Matrix one = Matrix.column(1);
        CellResult result = Engine.run(scalar(CellKind.RNN, Activation.SIGMOID, Map.of("W_x", one, "W_h", one, "b_h",
                Matrix.column(40), "W_o", one, "b_o", one), 2)).rnn().orElseThrow();
        assertEquals(-41 / Math.log(10), result.measures(Quantity.HIDDEN_STATE).log10Gain(), 1e-12);
    }

    /** One unit without input from h_0 = 0 and C_0 = 0. */
    private static GivenWeights scalar(CellKind cell, Activation activation, Map<String, Matrix> weights, int length) {
        Matrix zero = Matrix.column(0);
        return new GivenWeights(cell, activation, weights, zero, zero, Matrix.zeros(length, 1),
                Matrix.zeros(length, 1), LossKind.SQUARED_ERROR, LossPlacement.EVERY_STEP, OptionalDouble.empty());
    }

    @Test
    void spectralRadiusIsNotNorm() {
        Matrix zeros = Matrix.zeros(2, 1);
        GivenWeights shear = new GivenWeights(CellKind.RNN, Activation.IDENTITY,
                Map.of("W_x", zeros, "W_h", Matrix.of(2, 2, 0.9, 10, 0, 0.9), "b_h", zeros, "W_o",
                        Matrix.of(1, 2, 1, 1), "b_o", Matrix.column(0)),
                zeros, zeros, Matrix.zeros(11, 1), Matrix.zeros(11, 1), LossKind.SQUARED_ERROR,
                LossPlacement.EVERY_STEP, OptionalDouble.empty());
        CellResult result = Engine.run(shear).rnn().orElseThrow();
        assertEquals(0.9, result.recurrentNorms().spectralRadius(), 1e-6);
        assertEquals(38.7, Math.pow(10, result.measures(Quantity.HIDDEN_STATE).log10Gain()), 0.05);
    }

    @Test
    void orthogonalHoldsWithIdentityAndVanishesWithTanhAndInput() {
        Recipe orthogonal = Recipe.DEFAULT.with(Parameters.INITIALISER, Initialiser.ORTHOGONAL);
        assertEquals(0, rnn(orthogonal.with(Parameters.ACTIVATION, Activation.IDENTITY)).log10Gain(), 1e-12);
        assertEquals(Verdict.VANISHING, rnn(orthogonal).verdict());
    }

    @Test
    void gaussianNormIsAboutTwiceItsRadius() {
        double mean = LongStream.range(0, 20).mapToDouble(seed -> Engine.run(Recipe.DEFAULT.with(Parameters.T, 2.0)
                .with(Parameters.SEED, seed).with(Parameters.N, 32.0)).rnn().orElseThrow()
                .recurrentNorms().baseSpectralNorm()).average().orElseThrow();
        assertEquals(1.75, mean, 0.15);
    }

    @Test
    void exactCellDerivativeIsLargerThanTheForgetProduct() {
        CellResult lstm = Engine.run(Recipe.DEFAULT).gated().orElseThrow();
        assertTrue(lstm.measures(Quantity.CELL_STATE).log10Gain()
                > lstm.measures(Quantity.FORGET_PRODUCT).log10Gain() + 1);
    }
}
