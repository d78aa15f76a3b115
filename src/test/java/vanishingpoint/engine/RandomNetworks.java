package vanishingpoint.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.LossKind;
import vanishingpoint.experiment.LossPlacement;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.WeightShapes;

/** Explicit experiments drawn from a seed. */
record RandomNetworks(CellKind cell, Activation activation, int length, int n, int m, int p) {

    static RandomNetworks of(CellKind cell, Activation activation) {
        return new RandomNetworks(cell, activation, 5, 3, 2, 2);
    }

    RandomNetworks size(int newLength, int newN) {
        return new RandomNetworks(cell, activation, newLength, newN, m, p);
    }

    GivenWeights draw(long seed, double gain) {
        return draw(seed, gain, LossKind.SQUARED_ERROR, LossPlacement.EVERY_STEP);
    }

    GivenWeights draw(long seed, double gain, LossKind loss, LossPlacement placement) {
        Random random = new Random(seed);
        Map<String, Matrix> weights = new LinkedHashMap<>();
        WeightShapes.of(cell, n, m, p).forEach((name, shape) -> weights.put(name,
                gaussian(random, shape.rows(), shape.columns(), gain / Math.sqrt(n))));
        Matrix c0 = cell == CellKind.LSTM ? gaussian(random, n, 1, 0.7) : Matrix.zeros(n, 1);
        double[] targets = random.doubles((long) length * p).toArray();
        return new GivenWeights(cell, activation, weights, gaussian(random, n, 1, 0.5), c0,
                gaussian(random, length, m, 1), Matrix.of(length, p, targets), loss, placement,
                OptionalDouble.empty());
    }

    static Matrix gaussian(Random random, int rows, int columns, double deviation) {
        double[] entries = new double[rows * columns];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = deviation * random.nextGaussian();
        }
        return Matrix.of(rows, columns, entries);
    }

    static GivenWeights with(GivenWeights given, String name, Matrix weight) {
        Map<String, Matrix> weights = new LinkedHashMap<>(given.weights());
        weights.put(name, weight);
        return new GivenWeights(given.cell(), given.activation(), weights, given.initialHidden(),
                given.initialCell(), given.x(), given.targets(), given.loss(), given.lossPlacement(),
                given.clipThreshold());
    }

    static Matrix plus(Matrix matrix, int entry, double change) {
        double[] entries = matrix.toArray();
        entries[entry] += change;
        return Matrix.of(matrix.rows(), matrix.columns(), entries);
    }
}
