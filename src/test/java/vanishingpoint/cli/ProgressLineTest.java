package vanishingpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told while work goes on. */
class ProgressLineTest {

    private final StringWriter written = new StringWriter();

    private ProgressLine line(boolean onTerminal) {
        return new ProgressLine(new PrintWriter(written), onTerminal);
    }

    @Test
    void aTerminalShowsABar() {
        ProgressLine line = line(true);
        line.count(0, 4, "figures");
        line.count(3, 4, "figures");
        line.share(1, "a.png");
        line.clear();
        String last = "[" + "#".repeat(30) + "] 100 %, a.png";
        assertEquals("\r[" + ".".repeat(30) + "] 0 %, 0 of 4 figures"
                + "\r[" + "#".repeat(22) + ".".repeat(8) + "] 75 %, 3 of 4 figures"
                + "\r" + last + " ".repeat(8) + "\r" + " ".repeat(last.length()) + "\r", written.toString());
    }

    @Test
    void elsewhereItIsCountedInPlainLines() {
        ProgressLine line = line(false);
        line.share(0.5, "a.png");
        for (int done = 0; done <= 100; done++) {
            line.count(done, 100, "rows");
        }
        line.clear();
        assertEquals(11, written.toString().lines().count());
        assertEquals("100 of 100 rows", written.toString().lines().reduce((first, last) -> last).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"a.png,", "a.gif, W_h=0:1:10"})
    void oneFigureShowsItsShareOnATerminal(String name, String sweep, @TempDir Path folder) {
        String[] arguments = Stream.of("export", "--chart", "rnn-gain", "--size", "300x200", "--out", folder + "/" + name,
                sweep == null ? "--alone" : "--sweep=" + sweep).toArray(String[]::new);
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        Cli.run(new ByteArrayOutputStream(), shown, new Cli.Surroundings((perspectives, progress) -> null, true), arguments);
        String text = shown.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("] 5") && text.contains(" %, " + folder + "/" + name), text);
        assertTrue(text.endsWith(" \r"), text);
        assertEquals("", Run.of((Object[]) arguments).err());
    }
}
