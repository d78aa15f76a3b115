package vanishingpoint.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vanishingpoint.experiment.ExperimentWriter;
import vanishingpoint.experiment.WholeFile;

/** Writes maps, lists, numbers, truths and texts as JSON, in the layout of all files. */
final class JsonFields {

    private JsonFields() {}

    /** Writes the file whole or not at all. */
    static void write(Path file, Map<String, Object> fields) {
        WholeFile.write(file, target -> {
            Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
            JsonGenerator json = ExperimentWriter.generator(writer).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            write(fields, json);
            json.writeRaw('\n');
            json.close();
            writer.flush();
        });
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Map<?, ?> fields) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                json.writeFieldName(field.getKey().toString());
                write(field.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof List<?> entries) {
            json.writeStartArray();
            for (Object entry : entries) {
                write(entry, json);
            }
            json.writeEndArray();
        } else if (value instanceof Number number) {
            ExperimentWriter.write(number.doubleValue(), json);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(value.toString());
        }
    }
}
