package vanishingpoint.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.ChoiceParameter;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.NumberParameter;
import vanishingpoint.experiment.Parameter;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.RandomDocuments;

/** The schema says what the reader reads. */
class SchemaTest {

    private static final Path FILE = Path.of("docs/vanishing-point-1.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();

    private static JsonSchema schema() {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(FILE));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String complaints(String text) {
        try {
            return SCHEMA.validate(JSON.readTree(text)).toString();
        } catch (IOException e) {
            return e.toString();
        }
    }

    static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("src/test/resources/documents", "screenshots")) {
            try (Stream<Path> all = Files.list(Path.of(folder))) {
                all.filter(file -> file.toString().endsWith(".json")).forEach(files::add);
            }
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("files")
    void theProductsFilesAreValid(Path file) throws IOException {
        assertEquals("[]", complaints(Files.readString(file)));
    }

    @Test
    void whateverIsWrittenIsValid() {
        RandomDocuments.seeded(43).limit(200).map(DocumentFile::toText).forEach(text ->
                assertEquals("[]", complaints(text), text));
    }

    @Test
    void itIsASchema() throws IOException {
        JsonSchema draft = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals("[]", draft.validate(JSON.readTree(Files.readString(FILE))).toString());
    }

    @Test
    void itHasTheParametersAsTheyAre() throws IOException {
        JsonNode schema = JSON.readTree(Files.readString(FILE));
        JsonNode fields = schema.at("/$defs/recipe/properties");
        TreeSet<String> names = new TreeSet<>();
        fields.fieldNames().forEachRemaining(names::add);
        assertEquals(new TreeSet<>(Parameters.ALL.stream().map(Parameter::key).toList()), names);
        for (Parameter<?> parameter : Parameters.ALL) {
            JsonNode field = fields.get(parameter.key());
            field = field.has("$ref") ? schema.at(field.get("$ref").asText().substring(1)) : field;
            if (parameter instanceof NumberParameter number) {
                assertEquals(number.range().min(), field.get("minimum").doubleValue(), parameter.key());
                assertEquals(number.range().typedMax(), field.get("maximum").doubleValue(), parameter.key());
                assertEquals(number.range().isWhole() ? "integer" : "number", field.get("type").asText(), parameter.key());
                assertEquals(number.initial(), field.get("default").doubleValue(), parameter.key());
            } else if (parameter instanceof ChoiceParameter<?> choice) {
                List<String> keys = new ArrayList<>();
                field.get("enum").forEach(key -> keys.add(key.asText()));
                assertEquals(choice.choices().stream().map(each -> each.key()).toList(), keys, parameter.key());
                assertEquals(choice.initial().key(), field.get("default").asText(), parameter.key());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"format\": \"vanishing-point/2\", \"experiment\": {}}",
        "{\"format\": \"vanishing-point/1\", \"experiment\": {\"T\": 0}}",
        "{\"format\": \"vanishing-point/1\", \"experiment\": {\"T\": 1.5}}",
        "{\"format\": \"vanishing-point/1\", \"experiment\": {\"W_q\": 1}}",
        "{\"format\": \"vanishing-point/1\", \"experiment\": {}, \"more\": 1}",
        "{\"format\": \"vanishing-point/1\", \"experiment\": {\"bias_mode\": \"centred\"}}",
        "{\"format\": \"vanishing-point/1\", \"experiment\": {}, \"view\": {\"locked_scale\": 0}}",
        "{\"format\": \"vanishing-point/1\", \"experiment\": {}, \"view\": {\"pins\": [{}, {}, {}, {}]}}",
        "{\"format\": \"vanishing-point/1\", \"experiment\": {}, \"view\": {\"focus\": {\"cut\": [\"x\"]}}}",
        "{\"format\": \"vanishing-point/1\", \"experiment\": {\"cell\": \"rnn\"}}"})
    void whatTheReaderRefusesIsNotValid(String text) {
        assertThrows(BadInputException.class, () -> DocumentFile.parse("text", text));
        assertFalse(complaints(text).equals("[]"), text);
    }

    @Test
    void aLeftOutWeightAndOneTooManyAreNotValid() throws IOException {
        String lstm = Files.readString(Path.of("src/test/resources/documents/lstm.vp.json"));
        assertTrue(complaints(lstm).equals("[]"));
        for (String damaged : List.of(lstm.replace("\"b_f\": [1],", ""), lstm.replace("\"b_f\"", "\"b_x\""),
                lstm.replace("\"cell\": \"lstm\"", "\"cell\": \"gru\""), lstm.replace("[[0.5, -0.25]]", "[0.5, -0.25]"))) {
            assertThrows(BadInputException.class, () -> DocumentFile.parse("text", damaged));
            assertFalse(complaints(damaged).equals("[]"), damaged);
        }
    }
}
