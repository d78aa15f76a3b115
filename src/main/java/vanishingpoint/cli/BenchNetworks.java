package vanishingpoint.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.LossKind;
import vanishingpoint.experiment.LossPlacement;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.WeightShapes;

/**
 * The networks that {@code bench} measures, the same kind as those of docs/peers.py: eight inputs (one where n = 1), one
 * output, squared error at every step. The seed is 1000·T + n. Public for the benchmarks under src/jmh.
 */
public final class BenchNetworks {

    /** W_h is Gaussian with standard deviation {@value} / √n. */
    static final double RECURRENT_GAIN = 0.95;
    /** Standard deviation of the inputs. */
    static final double INPUT_DEVIATION = 0.5;

    private static final int INPUTS = 8;

    private final SplittableRandom random;
    private final int length;
    private final int hidden;
    private final int inputs;

    private BenchNetworks(int length, int hidden) {
        this.random = new SplittableRandom(1000L * length + hidden);
        this.length = length;
        this.hidden = hidden;
        this.inputs = hidden == 1 ? 1 : INPUTS;
    }

    /** A tanh RNN: W_h Gaussian 0.95/√n, W_x Gaussian 1/√m, W_o Gaussian 1/√n, biases zero. */
    public static GivenWeights rnn(int length, int hidden) {
        return new BenchNetworks(length, hidden).rnn();
    }

    /** An LSTM with every weight and bias uniform on ±1/√n, as torch.nn.LSTM and torch.nn.Linear begin. */
    public static GivenWeights lstm(int length, int hidden) {
        return new BenchNetworks(length, hidden).lstm();
    }

    private GivenWeights rnn() {
        Map<String, Matrix> weights = new LinkedHashMap<>();
        weights.put("W_x", gaussian(hidden, inputs, 1 / Math.sqrt(inputs)));
        weights.put("W_h", gaussian(hidden, hidden, RECURRENT_GAIN / Math.sqrt(hidden)));
        weights.put("b_h", Matrix.zeros(hidden, 1));
        weights.put("W_o", gaussian(1, hidden, 1 / Math.sqrt(hidden)));
        weights.put("b_o", Matrix.zeros(1, 1));
        return driven(CellKind.RNN, weights);
    }

    private GivenWeights lstm() {
        double reach = 1 / Math.sqrt(hidden);
        Map<String, Matrix> weights = new LinkedHashMap<>();
        WeightShapes.of(CellKind.LSTM, hidden, inputs, 1).forEach((name, shape) -> weights.put(name,
                matrix(shape.rows(), shape.columns(), () -> reach * (2 * random.nextDouble() - 1))));
        return driven(CellKind.LSTM, weights);
    }

    private GivenWeights driven(CellKind cell, Map<String, Matrix> weights) {
        Matrix start = Matrix.zeros(hidden, 1);
        Matrix x = gaussian(length, inputs, INPUT_DEVIATION);
        Matrix targets = matrix(length, 1, random::nextDouble);
        return new GivenWeights(cell, Activation.TANH, weights, start, start, x, targets, LossKind.SQUARED_ERROR,
                LossPlacement.EVERY_STEP, OptionalDouble.empty());
    }

    private Matrix gaussian(int rows, int columns, double deviation) {
        return matrix(rows, columns, () -> deviation * random.nextGaussian());
    }

    private static Matrix matrix(int rows, int columns, DoubleSupplier entry) {
        double[] entries = new double[rows * columns];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entry.getAsDouble();
        }
        return Matrix.of(rows, columns, entries);
    }
}
