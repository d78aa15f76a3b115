package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.BiasMode;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Clipping;
import vanishingpoint.experiment.Drive;
import vanishingpoint.experiment.GateBiases;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.LossKind;
import vanishingpoint.experiment.LossPlacement;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.i18n.Language;

class CaptionsTest {

    private static String english(Experiment experiment) {
        return Captions.of(experiment, Language.ENGLISH).plain();
    }

    @Test
    void defaults() {
        assertEquals("tanh RNN and LSTM, n = 16, T = 50, W_h = 1.00, b_f = 1.00, Gaussian, noise input 0.5, seed 3",
                english(Recipe.DEFAULT));
        assertEquals("tanh RNN 与 LSTM，n = 16，T = 50，W_h = 1.00，b_f = 1.00，高斯初始化，噪声输入 0.5，种子 3",
                Captions.of(Recipe.DEFAULT, Language.CHINESE).plain());
    }

    @Test
    void whatDiffersIsNamed() {
        Recipe recipe = Recipe.DEFAULT.with(Parameters.ACTIVATION, Activation.SIGMOID)
                .with(Parameters.GATED_CELL, CellKind.GRU).with(Parameters.N, 1.0).with(Parameters.M, 2.0)
                .with(Parameters.W_H, -5.125).with(Parameters.BIAS_MODE, BiasMode.CENTRED)
                .with(Parameters.H_0, 0.501).with(Parameters.DRIVE, Drive.SINE)
                .with(Parameters.LOSS, LossKind.CROSS_ENTROPY).with(Parameters.LOSS_AT, LossPlacement.LAST_STEP)
                .with(Parameters.CLIPPING, Clipping.ON).with(Parameters.SEED, -9L);
        assertEquals("σ RNN and GRU, n = 1, m = 2, T = 50, W_h = −5.125, b_hz = 1.00, b_h centred, h_0 = 0.501, "
                + "Gaussian, sine input 0.5, period 25, cross-entropy, loss at the last step, clipped at 1, seed -9",
                english(recipe));
    }

    @Test
    void biasesDrawnForEachUnitAreNoNumber() {
        Recipe chrono = Recipe.DEFAULT.with(Parameters.GATE_BIASES, GateBiases.CHRONO).with(Parameters.B_F, 3.0);
        assertEquals("tanh RNN and LSTM, n = 16, T = 50, W_h = 1.00, b_f chrono, Gaussian, noise input 0.5, seed 3",
                english(chrono));
        assertTrue(english(chrono.with(Parameters.GATE_BIASES, GateBiases.PYTORCH))
                .contains("W_h = 1.00, gate biases as PyTorch draws, Gaussian"));
    }

    @Test
    void givenWeights() {
        Matrix one = Matrix.column(0.5);
        GivenWeights given = new GivenWeights(CellKind.RNN, Activation.RELU, Map.of("W_x", one, "W_h", one, "b_h", one,
                "W_o", one, "b_o", one), one, one, Matrix.column(1, 2, 3), Matrix.column(0, 0, 1),
                LossKind.SQUARED_ERROR, LossPlacement.EVERY_STEP, OptionalDouble.of(0.25));
        assertEquals("ReLU RNN, given weights, n = 1, m = 1, p = 1, T = 3, clipped at 0.25", english(given));
    }
}
