package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.Gate;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.result.Insights;

/** The GRU's exact ∂h_t/∂h_k with paths cut: held to reference values, to differences, to the step written out, to laws. */
class GruCutTest {

    private static final double EXACT = 1e-10;
    private static final Set<Gate> ALL = EnumSet.copyOf(Gate.of(CellKind.GRU));
    private static final List<Set<Gate>> SOME = List.of(Set.of(Gate.RESET), Set.of(Gate.UPDATE), Set.of(Gate.GRU_CANDIDATE),
            Set.of(Gate.RESET, Gate.UPDATE), Set.of(Gate.RESET, Gate.GRU_CANDIDATE), Set.of(Gate.UPDATE, Gate.GRU_CANDIDATE),
            ALL, Set.<Gate>of());

    private final GivenWeights given = new RandomNetworks(CellKind.GRU, Activation.TANH, 9, 3, 2, 1).draw(4, 2.5);

    static Stream<ReferenceCase> references() throws IOException {
        return ReferenceCase.all().filter(reference -> reference.given().cell() == CellKind.GRU);
    }

    private static Insights insights(GivenWeights given, int t, Set<Gate> cut) {
        Focus focus = Focus.NONE.withSelection(Optional.of(new Pair(t, 1))).withCut(cut);
        return ReferenceCase.answer(given, Perspective.PATHS, focus).insights();
    }

    private static Map<String, Matrix> rows(GivenWeights given, int t, Set<Gate> cut) {
        return insights(given, t, cut).paths().orElseThrow().log10Rows();
    }

    private static void assertSame(Matrix expected, Matrix found, String what) {
        assertEquals(expected.rows(), found.rows(), what);
        for (int i = 0; i < expected.rows(); i++) {
            double one = expected.get(i);
            double other = found.get(i);
            assertTrue(one == other || Math.abs(one - other) <= EXACT * Math.max(1, Math.abs(one) / 1000),
                    what + " row " + i + ": " + one + " and " + other);
        }
    }

    @ParameterizedTest
    @MethodSource("references")
    void withEveryGateCutTheReferenceProductOfTheUpdateGatesIsLeft(ReferenceCase reference) {
        JsonNode pairs = reference.expected().get("pairs");
        int length = reference.given().length();
        for (int t : new int[] {1, 2, length}) {
            Matrix cut = rows(reference.given(), t, ALL).get("cut");
            assertEquals(t, cut.rows());
            for (int i = 0; i < pairs.get("t").size(); i++) {
                if (pairs.get("t").get(i).asInt() == t) {
                    ReferenceCase.assertLog(pairs.get("direct_spec_log10").get(i),
                            cut.get(t - pairs.get("k").get(i).asInt()), "direct");
                }
            }
        }
    }

    @Test
    void cutGatesAreThoseOfAForwardPassThatHoldsTheirValues() {
        for (Set<Gate> cut : SOME) {
            for (int t : new int[] {9, 6}) {
                Insights insights = insights(given, t, cut);
                HeldGru held = new HeldGru(given, insights.activity().orElseThrow().series(), cut);
                Matrix found = insights.paths().orElseThrow().log10Rows().get("cut");
                for (int k = 1; k < t; k++) {
                    assertEquals(Math.log10(MatrixNorms.spectralNorm(held.differences(t, k))), found.get(t - k), 1e-7,
                            cut + " (" + t + "," + k + ")");
                }
            }
        }
    }

    @Test
    void whatIsLeftIsTheProductOfTheStepsWrittenOut() {
        for (Set<Gate> cut : SOME) {
            Insights insights = insights(given, 9, cut);
            Map<String, Matrix> states = insights.activity().orElseThrow().series();
            Matrix product = step(states, 9, cut);
            for (int k = 8; k >= 1; k--) {
                assertEquals(Math.log10(MatrixNorms.spectralNorm(product)),
                        insights.paths().orElseThrow().log10Rows().get("cut").get(9 - k), 1e-12, cut + " k = " + k);
                product = k > 1 ? times(product, step(states, k, cut)) : product;
            }
        }
    }

    /** ∂h_j/∂h_{j−1} as docs/model.md has it. */
    private Matrix step(Map<String, Matrix> states, int j, Set<Gate> cut) {
        int n = given.hidden();
        double[] entries = new double[n * n];
        for (int i = 0; i < n; i++) {
            double r = states.get("r").get(j - 1, i);
            double z = states.get("z").get(j - 1, i);
            double candidate = states.get("n").get(j - 1, i);
            double u = given.weight("b_hn").get(i);
            for (int c = 0; c < n; c++) {
                u += given.weight("W_hn").get(i, c) * states.get("h").get(j - 2, c);
            }
            double open = cut.contains(Gate.GRU_CANDIDATE) ? 0 : (1 - z) * (1 - candidate * candidate);
            double change = cut.contains(Gate.UPDATE) ? 0 : (states.get("h").get(j - 2, i) - candidate) * z * (1 - z);
            double reset = cut.contains(Gate.RESET) ? 0 : u * r * (1 - r);
            for (int c = 0; c < n; c++) {
                entries[i * n + c] = (c == i ? z : 0) + change * given.weight("W_hz").get(i, c)
                        + open * (r * given.weight("W_hn").get(i, c) + reset * given.weight("W_hr").get(i, c));
            }
        }
        return Matrix.of(n, n, entries);
    }

    private static Matrix times(Matrix left, Matrix right) {
        int n = left.rows();
        double[] entries = new double[n * n];
        for (int e = 0; e < n * n; e++) {
            for (int c = 0; c < n; c++) {
                entries[e] += left.get(e / n, c) * right.get(c, e % n);
            }
        }
        return Matrix.of(n, n, entries);
    }

    @Test
    void cuttingNothingAndEverything() {
        HardNetworks.all(CellKind.GRU).forEach(hard -> {
            Trajectory gru = Trajectory.of(Network.of(hard));
            for (int t : new int[] {hard.length(), (hard.length() + 1) / 2}) {
                Map<String, Matrix> all = rows(hard, t, ALL);
                assertSame(all.get("forget_product"), all.get("cut"), "all cut, n " + hard.hidden());
                LaneMatrices.kernels().forEach(lanes -> assertSame(all.get("hidden_state"),
                        PathsRun.cut(gru, t, Set.of(), lanes), "none cut, n " + hard.hidden()));
            }
        });
    }

    /** Gates of the cell that was there before stay chosen. */
    @ParameterizedTest
    @EnumSource(value = CellKind.class, names = {"LSTM", "GRU"})
    void gatesOfTheOtherCellCutNothing(CellKind cell) {
        Set<Gate> others = EnumSet.complementOf(EnumSet.copyOf(Gate.of(cell)));
        GivenWeights network = new RandomNetworks(cell, Activation.TANH, 6, 3, 2, 1).draw(2, 1);
        Map<String, Matrix> rows = rows(network, 6, others);
        assertEquals(rows.get(cell == CellKind.LSTM ? "cell_state" : "hidden_state"), rows.get("cut"));
        Gate own = Gate.of(cell).get(0);
        others.add(own);
        assertEquals(rows(network, 6, Set.of(own)).get("cut"), rows(network, 6, others).get("cut"));
    }
}
