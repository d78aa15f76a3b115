package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.ExperimentReader;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.View;
import vanishingpoint.result.CellResult;

/** A case of src/test/resources/oracle: its experiment, and the values that PyTorch and mpmath found. */
record ReferenceCase(String name, GivenWeights given, JsonNode expected) {

    static Stream<ReferenceCase> all() throws IOException {
        return OracleTest.cases().map(file -> {
            try {
                String text = Files.readString(file);
                return new ReferenceCase(file.getFileName().toString(),
                        (GivenWeights) ExperimentReader.read(file.toString(), text).document().experiment(),
                        new ObjectMapper().readTree(text).get("expected"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What the engine answers for a perspective. */
    CellResult answer(Perspective perspective, Focus focus) {
        return answer(given, perspective, focus);
    }

    static CellResult answer(GivenWeights given, Perspective perspective, Focus focus) {
        View view = View.DEFAULT.withPerspective(perspective).withFocus(focus);
        return Engine.run(new Question(new Document(given, view)), progress -> {}).cells().get(0);
    }

    /** A reference logarithm, null for that of zero. */
    static void assertLog(JsonNode expected, double found, String what) {
        double log = expected.isNull() ? Double.NEGATIVE_INFINITY : expected.asDouble();
        assertEquals(log, found, log == found ? 0 : 1e-10, what);
    }

    @Override
    public String toString() {
        return name;
    }
}
