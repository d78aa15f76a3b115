package vanishingpoint.experiment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Writes the product's own JSON (docs/model.md, "Files"); every number is the shortest decimal that round-trips. */
public final class ExperimentWriter {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

    private ExperimentWriter() {}

    /** How much is written: every field, or only those whose value is not the default that the reader takes without them. */
    private enum Extent { WHOLE, DIFFERENCES }

    /** The whole document as text that ends with a line break. */
    public static String text(Document document) {
        return text(document, Map.of());
    }

    /** The same with the product's version and, in maps, lists, strings, numbers and booleans, a figure's settings. */
    static String text(Document document, Map<String, ?> figure) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generator(text)) {
            json.writeStartObject();
            json.writeStringField("format", Document.FORMAT);
            if (!figure.isEmpty()) {
                json.writeStringField("version", ProductVersion.TEXT);
            }
            json.writeFieldName("experiment");
            write(document.experiment(), json, Extent.WHOLE);
            json.writeFieldName("view");
            write(document.view(), json, Extent.WHOLE);
            if (!figure.isEmpty()) {
                json.writeFieldName("figure");
                writeTree(figure, json);
            }
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The same document without blanks, line breaks and fields at their defaults. */
    static String shortText(Document document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("format", Document.FORMAT);
            json.writeFieldName("experiment");
            write(document.experiment(), json, Extent.DIFFERENCES);
            if (!document.view().equals(View.DEFAULT)) {
                json.writeFieldName("view");
                write(document.view(), json, Extent.DIFFERENCES);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void writeTree(Object tree, JsonGenerator json) throws IOException {
        if (tree instanceof Map<?, ?> fields) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                json.writeFieldName((String) field.getKey());
                writeTree(field.getValue(), json);
            }
            json.writeEndObject();
        } else if (tree instanceof List<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                writeTree(item, json);
            }
            json.writeEndArray();
        } else if (tree instanceof Double number) {
            write(number.doubleValue(), json);
        } else {
            json.writeObject(tree);
        }
    }

    /** A generator with the layout of all files: one field a line, lists on one line. */
    public static JsonGenerator generator(java.io.Writer target) throws IOException {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER).withArrayEmptySeparator("");
        DefaultPrettyPrinter layout = new DefaultPrettyPrinter(separators)
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultPrettyPrinter.NopIndenter());
        return FACTORY.createGenerator(target).setPrettyPrinter(layout);
    }

    /** The value of {@code experiment} in a document. */
    public static void write(Experiment experiment, JsonGenerator json) throws IOException {
        write(experiment, json, Extent.WHOLE);
    }

    private static void write(Experiment experiment, JsonGenerator json, Extent extent) throws IOException {
        json.writeStartObject();
        if (experiment instanceof Recipe recipe) {
            for (Parameter<?> parameter : Parameters.ALL) {
                Object value = recipe.get(parameter);
                if (extent == Extent.DIFFERENCES && value.equals(parameter.initial())) {
                    continue;
                }
                json.writeFieldName(parameter.key());
                if (value instanceof Double number) {
                    write(number, json);
                } else if (value instanceof Keyed choice) {
                    json.writeString(choice.key());
                } else {
                    json.writeNumber((Long) value);
                }
            }
        } else {
            fields((GivenWeights) experiment, json);
        }
        json.writeEndObject();
    }

    private static void fields(GivenWeights given, JsonGenerator json) throws IOException {
        json.writeStringField("cell", given.cell().key());
        if (given.cell() == CellKind.RNN) {
            json.writeStringField("activation", given.activation().key());
        }
        json.writeObjectFieldStart("weights");
        for (var weight : given.weights().entrySet()) {
            json.writeFieldName(weight.getKey());
            if (weight.getKey().startsWith("b_")) {
                writeColumn(weight.getValue(), json);
            } else {
                writeRows(weight.getValue(), json);
            }
        }
        json.writeEndObject();
        json.writeFieldName("h0");
        writeColumn(given.initialHidden(), json);
        if (given.cell() == CellKind.LSTM) {
            json.writeFieldName("C0");
            writeColumn(given.initialCell(), json);
        }
        json.writeFieldName("x");
        writeRows(given.x(), json);
        json.writeFieldName("targets");
        writeRows(given.targets(), json);
        json.writeStringField("loss", given.loss().key());
        json.writeStringField("loss_at", given.lossPlacement().key());
        json.writeFieldName("clip_threshold");
        write(given.clipThreshold().orElse(Double.NaN), json);
    }

    private static void write(View view, JsonGenerator json, Extent extent) throws IOException {
        boolean whole = extent == Extent.WHOLE;
        json.writeStartObject();
        if (whole || view.gatedQuantity() != View.DEFAULT.gatedQuantity()) {
            json.writeStringField("gated_quantity", view.gatedQuantity().key());
        }
        if (whole || view.lockedScale().isPresent()) {
            json.writeFieldName("locked_scale");
            write(view.lockedScale().orElse(Double.NaN), json);
        }
        if (whole || view.termsOf() != View.DEFAULT.termsOf()) {
            json.writeStringField("terms_of", view.termsOf().key());
        }
        if (whole || view.perspective() != View.DEFAULT.perspective()) {
            json.writeStringField("perspective", view.perspective().key());
        }
        if (whole || !view.focus().equals(Focus.NONE)) {
            json.writeFieldName("focus");
            write(view.focus(), json);
        }
        if (whole || !view.pins().isEmpty()) {
            json.writeArrayFieldStart("pins");
            for (Experiment pinned : view.pins()) {
                write(pinned, json, extent);
            }
            json.writeEndArray();
        }
        if (whole || view.compared().isPresent()) {
            json.writeFieldName("compared");
            if (view.compared().isPresent()) {
                write(view.compared().get(), json, extent);
            } else {
                json.writeNull();
            }
        }
        json.writeEndObject();
    }

    private static void write(Focus focus, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName("selection");
        if (focus.selection().isPresent()) {
            json.writeStartObject();
            json.writeNumberField("t", focus.selection().get().t());
            json.writeNumberField("k", focus.selection().get().k());
            json.writeEndObject();
        } else {
            json.writeNull();
        }
        json.writeArrayFieldStart("cut");
        for (Gate gate : focus.cut()) {
            json.writeString(gate.key());
        }
        json.writeEndArray();
        json.writeFieldName("lag_cut");
        write(focus.lagCut().isPresent() ? focus.lagCut().getAsInt() : Double.NaN, json);
        json.writeEndObject();
    }

    /** A column as a list; NaN as null. */
    public static void writeColumn(Matrix column, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < column.size(); i++) {
            write(column.get(i), json);
        }
        json.writeEndArray();
    }

    /** A matrix as a list of rows; NaN as null. */
    public static void writeRows(Matrix matrix, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < matrix.rows(); i++) {
            json.writeStartArray();
            for (int j = 0; j < matrix.columns(); j++) {
                write(matrix.get(i, j), json);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** A number, whole ones below 10¹⁵ without fraction; null where not finite. */
    public static void write(double value, JsonGenerator json) throws IOException {
        boolean negativeZero = value == 0 && Double.doubleToRawLongBits(value) != 0;
        if (!Double.isFinite(value)) {
            json.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15 && !negativeZero) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(value);
        }
    }
}
