package vanishingpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code analyze} on every reference case: each expected number is in the answer, within its tolerance. */
class AnalyzeReferenceTest {

    private static final Path CASES = Path.of("src/test/resources/oracle");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")).sorted()
                    .toList();
        }
    }

    @Test
    void everyCaseIsThere() throws IOException {
        assertEquals(22, cases().size());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReference(String name) throws IOException {
        JsonNode reference = JSON.readTree(CASES.resolve(name).toFile());
        Path out = folder.resolve("answer.json");
        Run run = reference.at("/expected/matrices").isMissingNode() && reference.at("/expected/one_step/matrix")
                .isMissingNode() ? Run.of("analyze", CASES.resolve(name), "--out", out)
                : Run.of("analyze", CASES.resolve(name), "--matrices", "--out", out);
        assertEquals("", run.err());
        assertEquals(0, run.status());
        JsonNode answer = JSON.readTree(out.toFile());
        String cell = reference.get("model").asText();
        assertEquals(1, answer.get("results").size());
        Expectation expectation = new Expectation(reference.get("rtol"));
        expectation.compare(reference.get("expected"), answer.at("/results/" + cell));
        List<String> complaints = expectation.complaints();
        assertTrue(complaints.isEmpty(), () -> complaints.size() + " of " + expectation.compared() + ": "
                + complaints.stream().limit(8).toList());
        assertTrue(expectation.compared() > 50);
        if (reference.at("/expected").has("grads_unit")) { // a zero has no direction
            assertEquals(names(reference.at("/expected/grads_unit")), names(answer.at("/results/" + cell + "/grads_unit")));
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
