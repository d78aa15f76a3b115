package vanishingpoint.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares an answer with a reference case's {@code expected}, leaf by leaf, by the tolerance rules of the reference
 * format: scalars and norms relatively, vectors and matrices against their largest entry, logarithms absolutely,
 * exact zeros exactly.
 */
final class Expectation {

    private static final List<String> FORWARD =
            List.of("a", "i", "f", "o", "c_tilde", "r", "z", "n_cand", "h", "C", "logit", "y_hat", "loss_t", "loss");
    private static final List<String> INDICES = List.of("t", "k", "j", "lag");

    private final JsonNode rtol;
    private final List<String> complaints = new ArrayList<>();
    private int compared;

    Expectation(JsonNode rtol) {
        this.rtol = rtol;
    }

    List<String> complaints() {
        return complaints;
    }

    /** Leaves that were compared. */
    int compared() {
        return compared;
    }

    void compare(JsonNode expected, JsonNode got) {
        expected.fields().forEachRemaining(field -> {
            String name = field.getKey();
            JsonNode want = field.getValue();
            JsonNode have = got.get(name);
            if (have == null) {
                complaints.add(name + " is missing");
            } else if (name.equals("one_step") || name.equals("by_lag") || name.equals("pairs")) {
                table(name, want, have);
            } else if (name.equals("matrices")) {
                matrices(want, have);
            } else if (name.startsWith("grad")) {
                want.fieldNames().forEachRemaining(parameter ->
                        quantity(name + "." + parameter, name, want.get(parameter), have.path(parameter)));
            } else {
                quantity(name, name, want, have);
            }
        });
    }

    private double tolerance(String name) {
        String group = FORWARD.contains(name) ? "forward" : name.startsWith("term_") || name.startsWith("dLt_")
                ? "terms" : name.startsWith("grad") || name.startsWith("dL_") ? "grads" : "products";
        return rtol.get(group).asDouble();
    }

    /** Logarithms and lists of norms entry by entry, everything else by the scale of its own row or matrix. */
    private void quantity(String path, String name, JsonNode want, JsonNode have) {
        if (name.endsWith("_log10")) {
            entries(path, want, have, (node, other) -> logarithm(path, node, other, tolerance(name)));
        } else if (name.endsWith("_norm") || name.endsWith("_norms") || name.equals("loss_t") || !want.isArray()) {
            entries(path, want, have, (node, other) -> number(path, node, other, tolerance(name), 0));
        } else if (want.isArray() && isTrajectory(name)) {
            rows(path, want, have, tolerance(name));
        } else {
            scaled(path, want, have, tolerance(name));
        }
    }

    private static boolean isTrajectory(String name) {
        return FORWARD.contains(name) || name.startsWith("dL_");
    }

    private void rows(String path, JsonNode want, JsonNode have, double tolerance) {
        if (want.size() != have.size()) {
            complaints.add(path + " has " + have.size() + " rows, not " + want.size());
            return;
        }
        for (int i = 0; i < want.size(); i++) {
            scaled(path + "[" + i + "]", want.get(i), have.get(i), tolerance);
        }
    }

    private void scaled(String path, JsonNode want, JsonNode have, double tolerance) {
        double largest = largest(want);
        entries(path, want, have, (node, other) -> number(path, node, other, tolerance, largest));
    }

    private static double largest(JsonNode node) {
        double largest = node.isNumber() ? Math.abs(node.asDouble()) : 0;
        for (JsonNode child : node) {
            largest = Math.max(largest, largest(child));
        }
        return largest;
    }

    private interface Leaf {
        void compare(JsonNode want, JsonNode have);
    }

    private void entries(String path, JsonNode want, JsonNode have, Leaf leaf) {
        if (!want.isArray()) {
            leaf.compare(want, have);
        } else if (want.size() != have.size()) {
            complaints.add(path + " has " + have.size() + " entries, not " + want.size());
        } else {
            for (int i = 0; i < want.size(); i++) {
                entries(path, want.get(i), have.get(i), leaf);
            }
        }
    }

    private void number(String path, JsonNode want, JsonNode have, double tolerance, double largest) {
        compared++;
        if (want.isBoolean() || want.isNull() || have.isNull() || !have.isNumber()) {
            check(want.equals(have), path, want, have);
            return;
        }
        double expected = want.asDouble();
        double scale = largest == 0 ? Math.abs(expected) : largest;
        boolean zero = expected == 0 && largest == 0;
        check(zero ? have.asDouble() == 0 : Math.abs(have.asDouble() - expected) <= tolerance * scale, path, want,
                have);
    }

    private void logarithm(String path, JsonNode want, JsonNode have, double tolerance) {
        compared++;
        if (want.isNull() || !have.isNumber()) {
            check(want.isNull() && have.isNull(), path, want, have);
            return;
        }
        check(Math.abs(have.asDouble() - want.asDouble()) <= Math.max(tolerance, 1e-11), path, want, have);
    }

    private void check(boolean agrees, String path, JsonNode want, JsonNode have) {
        if (!agrees) {
            complaints.add(path + " is " + have + ", not " + want);
        }
    }

    /** Finds each expected row by its indices. */
    private void table(String table, JsonNode want, JsonNode have) {
        Map<List<Integer>, Integer> places = new HashMap<>();
        List<String> indices = INDICES.stream().filter(want::has).toList();
        for (int i = 0; i < have.path(indices.get(0)).size(); i++) {
            places.put(index(have, indices, i), i);
        }
        double tolerance = table.equals("pairs") ? 0 : rtol.get(table).asDouble();
        want.fields().forEachRemaining(column -> {
            String name = column.getKey();
            for (int i = 0; !indices.contains(name) && column.getValue().isArray() && i < column.getValue().size(); i++) {
                Integer place = places.get(index(want, indices, i));
                String path = table + "." + name + index(want, indices, i);
                JsonNode node = column.getValue().get(i);
                JsonNode other = place == null ? null : have.path(name).get(place);
                if (other == null) {
                    complaints.add(path + " is missing");
                } else if (node.isArray()) {
                    scaled(path, node, other, tolerance);
                } else if (name.endsWith("_log10")) {
                    logarithm(path, node, other, tolerance == 0 ? tolerance(name) : tolerance);
                } else {
                    number(path, node, other, tolerance == 0 ? tolerance(name) : tolerance, 0);
                }
            }
        });
        if (want.has("complete") && have.path("count").asInt() != want.path("count").asInt()) {
            complaints.add(table + ".count is " + have.path("count") + ", not " + want.path("count"));
        }
    }

    private static List<Integer> index(JsonNode table, List<String> indices, int row) {
        return indices.stream().map(name -> table.get(name).get(row).asInt()).toList();
    }

    private void matrices(JsonNode want, JsonNode have) {
        Map<List<Integer>, JsonNode> pairs = new HashMap<>();
        have.forEach(pair -> pairs.put(List.of(pair.get("t").asInt(), pair.get("k").asInt()), pair));
        for (JsonNode pair : want) {
            List<Integer> place = List.of(pair.get("t").asInt(), pair.get("k").asInt());
            JsonNode other = pairs.get(place);
            pair.fields().forEachRemaining(matrix -> {
                String path = "matrices" + place + "." + matrix.getKey();
                if (other == null || !other.has(matrix.getKey())) {
                    complaints.add(path + " is missing");
                } else {
                    scaled(path, matrix.getValue(), other.get(matrix.getKey()), tolerance(matrix.getKey()));
                }
            });
        }
    }
}
