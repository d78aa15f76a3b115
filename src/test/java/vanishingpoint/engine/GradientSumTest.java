package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.result.Analysis;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.GradientSum;
import vanishingpoint.result.PairChoice;

/** Sums of the gradient's terms, held to reference values, to terms added one by one, and in exponents to the doubles. */
class GradientSumTest {

    private static final double EXACT = 1e-10;

    static Stream<ReferenceCase> cases() throws IOException {
        return ReferenceCase.all();
    }

    private static CellResult answer(GivenWeights given) {
        return ReferenceCase.answer(given, Perspective.SUM, Focus.NONE);
    }

    private static GradientSum sum(GivenWeights given) {
        return answer(given).insights().sum().orElseThrow();
    }

    private static List<String> itemised(CellKind cell) {
        return switch (cell) {
            case RNN -> List.of("W_h");
            case LSTM -> List.of("W_i", "W_f", "W_c", "W_o");
            case GRU -> List.of("W_hr", "W_hz", "W_hn");
        };
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReferenceValues(ReferenceCase reference) {
        CellResult answer = answer(reference.given());
        GradientSum sum = answer.insights().sum().orElseThrow();
        JsonNode byLag = reference.expected().get("by_lag");
        if (byLag == null) {
            assertTrue(Double.isNaN(sum.log10Total()) && Double.isNaN(sum.log10Beyond().get(0)), "overflow");
            assertEquals(List.of(), sum.partial());
            return;
        }
        for (int i = 0; i < byLag.get("lag").size(); i++) {
            int lag = byLag.get("lag").get(i).asInt();
            ReferenceCase.assertLog(byLag.get("norm_of_sum_log10").get(i), sum.log10ByLag().get(lag), "lag " + lag);
        }
        double squares = 0;
        for (String name : itemised(reference.given().cell())) {
            JsonNode log = reference.expected().get("grad_norms_log10").get(name);
            squares += log.isNull() ? 0 : Math.pow(10, 2 * (log.asDouble() - sum.log10Total()));
        }
        assertEquals(sum.log10Total() == Double.NEGATIVE_INFINITY ? 0 : 1, squares, EXACT, "total");
        assertEquals(answer.gradient().log10RecurrentNorm(), sum.log10Total(), 1e-11);
        assertEquals(Double.NEGATIVE_INFINITY, sum.log10Beyond().get(reference.given().length() - 1));
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void areSumsOfTheTerms(CellKind cell) {
        for (int length : new int[] {1, 2, 7}) {
            GivenWeights given = new RandomNetworks(cell, Activation.TANH, length, 3, 2, 2).draw(length, 1.3);
            Analysis analysis = Engine.analyze(given, PairChoice.usual(length), true).get(0);
            GradientSum sum = sum(given);
            assertNorm(analysis, (t, k) -> true, sum.log10Total());
            for (int i = 0; i < length; i++) {
                int step = i + 1;
                int lag = i;
                assertNorm(analysis, (t, k) -> t == step, sum.log10ByStep().get(i));
                assertNorm(analysis, (t, k) -> t - k == lag, sum.log10ByLag().get(i));
                assertNorm(analysis, (t, k) -> t - k > lag, sum.log10Beyond().get(i));
                if (cell == CellKind.RNN) {
                    assertMatrix(added(analysis, "W_h", (t, k) -> t - k <= lag), sum.partial().get(i));
                }
            }
            assertEquals(cell == CellKind.RNN ? length : 0, sum.partial().size());
        }
    }

    private static void assertNorm(Analysis analysis, BiPredicate<Integer, Integer> wanted, double log10) {
        double squares = 0;
        for (String name : itemised(analysis.result().cell())) {
            double[] sum = added(analysis, name, wanted);
            for (double entry : sum) {
                squares += entry * entry;
            }
        }
        double expected = Math.log10(squares) / 2;
        assertTrue(expected == log10 || Math.abs(expected - log10) < 1e-11, expected + " and " + log10);
    }

    private static double[] added(Analysis analysis, String name, BiPredicate<Integer, Integer> wanted) {
        double[] sum = new double[analysis.gradients().get(name).size()];
        analysis.matrices().stream().filter(pair -> wanted.test(pair.t(), pair.k())).forEach(pair -> {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += pair.matrices().get("term_" + name).get(i);
            }
        });
        return sum;
    }

    private static void assertMatrix(double[] expected, Matrix found) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], found.get(i), 1e-14);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 32, 33})
    void theMatrixItselfIsKeptForUpTo32Units(int units) {
        GivenWeights given = new RandomNetworks(CellKind.RNN, Activation.TANH, 6, units, 2, 2).draw(1, 1.3);
        List<Matrix> partial = sum(given).partial();
        assertEquals(units <= 32 ? 6 : 0, partial.size());
        if (!partial.isEmpty()) {
            Matrix whole = Engine.analyze(given, PairChoice.usual(6), false).get(0).gradients().get("W_h");
            assertMatrix(whole.toArray(), partial.get(5));
        }
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void everyWayGivesTheSame(CellKind cell) {
        HardNetworks.all(cell).forEach(GradientSumTest::compare);
    }

    private static void compare(GivenWeights given) {
        CellRun run = CellRun.of(Network.of(given));
        if (run.overflowed()) {
            return;
        }
        GradientSum scaled = GradientSumRun.scaled(run, Lanes.FASTEST, SumRoom.USUAL, () -> {});
        String what = given.cell() + " " + given.activation() + " " + given.length() + "×" + given.hidden();
        LaneMatrices.kernels().forEach(lanes -> {
            GradientSum found = GradientSumRun.of(run, lanes, SumRoom.USUAL, () -> {}).sum();
            double total = found.log10Total();
            assertEquals(scaled.log10Total(), total, scaled.log10Total() == total ? 0 : EXACT, what);
            assertSame(scaled.log10ByStep(), found.log10ByStep(), what + " step");
            assertSame(scaled.log10ByLag(), found.log10ByLag(), what + " lag");
            assertSame(scaled.log10Beyond(), found.log10Beyond(), what + " beyond");
            assertEquals(scaled.partial().size(), found.partial().size());
            for (int lag = 0; lag < found.partial().size(); lag++) {
                double largest = found.partial().get(lag).rows() * Math.pow(10, Math.min(300, total));
                for (int e = 0; e < found.partial().get(lag).size(); e++) {
                    assertEquals(scaled.partial().get(lag).get(e), found.partial().get(lag).get(e), EXACT * largest);
                }
            }
        });
    }

    private static void assertSame(Matrix expected, Matrix found, String what) {
        for (int i = 0; i < expected.rows(); i++) {
            double one = expected.get(i);
            double other = found.get(i);
            assertTrue(one == other || Math.abs(one - other) <= EXACT * Math.max(1, Math.abs(one) / 100),
                    what + " row " + i + ": " + one + " and " + other);
        }
    }

    /** More sums, and more terms, than are held at once. */
    @ParameterizedTest
    @EnumSource(CellKind.class)
    void theNormsOfTheTermsAreFoundOnTheWay(CellKind cell) {
        CellRun run = CellRun.of(Network.of(new RandomNetworks(cell, Activation.TANH, 60, 5, 2, 1).draw(1, 1.2)));
        ItemisedGradient expected = ItemisedGradient.of(run.trajectory(), run.loss(), Lanes.FASTEST, progress -> {});
        int entries = (int) GradientSumRun.entries(run.trajectory());
        for (SumRoom room : List.of(SumRoom.USUAL, new SumRoom(7 * entries, 13 * 60 * 5))) {
            ItemisedGradient found = GradientSumRun.of(run, Lanes.FASTEST, room, () -> {}).itemised().orElseThrow();
            for (int t = 1; t <= 60; t++) {
                for (int k = 1; k <= t; k++) {
                    assertEquals(expected.log10Table().get(t, k), found.log10Table().get(t, k), EXACT, t + ", " + k);
                }
            }
            assertSame(expected.log10MassByLag(), found.log10MassByLag(), "mass");
        }
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void inSeveralGoes(CellKind cell) {
        CellRun run = CellRun.of(Network.of(new RandomNetworks(cell, Activation.TANH, 60, 5, 2, 1).draw(1, 1.2)));
        int entries = (int) GradientSumRun.entries(run.trajectory());
        SumRoom small = new SumRoom(7 * entries, 13 * 60 * 5);
        GradientSum usual = GradientSumRun.of(run, Lanes.FASTEST, SumRoom.USUAL, () -> {}).sum();
        for (GradientSum found : List.of(GradientSumRun.of(run, Lanes.FASTEST, small, () -> {}).sum(),
                GradientSumRun.scaled(run, Lanes.FASTEST, small, () -> {}))) {
            assertEquals(usual.log10Total(), found.log10Total(), EXACT);
            assertSame(usual.log10ByStep(), found.log10ByStep(), "step");
            assertSame(usual.log10ByLag(), found.log10ByLag(), "lag");
            assertSame(usual.log10Beyond(), found.log10Beyond(), "beyond");
            assertEquals(usual.partial().size(), found.partial().size());
        }
    }

    /** A sum of terms that cancel is smaller than any of them; norms beside each other would not show it. */
    @Test
    void beyondIsANormOfASum() {
        GivenWeights given = new RandomNetworks(CellKind.RNN, Activation.IDENTITY, 30, 4, 2, 1).draw(3, 1);
        CellResult answer = answer(given);
        GradientSum sum = answer.insights().sum().orElseThrow();
        double mass = 0;
        for (int lag = 0; lag < 30; lag++) {
            assertTrue(sum.log10ByLag().get(lag) <= answer.log10MassByLag().get(lag) + 1e-12);
            mass += Math.pow(10, answer.log10MassByLag().get(lag));
        }
        assertTrue(sum.log10Total() < Math.log10(mass) - 0.1, "some of it cancels");
    }

    @Test
    void noRecurrentStateNoTerms() {
        GivenWeights given = new RandomNetworks(CellKind.RNN, Activation.RELU, 5, 3, 2, 1).draw(2, 1);
        given = RandomNetworks.with(given, "b_h", Matrix.of(3, 1, -99, -99, -99));
        GradientSum sum = sum(given);
        assertEquals(Double.NEGATIVE_INFINITY, sum.log10Total());
        for (int i = 0; i < 5; i++) {
            assertEquals(Double.NEGATIVE_INFINITY, sum.log10ByStep().get(i));
            assertEquals(Double.NEGATIVE_INFINITY, sum.log10ByLag().get(i));
            assertEquals(Double.NEGATIVE_INFINITY, sum.log10Beyond().get(i));
            assertEquals(Matrix.zeros(3, 3), sum.partial().get(i));
        }
    }
}
