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
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
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
import vanishingpoint.result.Paths;

/** The gated cells' gradient path by path, held to reference values, to differences of a forward pass and to laws. */
class PathsTest {

    private static final double EXACT = 1e-10;

    static Stream<ReferenceCase> gated() throws IOException {
        return ReferenceCase.all().filter(reference -> reference.given().cell() != CellKind.RNN);
    }

    private static Insights insights(GivenWeights given, int t, Set<Gate> cut) {
        Focus focus = Focus.NONE.withSelection(Optional.of(new Pair(t, 1))).withCut(cut);
        return ReferenceCase.answer(given, Perspective.PATHS, focus).insights();
    }

    private static Paths paths(GivenWeights given, int t, Set<Gate> cut) {
        return insights(given, t, cut).paths().orElseThrow();
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
    @MethodSource("gated")
    void agreesWithTheReferenceValues(ReferenceCase reference) {
        boolean lstm = reference.given().cell() == CellKind.LSTM;
        JsonNode pairs = reference.expected().get("pairs");
        int length = reference.given().length();
        for (int t : new int[] {1, Math.min(2, length), length}) {
            Map<String, Matrix> rows = paths(reference.given(), t, Set.of()).log10Rows();
            assertEquals(lstm ? List.of("forget_product", "cell_state", "full_state", "cut")
                    : List.of("forget_product", "hidden_state", "cut"), List.copyOf(rows.keySet()));
            for (int i = 0; i < pairs.get("t").size(); i++) {
                int lag = t - pairs.get("k").get(i).asInt();
                if (pairs.get("t").get(i).asInt() == t) {
                    ReferenceCase.assertLog(pairs.get("direct_spec_log10").get(i), rows.get("forget_product").get(lag),
                            "direct");
                    ReferenceCase.assertLog(pairs.get(lstm ? "Ctotal_spec_log10" : "J_spec_log10").get(i),
                            rows.get(lstm ? "cell_state" : "hidden_state").get(lag), "state");
                    if (lstm) {
                        ReferenceCase.assertLog(pairs.get("state_spec_log10").get(i), rows.get("full_state").get(lag),
                                "full");
                    }
                }
            }
        }
        JsonNode steps = reference.expected().get("one_step");
        Matrix sum = paths(reference.given(), length, Set.of()).log10CellStep().get("sum");
        for (int i = 0; i < steps.get("j").size(); i++) {
            ReferenceCase.assertLog(steps.get(lstm ? "Ctotal_spec_log10" : "spec_log10").get(i),
                    sum.get(steps.get("j").get(i).asInt() - 1), "sum");
        }
    }

    @Test
    void cutGatesAreThoseOfAForwardPassThatHoldsTheirInput() {
        GivenWeights given = new RandomNetworks(CellKind.LSTM, Activation.TANH, 9, 3, 2, 1).draw(4, 2.5);
        for (Set<Gate> cut : List.of(Set.of(Gate.INPUT), Set.of(Gate.FORGET), Set.of(Gate.OUTPUT),
                Set.of(Gate.CANDIDATE), Set.of(Gate.FORGET, Gate.OUTPUT), Set.<Gate>of())) {
            for (int t : new int[] {9, 6}) {
                Insights insights = insights(given, t, cut);
                HeldLstm held = new HeldLstm(given, insights.activity().orElseThrow(), cut);
                Matrix found = insights.paths().orElseThrow().log10Rows().get("cut");
                for (int k = 1; k < t; k++) {
                    assertEquals(Math.log10(MatrixNorms.spectralNorm(held.differences(t, k))), found.get(t - k), 1e-7,
                            cut + " (" + t + "," + k + ")");
                }
            }
        }
    }

    @Test
    void cuttingNothingAndEverything() {
        HardNetworks.all(CellKind.LSTM).forEach(given -> {
            LstmTrajectory lstm = (LstmTrajectory) Trajectory.of(Network.of(given));
            for (int t : new int[] {given.length(), (given.length() + 1) / 2}) {
                Paths all = paths(given, t, EnumSet.allOf(Gate.class));
                assertSame(all.log10Rows().get("forget_product"), all.log10Rows().get("cut"), "all cut, n "
                        + given.hidden());
                assertSame(all.log10Rows().get("cell_state"), PathsRun.cut(lstm, t, Set.of(), Lanes.FASTEST),
                        "none cut, n " + given.hidden());
            }
        });
    }

    /** Without any recurrent weights there is no path but the direct one. */
    @Test
    void pathsThatAreNotThereAreExactlyZero() {
        GivenWeights given = new RandomNetworks(CellKind.LSTM, Activation.TANH, 12, 4, 2, 1).draw(6, 0);
        Paths paths = paths(given, 12, Set.of(Gate.INPUT));
        for (String name : new String[] {"f", "i", "c"}) {
            assertZero(paths.log10CellStep().get(name), 0);
        }
        assertZero(paths.log10HiddenStep().get("o"), 0);
        assertSame(paths.log10CellStep().get("direct"), paths.log10CellStep().get("sum"), "sum");
        assertSame(paths.log10Rows().get("forget_product"), paths.log10Rows().get("cell_state"), "row");
        Paths usual = paths(new RandomNetworks(CellKind.LSTM, Activation.TANH, 12, 4, 2, 1).draw(6, 1), 12, Set.of());
        assertEquals(Double.NEGATIVE_INFINITY, usual.log10CellStep().get("f").get(0), "h_0 does not depend on C_0");
        assertTrue(usual.log10CellStep().get("f").get(1) > -5);
    }

    private static void assertZero(Matrix norms, int from) {
        for (int j = from; j < norms.rows(); j++) {
            assertEquals(Double.NEGATIVE_INFINITY, norms.get(j));
        }
    }

    @Test
    void partsOfAStepAreTheirFormulas() {
        GivenWeights given = new RandomNetworks(CellKind.LSTM, Activation.TANH, 8, 5, 2, 1).draw(3, 2);
        Insights insights = insights(given, 8, Set.of());
        Map<String, Matrix> a = insights.activity().orElseThrow().series();
        Paths paths = insights.paths().orElseThrow();
        for (int j = 2; j <= 8; j++) {
            int row = j - 1;
            double[] before = units(5, u -> a.get("o").get(row - 1, u) * (1 - square(Math.tanh(a.get("C").get(row - 1, u)))));
            double[] exposed = units(5, u -> a.get("o").get(row, u) * (1 - square(Math.tanh(a.get("C").get(row, u)))));
            Matrix f = part(units(5, u -> a.get("C").get(row - 1, u) * slope(a.get("f").get(row, u))),
                    given.weight("W_f"), before);
            Matrix i = part(units(5, u -> a.get("c").get(row, u) * slope(a.get("i").get(row, u))), given.weight("W_i"),
                    before);
            Matrix c = part(units(5, u -> a.get("i").get(row, u) * (1 - square(a.get("c").get(row, u)))),
                    given.weight("W_c"), before);
            Matrix o = part(units(5, u -> Math.tanh(a.get("C").get(row, u)) * slope(a.get("o").get(row, u))),
                    given.weight("W_o"), units(5, u -> 1));
            assertNorm(f, paths.log10CellStep().get("f").get(row));
            assertNorm(i, paths.log10CellStep().get("i").get(row));
            assertNorm(c, paths.log10CellStep().get("c").get(row));
            assertNorm(o, paths.log10HiddenStep().get("o").get(row));
            double[] cell = new double[25];
            for (int e = 0; e < 25; e++) { // the diagonal behind A_j taken off again
                cell[e] = exposed[e / 5] * (f.get(e) + i.get(e) + c.get(e)) / before[e % 5];
            }
            assertNorm(Matrix.of(5, 5, cell), paths.log10HiddenStep().get("cell").get(row));
            double[] sum = units(25, e -> cell[e] + o.get(e));
            assertNorm(Matrix.of(5, 5, sum), paths.log10HiddenStep().get("sum").get(row));
        }
        assertEquals(List.of("direct", "f", "i", "c", "sum"), List.copyOf(paths.log10CellStep().keySet()));
        assertEquals(List.of("o", "cell", "sum"), List.copyOf(paths.log10HiddenStep().keySet()));
    }

    @Test
    void partsOfTheGrusStepAreTheirFormulas() {
        GivenWeights given = new RandomNetworks(CellKind.GRU, Activation.TANH, 8, 4, 2, 1).draw(3, 2);
        Insights insights = insights(given, 8, Set.of());
        Map<String, Matrix> a = insights.activity().orElseThrow().series();
        Map<String, Matrix> parts = insights.paths().orElseThrow().log10CellStep();
        double[] one = units(4, u -> 1);
        for (int row = 1; row < 8; row++) {
            int at = row;
            double[] through = units(4, u -> (1 - a.get("z").get(at, u)) * (1 - square(a.get("n").get(at, u))));
            assertNorm(part(units(4, u -> (a.get("h").get(at - 1, u) - a.get("n").get(at, u)) * slope(a.get("z").get(at, u))),
                    given.weight("W_hz"), one), parts.get("z").get(row));
            assertNorm(part(units(4, u -> through[u] * a.get("r").get(at, u)), given.weight("W_hn"), one),
                    parts.get("n").get(row));
            double[] inner = units(4, u -> {
                double sum = given.weight("b_hn").get(u);
                for (int v = 0; v < 4; v++) {
                    sum += given.weight("W_hn").get(u, v) * a.get("h").get(at - 1, v);
                }
                return through[u] * sum * slope(a.get("r").get(at, u));
            });
            assertNorm(part(inner, given.weight("W_hr"), one), parts.get("r").get(row));
        }
        assertEquals(List.of("direct", "z", "r", "n", "sum"), List.copyOf(parts.keySet()));
        assertTrue(insights.paths().orElseThrow().log10HiddenStep().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(value = CellKind.class, names = {"LSTM", "GRU"})
    void everyWayGivesTheSameParts(CellKind cell) {
        HardNetworks.all(cell).forEach(given -> {
            Trajectory trajectory = Trajectory.of(Network.of(given));
            for (String gate : cell == CellKind.LSTM ? List.of("f", "o") : List.of("z", "r", "n")) {
                StepJacobians path = StepJacobians.onDemand(trajectory instanceof LstmTrajectory lstm
                        ? lstm.only(Set.of(gate), false) : ((GruTrajectory) trajectory).only(Set.of(gate), false));
                StepNorms.Block block = gate.equals("f") ? StepNorms.Block.CELL : StepNorms.Block.HIDDEN;
                Matrix scaled = StepNorms.scaled(path, block, Lanes.FASTEST);
                LaneMatrices.kernels().forEach(lanes -> assertSame(scaled, StepNorms.log10(path, block, lanes),
                        gate + " n " + given.hidden()));
            }
        });
    }

    private static double square(double x) {
        return x * x;
    }

    private static double slope(double gate) {
        return gate * (1 - gate);
    }

    private static double[] units(int n, IntToDoubleFunction value) {
        return IntStream.range(0, n).mapToDouble(value).toArray();
    }

    /** diag(left)·U·diag(right), U the first columns of the weights. */
    private static Matrix part(double[] left, Matrix weights, double[] right) {
        int n = left.length;
        return Matrix.of(n, n, units(n * n, e -> left[e / n] * weights.get(e / n, e % n) * right[e % n]));
    }

    private static void assertNorm(Matrix matrix, double log10) {
        assertEquals(Math.log10(MatrixNorms.spectralNorm(matrix)), log10, 1e-11);
    }
}
