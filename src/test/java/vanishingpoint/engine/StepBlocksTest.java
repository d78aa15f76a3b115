package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.engine.StepNorms.Block;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.result.Analysis;
import vanishingpoint.result.PairChoice;
import vanishingpoint.result.StepBlocks;

/** The LSTM's Jacobians in their blocks, against the products of the step matrices written out, and beyond the doubles. */
class StepBlocksTest {

    private static double log10(int n, IntToDoubleFunction entry) {
        double[] entries = new double[n * n];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entry.applyAsDouble(i);
        }
        return Math.log10(MatrixNorms.Norms.of(Matrix.of(n, n, entries)).spectral());
    }

    private static double log10(Matrix step, int n, int row, int column) {
        return log10(n, i -> step.get(row + i / n, column + i % n));
    }

    @ParameterizedTest
    @CsvSource({"12, 3, 1.0", "9, 1, 2.0", "20, 5, 0.4"})
    void areThoseOfTheStepMatrices(int length, int n, double gain) {
        GivenWeights given = RandomNetworks.of(CellKind.LSTM, Activation.TANH).size(length, n).draw(11, gain);
        Analysis analysis = Engine.analyze(given, PairChoice.usual(length), true).get(0);
        int t = length - 1;
        Focus focus = Focus.NONE.withSelection(Optional.of(new Pair(t, 1)));
        StepBlocks blocks = ReferenceCase.answer(given, Perspective.UNROLLED, focus).insights().factors().orElseThrow()
                .blocks().orElseThrow();
        for (int j = 1; j <= length; j++) {
            Matrix step = analysis.stepMatrices().get(j - 1);
            assertEquals(log10(step, n, 0, 0), blocks.log10Hidden().get(j - 1), 1e-9);
            assertEquals(log10(step, n, n, 0), blocks.log10IntoCell().get(j - 1), 1e-9);
            assertEquals(log10(step, n, 0, n), blocks.log10IntoHidden().get(j - 1), 1e-9);
        }
        double[][] product = identity(2 * n);
        for (int k = t; k >= 1; k--) {
            double[][] found = product;
            assertEquals(log10(n, i -> found[i / n][i % n]), blocks.log10HiddenRow().get(t - k), 1e-9, "k = " + k);
            product = times(product, analysis.stepMatrices().get(k - 1));
        }
    }

    private static double[][] identity(int size) {
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            matrix[i][i] = 1;
        }
        return matrix;
    }

    private static double[][] times(double[][] left, Matrix right) {
        double[][] product = new double[left.length][left.length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < left.length; j++) {
                for (int l = 0; l < left.length; l++) {
                    product[i][j] += left[i][l] * right.get(l, j);
                }
            }
        }
        return product;
    }

    @Test
    void bothWaysOfMultiplyingAgree() {
        GivenWeights given = RandomNetworks.of(CellKind.LSTM, Activation.TANH).size(40, 4).draw(3, 1.5);
        Trajectory trajectory = Trajectory.of(Network.of(given), Lanes.FASTEST, () -> {});
        StepJacobians jacobians = new StepJacobians(trajectory);
        Set<Quantity> wanted = Set.of(Quantity.FULL_STATE, Quantity.CELL_STATE, Quantity.HIDDEN_STATE);
        Matrix fast = GainRow.of(jacobians, 40, wanted, Lanes.FASTEST).get(Quantity.HIDDEN_STATE);
        Matrix scaled = GainRow.scaled(trajectory, 40, wanted, Lanes.FASTEST).get(Quantity.HIDDEN_STATE);
        alike(fast, scaled);
        for (Block block : new Block[] {Block.INTO_CELL, Block.INTO_HIDDEN}) {
            alike(StepNorms.log10(jacobians, block, Lanes.FASTEST), StepNorms.scaled(jacobians, block, Lanes.FASTEST));
        }
    }

    private static void alike(Matrix one, Matrix other) {
        assertEquals(one.rows(), other.rows());
        for (int i = 0; i < one.rows(); i++) {
            assertEquals(one.get(i), other.get(i), 1e-9, "row " + i);
        }
    }

    @Test
    void areThereForTheUnrolledLstmAlone() {
        GivenWeights lstm = RandomNetworks.of(CellKind.LSTM, Activation.TANH).draw(3, 1);
        assertTrue(ReferenceCase.answer(lstm, Perspective.FORMULA, Focus.NONE).insights().factors().orElseThrow().blocks()
                .isEmpty());
        GivenWeights gru = RandomNetworks.of(CellKind.GRU, Activation.TANH).draw(3, 1);
        assertTrue(ReferenceCase.answer(gru, Perspective.UNROLLED, Focus.NONE).insights().factors().orElseThrow().blocks()
                .isEmpty());
        assertTrue(!ReferenceCase.answer(lstm, Perspective.UNROLLED, Focus.NONE).log10FinalGains()
                .containsKey(Quantity.HIDDEN_STATE), "no new curve");
    }
}
