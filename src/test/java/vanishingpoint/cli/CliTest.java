package vanishingpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.figure.Picture;

class CliTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            draw                                | draw: there is no such file or command; see vanishing-point --help
            nosuch.vp.json                      | nosuch.vp.json: there is no such file or command; see vanishing-point --help
            export --chart sum --out a.png      | --chart is sum; allowed: charts of that perspective: gradient-sum, beyond-lag, gradient-elements
            analyze                             | no experiment is given; allowed: FILE or --experiment TEXT
            analyze none.json                   | none.json: there is no such file
            analyze .                           | .: cannot be read: it is a folder
            analyze none.json --out /none/a     | /none/a: cannot be written: its folder does not exist
            analyze a\0b                        | Invalid value for positional parameter at index 0 (FILE): 'a b' cannot be a file name in this system's character set; see vanishing-point analyze --help
            analyze none.json --in              | Unknown option: '--in'; see vanishing-point analyze --help
            export --out a.png                  | --chart is missing; allowed: one of CHARTS
            export --chart pie --out a.png      | --chart is pie; allowed: one of CHARTS
            export --chart dashboard            | --out is missing; allowed: a file's name
            export --chart dashboard --out a.bmp | --out is a.bmp; allowed: a name that ends in one of .png, .svg, .pdf, .csv, .md, .tex, .gif, or --format
            export --chart dashboard --out a.png --format bmp | --format is bmp; allowed: one of png, svg, pdf, csv, markdown, latex, gif, frames
            export --chart dashboard --out a.png --preset poster | --preset is poster; allowed: one of slide, slide-4-3, column, column-600, wide, wide-600, square
            export --chart dashboard --out a.png --size 8.5x6 | --size is 8.5 px; allowed: whole numbers from 64 to 40000 px
            export --chart dashboard --out a.png --size 8.5x900cm | --size is 900 cm; allowed: 2 to 200 cm
            export --chart dashboard --out a.png --size 8.5x6mm | --size is 8.5x6mm; allowed: WIDTHxHEIGHT in pixels or with a unit, as 1200x800, 8.5x6cm or 7x5in
            export --chart dashboard --out a.png --size 90x60cm --dpi 1200 | --dpi is 42520 × 28346 pixels; allowed: 100 million pixels at most
            export --chart dashboard --out a.png --dpi 1 | --dpi is 1; allowed: a number from 24 to 2400
            export --chart slope --out a.png --size 8.5x6cm --font-size 30 | --font-size is 30.0 points; allowed: up to 9.7 points for slope in this size
            export --chart dashboard --out a.png --palette pink | --palette is pink; allowed: okabe-ito or tol
            export --chart slope --out a.gif    | --sweep is missing; allowed: KEY=FROM:TO:FRAMES, as W_h=0.5:2.0:31, for gif
            export --chart slope --out a.png --sweep W_h=0.5:2.0:31 | --sweep is there; allowed: none, for kind png
            export --chart slope --out a.gif --sweep W_h=0.5:2.0 | --sweep is W_h=0.5:2.0; allowed: KEY=FROM:TO:FRAMES, as W_h=0.5:2.0:31
            export --chart slope --out a.gif --sweep x=0.5:2.0:3 | --sweep's parameter is x; allowed: one of W_h, T, b_f, n, m, b_h, h_0, amplitude, period, target_value, clip_threshold
            export --chart slope --out a.gif --sweep W_h=0.5:200:3 | --sweep's to is 200.0; allowed: a number from -10 to 20
            export --chart slope --out a.gif --sweep W_h=0.5:2:1 | --sweep's frames is 1; allowed: a whole number from 2 to 500
            export --chart slope --out a.gif --sweep W_h=0.5:2:3 --frame-millis 1 | --frame-millis is 1; allowed: a whole number from 20 to 10000
            export --chart slope --out target --format frames --sweep W_h=0.5:2:3 | target: cannot be written: there is something of this name already; allowed: a new or empty folder
            export src/test/resources/oracle/rnn_t1.json --chart slope --out a.gif --sweep W_h=0.5:2:3 | src/test/resources/oracle/rnn_t1.json: it holds given weights, which have no parameter that a sweep could move
            export --chart dashboard --out /none/a.png | /none/a.png: cannot be written: its folder does not exist
            export --chart dashboard --out a.png --size 1200 | --size is 1200; allowed: WIDTHxHEIGHT in pixels or with a unit, as 1200x800, 8.5x6cm or 7x5in
            export --chart dashboard --out a.png --size 0x800 | --size is 0 px; allowed: whole numbers from 64 to 40000 px
            export --chart dashboard --out a.png --scale 0 | --scale is 0; allowed: a number from 0.25 to 8
            export --chart dashboard --out a.png --scale NaN | --scale is NaN; allowed: a number from 0.25 to 8
            export --chart dashboard --out a.png --scale two | --scale is two; allowed: a number from 0.25 to 8
            export --chart dashboard --out a.png --scale 0x1p1 | --scale is 0x1p1; allowed: a number from 0.25 to 8
            export --chart dashboard --out a.png --scale 1e999 | --scale is 1e999; allowed: a number from 0.25 to 8
            export --chart dashboard --out a.png --scale 2d | --scale is 2d; allowed: a number from 0.25 to 8
            export --chart dashboard --out a.png --size 9000x9000 --scale 2 | --size times --scale is 18000 × 18000 pixels; allowed: 100 million pixels at most
            export --chart dashboard --out a.png --theme pink | --theme is pink; allowed: one of light, dark, print, projector
            export --chart dashboard --out a.png --lang fr | --lang is fr; allowed: en or zh
            export none.json --chart dashboard --out a.png | none.json: there is no such file
            export src/test/resources/oracle/rnn_t1.json --chart lstm-gain --out a.png | src/test/resources/oracle/rnn_t1.json: it holds one cell, rnn, which the chart lstm-gain does not show
            """)
    void badInputIsOneLineAndStatusTwo(String line, String complaint) {
        Run run = Run.of((Object[]) line.split(" "));
        assertEquals(2, run.status());
        String said = complaint.replace("CHARTS", String.join(", ", Picture.names()));
        assertEquals("vanishing-point: " + said + System.lineSeparator(), run.err());
        assertEquals("", run.out());
        assertFalse(Files.exists(Path.of("a.png")));
    }

    @Test
    void badFilesAreOneLineAndStatusTwo() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"),
                "{\"format\": \"vanishing-point/1\", \"experiment\": {\"T\": 0}}");
        Run run = Run.of("analyze", file);
        assertEquals(2, run.status());
        assertEquals("vanishing-point: " + file + ": experiment.T is 0; allowed: a whole number from 1 to 2000"
                + System.lineSeparator(), run.err());
    }

    @Test
    void listNamesEachChartFirst() {
        Run run = Run.of("export", "--list");
        assertEquals(0, run.status());
        List<String> names = run.out().lines().map(line -> line.split(" ")[0]).toList();
        assertEquals(Picture.names(), names);
        run.out().lines().forEach(line -> assertTrue(line.matches("\\S+ +\\S.*"), line + " has no description"));
    }

    @Test
    void helpAndVersion() {
        assertTrue(Run.of("--version").out().matches("Vanishing Point [0-9.]+(-SNAPSHOT)?\\R"));
        for (String[] command : new String[][] {{"--help"}, {"analyze", "--help"}, {"export", "--help"},
                {"sweep", "--help"}, {"bench", "--help"}}) {
            Run run = Run.of((Object[]) command);
            assertEquals(0, run.status());
            assertTrue(run.out().contains("Usage: vanishing-point") && run.err().isEmpty());
        }
    }

    @Test
    void unwritableStandardOutputIsTold() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(2, Cli.run(failing("No space left on device"), err, "export", "--list"));
        assertTrue(err.toString().contains("standard output cannot be written"), err.toString());
    }

    @Test
    void aReaderThatGoesAwayIsNoErrorToTell() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(141, Cli.run(failing("Broken pipe"), err, "export", "--list"));
        assertEquals("", err.toString());
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
    }

    @Test
    void memoryIsRefusedWithItsNumbers() {
        String complaint = assertThrows(BadInputException.class,
                () -> MemoryNeed.check("big.json", Recipe.DEFAULT, 5.5 * (1L << 30), 2.0 * (1L << 30))).getMessage();
        assertEquals("big.json: T = 50 and n = 16 need about 5.5 GiB of memory, but Java may use 2.0 GiB; take "
                + "smaller ones, or start with java -Xmx7g", complaint);
        String less = assertThrows(BadInputException.class,
                () -> MemoryNeed.check("small.json", Recipe.DEFAULT, 90 << 20, 64 << 20)).getMessage();
        assertEquals("small.json: T = 50 and n = 16 need about 90 MiB of memory, but Java may use 64 MiB; take "
                + "smaller ones, or start with java -Xmx1g", less);
    }
}
