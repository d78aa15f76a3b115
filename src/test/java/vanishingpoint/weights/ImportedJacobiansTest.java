package vanishingpoint.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.result.Analysis;
import vanishingpoint.result.PairChoice;

/** Layers of files that PyTorch and NumPy wrote have the Jacobians that automatic differentiation finds. */
class ImportedJacobiansTest {

    static final Path FOLDER = Path.of("src/test/resources/weights");

    @TempDir
    Path folder;

    /** One layer of one file. */
    record Case(JsonNode node) {
        @Override
        public String toString() {
            return node.get("file").asText() + " " + node.get("layer").asText();
        }
    }

    static Stream<Case> cases() throws IOException {
        JsonNode torch = new ObjectMapper().readTree(Files.readString(FOLDER.resolve("torch.expected.json")));
        JsonNode keras = new ObjectMapper().readTree(Files.readString(FOLDER.resolve("keras.expected.json")));
        return Stream.concat(StreamSupport.stream(torch.spliterator(), false),
                StreamSupport.stream(keras.spliterator(), false)).map(Case::new);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agree(Case one) throws IOException {
        JsonNode node = one.node();
        Optional<Activation> activation = node.get("activation").isNull() ? Optional.empty()
                : Optional.of(Activation.valueOf(node.get("activation").asText().toUpperCase(java.util.Locale.ROOT)));
        Mapping mapping = Mapping.of(TensorFile.read(FOLDER.resolve(node.get("file").asText())),
                ImportOrder.USUAL.withLayer(node.get("layer").asText()).withInputs(Inputs.read(table(node.get("x"))))
                        .withActivation(activation));
        compare(node.get("float64"), mapping, 1e-12);
        if (node.has("float32")) {
            compare(node.get("float32"), mapping, 1e-6);
        }
    }

    private Path table(JsonNode rows) throws IOException {
        List<String> lines = StreamSupport.stream(rows.spliterator(), false).map(row -> String.join(",",
                StreamSupport.stream(row.spliterator(), false).map(JsonNode::asText).toList())).toList();
        return Files.write(folder.resolve("x.csv"), lines);
    }

    private static void compare(JsonNode expected, Mapping mapping, double tolerance) {
        PairChoice pairs = new PairChoice(numbers(expected, "t"), numbers(expected, "k"));
        Analysis analysis = Engine.analyze(mapping.experiment(), pairs, true).get(0);
        String name = mapping.layer().cell() == CellKind.LSTM ? "state" : "J";
        double largest = 0;
        for (int i = 0; i < expected.size(); i++) {
            Matrix found = analysis.matrices().get(i).matrices().get(name);
            JsonNode rows = expected.get(i).get("J");
            assertEquals(rows.size(), found.rows());
            for (int row = 0; row < found.rows(); row++) {
                for (int column = 0; column < found.columns(); column++) {
                    double value = rows.get(row).get(column).asDouble();
                    largest = Math.max(largest, Math.abs(value));
                    assertEquals(value, found.get(row, column), tolerance);
                }
            }
        }
        assertTrue(largest > 1e-3, "a comparison with nothing");
    }

    private static List<Integer> numbers(JsonNode pairs, String index) {
        return StreamSupport.stream(pairs.spliterator(), false).map(pair -> pair.get(index).asInt()).toList();
    }
}
