package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.PairChoice;
import vanishingpoint.result.TermRow;
import vanishingpoint.result.Triangle;

/** G(t,k) of the selected pair, entry by entry: held to reference values, to the triangle of their norms, to the gradient. */
class TermRowTest {

    private static final double EXACT = 1e-12;

    static Stream<ReferenceCase> cases() throws IOException {
        return ReferenceCase.all().filter(reference -> reference.expected().has("matrices"));
    }

    private static TermRow row(GivenWeights given, int t) {
        return TermRowRun.of(CellRun.of(Network.of(given)), t, () -> {});
    }

    private static List<String> itemised(CellKind cell) {
        return switch (cell) {
            case RNN -> List.of("W_h");
            case LSTM -> List.of("W_i", "W_f", "W_c", "W_o");
            case GRU -> List.of("W_hr", "W_hz", "W_hn");
        };
    }

    private static double entry(TermRow row, int k, int e) {
        return row.relative(k).get(e) * Math.pow(10, Math.max(-320, row.log10Largest(k)));
    }

    /** Its rows are those of the weights one after the other. */
    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReferenceMatrices(ReferenceCase reference) {
        List<String> weights = itemised(reference.given().cell());
        int compared = 0;
        for (JsonNode pair : reference.expected().get("matrices")) {
            TermRow row = row(reference.given(), pair.get("t").asInt());
            int k = pair.get("k").asInt();
            int at = 0;
            for (String weight : weights) {
                for (JsonNode line : pair.path("term_" + weight)) {
                    for (JsonNode expected : line) {
                        assertEquals(expected.asDouble(), entry(row, k, at++), EXACT * Math.pow(10,
                                Math.max(-300, row.log10Largest(k))), weight + " at " + k);
                        compared++;
                    }
                }
            }
            assertTrue(at == 0 || at == row.relative(k).size());
        }
        assertTrue(compared > 0 || !reference.expected().get("matrices").path(0).has("term_" + weights.get(0)));
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void itsNormIsTheOneInTheTriangle(CellKind cell) {
        HardNetworks.all(cell).forEach(given -> {
            CellRun run = CellRun.of(Network.of(given));
            if (!run.overflowed()) {
                Triangle norms = ItemisedGradient.of(run.trajectory(), run.loss(), Lanes.FASTEST, progress -> {}).log10Table();
                for (int t : new int[] {1, (given.length() + 1) / 2, given.length()}) {
                    for (TermRow row : List.of(TermRowRun.of(run, t, () -> {}), TermRowRun.scaled(run, t, () -> {}))) {
                        for (int k = 1; k <= t; k++) {
                            assertNorm(norms.get(t, k), row, k, given.cell() + " n " + given.hidden() + " (" + t + "," + k + ")");
                        }
                    }
                }
            }
        });
    }

    private static void assertNorm(double log10, TermRow row, int k, String what) {
        double found = row.log10Norm(k);
        double tolerance = EXACT / Math.log(10) + 4 * Math.ulp(log10); // a thousand decades away a logarithm says no more
        assertTrue(log10 == found || Math.abs(log10 - found) <= tolerance, what + ": " + log10 + " and " + found);
        Matrix entries = row.relative(k);
        double squares = IntStream.range(0, entries.size()).mapToDouble(e -> entries.get(e) * entries.get(e)).sum();
        double largest = IntStream.range(0, entries.size()).mapToDouble(e -> Math.abs(entries.get(e))).max().orElseThrow();
        assertEquals(log10 == Double.NEGATIVE_INFINITY ? 0 : 1, largest, 1e-15, what);
        assertTrue(squares == 0 || Math.abs(Math.log10(squares) / 2 + row.log10Largest(k) - found) <= tolerance, what);
    }

    /** Each pair asked for by itself. */
    @ParameterizedTest
    @EnumSource(Activation.class)
    void allTermsAddUpToTheGradient(Activation activation) {
        GivenWeights given = new RandomNetworks(CellKind.RNN, activation, 6, 4, 2, 2).draw(3, 1.3);
        double[] sum = new double[16];
        for (int t = 1; t <= 6; t++) {
            for (int k = 1; k <= t; k++) {
                TermRow row = selected(given, Optional.of(new Pair(t, k))).orElseThrow();
                assertEquals(t, row.t());
                for (int e = 0; e < 16; e++) {
                    sum[e] += entry(row, k, e);
                }
            }
        }
        Matrix gradient = Engine.analyze(given, PairChoice.usual(6), false).get(0).gradients().get("W_h");
        for (int e = 0; e < 16; e++) {
            assertEquals(gradient.get(e), sum[e], 1e-14);
        }
    }

    @ParameterizedTest
    @EnumSource(value = CellKind.class, names = {"LSTM", "GRU"})
    void soDoThoseOfTheGatedCells(CellKind cell) {
        GivenWeights given = new RandomNetworks(cell, Activation.TANH, 6, 4, 2, 2).draw(3, 1.3);
        double[] sum = new double[row(given, 1).relative(1).size()];
        for (int t = 1; t <= 6; t++) {
            TermRow row = row(given, t);
            for (int k = 1; k <= t; k++) {
                for (int e = 0; e < sum.length; e++) {
                    sum[e] += entry(row, k, e);
                }
            }
        }
        Map<String, Matrix> gradients = Engine.analyze(given, PairChoice.usual(6), false).get(0).gradients();
        double[] expected = itemised(cell).stream().flatMapToDouble(name -> java.util.Arrays.stream(
                gradients.get(name).toArray())).toArray();
        for (int e = 0; e < sum.length; e++) {
            assertEquals(expected[e], sum[e], 1e-14);
        }
        assertEquals(expected.length, sum.length);
    }

    private static Optional<TermRow> selected(GivenWeights given, Optional<Pair> pair) {
        CellResult answer = ReferenceCase.answer(given, Perspective.SUM, Focus.NONE.withSelection(pair));
        return answer.insights().sum().orElseThrow().selected();
    }

    @Test
    void whatIsFarBeyondTheDoublesIsStillAMatrix() {
        GivenWeights given = new RandomNetworks(CellKind.RNN, Activation.TANH, 300, 3, 1, 1).draw(1, 0.02);
        TermRow row = row(given, 300);
        assertTrue(row.log10Norm(2) < -400, "" + row.log10Norm(2));
        Matrix entries = row.relative(2);
        for (int e = 0; e < 9; e++) {
            assertTrue(entries.get(e) != 0 && Math.abs(entries.get(e)) <= 1);
        }
    }

    @Test
    void thereAreNoneOfManyUnitsOrWithoutASelectionAndZerosAreZero() {
        RandomNetworks few = new RandomNetworks(CellKind.RNN, Activation.TANH, 5, 32, 2, 1);
        assertEquals(Optional.empty(), selected(few.draw(1, 1), Optional.empty()));
        assertEquals(5, selected(few.draw(1, 1), Optional.of(new Pair(90, 80))).orElseThrow().t(), "beyond the end is the end");
        assertEquals(Optional.empty(), selected(few.size(5, 33).draw(1, 1), Optional.of(new Pair(4, 2))));
        GivenWeights dead = RandomNetworks.with(new RandomNetworks(CellKind.RNN, Activation.RELU, 5, 3, 2, 1).draw(2, 1), "b_h",
                Matrix.of(3, 1, -99, -99, -99));
        TermRow row = selected(dead, Optional.of(new Pair(4, 2))).orElseThrow();
        assertEquals(Matrix.zeros(3, 3), row.relative(2));
        assertEquals(Double.NEGATIVE_INFINITY, row.log10Norm(2));
        assertEquals(Double.NEGATIVE_INFINITY, row.log10Largest(2));
    }
}
