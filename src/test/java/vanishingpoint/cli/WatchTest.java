package vanishingpoint.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;

/** {@code export --manifest --watch}. */
class WatchTest {

    private static final String MANIFEST = """
            format: vanishing-point-figures/1
            figures:
              - {experiments: [a.vp.json], charts: [rnn-gain], size: {width: 300, height: 200}, out: a.png}
              - {charts: [rnn-gain], size: {width: 300, height: 200}, out: default.png}
            """;

    @TempDir
    Path folder;

    private void write(double weight) {
        DocumentFile.write(new Document(Recipe.DEFAULT.with(Parameters.W_H, weight).with(Parameters.T, 8.0), View.DEFAULT),
                folder.resolve("a.vp.json"));
    }

    private boolean shows(double weight) {
        Path figure = folder.resolve("a.png");
        return Files.exists(figure)
                && ((Recipe) DocumentFile.read(figure).experiment()).get(Parameters.W_H) == weight;
    }

    private FileTime changed(String name) {
        try {
            return Files.getLastModifiedTime(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void figuresFollowTheirExperimentAndTheManifestUntilItIsStopped() throws IOException, InterruptedException {
        write(2);
        Path manifest = Files.writeString(folder.resolve("figures.yaml"), MANIFEST);
        try (ChildProcess child = ChildProcess.start("export", "--manifest", manifest, "--watch")) {
            assertTrue(child.until(() -> shows(2) && Files.exists(folder.resolve("default.png"))));
            FileTime untouched = changed("default.png");
            write(3);
            assertTrue(child.until(() -> shows(3)), "its experiment changed");
            assertEquals(untouched, changed("default.png"), "what did not change is left");
            Files.writeString(manifest, "format: [");
            Files.writeString(manifest, MANIFEST.replace("out: default.png", "theme: dark, out: dark.png"));
            assertTrue(child.until(() -> Files.exists(folder.resolve("dark.png"))), "the manifest changed");
            byte[] before = Files.readAllBytes(folder.resolve("default.png"));
            child.process().destroy();
            child.process().waitFor();
            assertFalse(child.process().isAlive());
            assertArrayEquals(before, Files.readAllBytes(folder.resolve("default.png")));
        }
    }

    private static final String PATTERN = """
            format: vanishing-point-figures/1
            figures:
              - {experiments: [in/**.vp.json], charts: [rnn-gain], size: {width: 300, height: 200}, out: 'out/{name}.png'}
              - {charts: [rnn-gain], size: {width: 300, height: 200}, out: default.png}
            """;

    private void write(String name, double weight) {
        DocumentFile.write(new Document(Recipe.DEFAULT.with(Parameters.W_H, weight).with(Parameters.T, 8.0), View.DEFAULT),
                folder.resolve(name));
    }

    private boolean isThere(String figure) {
        return Files.exists(folder.resolve(figure));
    }

    @Test
    void filesThatJoinAPatternAreNoticedAndThoseThatComeBack() throws IOException {
        Path manifest = Files.writeString(folder.resolve("figures.yaml"), PATTERN);
        try (ChildProcess child = ChildProcess.start("export", "--manifest", manifest, "--watch")) {
            assertTrue(child.until(() -> isThere("default.png")), "the others are made");
            Files.createDirectories(folder.resolve("in"));
            write("in/a.vp.json", 2);
            assertTrue(child.until(() -> isThere("out/a.png")), "a folder that was not there");
            write("in/b.vp.json", 2);
            assertTrue(child.until(() -> isThere("out/b.png")), "a new file");
            Files.createDirectories(folder.resolve("in/deep"));
            write("in/deep/c.vp.json", 2);
            assertTrue(child.until(() -> isThere("out/c.png")), "a new folder");
            Files.delete(folder.resolve("in/b.vp.json"));
            Files.delete(folder.resolve("out/b.png"));
            write("in/b.vp.json", 3);
            assertTrue(child.until(() -> isThere("out/b.png")), "a file that is back, and a figure that is not there any more");
            Files.delete(folder.resolve("in/deep/c.vp.json"));
            Files.delete(folder.resolve("in/deep"));
            Files.delete(folder.resolve("out/c.png"));
            Files.createDirectories(folder.resolve("in/deep"));
            write("in/deep/c.vp.json", 3);
            assertTrue(child.until(() -> isThere("out/c.png")), "a folder that is back");
        }
    }

    @Test
    void whatFailedForItsPlaceIsTriedAgainWithTheManifest() throws IOException {
        Path manifest = Files.writeString(folder.resolve("figures.yaml"), MANIFEST.replace("out: a.png", "out: out/a.png"));
        write(2);
        Path inTheWay = Files.createFile(folder.resolve("out"));
        try (ChildProcess child = ChildProcess.start("export", "--manifest", manifest, "--watch")) {
            assertTrue(child.until(() -> isThere("default.png")));
            Files.delete(inTheWay);
            Files.setLastModifiedTime(manifest, FileTime.fromMillis(1_000_000));
            assertTrue(child.until(() -> isThere("out/a.png")));
        }
    }
}
