package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.LossKind;
import vanishingpoint.experiment.LossPlacement;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.result.Analysis;
import vanishingpoint.result.PairChoice;

/** Central differences of the forward pass alone, for every weight of every cell and for every step Jacobian. */
class FiniteDifferenceTest {

    private static final double STEP = 1e-5;
    /** Central differences are off by STEP² times a third derivative, and by ε/STEP. */
    private static final double TOLERANCE = 2e-8;

    static Stream<Arguments> cells() {
        List<Arguments> all = new ArrayList<>();
        for (CellKind cell : CellKind.values()) {
            for (Activation activation : cell == CellKind.RNN ? Activation.values()
                    : new Activation[] {Activation.TANH}) {
                for (LossKind loss : LossKind.values()) {
                    for (LossPlacement placement : LossPlacement.values()) {
                        all.add(Arguments.of(cell, activation, loss, placement));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyWeight(CellKind cell, Activation activation, LossKind loss, LossPlacement placement) {
        GivenWeights given = RandomNetworks.of(cell, activation).draw(17, 1, loss, placement);
        Map<String, Matrix> gradients = analyze(given).gradients();
        given.weights().forEach((name, weight) -> {
            for (int i = 0; i < weight.size(); i++) {
                double up = loss(RandomNetworks.with(given, name, RandomNetworks.plus(weight, i, STEP)));
                double down = loss(RandomNetworks.with(given, name, RandomNetworks.plus(weight, i, -STEP)));
                assertEquals((up - down) / (2 * STEP), gradients.get(name).get(i), TOLERANCE, name + "[" + i + "]");
            }
        });
    }

    /** One step at a time, each from the stored state, so that chaos plays no part. */
    @ParameterizedTest
    @MethodSource("cells")
    void everyStepJacobian(CellKind cell, Activation activation, LossKind loss, LossPlacement placement) {
        GivenWeights given = RandomNetworks.of(cell, activation).size(4, 3).draw(5, 1.5, loss, placement);
        Analysis analysis = analyze(given);
        int n = given.hidden();
        int size = cell == CellKind.LSTM ? 2 * n : n;
        for (int t = 1; t <= given.length(); t++) {
            double[] before = state(given, analysis, t - 1);
            for (int c = 0; c < size; c++) {
                double[] up = step(given, t, before, c, STEP);
                double[] down = step(given, t, before, c, -STEP);
                for (int r = 0; r < size; r++) {
                    assertEquals((up[r] - down[r]) / (2 * STEP), analysis.stepMatrices().get(t - 1).get(r, c),
                            TOLERANCE, "t = " + t + " (" + r + "," + c + ")");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void itemsAddUpToTheGradient(CellKind cell, Activation activation, LossKind loss, LossPlacement placement) {
        GivenWeights given = RandomNetworks.of(cell, activation).draw(23, 1.2, loss, placement);
        Analysis analysis = analyze(given);
        String name = switch (cell) {
            case RNN -> "W_h";
            case LSTM -> "W_f";
            case GRU -> "W_hz";
        };
        Matrix gradient = analysis.gradients().get(name);
        double largest = 0;
        for (int i = 0; i < gradient.size(); i++) {
            int entry = i;
            double sum = analysis.matrices().stream().mapToDouble(pair -> pair.matrices().get("term_" + name)
                    .get(entry)).sum();
            assertEquals(gradient.get(i), sum, 1e-14, name + "[" + i + "]");
            largest = Math.max(largest, Math.abs(sum));
        }
        assertTrue(largest > 1e-6, "there is a gradient to add up to");
    }

    private static Analysis analyze(GivenWeights given) {
        return Engine.analyze(given, PairChoice.usual(given.length()), true).get(0);
    }

    private static double loss(GivenWeights given) {
        return analyze(given).result().gradient().loss();
    }

    private static double[] state(GivenWeights given, Analysis analysis, int t) {
        int n = given.hidden();
        boolean lstm = given.cell() == CellKind.LSTM;
        double[] state = new double[lstm ? 2 * n : n];
        for (int i = 0; i < n; i++) {
            state[i] = t == 0 ? given.initialHidden().get(i) : analysis.forward().get("h").get(t - 1, i);
            if (lstm) {
                state[n + i] = t == 0 ? given.initialCell().get(i) : analysis.forward().get("C").get(t - 1, i);
            }
        }
        return state;
    }

    /** The state after one step from {@code before} with one component moved. */
    private static double[] step(GivenWeights given, int t, double[] before, int component, double change) {
        int n = given.hidden();
        double[] from = before.clone();
        from[component] += change;
        Matrix h0 = Matrix.column(java.util.Arrays.copyOf(from, n));
        Matrix c0 = from.length == n ? Matrix.zeros(n, 1)
                : Matrix.column(java.util.Arrays.copyOfRange(from, n, 2 * n));
        GivenWeights one = new GivenWeights(given.cell(), given.activation(), given.weights(), h0, c0,
                row(given.x(), t - 1), row(given.targets(), t - 1), given.loss(), given.lossPlacement(),
                OptionalDouble.empty());
        return state(one, analyze(one), 1);
    }

    private static Matrix row(Matrix matrix, int i) {
        double[] entries = new double[matrix.columns()];
        for (int j = 0; j < entries.length; j++) {
            entries[j] = matrix.get(i, j);
        }
        return Matrix.of(1, entries.length, entries);
    }
}
