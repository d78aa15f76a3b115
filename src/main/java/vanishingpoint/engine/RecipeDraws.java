package vanishingpoint.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import vanishingpoint.engine.Network.Drawn;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.BiasMode;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Clipping;
import vanishingpoint.experiment.GateBiases;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Initialiser;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.Signals;
import vanishingpoint.experiment.WeightShapes;

/**
 * Draws the networks that a {@link Recipe} describes (docs/model.md, "The recipe"). Each array has a random stream of
 * its own, made from the seed and the array's name, so that no slider redraws the numbers of another.
 */
final class RecipeDraws {

    private final Recipe recipe;
    private final Runnable checkpoint;
    private final Memory memory;
    private final int n;
    private final int m;

    private RecipeDraws(Recipe recipe, Runnable checkpoint, Memory memory) {
        this.memory = memory;
        this.recipe = recipe;
        this.checkpoint = checkpoint;
        n = recipe.hidden();
        m = recipe.inputs();
    }

    /** The vanilla RNN, then the gated cell, on the same inputs and targets. */
    static List<Network> draw(Recipe recipe) {
        return draw(recipe, () -> {}, new Memory());
    }

    /** {@code checkpoint} is called before each drawn matrix and may throw to abandon. */
    static List<Network> draw(Recipe recipe, Runnable checkpoint, Memory memory) {
        RecipeDraws draws = new RecipeDraws(recipe, checkpoint, memory);
        Matrix base = draws.base("W_h");
        return List.of(Network.drawn(draws.rnn(base), new Drawn(recipe.get(Parameters.W_H), memory.norms(base))),
                Network.of(draws.gated()));
    }

    private GivenWeights rnn(Matrix base) {
        Matrix recurrent = times(recipe.get(Parameters.W_H), base);
        Map<String, Matrix> weights = new LinkedHashMap<>();
        weights.put("W_x", gaussian("W_x", n, m, m));
        weights.put("W_h", recurrent);
        weights.put("b_h", bias(recurrent));
        weights.put("W_o", gaussian("W_o", 1, n, n));
        weights.put("b_o", Matrix.zeros(1, 1));
        return given(CellKind.RNN, recipe.get(Parameters.ACTIVATION), weights);
    }

    private Matrix bias(Matrix recurrent) {
        double[] bias = new double[n];
        boolean centred = recipe.get(Parameters.BIAS_MODE) == BiasMode.CENTRED;
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n && centred; j++) {
                sum += recurrent.get(i, j) * 0.5; // as the forward pass sums, so that h = ½ is met exactly
            }
            bias[i] = centred ? -sum + 0.0 : recipe.get(Parameters.B_H);
        }
        return Matrix.column(bias);
    }

    private GivenWeights gated() {
        CellKind cell = recipe.get(Parameters.GATED_CELL);
        Map<String, Matrix> weights = new LinkedHashMap<>();
        WeightShapes.of(cell, n, m, 1).forEach((name, shape) -> weights.put(name, gatedWeight(cell, name, shape)));
        return given(cell, Activation.TANH, weights);
    }

    private Matrix gatedWeight(CellKind cell, String name, WeightShapes.Shape shape) {
        String stream = cell.key() + "." + name;
        if (name.startsWith("b_")) {
            return name.equals("b_y") ? Matrix.zeros(1, 1) : gateBias(cell, name, stream);
        }
        if (name.equals("W_y")) {
            return gaussian(stream, shape.rows(), n, n);
        }
        if (cell == CellKind.LSTM) {
            return beside(times(recipe.get(Parameters.W_H), base(stream + ".h")), gaussian(stream + ".x", n, m, m));
        }
        return name.startsWith("W_h") ? times(recipe.get(Parameters.W_H), base(stream)) : gaussian(stream, n, m, m);
    }

    private Matrix gateBias(CellKind cell, String name, String stream) {
        boolean keeping = name.equals(cell == CellKind.LSTM ? "b_f" : "b_hz");
        GateBiases biases = recipe.get(Parameters.GATE_BIASES);
        if (biases == GateBiases.CHRONO && (keeping || name.equals("b_i"))) {
            String keepingStream = cell.key() + (cell == CellKind.LSTM ? ".b_f" : ".b_hz");
            double width = Math.max(0, recipe.length() - 2);
            Matrix drawn = draw(keepingStream, n, 1, random -> StrictMath.log(1 + width * random.nextDouble()));
            return keeping ? drawn : times(-1, drawn);
        }
        if (biases == GateBiases.PYTORCH) {
            double bound = 1 / Math.sqrt(n);
            int draws = cell == CellKind.LSTM ? 2 : 1;
            return draw(stream, n, 1, random -> IntStream.range(0, draws)
                    .mapToDouble(any -> bound * (2 * random.nextDouble() - 1)).sum());
        }
        double[] entries = new double[n];
        Arrays.fill(entries, keeping && biases == GateBiases.COMMON ? recipe.get(Parameters.B_F) : 0);
        return Matrix.column(entries);
    }

    private GivenWeights given(CellKind cell, Activation activation, Map<String, Matrix> weights) {
        double[] h0 = new double[n];
        Arrays.fill(h0, recipe.get(Parameters.H_0));
        boolean clipped = recipe.get(Parameters.CLIPPING) == Clipping.ON;
        return new GivenWeights(cell, activation, weights, Matrix.column(h0), Matrix.zeros(n, 1),
                Signals.inputs(recipe, m), Signals.targets(recipe, 1),
                recipe.loss(), recipe.lossPlacement(),
                clipped ? OptionalDouble.of(recipe.get(Parameters.CLIP_THRESHOLD)) : OptionalDouble.empty());
    }

    private Matrix base(String name) {
        return memory.base(recipe, name, () -> drawnBase(name));
    }

    /** Q: drawn by the initialiser and divided by its spectral radius; 1 where n = 1. */
    private Matrix drawnBase(String name) {
        checkpoint.run();
        Initialiser initialiser = recipe.get(Parameters.INITIALISER);
        if (n == 1 || initialiser == Initialiser.IDENTITY) {
            return identity();
        }
        double bound = 1 / Math.sqrt(n);
        Matrix drawn = draw(name, n, n, random -> initialiser == Initialiser.UNIFORM
                ? bound * (2 * random.nextDouble() - 1) : bound * random.nextGaussian());
        return initialiser == Initialiser.ORTHOGONAL ? orthonormalised(drawn)
                : times(1 / MatrixNorms.spectralRadius(drawn), drawn);
    }

    private Matrix identity() {
        double[] entries = new double[n * n];
        for (int i = 0; i < n; i++) {
            entries[i * n + i] = 1;
        }
        return Matrix.of(n, n, entries);
    }

    /** Gram–Schmidt, each row twice, on a Gaussian matrix: Haar-distributed (Mezzadri 2007). */
    private Matrix orthonormalised(Matrix drawn) {
        List<double[]> rows = new ArrayList<>();
        double[] entries = drawn.toArray();
        for (int i = 0; i < n; i++) {
            double[] row = Arrays.copyOfRange(entries, i * n, (i + 1) * n);
            for (int pass = 0; pass < 2; pass++) {
                for (double[] earlier : rows) {
                    Kernels.axpy(-Kernels.dot(row, 0, earlier, 0, n), earlier, row, 0, n);
                }
                double size = Math.sqrt(Kernels.sumOfSquares(row, 0, n));
                for (int j = 0; j < n; j++) {
                    row[j] /= size;
                }
            }
            rows.add(row);
        }
        return Matrix.ofRows(rows.toArray(double[][]::new));
    }

    /** N(0, 1/fanIn). */
    private Matrix gaussian(String name, int rows, int columns, int fanIn) {
        double deviation = 1 / Math.sqrt(fanIn);
        return draw(name, rows, columns, random -> deviation * random.nextGaussian());
    }

    private Matrix draw(String name, int rows, int columns, ToDoubleFunction<Random> distribution) {
        Random random = Signals.stream(recipe, name);
        double[] entries = new double[rows * columns];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = distribution.applyAsDouble(random);
        }
        return Matrix.of(rows, columns, entries);
    }

    private static Matrix times(double factor, Matrix matrix) {
        double[] entries = matrix.toArray();
        for (int i = 0; i < entries.length; i++) {
            entries[i] = factor * entries[i] + 0.0; // no negative zeros
        }
        return Matrix.of(matrix.rows(), matrix.columns(), entries);
    }

    private static Matrix beside(Matrix left, Matrix right) {
        double[] entries = new double[left.rows() * (left.columns() + right.columns())];
        int at = 0;
        for (int i = 0; i < left.rows(); i++) {
            for (int j = 0; j < left.columns(); j++) {
                entries[at++] = left.get(i, j);
            }
            for (int j = 0; j < right.columns(); j++) {
                entries[at++] = right.get(i, j);
            }
        }
        return Matrix.of(left.rows(), left.columns() + right.columns(), entries);
    }
}
