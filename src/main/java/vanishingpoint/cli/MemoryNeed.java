package vanishingpoint.cli;

import java.util.Locale;
import java.util.Map;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.WeightShapes;

/** Says before a run starts that it would not fit in memory. */
final class MemoryNeed {

    private static final double GIB = 1L << 30;

    private MemoryNeed() {}

    /**
     * Complains if the run needs more heap than there may be.
     *
     * @param listedPairs pairs whose full matrices are asked for
     */
    static void check(String source, Experiment experiment, long listedPairs) {
        long steps = listedPairs > 0 ? experiment.length() : 0;
        check(source, experiment, Engine.heapNeeded(experiment) + (listedPairs + steps) * bytesOfPair(experiment),
                Runtime.getRuntime().maxMemory());
    }

    /** Complains if both norms of one quantity's products need more heap than there may be. */
    static void checkTable(String source, GivenWeights network, Quantity quantity, int threads) {
        check(source, network, Engine.heapNeeded(network, quantity, threads), Runtime.getRuntime().maxMemory());
    }

    /** How many answers to such an experiment fit in memory at once, at least one and at most so many. */
    static int fitting(Experiment experiment, int most) {
        return (int) Math.max(1, Math.min(most, Runtime.getRuntime().maxMemory() / Engine.heapNeeded(experiment)));
    }

    static void check(String source, Experiment experiment, double needed, double available) {
        if (needed > available) {
            throw new BadInputException(source, String.format(Locale.ROOT,
                    "T = %d and n = %d need about %s of memory, but Java may use %s; take smaller ones, "
                            + "or start with java -Xmx%.0fg", experiment.length(), experiment.hidden(), told(needed),
                    told(available), Math.ceil(needed / GIB) + (needed > GIB ? 1 : 0)));
        }
    }

    private static String told(double bytes) {
        return bytes < GIB ? String.format(Locale.ROOT, "%.0f MiB", bytes / (1 << 20))
                : String.format(Locale.ROOT, "%.1f GiB", bytes / GIB);
    }

    /** Matrices of one pair (t, k): products, terms and adjoints, of every cell. */
    private static long bytesOfPair(Experiment experiment) {
        if (experiment instanceof Recipe recipe) {
            return bytesOfPair(CellKind.RNN, recipe)
                    + bytesOfPair(recipe.get(vanishingpoint.experiment.Parameters.GATED_CELL), recipe);
        }
        return bytesOfPair(((GivenWeights) experiment).cell(), experiment);
    }

    private static long bytesOfPair(CellKind cell, Experiment experiment) {
        long n = experiment.hidden();
        Map<String, WeightShapes.Shape> shapes =
                WeightShapes.of(cell, experiment.hidden(), experiment.inputs(), experiment.outputs());
        long terms = shapes.values().stream().mapToLong(shape -> (long) shape.rows() * shape.columns()).sum();
        long products = cell == CellKind.LSTM ? 5 * n * n : n * n;
        return Double.BYTES * (products + 4 * n + terms);
    }
}
