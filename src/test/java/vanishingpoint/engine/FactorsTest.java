package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import vanishingpoint.result.Factors;

/** The factors of a product, and its norms, are the reference values; in exponents as in the doubles. */
class FactorsTest {

    private static final double EXACT = 1e-10;

    static Stream<ReferenceCase> cases() throws IOException {
        return ReferenceCase.all();
    }

    private static Factors factors(GivenWeights given, int t) {
        Focus focus = Focus.NONE.withSelection(Optional.of(new Pair(t, 1)));
        return ReferenceCase.answer(given, Perspective.FORMULA, focus).insights().factors().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReferenceValues(ReferenceCase reference) {
        JsonNode pairs = reference.expected().get("pairs");
        Set<Integer> steps = new TreeSet<>(Set.of(reference.given().length()));
        for (int i = 0; i < pairs.get("t").size(); i += 1 + pairs.get("t").size() / 5) {
            steps.add(pairs.get("t").get(i).asInt());
        }
        boolean lstm = reference.given().cell() == CellKind.LSTM;
        for (int t : steps) {
            Factors factors = factors(reference.given(), t);
            assertEquals(t, factors.t());
            column(reference.expected().get("one_step"), "spec_log10", factors.log10StepNorms());
            row(pairs, lstm ? "state_spec_log10" : "J_spec_log10", t, factors.log10Row());
            row(pairs, lstm ? "Ctotal_spec_log10" : "J_spec_log10", t, factors.log10CellRow());
            if (pairs.has("direct_spec_log10")) {
                row(pairs, "direct_spec_log10", t, factors.log10DirectRow());
            } else {
                assertEquals(0, factors.log10DirectRow().rows());
                assertEquals(0, factors.log10DirectSteps().rows());
            }
            stepMatrix(reference.expected().get("one_step"), t, factors.stepJacobian());
        }
    }

    private static void column(JsonNode table, String name, Matrix found) {
        for (int i = 0; i < table.get("j").size(); i++) {
            ReferenceCase.assertLog(table.get(name).get(i), found.get(table.get("j").get(i).asInt() - 1), name);
        }
    }

    private static void row(JsonNode pairs, String name, int t, Matrix found) {
        assertEquals(t, found.rows());
        for (int i = 0; i < pairs.get("t").size(); i++) {
            if (pairs.get("t").get(i).asInt() == t) {
                int k = pairs.get("k").get(i).asInt();
                ReferenceCase.assertLog(pairs.get(name).get(i), found.get(t - k), name + "(" + t + "," + k + ")");
            }
        }
    }

    private static void stepMatrix(JsonNode table, int t, Matrix found) {
        for (int i = 0; table.has("matrix") && i < table.get("j").size(); i++) {
            for (int e = 0; table.get("j").get(i).asInt() == t && e < found.size(); e++) {
                double expected = table.get("matrix").get(i).get(e / found.columns()).get(e % found.columns()).asDouble();
                assertEquals(expected, found.get(e), EXACT * Math.max(Math.abs(expected), 1e-3));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void signedFactorsOfOneUnitMultiplyToTheProduct(ReferenceCase reference) {
        GivenWeights given = reference.given();
        int length = given.length();
        Factors factors = factors(given, length);
        boolean signed = given.cell() == CellKind.RNN && given.hidden() == 1;
        assertEquals(signed ? length : 0, factors.signs().rows());
        if (!signed) {
            return;
        }
        for (int k = length; k >= 1; k--) {
            double product = factors.log10Row().get(length - k);
            assertEquals(product, factors.log10Bound(k), EXACT * Math.max(1, Math.abs(product)));
        }
        JsonNode matrices = reference.expected().path("matrices");
        for (JsonNode pair : matrices) {
            double sign = 1;
            for (int j = pair.get("k").asInt() + 1; j <= pair.get("t").asInt(); j++) {
                sign *= factors.signs().get(j - 1);
            }
            assertEquals(Math.signum(pair.get("J").get(0).get(0).asDouble()), sign);
        }
    }

    @Test
    void theSignOfADeadUnitsFactorIsZero() {
        GivenWeights given = new RandomNetworks(CellKind.RNN, Activation.RELU, 6, 1, 1, 1).draw(2, 1);
        given = RandomNetworks.with(given, "W_h", Matrix.of(1, 1, -0.5));
        Matrix a = ReferenceCase.answer(given, Perspective.FORMULA, Focus.NONE).insights().activity().orElseThrow()
                .series().get("a");
        Factors factors = factors(given, 6);
        int dead = 0;
        for (int j = 0; j < 6; j++) {
            dead += a.get(j) < 0 ? 1 : 0;
            assertEquals(a.get(j) < 0 ? 0 : -1, factors.signs().get(j), "j " + (j + 1));
            assertEquals(a.get(j) < 0, factors.log10StepNorms().get(j) == Double.NEGATIVE_INFINITY);
        }
        assertTrue(dead > 0 && dead < 6, "some of both");
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void everyWayGivesTheSameStepNorms(CellKind cell) {
        HardNetworks.all(cell).forEach(given -> {
            StepJacobians jacobians = new StepJacobians(Trajectory.of(Network.of(given)));
            for (StepNorms.Block block : StepNorms.Block.values()) {
                if (block != StepNorms.Block.STATE && block != StepNorms.Block.HIDDEN && cell != CellKind.LSTM) {
                    continue;
                }
                Matrix scaled = StepNorms.scaled(jacobians, block, Lanes.FASTEST);
                LaneMatrices.kernels().forEach(lanes -> {
                    Matrix found = StepNorms.log10(jacobians, block, lanes);
                    for (int j = 0; j < found.size(); j++) {
                        assertTrue(scaled.get(j) == found.get(j) || Math.abs(scaled.get(j) - found.get(j))
                                <= EXACT * Math.max(1, Math.abs(found.get(j)) / 1000), cell + " n " + given.hidden() + " "
                                + block + " j " + (j + 1) + ": " + scaled.get(j) + " and " + found.get(j));
                    }
                });
            }
        });
    }

    @Test
    void directStepsAreTheLargestFactors() {
        for (CellKind cell : new CellKind[] {CellKind.LSTM, CellKind.GRU}) {
            GivenWeights given = new RandomNetworks(cell, Activation.TANH, 20, 5, 2, 1).draw(2, 1);
            var insights = ReferenceCase.answer(given, Perspective.FORMULA, Focus.NONE).insights();
            Matrix gate = insights.activity().orElseThrow().series().get(cell == CellKind.LSTM ? "f" : "z");
            for (int j = 0; j < 20; j++) {
                double largest = 0;
                for (int i = 0; i < 5; i++) {
                    largest = Math.max(largest, gate.get(j, i));
                }
                assertEquals(Math.log10(largest), insights.factors().orElseThrow().log10DirectSteps().get(j), 1e-14);
            }
        }
    }
}
