package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Spectrum;

/** Singular values and exponents against sums of 900 digits, however far the values are apart. */
class SpectrumTest {

    /** 1e-10 of a number, in its logarithm. */
    private static final double EXACT = 1e-10 / Math.log(10);

    @ParameterizedTest
    @CsvSource({"RNN, TANH, 1.5, 9", "RNN, TANH, 20, 5", "RNN, SIGMOID, 4, 9", "RNN, SIGMOID, 300, 3",
        "RNN, RELU, 2, 9", "RNN, IDENTITY, 1, 9", "LSTM, TANH, 1, 7", "LSTM, TANH, 15, 6", "GRU, TANH, 1, 7",
        "GRU, TANH, 25, 6"})
    void everyValueAtEveryLagIsRight(CellKind cell, Activation activation, double gain, int length) {
        for (long seed = 1; seed <= 2; seed++) {
            int n = cell == CellKind.LSTM ? 2 : 3;
            assertRight(trajectory(RandomNetworks.of(cell, activation).size(length, n).draw(seed, gain)), 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, -6, LSTM", "1, 8, LSTM", "5, 1, LSTM", "20, -6, LSTM", "20, 8, LSTM", "20, 1, GRU"})
    void everyValueIsRightWhereverTheSlidersStand(double wh, double bf, CellKind gated) {
        Recipe recipe = Recipe.DEFAULT.with(Parameters.N, 3.0).with(Parameters.T, 7.0).with(Parameters.W_H, wh)
                .with(Parameters.B_F, bf).with(Parameters.GATED_CELL, gated);
        RecipeDraws.draw(recipe).forEach(network -> assertRight(Trajectory.of(network), 3));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, -6", "20, 8"})
    void plainLoopsAndVectorInstructionsAgreeWhereTheStateIsWide(double wh, double bf) {
        Recipe recipe = Recipe.DEFAULT.with(Parameters.T, 30.0).with(Parameters.W_H, wh).with(Parameters.B_F, bf);
        for (Network network : RecipeDraws.draw(recipe)) {
            Trajectory plain = Trajectory.of(network, Lanes.PLAIN, () -> {});
            Trajectory fast = Trajectory.of(network, Lanes.FASTEST, () -> {});
            assertEqual(SingularValues.log10ByLag(plain, 30, () -> {}), SingularValues.log10ByLag(fast, 30, () -> {}));
            assertEqual(LyapunovExponents.of(plain, () -> {}), LyapunovExponents.of(fast, () -> {}));
        }
    }

    private static void assertEqual(Matrix expected, Matrix actual) {
        for (int i = 0; i < expected.rows(); i++) {
            for (int j = 0; j < expected.columns(); j++) {
                assertEquals(expected.get(i, j), actual.get(i, j), EXACT, i + ", " + j);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"RNN, 1, 8, 9", "LSTM, 1, 5, 9", "LSTM, 8, 5, 5", "GRU, 1, 8, 5"})
    void everyValueIsRightWhereTheStateIsWider(CellKind cell, double gain, int n, int length) {
        assertRight(trajectory(RandomNetworks.of(cell, Activation.TANH).size(length, n).draw(5, gain)), 4);
    }

    @Test
    void farBelowTheDoubles() {
        Trajectory trajectory = trajectory(RandomNetworks.of(CellKind.RNN, Activation.SIGMOID).size(2, 3).draw(1, 2000));
        Matrix values = SingularValues.log10ByLag(trajectory, 2, () -> {});
        double[] expected = HighPrecision.step(trajectory, 2).log10SingularValues();
        assertEquals(expected[0], values.get(1, 0), EXACT);
        assertTrue(values.get(1, 2) < -1800);
    }

    private static void assertRight(Trajectory trajectory, int stride) {
        int length = trajectory.length;
        Matrix values = SingularValues.log10ByLag(trajectory, length, () -> {});
        HighPrecision product = HighPrecision.identity(trajectory.stateSize());
        for (int lag = 0; lag < length; lag++) {
            if ((length - 1 - lag) % stride == 0) {
                double[] expected = product.log10SingularValues();
                for (int j = 0; j < expected.length; j++) {
                    assertEquals(expected[j], values.get(lag, j), EXACT,
                            trajectory.network.cell + " lag " + lag + ": " + Arrays.toString(expected));
                }
            }
            product = product.times(HighPrecision.step(trajectory, length - lag));
        }
    }

    @ParameterizedTest
    @CsvSource({"RNN, TANH, 1.5, 12", "RNN, SIGMOID, 300, 8", "RNN, IDENTITY, 1, 12", "LSTM, TANH, 1, 12",
        "LSTM, TANH, 15, 8", "GRU, TANH, 25, 8"})
    void exponentsAreThoseOfAnExactQr(CellKind cell, Activation activation, double gain, int length) {
        Trajectory trajectory = trajectory(RandomNetworks.of(cell, activation).size(length, 3).draw(7, gain));
        HighPrecision q = HighPrecision.identity(trajectory.stateSize());
        double[] expected = new double[trajectory.stateSize()];
        for (int t = 2; t <= length; t++) {
            q = HighPrecision.step(trajectory, t).times(q);
            double[] diagonal = q.log10DiagonalOfQr();
            for (int i = 0; i < expected.length; i++) {
                expected[i] += diagonal[i] * Math.log(10) / (length - 1);
            }
        }
        Arrays.sort(expected);
        Matrix exponents = LyapunovExponents.of(trajectory, () -> {});
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[expected.length - 1 - i], exponents.get(i), 1e-10, Arrays.toString(expected));
        }
    }

    @Test
    void twoHundredOrdersOfMagnitudeApart() {
        double[] sizes = {2, 1, 0.5, 0.001};
        Trajectory trajectory = trajectory(symmetric(sizes, 61));
        Matrix values = SingularValues.log10ByLag(trajectory, 61, () -> {});
        Matrix exponents = LyapunovExponents.of(trajectory, () -> {});
        for (int j = 0; j < sizes.length; j++) {
            assertEquals(60 * Math.log10(sizes[j]), values.get(60, j), EXACT);
            assertEquals(Math.log(sizes[j]), exponents.get(j), 0.05);
        }
        assertEquals(198, values.get(60, 0) - values.get(60, 3), 0.5);
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "20"})
    void theProductOfAllIsTheDeterminant(double wh) {
        Recipe recipe = Recipe.DEFAULT.with(Parameters.T, 100.0).with(Parameters.W_H, wh);
        RnnTrajectory trajectory = (RnnTrajectory) Trajectory.of(RecipeDraws.draw(recipe).get(0));
        Matrix values = SingularValues.log10ByLag(trajectory, 100, () -> {});
        int n = trajectory.n;
        double weights = Math.log10(Math.abs(CommonOps_DDRM.det(
                new DMatrixRMaj(n, n, true, trajectory.network.weight("W_h")))));
        double expected = 0;
        for (int lag = 1; lag < 100; lag++) {
            expected += weights;
            double sum = 0;
            for (int j = 0; j < n; j++) {
                expected += trajectory.derivatives().get(0).values().get((100 - lag) * n + j).log10();
                sum += values.get(lag, j);
            }
            assertEquals(expected, sum, 10 * EXACT);
        }
    }

    @ParameterizedTest
    @EnumSource(value = CellKind.class, names = "RNN", mode = EnumSource.Mode.EXCLUDE)
    void theLargestAreTheGainsAndThoseOfTheSelectedStep(CellKind gated) {
        Recipe recipe = Recipe.DEFAULT.with(Parameters.GATED_CELL, gated);
        View view = View.DEFAULT.withPerspective(Perspective.SPECTRUM);
        List<CellResult> everything = Engine.run(recipe).cells();
        for (CellResult cell : Engine.run(new Question(new Document(recipe, view)), progress -> {}).cells()) {
            Spectrum spectrum = cell.insights().spectrum().orElseThrow();
            Matrix gains = everything.stream().filter(other -> other.cell() == cell.cell()).findFirst().orElseThrow()
                    .log10FinalGains().get(cell.cell() == CellKind.LSTM ? Quantity.FULL_STATE : Quantity.HIDDEN_STATE);
            for (int lag = 0; lag < gains.rows(); lag++) {
                assertEquals(gains.get(lag), spectrum.log10SingularValues().get(lag, 0), EXACT);
            }
            assertEquals(cell.cell() == CellKind.RNN ? 16 : 0, spectrum.eigenvalues().rows());
        }
        View selected = view.withFocus(Focus.NONE.withSelection(Optional.of(new Pair(20, 4))));
        Engine.run(new Question(new Document(recipe, selected)), progress -> {}).cells().forEach(
                cell -> assertEquals(20, cell.insights().spectrum().orElseThrow().log10SingularValues().rows()));
    }

    @Test
    void aDirectionThatDiesIsExactlyZeroAndOneLostToRoundingIsUndefined() {
        Trajectory dead = trajectory(withWeights(Matrix.of(2, 2, 1, 0, 0.5, 0)));
        assertEquals(Double.NEGATIVE_INFINITY, SingularValues.log10ByLag(dead, 3, () -> {}).get(2, 1));
        assertEquals(Double.NEGATIVE_INFINITY, LyapunovExponents.of(dead, () -> {}).get(1));
        Trajectory singular = trajectory(withWeights(Matrix.of(2, 2, 0.3, 0.6, 0.6, 1.2)));
        assertTrue(Double.isNaN(SingularValues.log10ByLag(singular, 3, () -> {}).get(2, 1)));
        assertTrue(Double.isNaN(LyapunovExponents.of(singular, () -> {}).get(1)));
        assertEquals(2 * Math.log10(1.5), SingularValues.log10ByLag(singular, 3, () -> {}).get(2, 0), EXACT);
    }

    @Test
    void spectralRadiusIsNoNorm() {
        Trajectory jordan = trajectory(withWeights(Matrix.of(2, 2, 0.9, 10, 0, 0.9), 11));
        assertEquals(0.9, MatrixNorms.spectralRadius(Matrix.of(2, 2, 0.9, 10, 0, 0.9)), 1e-12);
        assertEquals(38.7, Math.pow(10, SingularValues.log10ByLag(jordan, 11, () -> {}).get(10, 0)), 0.05);
    }

    private static Trajectory trajectory(GivenWeights given) {
        return Trajectory.of(Network.of(given));
    }

    private static GivenWeights withWeights(Matrix recurrent) {
        return withWeights(recurrent, 3);
    }

    private static GivenWeights withWeights(Matrix recurrent, int length) {
        GivenWeights drawn = RandomNetworks.of(CellKind.RNN, Activation.IDENTITY).size(length, recurrent.rows()).draw(1, 1);
        return RandomNetworks.with(drawn, "W_h", recurrent);
    }

    /** W_h = Q·diag(sizes)·Qᵀ with a reflection Q = I − 2vvᵀ/vᵀv. */
    private static GivenWeights symmetric(double[] sizes, int length) {
        int n = sizes.length;
        double[][] q = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                q[i][j] = (i == j ? 1 : 0) - 2.0 * (i + 1) * (j + 1) / 30;
            }
        }
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int l = 0; l < n; l++) {
                    product[i][j] += q[i][l] * sizes[l] * q[j][l];
                }
            }
        }
        return withWeights(Matrix.ofRows(product), length);
    }
}
