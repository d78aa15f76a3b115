package vanishingpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;

/** Experiments named by patterns. */
class FilePatternTest {

    @TempDir
    Path folder;

    @BeforeEach
    void experiments() throws IOException {
        Files.createDirectories(folder.resolve("in/deep"));
        for (String name : List.of("in/a.vp.json", "in/b.json", "in/deep/c.vp.json")) {
            DocumentFile.write(new Document(Recipe.DEFAULT, View.DEFAULT), folder.resolve(name));
        }
    }

    private List<Path> files(String pattern) {
        return new FilePattern(folder, pattern).files();
    }

    private Run export(String... files) {
        List<Object> arguments = new java.util.ArrayList<>(List.of("export", "--chart", "rnn-gain", "--size", "300x200", "--out",
                folder + "/out/{name}.png"));
        List.of(files).forEach(file -> arguments.add(folder + "/" + file));
        return Run.of(arguments.toArray());
    }

    @Test
    void namesOfFilesMayBePatterns() {
        assertEquals(List.of(folder.resolve("in/a.vp.json"), folder.resolve("in/b.json")), files("in/*.json"));
        assertEquals(List.of(folder.resolve("in/a.vp.json"), folder.resolve("in/deep/c.vp.json")), files("**.vp.json"));
        assertEquals(List.of(folder.resolve("in/deep/c.vp.json")), files("in/*/[a-c]*"));
        assertEquals(List.of(folder.resolve("in/b.json")), new FilePattern(Path.of("/"), folder + "/in/{b,x}.json").files());
        assertEquals(List.of(folder.resolve("none.json")), files("none.json"), "told when it is read");
    }

    @Test
    void onePatternThatMatchesNothingIsRefused() {
        assertEquals(new Run(2, "", "vanishing-point: " + folder + "/in/*.xml: it matches no file" + System.lineSeparator()),
                export("in/*.xml"));
        assertEquals(2, export("none/*", "in/[a-").status());
    }

    @Test
    void besideOthersItIsOneFigureThatFails() {
        Run run = export("in/b.json", "none/*.json", "in/*.xml", "other/*.json");
        assertEquals(1, run.status());
        assertTrue(Files.exists(folder.resolve("out/b.png")), run.err());
        assertTrue(run.err().contains("vanishing-point: " + folder + "/out/_.png (rnn-gain of " + folder + "/none/*.json): " + folder
                + "/none/*.json: it matches no file: " + folder + "/none cannot be looked through"), run.err());
        assertTrue(run.out().startsWith("1 of 4 figures written in "), run.out());
        assertTrue(run.out().contains("failed: " + folder + "/out/_.png (rnn-gain of " + folder + "/in/*.xml)"), run.out());
    }

    @Test
    void soItIsInAManifest() throws IOException {
        Path manifest = Files.writeString(folder.resolve("m.yaml"), """
                format: vanishing-point-figures/1
                figures:
                  - {experiments: [none/*.json], charts: [rnn-gain], out: '{name}.png'}
                  - {experiments: [in/b.json], charts: [rnn-gain], size: {width: 300, height: 200}, out: '{name}.png'}
                """);
        Run run = Run.of("export", "--manifest", manifest);
        assertEquals(1, run.status());
        assertTrue(run.out().startsWith("1 of 2 figures written in "), run.out());
        assertTrue(run.err().contains("none/*.json: it matches no file: "), run.err());
        assertTrue(Files.exists(folder.resolve("b.png")));
    }

    @Test
    void oneMatchIsTreatedLikeTwo() {
        Run one = export("in/b*.json");
        assertEquals(0, one.status(), one.err());
        assertTrue(Files.exists(folder.resolve("out/b.png")), "in a folder that was not there");
        assertTrue(one.out().startsWith("1 of 1 figures written in "), one.out());
        assertFalse(export("in/*.json").out().isEmpty());
    }

    @Test
    void oneThatCannotBeReadIsTreatedLikeOneOfTwo() throws IOException {
        Files.writeString(folder.resolve("in/bad.json"), "{");
        Run run = export("in/bad*");
        assertEquals(1, run.status());
        assertTrue(run.out().contains("failed: " + folder + "/out/bad.png"), run.out());
    }
}
