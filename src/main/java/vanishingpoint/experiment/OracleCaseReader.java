package vanishingpoint.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads a reference case, {@code gradient-oracle/1}: one cell with explicit weights; its expected values are not read. */
final class OracleCaseReader {

    static final String FORMAT = "gradient-oracle/1";

    private static final List<String> KNOWN = List.of("format", "name", "description", "model", "T", "input", "hidden",
            "output", "activation", "output_activation", "loss", "extended_range", "reference",
            "float64_autograd_deviation", "exact_trajectory", "state_overflow_first_t", "rtol", "params", "h0", "C0",
            "x", "targets", "expected");

    private OracleCaseReader() {}

    static ReadCase read(Fields fields) {
        fields.allowOnly(KNOWN);
        CellKind cell = fields.choice("model", Arrays.asList(CellKind.values()));
        if (fields.has("output_activation") && !fields.text("output_activation", "sigmoid").equals("sigmoid")) {
            throw fields.bad("output_activation", "sigmoid");
        }
        for (String size : List.of("T", "input", "hidden", "output")) {
            whole(fields, size);
        }
        GivenWeights experiment = new ExperimentReader.Given(fields, "params", cell)
                .read(LossPlacement.EVERY_STEP, OptionalDouble.empty());
        size(fields, "T", experiment.length(), "rows of x");
        size(fields, "input", experiment.inputs(), "columns of x");
        size(fields, "hidden", experiment.hidden(), "entries of h0");
        size(fields, "output", experiment.outputs(), "columns of targets");
        return withPairs(fields, new Document(experiment, View.DEFAULT));
    }

    private static void whole(Fields fields, String name) {
        String allowed = name.equals("T") ? Parameters.T.range().allowed() : "a whole number from 1";
        if (fields.has(name) && (fields.whole(name, allowed) < 1
                || name.equals("T") && fields.whole(name, allowed) > Parameters.T.range().typedMax())) {
            throw fields.bad(name, allowed);
        }
    }

    private static void size(Fields fields, String name, int found, String counted) {
        if (fields.has(name) && fields.whole(name, "") != found) {
            throw fields.bad(name, found + ", the number of " + counted);
        }
    }

    private static ReadCase withPairs(Fields fields, Document document) {
        if (!fields.has("expected") || !fields.object("expected").has("pairs")) {
            return new ReadCase(document, false, Optional.empty(), List.of(), List.of());
        }
        Fields pairs = fields.object("expected").object("pairs");
        int length = document.experiment().length();
        List<Integer> t = pairs.wholes("t", length);
        List<Integer> k = pairs.wholes("k", length);
        if (t.size() != k.size()) {
            throw pairs.bad("k", "a list of " + t.size() + ", as long as t");
        }
        for (int i = 0; i < t.size(); i++) {
            if (k.get(i) > t.get(i)) {
                throw pairs.bad("k[" + i + "]", k.get(i).toString(), "a whole number from 1 to t = " + t.get(i));
            }
        }
        return new ReadCase(document, false, Optional.empty(), t, k);
    }
}
