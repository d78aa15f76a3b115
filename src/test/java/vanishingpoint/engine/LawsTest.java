package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Initialiser;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.result.Analysis;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Magnitudes;
import vanishingpoint.result.PairChoice;
import vanishingpoint.result.RecurrentNorms;
import vanishingpoint.result.Result;
import vanishingpoint.result.Triangle;

/** Laws that hold for every network, over seeded random cases. */
class LawsTest {

    private static final double ROUNDING = 1e-11;

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    private static Recipe drawn(long seed) {
        Random random = new Random(seed);
        return Recipe.DEFAULT.with(Parameters.SEED, seed)
                .with(Parameters.T, 5.0 + random.nextInt(30))
                .with(Parameters.N, 1.0 + random.nextInt(20))
                .with(Parameters.W_H, Math.rint(random.nextDouble() * 250 - 80) / 20)
                .with(Parameters.B_F, (double) (random.nextInt(9) - 3))
                .with(Parameters.ACTIVATION, Activation.values()[random.nextInt(4)])
                .with(Parameters.INITIALISER, Initialiser.values()[random.nextInt(4)])
                .with(Parameters.GATED_CELL, random.nextBoolean() ? CellKind.LSTM : CellKind.GRU);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void radiusSpectralFrobenius(long seed) {
        RecurrentNorms norms = Engine.run(drawn(seed)).rnn().orElseThrow().recurrentNorms();
        assertTrue(norms.spectralRadius() <= norms.spectralNorm() * (1 + ROUNDING));
        assertTrue(norms.spectralNorm() <= norms.frobeniusNorm() * (1 + ROUNDING));
        assertEquals(Math.abs(drawn(seed).get(Parameters.W_H)), norms.spectralRadius(), 1e-7,
                "the slider is the spectral radius");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void normOfProductIsAtMostProductOfNorms(long seed) {
        for (CellResult cell : Engine.run(drawn(seed)).cells()) {
            cell.log10Gains().forEach((quantity, gains) -> {
                if (quantity != Quantity.CELL_STATE) { // total derivatives of C alone do not chain
                    submultiplicative(gains);
                }
            });
        }
    }

    private static void submultiplicative(Triangle gains) {
        int length = gains.length();
        for (int k = 1; k <= length; k += 3) {
            for (int s = k; s <= length; s += 2) {
                double whole = gains.get(length, k);
                assertTrue(whole <= gains.get(length, s) + gains.get(s, k) + ROUNDING,
                        "(" + length + "," + s + "," + k + ")");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void boundHolds(long seed) {
        CellResult rnn = Engine.run(drawn(seed)).rnn().orElseThrow();
        Triangle gains = rnn.log10Gains().get(Quantity.HIDDEN_STATE);
        for (int t = 1; t <= gains.length(); t++) {
            for (int k = 1; k <= t; k++) {
                double bound = t == k ? 0 : rnn.log10BoundPerStep() * (t - k);
                assertTrue(gains.get(t, k) <= bound + ROUNDING, "(" + t + "," + k + ")");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void spectralIsAtMostFrobeniusAndAtLeastItsShare(long seed) {
        for (Analysis analysis : Engine.analyze(drawn(seed), PairChoice.usual(drawn(seed).length()), false)) {
            String prefix = analysis.result().cell() == CellKind.LSTM ? "state" : "J";
            Magnitudes spectral = analysis.pairs().columns().get(prefix + "_spec");
            Magnitudes frobenius = analysis.pairs().columns().get(prefix + "_fro");
            double rank = analysis.result().cell() == CellKind.LSTM ? 2 * drawn(seed).hidden() : drawn(seed).hidden();
            for (int i = 0; i < spectral.size(); i++) {
                if (!frobenius.isZero(i)) {
                    assertTrue(spectral.log10(i) <= frobenius.log10(i) + ROUNDING);
                    assertTrue(frobenius.log10(i) <= spectral.log10(i) + 0.5 * Math.log10(rank) + ROUNDING);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orthogonalIdentityKeepsEveryGradient(long seed) {
        Recipe recipe = Recipe.DEFAULT.with(Parameters.SEED, seed).with(Parameters.T, 60.0)
                .with(Parameters.N, 1.0 + seed).with(Parameters.ACTIVATION, Activation.IDENTITY)
                .with(Parameters.INITIALISER, Initialiser.ORTHOGONAL);
        Triangle gains = Engine.run(recipe).rnn().orElseThrow().log10Gains().get(Quantity.HIDDEN_STATE);
        assertEquals(0, gains.largest(), 1e-13);
        assertEquals(0, gains.smallest(), 1e-13);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sameQuestionSameBits(long seed) {
        Result first = Engine.run(drawn(seed));
        Result second = Engine.run(drawn(seed));
        for (int i = 0; i < first.cells().size(); i++) {
            Map<Quantity, Triangle> gains = first.cells().get(i).log10Gains();
            Map<Quantity, Triangle> again = second.cells().get(i).log10Gains();
            gains.forEach((quantity, table) -> {
                for (int t = 1; t <= table.length(); t++) {
                    for (int k = 1; k <= t; k++) {
                        assertEquals(table.get(t, k), again.get(quantity).get(t, k));
                    }
                }
            });
            assertEquals(first.cells().get(i).gradient(), second.cells().get(i).gradient());
            assertEquals(first.cells().get(i).log10MassByLag(), second.cells().get(i).log10MassByLag());
        }
    }

    @Test
    void anotherSeedIsAnotherNetwork() {
        assertNotEquals(Engine.run(Recipe.DEFAULT).rnn().orElseThrow().gradient().loss(),
                Engine.run(Recipe.DEFAULT.with(Parameters.SEED, 4L)).rnn().orElseThrow().gradient().loss());
    }

    /** The window's tables and the full matrices come by different ways from one trajectory. */
    @ParameterizedTest
    @MethodSource("seeds")
    void productOfStepMatricesIsTheTable(long seed) {
        CellKind cell = CellKind.values()[(int) (seed % 3)];
        GivenWeights given = RandomNetworks.of(cell, Activation.TANH).size(8, 1 + (int) seed).draw(seed, 1.5);
        Analysis analysis = Engine.analyze(given, PairChoice.usual(8), true).get(0);
        Matrix product = analysis.stepMatrices().get(1);
        for (int t = 3; t <= 8; t++) {
            product = times(analysis.stepMatrices().get(t - 1), product);
        }
        Quantity quantity = cell == CellKind.LSTM ? Quantity.FULL_STATE : Quantity.HIDDEN_STATE;
        assertEquals(Math.log10(MatrixNorms.spectralNorm(product)),
                analysis.result().log10Gains().get(quantity).get(8, 1), 1e-12);
    }

    private static Matrix times(Matrix a, Matrix b) {
        double[] entries = new double[a.rows() * b.columns()];
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < b.columns(); j++) {
                for (int l = 0; l < a.columns(); l++) {
                    entries[i * b.columns() + j] += a.get(i, l) * b.get(l, j);
                }
            }
        }
        return Matrix.of(a.rows(), b.columns(), entries);
    }
}
