package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.BiasMode;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Drive;
import vanishingpoint.experiment.GateBiases;
import vanishingpoint.experiment.Initialiser;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.TargetKind;
import vanishingpoint.result.RecurrentNorms;

/** What the recipe's table promises of the drawn weights, inputs and targets. */
class RecipeDrawsTest {

    private static Network rnn(Recipe recipe) {
        return RecipeDraws.draw(recipe).get(0);
    }

    private static Network gated(Recipe recipe) {
        return RecipeDraws.draw(recipe).get(1);
    }

    @Test
    void noSliderRedrawsTheNumbersOfAnother() {
        Network before = rnn(Recipe.DEFAULT);
        Network after = rnn(Recipe.DEFAULT.with(Parameters.W_H, 2.0).with(Parameters.B_F, 3.0)
                .with(Parameters.H_0, 0.5).with(Parameters.B_H, 1.0));
        assertArrayEquals(before.weight("W_x"), after.weight("W_x"));
        assertArrayEquals(before.x, after.x);
        assertArrayEquals(before.targets, after.targets);
        for (int i = 0; i < before.weight("W_h").length; i++) {
            assertEquals(2 * before.weight("W_h")[i], after.weight("W_h")[i]);
        }
    }

    @Test
    void longerSequencesBeginTheSame() {
        Network shorter = rnn(Recipe.DEFAULT);
        Network longer = rnn(Recipe.DEFAULT.with(Parameters.T, 80.0));
        assertArrayEquals(shorter.x, Arrays.copyOf(longer.x, shorter.x.length));
        assertArrayEquals(shorter.targets, Arrays.copyOf(longer.targets, 50));
    }

    @Test
    void bothCellsSeeTheSameInputsAndTargets() {
        for (CellKind cell : List.of(CellKind.LSTM, CellKind.GRU)) {
            List<Network> networks = RecipeDraws.draw(Recipe.DEFAULT.with(Parameters.GATED_CELL, cell));
            assertArrayEquals(networks.get(0).x, networks.get(1).x);
            assertArrayEquals(networks.get(0).targets, networks.get(1).targets);
        }
    }

    @Test
    void gatesAreDrawnIndependently() {
        Network lstm = gated(Recipe.DEFAULT);
        assertFalse(Arrays.equals(lstm.weight("W_i"), lstm.weight("W_f")));
        assertEquals(1.0, lstm.weight("b_f")[7]);
        assertEquals(0.0, lstm.weight("b_i")[7]);
        Network gru = gated(Recipe.DEFAULT.with(Parameters.GATED_CELL, CellKind.GRU).with(Parameters.B_F, 4.0));
        assertEquals(4.0, gru.weight("b_hz")[0]);
        assertEquals(0.0, gru.weight("b_iz")[0]);
        assertFalse(Arrays.equals(gru.weight("W_hr"), gru.weight("W_hz")));
    }

    /** Tallec & Ollivier 2018, eq. 16. */
    @Test
    void chronoDrawsALengthOfMemoryForEachUnit() {
        Recipe recipe = Recipe.DEFAULT.with(Parameters.GATE_BIASES, GateBiases.CHRONO).with(Parameters.T, 101.0)
                .with(Parameters.N, 256.0).with(Parameters.B_F, -3.0).with(Parameters.INITIALISER, Initialiser.IDENTITY);
        Network lstm = gated(recipe);
        double[] lengths = Arrays.stream(lstm.weight("b_f")).map(StrictMath::exp).sorted().toArray();
        assertTrue(lengths[0] >= 1 && lengths[255] <= 100, "from U(1, T−1)");
        assertEquals(50.5, Arrays.stream(lengths).average().orElseThrow(), 5);
        assertEquals(25, lengths[64], 8);
        assertArrayEquals(Arrays.stream(lstm.weight("b_f")).map(bias -> -bias).toArray(), lstm.weight("b_i"));
        assertEquals(0, Arrays.stream(lstm.weight("b_o")).map(Math::abs).sum());
        Network gru = gated(recipe.with(Parameters.GATED_CELL, CellKind.GRU));
        assertEquals(50.5, Arrays.stream(gru.weight("b_hz")).map(StrictMath::exp).average().orElseThrow(), 5);
        assertEquals(0, Arrays.stream(gru.weight("b_iz")).map(Math::abs).sum());
        for (double length : new double[] {1, 2}) {
            assertArrayEquals(new double[256], gated(recipe.with(Parameters.T, length)).weight("b_f"));
        }
    }

    @Test
    void pyTorchDrawsEveryBiasOfTheGates() {
        Recipe recipe = Recipe.DEFAULT.with(Parameters.GATE_BIASES, GateBiases.PYTORCH).with(Parameters.N, 256.0)
                .with(Parameters.INITIALISER, Initialiser.IDENTITY);
        Network lstm = gated(recipe);
        for (String name : List.of("b_i", "b_f", "b_o", "b_c")) {
            double[] biases = lstm.weight(name);
            assertTrue(Arrays.stream(biases).allMatch(bias -> Math.abs(bias) <= 2.0 / 16), name);
            assertEquals(2.0 / 3 / 256, Arrays.stream(biases).map(bias -> bias * bias).average().orElseThrow(), 6e-4,
                    "variance of the sum of two uniform draws");
        }
        assertFalse(Arrays.equals(lstm.weight("b_i"), lstm.weight("b_f")));
        Network gru = gated(recipe.with(Parameters.GATED_CELL, CellKind.GRU));
        for (String name : List.of("b_ir", "b_iz", "b_in", "b_hr", "b_hz", "b_hn")) {
            double[] biases = gru.weight(name);
            assertTrue(Arrays.stream(biases).allMatch(bias -> Math.abs(bias) <= 1.0 / 16), name);
            assertEquals(1.0 / 3 / 256, Arrays.stream(biases).map(bias -> bias * bias).average().orElseThrow(), 3e-4);
        }
        assertArrayEquals(lstm.weight("W_f"), gated(recipe.with(Parameters.GATE_BIASES, GateBiases.COMMON)).weight("W_f"));
    }

    @ParameterizedTest
    @EnumSource(Initialiser.class)
    void everyInitialiserHasRadiusOne(Initialiser initialiser) {
        Network network = rnn(Recipe.DEFAULT.with(Parameters.INITIALISER, initialiser));
        assertEquals(1, MatrixNorms.spectralRadius(Matrix.of(16, 16, network.weight("W_h"))), 1e-9);
        assertEquals(MatrixNorms.spectralNorm(Matrix.of(16, 16, network.weight("W_h"))), network.baseSpectralNorm,
                1e-12);
    }

    /** Norms of g·Q are |g| times those of Q, which are found once. */
    @ParameterizedTest
    @EnumSource(Initialiser.class)
    void recurrentNormsAreThoseOfTheDrawnMatrix(Initialiser initialiser) {
        Recipe recipe = Recipe.DEFAULT.with(Parameters.INITIALISER, initialiser).with(Parameters.W_H, -2.5);
        Matrix recurrent = Matrix.of(16, 16, rnn(recipe).weight("W_h"));
        RecurrentNorms norms = Engine.run(recipe).rnn().orElseThrow().recurrentNorms();
        assertEquals(MatrixNorms.spectralNorm(recurrent), norms.spectralNorm(), 1e-12);
        assertEquals(MatrixNorms.spectralRadius(recurrent), norms.spectralRadius(), 1e-12);
        assertEquals(MatrixNorms.frobeniusNorm(recurrent), norms.frobeniusNorm(), 1e-12);
    }

    @Test
    void oneUnitIsTheNumberItself() {
        assertArrayEquals(new double[] {-3.7},
                rnn(Recipe.DEFAULT.with(Parameters.N, 1.0).with(Parameters.W_H, -3.7)).weight("W_h"));
    }

    @ParameterizedTest
    @EnumSource(Drive.class)
    void drives(Drive drive) {
        double[] x = rnn(Recipe.DEFAULT.with(Parameters.DRIVE, drive).with(Parameters.M, 1.0)
                .with(Parameters.AMPLITUDE, 2.0).with(Parameters.PERIOD, 8.0)).x;
        switch (drive) {
            case NONE -> assertEquals(0, Arrays.stream(x).map(Math::abs).sum());
            case CONSTANT -> assertTrue(Arrays.stream(x).allMatch(value -> value == 2));
            case NOISE -> assertEquals(2, Math.sqrt(Arrays.stream(x).map(v -> v * v).average().orElseThrow()), 0.5);
            case SINE -> {
                assertEquals(2, x[1], 1e-15);
                assertEquals(0, x[3], 1e-15);
            }
            case IMPULSE -> {
                assertEquals(2, x[0]);
                assertEquals(0, Arrays.stream(x, 1, 50).map(Math::abs).sum());
            }
        }
    }

    @Test
    void targetsAreDrawnOrConstant() {
        assertTrue(Arrays.stream(rnn(Recipe.DEFAULT).targets).distinct().count() == 50);
        assertTrue(Arrays.stream(rnn(Recipe.DEFAULT.with(Parameters.TARGETS, TargetKind.CONSTANT)
                .with(Parameters.TARGET_VALUE, 0.25)).targets).allMatch(value -> value == 0.25));
    }

    @Test
    void centredBiasMakesOneHalfAFixedPoint() {
        Recipe recipe = Recipe.DEFAULT.with(Parameters.ACTIVATION, Activation.SIGMOID)
                .with(Parameters.BIAS_MODE, BiasMode.CENTRED).with(Parameters.W_H, 7.3)
                .with(Parameters.H_0, 0.5).with(Parameters.DRIVE, Drive.NONE);
        assertTrue(Arrays.stream(Trajectory.of(rnn(recipe)).hidden).allMatch(h -> h == 0.5));
    }
}
