package vanishingpoint.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;

/** What {@code export} reads is never what it writes over. */
class OutFilesTest {

    @TempDir
    Path folder;
    private byte[] before;

    @BeforeEach
    void experiments() throws IOException {
        for (String name : new String[] {"a.vp.json", "b.vp.json"}) {
            DocumentFile.write(new Document(Recipe.DEFAULT, View.DEFAULT), folder.resolve(name));
        }
        Files.createSymbolicLink(folder.resolve("link"), folder);
        before = Files.readAllBytes(folder.resolve("a.vp.json"));
    }

    private void refused(String of, String out, Object... arguments) throws IOException {
        Object[] all = new Object[arguments.length + 1];
        all[0] = "export";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        assertEquals(new Run(2, "", "vanishing-point: " + folder + out + ": cannot be written, rnn-gain of " + folder + of
                + ": it is what is read; allowed: another name" + System.lineSeparator()), Run.of(all));
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("a.vp.json")));
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("b.vp.json")));
    }

    @Test
    void aFigureIsNotWrittenOverItsExperiment() throws IOException {
        Path a = folder.resolve("a.vp.json");
        refused("/a.vp.json", "/a.vp.json", a, "--chart", "rnn-gain", "--out", a, "--format", "png");
        refused("/a.vp.json", "/link/a.vp.json", a, "--chart", "rnn-gain", "--out", folder + "/link/a.vp.json", "--format", "png");
    }

    @Test
    void norOverThatOfAnotherOrTheOneBeside() throws IOException {
        refused("/a.vp.json", "/b.vp.json", folder + "/a.vp.json", "--beside", folder + "/b.vp.json", "--chart", "rnn-gain", "--out",
                folder + "/b.vp.json", "--format", "png");
        Path manifest = Files.writeString(folder.resolve("m.json"), """
                {"format": "vanishing-point-figures/1", "figures": [
                  {"experiments": ["a.vp.json"], "charts": ["rnn-gain"], "kind": "png", "out": "b.vp.json"},
                  {"experiments": ["b.vp.json"], "charts": ["rnn-gain"], "out": "b.png"}]}
                """);
        refused("/a.vp.json", "/b.vp.json", "--manifest", manifest);
    }

    @Test
    void norOverTheManifest() throws IOException {
        Path manifest = Files.writeString(folder.resolve("m.json"), """
                {"format": "vanishing-point-figures/1", "figures": [
                  {"experiments": ["a.vp.json"], "charts": ["rnn-gain"], "kind": "png", "out": "m.json"}]}
                """);
        refused("/a.vp.json", "/m.json", "--manifest", manifest);
    }
}
