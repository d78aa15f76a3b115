package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.LossKind;
import vanishingpoint.experiment.LossPlacement;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.result.Analysis;
import vanishingpoint.result.Magnitudes;
import vanishingpoint.result.PairChoice;
import vanishingpoint.result.Triangle;

/** Tables with columns dropped on the way against the same products with every column. */
class DroppedColumnsTest {

    static LongStream seeds() {
        return LongStream.range(0, 18);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tablesAreThoseOfTheWholeProducts(long seed) {
        CellKind cell = CellKind.values()[(int) (seed % 3)];
        Activation activation = Activation.values()[(int) (seed / 3 % 2)];
        GivenWeights given = RandomNetworks.of(cell, activation).size(60, 1 + (int) seed)
                .draw(seed, new double[] {0.7, 1.5, 4}[(int) (seed / 6)]);
        Analysis analysis = Engine.analyze(given, PairChoice.usual(60), false).get(0);
        boolean lstm = cell == CellKind.LSTM;
        compare(analysis, lstm ? "state_spec" : "J_spec", lstm ? Quantity.FULL_STATE : Quantity.HIDDEN_STATE);
        if (lstm) {
            compare(analysis, "Ctotal_spec", Quantity.CELL_STATE);
        }
    }

    private static void compare(Analysis analysis, String column, Quantity quantity) {
        Magnitudes whole = analysis.pairs().columns().get(column);
        Triangle table = analysis.result().log10Gains().get(quantity);
        int row = 0;
        for (int t = 1; t <= table.length(); t++) {
            for (int k = 1; k <= t; k++) {
                assertEquals(whole.log10(row++), table.get(t, k), 4e-11, column + " (" + t + "," + k + ")");
            }
        }
    }

    /** Two units that do not talk to each other: what one has lost by step 25, the other loses by step 50. */
    @Test
    void whatWasDroppedAndMattersLaterIsComputedAgain() {
        int length = 50;
        double[] x = new double[2 * length];
        for (int t = 0; t < length; t++) {
            x[2 * t + (t < 20 ? 1 : 0)] = 8; // deep in saturation
        }
        Map<String, Matrix> weights = new LinkedHashMap<>();
        weights.put("W_x", Matrix.of(2, 2, 1, 0, 0, 1));
        weights.put("W_h", Matrix.of(2, 2, 1, 0, 0, 1));
        weights.put("b_h", Matrix.zeros(2, 1));
        weights.put("W_o", Matrix.of(1, 2, 1, 1));
        weights.put("b_o", Matrix.zeros(1, 1));
        GivenWeights given = new GivenWeights(CellKind.RNN, Activation.SIGMOID, weights, Matrix.zeros(2, 1),
                Matrix.zeros(2, 1), Matrix.of(length, 2, x), Matrix.zeros(length, 1), LossKind.SQUARED_ERROR,
                LossPlacement.EVERY_STEP, OptionalDouble.empty());
        Triangle table = Engine.run(given).rnn().orElseThrow().log10Gains().get(Quantity.HIDDEN_STATE);
        Analysis analysis = Engine.analyze(given, PairChoice.usual(length), true).get(0);
        double[] product = {0, 0};
        for (int t = 2; t <= length; t++) {
            for (int i = 0; i < 2; i++) {
                product[i] += Math.log10(analysis.stepMatrices().get(t - 1).get(i, i));
            }
            assertEquals(Math.max(product[0], product[1]), table.get(t, 1), 1e-10, "t = " + t);
        }
        assertTrue(product[1] - product[0] > 8, "the unit that had lost is ahead in the end");
    }

    @Test
    void certificateComparesWithTheGrowthSinceTheDrop() {
        DroppedColumns dropped = new DroppedColumns(3);
        dropped.add(2, 1, Scaled.of(1e-8));
        double[] flat = new double[Triangle.size(3)];
        assertArrayEquals(new int[0], dropped.uncertified(flat, flat));
        double[] vanished = flat.clone();
        vanished[Triangle.index(3, 1)] = -4;
        assertArrayEquals(new int[] {1}, dropped.uncertified(vanished, flat));
        vanished[Triangle.index(3, 1)] = Double.NEGATIVE_INFINITY;
        assertArrayEquals(new int[] {1}, dropped.uncertified(vanished, flat));
        double[] grown = flat.clone();
        grown[Triangle.index(3, 2)] = 4;
        assertArrayEquals(new int[] {1}, dropped.uncertified(flat, grown));
    }
}
