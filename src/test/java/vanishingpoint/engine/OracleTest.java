package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.experiment.ExperimentReader;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.ReadCase;
import vanishingpoint.result.Analysis;
import vanishingpoint.result.Magnitudes;
import vanishingpoint.result.PairChoice;
import vanishingpoint.result.Table;

/**
 * Every reference case, every group, against values from PyTorch's automatic differentiation and from mpmath
 * (src/test/resources/oracle). A leaf of {@code expected} that the analysis lacks is a failure.
 */
class OracleTest {

    static final Path FOLDER = Path.of("src/test/resources/oracle");
    private static final double LOG_FLOOR = 1e-11;

    private double tolerance;
    private int compared;

    static Stream<Path> cases() throws IOException {
        return Files.list(FOLDER).filter(path -> path.toString().endsWith(".json")).sorted();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agrees(Path file) throws IOException {
        String text = Files.readString(file);
        JsonNode root = new ObjectMapper().readTree(text);
        JsonNode expected = root.get("expected");
        tolerance = root.get("rtol").get("products").asDouble();
        ReadCase read = ExperimentReader.read(file.toString(), text);
        PairChoice pairs = new PairChoice(integers(expected.get("pairs").get("t")),
                integers(expected.get("pairs").get("k")));
        Analysis analysis = Engine.analyze(read.document().experiment(), pairs, expected.has("matrices")
                || expected.get("one_step").has("matrix")).get(0);
        expected.fields().forEachRemaining(field -> group(field.getKey(), field.getValue(), analysis));
        assertTrue(compared > 50, "only " + compared + " numbers compared");
    }

    private void group(String name, JsonNode expected, Analysis analysis) {
        switch (name) {
            case "loss" -> scalar(name, expected, analysis.result().gradient().loss());
            case "grads" -> matrices(name, expected, analysis.gradients());
            case "grads_unit" -> matrices(name, expected, analysis.unitGradients());
            case "grad_norms" -> names(name, expected, analysis, false);
            case "grad_norms_log10" -> names(name, expected, analysis, true);
            case "one_step" -> oneStep(expected, analysis);
            case "pairs" -> table(name, expected, analysis.pairs());
            case "by_lag" -> table(name, expected, analysis.byLag());
            case "matrices" -> pairMatrices(expected, analysis);
            case "h_norm_log10" -> logs(name, expected, analysis.hiddenNorms(), null);
            case "W_h_spectral_norm" -> scalar(name, expected, analysis.result().recurrentNorms().spectralNorm());
            case "W_h_frobenius_norm" -> scalar(name, expected, analysis.result().recurrentNorms().frobeniusNorm());
            case "W_h_spectral_radius" -> scalar(name, expected, analysis.result().recurrentNorms().spectralRadius());
            default -> states(name, expected, analysis);
        }
    }

    private void states(String name, JsonNode expected, Analysis analysis) {
        if (name.endsWith("_norm")) {
            values(name, expected, analysis.stateAdjointNorms().get(name.replace("_norm", "")), null);
        } else if (name.endsWith("_norm_log10")) {
            logs(name, expected, analysis.stateAdjointNorms().get(name.replace("_norm_log10", "")), null);
        } else if (analysis.stateAdjoints().containsKey(name)) {
            matrix(name, expected, analysis.stateAdjoints().get(name));
        } else {
            assertTrue(analysis.forward().containsKey(name), "missing: " + name);
            rows(name, expected, analysis.forward().get(name));
        }
    }

    private void names(String group, JsonNode expected, Analysis analysis, boolean log) {
        expected.fields().forEachRemaining(field -> {
            int i = analysis.gradientNames().indexOf(field.getKey());
            assertTrue(i >= 0, group + " lacks " + field.getKey());
            if (log) {
                log(group + "." + field.getKey(), field.getValue(), analysis.gradientNorms(), i);
            } else {
                value(group + "." + field.getKey(), field.getValue(), analysis.gradientNorms(), i);
            }
        });
    }

    private void oneStep(JsonNode expected, Analysis analysis) {
        List<Integer> steps = integers(expected.get("j"));
        table("one_step", expected, analysis.oneStep());
        for (int i = 0; expected.has("matrix") && i < steps.size(); i++) {
            matrix("one_step.matrix", expected.get("matrix").get(i), analysis.stepMatrices().get(steps.get(i) - 1));
        }
    }

    /** Rows of a table are found by their first index column, for pairs by their place. */
    private void table(String name, JsonNode expected, Table table) {
        List<Integer> rows = new ArrayList<>();
        String index = expected.has("j") ? "j" : expected.has("lag") ? "lag" : "t";
        List<Integer> wanted = integers(expected.get(index));
        for (int i = 0; i < wanted.size(); i++) {
            rows.add(index.equals("t") ? i : table.indices().get(index).indexOf(wanted.get(i)));
        }
        expected.fields().forEachRemaining(field -> {
            String column = field.getKey();
            if (List.of("j", "lag", "t", "k", "complete", "count", "matrix").contains(column)) {
                return;
            }
            String plain = column.replace("_log10", "");
            assertTrue(table.columns().containsKey(plain), name + " lacks " + plain);
            if (column.endsWith("_log10")) {
                logs(name + "." + column, field.getValue(), table.columns().get(plain), rows);
            } else {
                values(name + "." + column, field.getValue(), table.columns().get(plain), rows);
            }
        });
    }

    private void pairMatrices(JsonNode expected, Analysis analysis) {
        for (JsonNode entry : expected) {
            int t = entry.get("t").asInt();
            int k = entry.get("k").asInt();
            Map<String, Matrix> found = analysis.matrices().stream().filter(pair -> pair.t() == t && pair.k() == k)
                    .findFirst().orElseThrow().matrices();
            entry.fields().forEachRemaining(field -> {
                if (!field.getKey().equals("t") && !field.getKey().equals("k")) {
                    assertTrue(found.containsKey(field.getKey()), "matrices lack " + field.getKey());
                    matrix("matrices(" + t + "," + k + ")." + field.getKey(), field.getValue(),
                            found.get(field.getKey()));
                }
            });
        }
    }

    private void matrices(String group, JsonNode expected, Map<String, Matrix> found) {
        expected.fields().forEachRemaining(field -> {
            assertTrue(found.containsKey(field.getKey()), group + " lacks " + field.getKey());
            matrix(group + "." + field.getKey(), field.getValue(), found.get(field.getKey()));
        });
    }

    private void rows(String name, JsonNode expected, Matrix found) {
        for (int i = 0; i < expected.size(); i++) {
            double[] row = new double[found.columns()];
            for (int j = 0; j < row.length; j++) {
                row[j] = found.get(i, j);
            }
            matrix(name + "[" + i + "]", expected.get(i), Matrix.column(row));
        }
        assertEquals(expected.size(), found.rows(), name);
    }

    /** Entrywise, relative to the largest expected entry. */
    private void matrix(String name, JsonNode expected, Matrix found) {
        List<JsonNode> leaves = new ArrayList<>();
        flatten(expected, leaves);
        assertEquals(leaves.size(), found.size(), name + " size");
        double largest = leaves.stream().filter(JsonNode::isNumber).mapToDouble(leaf -> Math.abs(leaf.asDouble()))
                .max().orElse(0);
        for (int i = 0; i < found.size(); i++) {
            String at = name + "[" + i + "]";
            compared++;
            if (leaves.get(i).isNull()) {
                assertTrue(Double.isNaN(found.get(i)), at + " should be undefined");
            } else if (leaves.get(i).asDouble() == 0) {
                assertEquals(0.0, Math.abs(found.get(i)), at + " should be exactly zero");
            } else {
                assertEquals(leaves.get(i).asDouble(), found.get(i), tolerance * largest, at);
            }
        }
    }

    private static void flatten(JsonNode node, List<JsonNode> leaves) {
        if (node.isArray()) {
            node.forEach(child -> flatten(child, leaves));
        } else {
            leaves.add(node);
        }
    }

    private void scalar(String name, JsonNode expected, double found) {
        compared++;
        if (expected.isNull()) {
            assertTrue(Double.isNaN(found), name + " should be undefined");
        } else {
            assertEquals(expected.asDouble(), found, tolerance * Math.abs(expected.asDouble()), name);
        }
    }

    private void values(String name, JsonNode expected, Magnitudes found, List<Integer> rows) {
        for (int i = 0; i < expected.size(); i++) {
            value(name + "[" + i + "]", expected.get(i), found, rows == null ? i : rows.get(i));
        }
    }

    private void value(String name, JsonNode expected, Magnitudes found, int row) {
        compared++;
        if (expected.isNull()) {
            assertTrue(Double.isNaN(found.value(row)) && !found.isZero(row), name + " lies outside the doubles");
        } else if (expected.asDouble() == 0) {
            assertTrue(found.isZero(row), name + " is exactly zero, not " + found.value(row));
        } else {
            assertEquals(expected.asDouble(), found.value(row), tolerance * expected.asDouble(), name);
        }
    }

    private void logs(String name, JsonNode expected, Magnitudes found, List<Integer> rows) {
        for (int i = 0; i < expected.size(); i++) {
            log(name + "[" + i + "]", expected.get(i), found, rows == null ? i : rows.get(i));
        }
    }

    private void log(String name, JsonNode expected, Magnitudes found, int row) {
        compared++;
        if (expected.isNull()) {
            assertTrue(found.isZero(row), name + " is exactly zero");
        } else {
            assertEquals(expected.asDouble(), found.log10(row), Math.max(tolerance, LOG_FLOOR), name);
        }
    }

    private static List<Integer> integers(JsonNode array) {
        List<Integer> integers = new ArrayList<>();
        array.forEach(value -> integers.add(value.asInt()));
        return integers;
    }
}
