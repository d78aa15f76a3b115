package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.engine.NormTable.Start;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.result.NormTables;

/** Tables made in lanes, with columns dropped and norms searched for, are those of the whole products. */
class FastTablesTest {

    private static final double EXACT = 1e-10;
    private static final double LN10 = Math.log(10);
    /** What the reference itself and logarithms of some thousand may be off by. */
    private static final double ROUNDING = 5e-12;

    static IntStream seeds() {
        return IntStream.range(0, 48);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tablesAreThoseOfTheWholeProducts(int seed) {
        compare(drawn(seed));
    }

    /** Every cell and kind of W_h, n from 1 to 70 and T of no fixed multiple. */
    private static GivenWeights drawn(int seed) {
        Random random = new Random(seed);
        CellKind cell = CellKind.values()[seed % 3];
        Activation activation = cell == CellKind.RNN ? Activation.values()[seed / 3 % 4] : Activation.TANH;
        int n = seed < 18 ? 1 + seed / 3 : seed < 42 ? 7 + random.nextInt(26) : 35 + 7 * (seed - 42);
        int length = n > 34 ? 21 : 20 + random.nextInt(40);
        double gain = new double[] {0.95, 0.3, 1.5, 4}[seed / 2 % 4];
        GivenWeights given = new RandomNetworks(cell, activation, length, n, 1 + random.nextInt(4), 1).draw(seed, gain);
        for (String name : given.weights().keySet()) {
            Matrix weight = given.weight(name);
            if (name.startsWith("W_h") && weight.columns() >= n && weight.rows() == n && n > 1) {
                given = RandomNetworks.with(given, name, shaped(weight, seed % 7, gain));
            } else if (seed % 7 == 6 && name.startsWith("b_") && weight.rows() == n) {
                given = RandomNetworks.with(given, name, RandomNetworks.gaussian(random, n, 1, 30)); // saturated, dead
            }
        }
        return given;
    }

    private static Matrix shaped(Matrix weight, int shape, double gain) {
        int n = weight.rows();
        double[] entries = weight.toArray();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int at = i * weight.columns() + j;
                entries[at] = switch (shape) {
                    case 1 -> j > i ? 10 * entries[at] : i == j ? 0.9 : 0; // far from normal
                    case 2 -> weight.get(i, 0) * weight.get(0, j); // rank one
                    case 3 -> 0;
                    case 4 -> i == (j + 1) % n ? gain : 0; // orthogonal, all singular values alike
                    case 5 -> i % 3 == 0 ? 0 : entries[at];
                    default -> entries[at];
                };
            }
        }
        return Matrix.of(n, weight.columns(), entries);
    }

    private static void compare(GivenWeights given) {
        Trajectory trajectory = Trajectory.of(Network.of(given));
        Map<String, NormTables> states = new LinkedHashMap<>();
        Map<String, NormTables> cells = new LinkedHashMap<>();
        LaneMatrices.kernels().forEach(lanes -> {
            StepJacobians jacobians = new StepJacobians(trajectory);
            NormTable state = new NormTable(trajectory, jacobians, Start.IDENTITY, NormTable.Shape.BOTH_NORMS, lanes);
            state.compute(null, progress -> {});
            states.put(lanes.description(), state.result());
            if (trajectory instanceof LstmTrajectory lstm) {
                NormTable cell = new NormTable(trajectory, jacobians, new Start(lstm.exposure), NormTable.Shape.BOTH_NORMS, lanes);
                cell.compute(state, progress -> {});
                cells.put("cell, " + lanes.description(), cell.result());
            }
        });
        assertSame(trajectory, null, states);
        if (trajectory instanceof LstmTrajectory lstm) {
            assertSame(trajectory, lstm.exposure, cells);
        }
    }

    /** Compares all tables with the products, which take longer than any of them and are made once. */
    private static void assertSame(Trajectory trajectory, ScaledArray exposure, Map<String, NormTables> found) {
        found.forEach((what, tables) ->
                assertTrue(tables.certifiedError() <= EXACT, what + " certified " + tables.certifiedError()));
        JacobianProducts products = new JacobianProducts(trajectory, new StepJacobians(trajectory));
        BlockNorms norms = new BlockNorms(trajectory.stateSize());
        for (int from = 1; from <= trajectory.length; from++) {
            products.visitOne(from, (t, k, blocks, block) -> {
                Scaled one = exposure == null ? norms.spectral(blocks, block, 0)
                        : norms.cellSpectral(blocks, block, exposure, k);
                Scaled all = exposure == null ? blocks.norm(block, 0, blocks.rows)
                        : norms.cellFrobenius(blocks, block, exposure, k);
                found.forEach((what, tables) -> {
                    double certified = tables.certifiedError();
                    assertClose(one.log10(), tables.log10Spectral().get(t, k), certified, () -> at(what + " spectral", t, k));
                    assertClose(all.log10(), tables.log10Frobenius().get(t, k), certified, () -> at(what + " Frobenius", t, k));
                });
            });
        }
    }

    private static String at(String what, int t, int k) {
        return what + " (" + t + "," + k + ")";
    }

    private static void assertClose(double expected, double found, double certified, Supplier<String> what) {
        if (expected == found) {
            return; // minus infinity, of an exact zero, too
        }
        double error = Math.abs(expected - found) * LN10;
        assertTrue(error <= EXACT && error <= certified + ROUNDING, () -> what.get() + ": " + expected + " and " + found
                + ", certified " + certified);
    }

    private static GivenWeights linear(int length, Matrix recurrent, Activation activation) {
        GivenWeights drawn = new RandomNetworks(CellKind.RNN, activation, length, recurrent.rows(), 1, 1).draw(1, 0.1);
        return RandomNetworks.with(drawn, "W_h", recurrent);
    }

    /** 10³ and 10⁻³ a step in blocks of their own, until neither is a double. */
    @Test
    void explodingAndVanishingAtOnceBeyondTheDoubles() {
        for (int n : new int[] {2, 3, 6}) {
            double[] entries = new double[n * n];
            for (int i = 0; i < n; i++) {
                entries[i * n + i] = i % 2 == 0 ? 1e3 : 1e-3;
            }
            compare(linear(213, Matrix.of(n, n, entries), Activation.IDENTITY));
        }
    }

    @Test
    void vanishingAndExplodingBeyondTheDoubles() {
        Random random = new Random(5);
        compare(linear(203, RandomNetworks.gaussian(random, 5, 5, 1e-3), Activation.TANH));
        compare(linear(203, RandomNetworks.gaussian(random, 5, 5, 1e3), Activation.IDENTITY));
    }

    @Test
    void saturatedSigmoid() {
        GivenWeights given = linear(61, RandomNetworks.gaussian(new Random(6), 7, 7, 1), Activation.SIGMOID);
        compare(RandomNetworks.with(given, "b_h", RandomNetworks.gaussian(new Random(7), 7, 1, 60)));
    }

    /** Zero weights, dead units: what is exactly zero stays so. */
    @Test
    void exactZeroStaysMinusInfinity() {
        GivenWeights given = linear(19, Matrix.zeros(5, 5), Activation.TANH);
        LaneMatrices.kernels().forEach(lanes -> {
            Trajectory trajectory = Trajectory.of(Network.of(given));
            NormTable table = new NormTable(trajectory, new StepJacobians(trajectory), Start.IDENTITY, NormTable.Shape.BOTH_NORMS, lanes);
            table.compute(null, progress -> {});
            for (int t = 2; t <= 19; t++) {
                assertEquals(Double.NEGATIVE_INFINITY, table.spectral().get(t, 1));
                assertEquals(Double.NEGATIVE_INFINITY, table.frobenius().get(t, t - 1));
            }
        });
        GivenWeights dead = linear(19, RandomNetworks.gaussian(new Random(8), 5, 5, 1), Activation.RELU);
        compare(RandomNetworks.with(dead, "b_h", Matrix.of(5, 1, -99, 1, -99, 2, -99)));
        compare(RandomNetworks.with(dead, "b_h", Matrix.of(5, 1, -99, -99, -99, -99, -99)));
    }

    /** Long enough for several reductions, and for certificates that fail. */
    @Test
    void longProductsWithColumnsDropped() {
        for (CellKind cell : CellKind.values()) {
            compare(new RandomNetworks(cell, Activation.TANH, 131, 12, 2, 1).draw(9, 1.3));
        }
    }
}
