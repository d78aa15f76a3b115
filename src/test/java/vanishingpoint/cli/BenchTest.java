package vanishingpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Perspective;

/** {@code bench} on sizes so small that it costs nothing. */
class BenchTest {

    private static final List<String> MEDIANS = List.of("rnn_frobenius_table_ms", "rnn_spectral_table_ms",
            "lstm_state_spectral_table_ms", "rnn_gradient_ms", "lstm_gradient_ms");

    @TempDir
    Path folder;

    private static Run bench(Object... arguments) {
        return Run.of(Stream.concat(Stream.of("bench", "--seconds", "0", "--repeats", "1"), Stream.of(arguments))
                .toArray());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void theFileHoldsMachineAndResults() throws IOException {
        Path file = folder.resolve("bench.json");
        Run run = bench("--sizes", "5x2,6x3", "--threads", "1,2", "--out", file);
        assertEquals("", run.err());
        assertEquals(0, run.status());
        JsonNode all = new ObjectMapper().readTree(file.toFile());
        assertEquals(List.of("machine", "results"), names(all));
        JsonNode machine = all.get("machine");
        assertTrue(machine.get("cores").asInt() > 0 && machine.get("max_heap_mib").asInt() > 0, "cores, heap");
        assertEquals(Engine.kernel(), machine.get("kernel").textValue());
        assertEquals(System.getProperty("java.version"), machine.get("jdk").textValue());
        List<String> places = new ArrayList<>();
        for (JsonNode row : all.get("results")) {
            places.add(row.get("T").intValue() + "x" + row.get("n").intValue() + " " + row.get("threads").intValue());
            List<String> expected = new ArrayList<>(List.of("T", "n", "threads"));
            expected.addAll(MEDIANS);
            expected.add("largest_certified_relative_error");
            assertEquals(expected, names(row));
            for (String median : MEDIANS) {
                assertTrue(row.get(median).isNumber() && row.get(median).doubleValue() > 0, median);
            }
            double error = row.get("largest_certified_relative_error").doubleValue();
            assertTrue(error >= 0 && error <= 1e-10, "certified " + error);
        }
        assertEquals(List.of("5x2 1", "5x2 2", "6x3 1", "6x3 2"), places);
    }

    @Test
    void theTableShowsWhatWasAskedOnly() {
        List<String> lines = bench("--sizes", "4x1", "--threads", "1", "--only", "rnn-gradient").out().lines().toList();
        String[] row = lines.get(lines.size() - 1).strip().split(" +");
        assertEquals(List.of("4", "1", "1", "-", "-", "-"), List.of(row).subList(0, 6));
        assertTrue(Double.parseDouble(row[6]) > 0);
        assertEquals(List.of("-", "-"), List.of(row).subList(7, 9));
    }

    @Test
    void whereTheVectorKernelIsMissingItsOptionIsNamedInOneLine() {
        Machine plain = new Machine(2, "17", "x", "y", "plain loops", 100);
        assertEquals(2, plain.lines().size());
        assertTrue(plain.lines().get(1).contains("java --add-modules jdk.incubator.vector -jar"));
        assertEquals(1, new Machine(2, "17", "x", "y", "vector 512 bit", 100).lines().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --sizes 0x5 | --sizes is 0x5; allowed: TxN with T from 1 to 2000 and n from 1 to 256, as 50x16,100x32
            --sizes 10x | --sizes is 10x; allowed: TxN with T from 1 to 2000 and n from 1 to 256, as 50x16,100x32
            --sizes 5x5,9x257 | --sizes is 5x5,9x257; allowed: TxN with T from 1 to 2000 and n from 1 to 256, as 50x16,100x32
            --sizes 5x5, | --sizes is 5x5,; allowed: TxN with T from 1 to 2000 and n from 1 to 256, as 50x16,100x32
            --threads 0 | --threads is 0; allowed: whole numbers from 1 to 64, as 1,2
            --threads 1,65 | --threads is 1,65; allowed: whole numbers from 1 to 64, as 1,2
            --only table | --only is table; allowed: rnn-frobenius, rnn-table, lstm-table, rnn-gradient, lstm-gradient
            --repeats 201 | --repeats is 201; allowed: a whole number from 1 to 200
            --seconds 1e3 | --seconds is 1e3; allowed: a number from 0 to 60
            --plot a.png | --plot is a.png; allowed: only with --growth
            --growth --plot a.svg | --plot is a.svg; allowed: a name that ends in .png
            --growth --sizes 5x5 | --sizes is 5x5; allowed: only without --growth, which has sizes of its own
            --window --growth | --window measures the window alone; allowed: without --sizes, --only and --growth
            --window | --window: this program has no window
            --perspective sum | --perspective is sum; allowed: only with --window
            --window --perspective sums | --perspective is sums; allowed: all, explore, formula, operating-point, paths, sum, unrolled, spectrum
            --lang fr | --lang is fr; allowed: en or zh
            --out /none/a.json | /none/a.json: cannot be written: its folder does not exist
            """)
    void badInputIsOneLineAndStatusTwo(String line, String complaint) {
        Run run = Run.of(Stream.concat(Stream.of("bench"), Stream.of((Object[]) line.split(" "))).toArray());
        assertEquals("vanishing-point: " + complaint + System.lineSeparator(), run.err());
        assertEquals(2, run.status());
        assertFalse(Files.exists(Path.of("a.png")));
    }

    @Test
    void theWindowIsMeasuredByWhomItIsHandedInFrom() throws IOException {
        Path file = folder.resolve("window.json");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Cli.Surroundings around = new Cli.Surroundings((perspectives, progress) -> new WindowBench.Figures(
                List.of("median 3 ms", "of " + perspectives), Map.of("frames", List.of(1, 2.5))), false);
        assertEquals(0, Cli.run(out, OutputStream.nullOutputStream(), around, "bench", "--window", "--out",
                file.toString()));
        assertTrue(out.toString().contains("median 3 ms"));
        assertTrue(out.toString().contains("of []"));
        assertEquals("[1,2.5]", new ObjectMapper().readTree(file.toFile()).get("window").get("frames").toString());
        Cli.run(out, OutputStream.nullOutputStream(), around, "bench", "--window", "--perspective", "operating-point,sum");
        assertTrue(out.toString().contains("of [OPERATING_POINT, SUM]"));
        Cli.run(out, OutputStream.nullOutputStream(), around, "bench", "--window", "--perspective", "all");
        assertTrue(out.toString().contains("of " + List.of(Perspective.values())));
    }

    @Test
    void progressIsOneLineOnATerminalThatIsWipedAway() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Cli.Surroundings around = new Cli.Surroundings((perspectives, progress) -> null, true);
        Cli.run(OutputStream.nullOutputStream(), err, around, "bench", "--seconds", "0", "--repeats", "1", "--sizes",
                "3x1", "--threads", "1", "--only", "rnn-table");
        String written = err.toString();
        assertTrue(written.startsWith("\r3x1, threads 1, RNN table, both norms: warming up"), written);
        assertTrue(written.matches("(?s)[^\\n]*\\r +\\r"), "no line break, and blank at the end");
    }
}
