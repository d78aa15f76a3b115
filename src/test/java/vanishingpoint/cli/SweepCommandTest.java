package vanishingpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.CompactText;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.sweep.Measure;

class SweepCommandTest {

    private static final Recipe SMALL = Recipe.DEFAULT.with(Parameters.T, 8.0).with(Parameters.N, 2.0);

    @TempDir
    Path folder;

    private static String text(Recipe recipe) {
        return CompactText.of(new Document(recipe, View.DEFAULT));
    }

    @Test
    void aTableIsWrittenAndToldAtEveryTenth() throws IOException {
        Path out = folder.resolve("a.csv");
        Run run = Run.of("sweep", "--experiment", text(SMALL), "--param", "W_h=0:8:20", "--param", "b=-4,0", "--measure",
                "gain@lag=5", "--out", out);
        assertEquals(0, run.status(), run.err());
        List<String> lines = Files.readAllLines(out);
        assertEquals("W_h,b_h,log10_rnn.gain@lag=5,log10_gated.gain@lag=5", lines.get(0));
        assertEquals(41, lines.size());
        assertTrue(lines.get(40).startsWith("8,0,"), lines.get(40));
        assertEquals(List.of("0 of 40 rows", "4 of 40 rows", "8 of 40 rows"), run.err().lines().limit(3).toList());
        assertEquals(11, run.err().lines().count());
        assertEquals("", run.out());
    }

    @Test
    void measuresAreListed() {
        List<String> names = Run.of("sweep", "--measures").out().lines().map(line -> line.split(" ")[0]).toList();
        assertEquals(List.copyOf(Measure.keys()), names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --measure loss --out a.csv                       | --param is missing; allowed: KEY=FROM:TO:COUNT or KEY=VALUE,VALUE,..., as W_h=0:8:81
            --param W_h=1 --out a.csv                        | --measure is missing; allowed: MEASURES
            --param W_h=1 --measure loss                     | --out is missing; allowed: a name that ends in .csv
            --param W_h=1 --measure loss --out a.txt         | --out is a.txt; allowed: a name that ends in .csv
            --param W_h=1 --measure loss --out /none/a.csv   | /none/a.csv: cannot be written: its folder does not exist
            none.json --param W_h=1 --measure loss --out a.csv | none.json: there is no such file
            a.json --experiment vp1:x --param W_h=1 --measure loss --out a.csv | FILE and --experiment are both given; allowed: one of them
            --experiment vp1:xxxx --param W_h=1 --measure loss --out a.csv | --experiment: it is damaged or not whole; copy it again from the first letter to the last
            src/test/resources/oracle/rnn_t1.json --param W_h=1 --measure loss --out a.csv | src/test/resources/oracle/rnn_t1.json: it holds one cell with its weights, which has no parameters; allowed: a recipe
            """)
    void badInputIsOneLineAndStatusTwo(String line, String complaint) {
        Run run = Run.of((Object[]) ("sweep " + line).split(" "));
        assertEquals(2, run.status());
        assertEquals("vanishing-point: " + complaint.replace("MEASURES", String.join(", ", Measure.keys()))
                + System.lineSeparator(), run.err());
        assertFalse(Files.exists(Path.of("a.csv")) || Files.exists(Path.of("a.csv.part")));
    }
}
