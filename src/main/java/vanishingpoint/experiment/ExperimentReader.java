package vanishingpoint.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the product's own JSON (docs/model.md, "Files") and, through {@link OracleCaseReader}, reference cases. */
public final class ExperimentReader {

    private static final Pattern OWN_FORMAT = Pattern.compile("vanishing-point/([1-9][0-9]{0,8})");
    private static final Pattern VERSION = Pattern.compile("Vanishing Point [0-9A-Za-z.+-]{1,40}");
    private static final String FORMATS = '"' + Document.FORMAT + "\" or \"" + OracleCaseReader.FORMAT + '"';

    private ExperimentReader() {}

    /**
     * Reads a text.
     *
     * @param source the file's name, for complaints
     * @throws BadInputException if anything is wrong with it
     */
    public static ReadCase read(String source, String text) {
        Fields fields = new Fields(source, "", JsonTree.object(source, text));
        String format = fields.text("format", FORMATS);
        if (format.equals(OracleCaseReader.FORMAT)) {
            return OracleCaseReader.read(fields);
        }
        Matcher own = OWN_FORMAT.matcher(format);
        if (own.matches() && !format.equals(Document.FORMAT)) {
            throw new BadInputException(source, "format is \"" + format + "\", which needs " + needed(fields)
                    + "; this one reads " + FORMATS);
        }
        if (!format.equals(Document.FORMAT)) {
            throw fields.bad("format", FORMATS);
        }
        fields.allowOnly(List.of("format", "version", "experiment", "view", "figure"));
        if (fields.has("version")) {
            fields.text("version", "the version of the program that wrote it, in quotes");
        }
        Experiment experiment = experiment(fields.object("experiment"));
        View view = fields.has("view") ? view(fields.object("view")) : View.DEFAULT;
        Optional<Fields> figure = fields.has("figure") ? Optional.of(fields.object("figure")) : Optional.empty();
        return new ReadCase(new Document(experiment, view), true, figure, List.of(), List.of());
    }

    /** The program that a newer file says it was written by. */
    private static String needed(Fields fields) {
        String version = fields.has("version") ? fields.text("version", "a text") : "";
        return VERSION.matcher(version).matches() ? version + " or newer" : "a newer version of Vanishing Point";
    }

    private static Experiment experiment(Fields fields) {
        return fields.has("cell") || fields.has("weights") ? given(fields) : recipe(fields);
    }

    private static Recipe recipe(Fields fields) {
        fields.allowOnly(Parameters.ALL.stream().map(Parameter::key).toList());
        Recipe recipe = Recipe.DEFAULT;
        for (Parameter<?> parameter : Parameters.ALL) {
            if (fields.has(parameter.key())) {
                recipe = with(recipe, parameter, fields);
            }
        }
        return recipe;
    }

    private static Recipe with(Recipe recipe, Parameter<?> parameter, Fields fields) {
        String key = parameter.key();
        try {
            if (parameter instanceof NumberParameter number) {
                return recipe.with(number, fields.number(key, number.range().allowed()));
            }
            if (parameter instanceof SeedParameter seed) {
                return recipe.with(seed, fields.whole(key, "a whole number from " + Long.MIN_VALUE + " to "
                        + Long.MAX_VALUE));
            }
            return with(recipe, (ChoiceParameter<?>) parameter, fields);
        } catch (InvalidValueException e) {
            throw fields.bad(key, e.allowed());
        }
    }

    private static <E extends Enum<E> & Keyed> Recipe with(Recipe recipe, ChoiceParameter<E> choice, Fields fields) {
        return recipe.with(choice, fields.choice(choice.key(), choice.choices()));
    }

    private static GivenWeights given(Fields fields) {
        CellKind cell = fields.choice("cell", Arrays.asList(CellKind.values()));
        List<String> known = new ArrayList<>(List.of("cell"));
        known.addAll(cell == CellKind.RNN ? List.of("activation") : List.of());
        known.addAll(List.of("weights", "h0"));
        known.addAll(cell == CellKind.LSTM ? List.of("C0") : List.of());
        known.addAll(List.of("x", "targets", "loss", "loss_at", "clip_threshold"));
        fields.allowOnly(known);
        Given given = new Given(fields, "weights", cell);
        LossPlacement placement = fields.has("loss_at")
                ? fields.choice("loss_at", Arrays.asList(LossPlacement.values())) : LossPlacement.EVERY_STEP;
        return given.read(placement, clipThreshold(fields));
    }

    private static OptionalDouble clipThreshold(Fields fields) {
        if (fields.isNull("clip_threshold")) {
            return OptionalDouble.empty();
        }
        double threshold = fields.number("clip_threshold", "a positive number or null");
        if (threshold <= 0) {
            throw fields.bad("clip_threshold", "a positive number or null");
        }
        return OptionalDouble.of(threshold);
    }

    private static View view(Fields fields) {
        fields.allowOnly(List.of("gated_quantity", "locked_scale", "terms_of", "perspective", "focus", "pins", "compared"));
        View view = View.DEFAULT;
        if (fields.has("gated_quantity")) {
            view = view.withGatedQuantity(fields.choice("gated_quantity", Arrays.asList(Quantity.values())));
        }
        if (fields.has("terms_of")) {
            view = view.withTermsOf(fields.choice("terms_of", Arrays.asList(TermsOf.values())));
        }
        if (fields.has("perspective")) {
            view = view.withPerspective(fields.choice("perspective", Arrays.asList(Perspective.values())));
        }
        if (fields.has("focus")) {
            view = view.withFocus(FocusReader.read(fields.object("focus")));
        }
        if (fields.has("pins")) {
            view = view.withPins(fields.objects("pins", View.MOST_PINS).stream().map(ExperimentReader::experiment)
                    .toList());
        }
        if (!fields.isNull("compared")) {
            view = view.withCompared(Optional.of(experiment(fields.object("compared"))));
        }
        if (!fields.isNull("locked_scale")) {
            double scale = fields.number("locked_scale", "a positive number or null");
            if (scale <= 0) {
                throw fields.bad("locked_scale", "a positive number or null");
            }
            view = view.withLockedScale(Optional.of(scale));
        }
        return view;
    }

    /** What both formats have in common: explicit weights, states, inputs, targets, loss. */
    record Given(Fields fields, String weights, CellKind cell) {

        GivenWeights read(LossPlacement placement, OptionalDouble clipThreshold) {
            Activation activation = cell == CellKind.RNN
                    ? fields.choice("activation", Arrays.asList(Activation.values())) : Activation.TANH;
            Matrix h0 = fields.column("h0");
            Matrix x = fields.rows("x");
            if (x.rows() < 1 || x.rows() > Parameters.T.range().typedMax()) {
                throw fields.bad("x", "a list of " + x.rows() + " rows", "T rows, T " + Parameters.T.range().allowed());
            }
            if (x.columns() < 1) {
                throw fields.bad("x", "a list of empty rows", "rows of at least one number");
            }
            if (h0.rows() < 1) {
                throw fields.bad("h0", "at least one number");
            }
            Matrix targets = fields.rows("targets");
            if (targets.rows() > 0 && targets.columns() < 1) {
                throw fields.bad("targets", "a list of empty rows", "rows of at least one number");
            }
            Map<String, Matrix> matrices = weights(h0.rows(), x.columns());
            Matrix c0 = cell == CellKind.LSTM ? fields.column("C0") : Matrix.zeros(h0.rows(), 1);
            LossKind loss = fields.has("loss") ? fields.choice("loss", Arrays.asList(LossKind.values()))
                    : LossKind.SQUARED_ERROR;
            try {
                return new GivenWeights(cell, activation, matrices, h0, c0, x, targets, loss, placement,
                        clipThreshold);
            } catch (InvalidValueException e) {
                throw fields.bad(e.field().replaceFirst("^params\\b", weights), e.value(), e.allowed());
            }
        }

        private Map<String, Matrix> weights(int n, int m) {
            Fields found = fields.object(weights);
            Map<String, WeightShapes.Shape> shapes = WeightShapes.of(cell, n, m, 1);
            found.allowOnly(shapes.keySet());
            Map<String, Matrix> matrices = new LinkedHashMap<>();
            for (String name : shapes.keySet()) {
                matrices.put(name, name.startsWith("b_") ? found.column(name) : found.rows(name));
            }
            return matrices;
        }
    }
}
