package vanishingpoint.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of docs/performance.md say what the files beside it hold, and nothing where nothing was measured. */
class PerformancePageTest {

    private static final Path FOLDER = Path.of("docs/performance");
    private static final MathContext ROUNDED = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final List<String> MEDIANS = List.of("rnn_frobenius_table_ms", "rnn_spectral_table_ms",
            "lstm_state_spectral_table_ms", "rnn_gradient_ms", "lstm_gradient_ms");

    private static JsonNode read(Path file) throws IOException {
        return Files.exists(file) ? new ObjectMapper().readTree(file.toFile()) : MissingNode.getInstance();
    }

    private static String told(double value) {
        return BigDecimal.valueOf(value).round(ROUNDED).toPlainString();
    }

    /** Cells of the table between two marks, without head and emphasis. */
    private static List<List<String>> table(String name) throws IOException {
        String page = Files.readString(Path.of("docs/performance.md"));
        String begin = "<!-- " + name + " -->\n";
        String text = page.substring(page.indexOf(begin) + begin.length(), page.indexOf("<!-- end of " + name));
        return text.lines().filter(line -> line.startsWith("|")).skip(2).map(line -> Arrays.stream(line.substring(1).split("\\|"))
                .map(cell -> cell.strip().replace("*", "")).toList()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bench", "plain"})
    void everyRunStandsInItsTable(String name) throws IOException {
        List<List<String>> expected = new ArrayList<>();
        for (JsonNode row : read(FOLDER.resolve(name + ".json")).path("results")) {
            List<String> cells = new ArrayList<>();
            Stream.of("T", "n", "threads").forEach(field -> cells.add(row.get(field).asText()));
            MEDIANS.forEach(field -> cells.add(told(row.get(field).doubleValue())));
            double error = row.get("largest_certified_relative_error").doubleValue();
            assertTrue(error <= 1e-10, "certified " + error);
            cells.add(String.format(Locale.ROOT, "%.1e", error));
            expected.add(cells);
        }
        assertEquals(expected, table(name));
    }

    @Test
    void plainLoopsWereMeasuredWithoutTheModuleAndVectorsWithIt() throws IOException {
        assertTrue(read(FOLDER.resolve("bench.json")).at("/machine/kernel").asText("vector").startsWith("vector"));
        assertTrue(read(FOLDER.resolve("plain.json")).at("/machine/kernel").asText("plain").startsWith("plain"));
    }

    @Test
    void growthIsThatOfTheFile() throws IOException {
        List<List<String>> expected = new ArrayList<>();
        for (JsonNode fit : read(FOLDER.resolve("growth.json")).path("growth")) {
            for (String field : MEDIANS) {
                expected.add(List.of(fit.get("threads").asText(), "`" + field + "`",
                        String.format(Locale.ROOT, "T^%.2f", fit.get("exponents_of_T").get(field).doubleValue()),
                        String.format(Locale.ROOT, "n^%.2f", fit.get("exponents_of_n").get(field).doubleValue())));
            }
        }
        assertEquals(expected, table("growth"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"window", "perspectives"})
    void windowIsThatOfTheFile(String name) throws IOException {
        List<List<String>> expected = new ArrayList<>();
        for (JsonNode drag : read(FOLDER.resolve(name + ".json")).at("/window/drags")) {
            String what = name.equals("window") ? drag.get("slider").asText() : "`" + drag.get("perspective").asText() + "`";
            List<String> cells = new ArrayList<>(List.of(drag.get("T") + ", " + drag.get("n"), what));
            Stream.of("median", "p95").forEach(which -> cells.add(told(drag.at("/slider_to_picture_ms/" + which).doubleValue())));
            boolean coarse = drag.get("answers_coarse").intValue() > 0;
            cells.add(drag.get("answers_coarse") + " of " + drag.get("moves_answered"));
            cells.add(coarse ? drag.get("median_coarse_step").asText() : "–");
            cells.add(told(drag.get("fine_after_ms").doubleValue()));
            Stream.of("/frame_interval_ms/median", "/frame_interval_ms/p95", "/engine_ms/median", "/drawing_ms/median")
                    .forEach(field -> cells.add(told(drag.at(field).doubleValue())));
            cells.add(drag.get("moves_answered") + " of " + drag.get("moves"));
            cells.add(drag.get("longest_collection_pause_ms").asText());
            expected.add(cells);
        }
        assertEquals(expected, table(name));
    }

    @Test
    void heapIsThatOfTheRun() throws IOException {
        List<List<String>> expected = new ArrayList<>();
        for (Path file : files("memory-")) {
            for (JsonNode row : read(file).get("results")) {
                expected.add(List.of(row.get("T").asText(), row.get("n").asText(),
                        read(file).at("/machine/max_heap_mib").asText(),
                        told(row.get("rnn_spectral_table_ms").doubleValue())));
            }
        }
        assertEquals(expected, table("memory"));
    }

    @Test
    void peersAreTheBestOfTheirFilesAndSpeedsAreQuotients() throws IOException {
        for (List<String> row : table("peers")) {
            String[] size = row.get(0).split(", ");
            double spectral = peer(size, "table_spec_svd", "table_spec_gram");
            double rnn = peer(size, "grad_numpy", "grad_nn_rnn", "grad_manual");
            double lstm = peer(size, "grad_nn_lstm");
            double both = ours(size, "rnn_spectral_table_ms");
            double oursRnn = ours(size, "rnn_gradient_ms");
            double oursLstm = ours(size, "lstm_gradient_ms");
            assertEquals(List.of(row.get(0), told(peer(size, "table_fro")), told(ours(size, "rnn_frobenius_table_ms")),
                    told(spectral), told(both), told(spectral / both) + "×", told(rnn), told(oursRnn),
                    told(rnn / oursRnn) + "×", told(lstm), told(oursLstm), told(lstm / oursLstm) + "×"), row);
        }
        assertEquals(read(FOLDER.resolve("bench.json")).path("results").findValuesAsText("T").size() / 2,
                table("peers").size(), "a row for each size");
    }

    private static boolean matches(JsonNode row, String... size) {
        return row.get("T").asText().equals(size[0]) && row.get("n").asText().equals(size[1]);
    }

    private static double ours(String[] size, String field) throws IOException {
        double best = Double.POSITIVE_INFINITY;
        for (JsonNode row : read(FOLDER.resolve("bench.json")).path("results")) {
            best = matches(row, size) ? Math.min(best, row.get(field).doubleValue()) : best;
        }
        return best;
    }

    private static double peer(String[] size, String... tasks) throws IOException {
        double best = Double.POSITIVE_INFINITY;
        for (Path file : files("peers-")) {
            for (JsonNode row : read(file).get("rows")) {
                boolean counts = matches(row, size) && List.of(tasks).contains(row.get("task").textValue());
                best = counts ? Math.min(best, 1e3 * row.get("median_s").doubleValue()) : best;
            }
        }
        return best;
    }

    private static List<Path> files(String beginning) throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(path -> path.getFileName().toString().startsWith(beginning)).sorted().toList();
        }
    }
}
