package vanishingpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vanishingpoint.experiment.CompactText;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;

/** Programs that are killed in the middle of their work: nothing half stands under a final name. */
class KilledTest {

    @TempDir
    Path folder;

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aKilledExportLeavesWholeFiguresOnly() throws IOException, InterruptedException {
        try (ChildProcess child = ChildProcess.start("export", "--chart", "rnn-gain,lstm-gain,gain-by-lag,mass-by-lag,paths,gates,"
                + "slope,unrolled,spectrum,gradient-sum", "--size", "3000x2000", "--out", folder + "/{chart}.png")) {
            assertTrue(child.until(() -> files().size() >= 2), "some are begun");
            child.kill();
        }
        for (Path file : files()) {
            boolean named = file.toString().endsWith(".png");
            assertTrue(named || file.getFileName().toString().matches("\\..*\\.tmp"), file.toString());
            if (named) {
                assertEquals(3000, ImageIO.read(file.toFile()).getWidth(), file.toString());
            }
        }
    }

    @Test
    void aKilledSweepGoesOnWhereItStopped() throws IOException, InterruptedException {
        Path out = folder.resolve("killed.csv");
        Path part = folder.resolve("killed.csv.part");
        Object[] sweep = {"sweep", "--experiment", CompactText.of(new Document(Recipe.DEFAULT, View.DEFAULT)), "--param",
            "W_h=0:4:60", "--measure", "gain", "--out", out};
        try (ChildProcess child = ChildProcess.start(sweep)) {
            assertTrue(child.until(() -> rows(part) > 5));
            child.kill();
        }
        assertFalse(Files.exists(out));
        long known = rows(part);
        Run run = Run.of(sweep);
        assertEquals(0, run.status(), run.err());
        assertEquals(known + " of 60 rows", run.err().lines().findFirst().orElseThrow());
        assertEquals(61, Files.readAllLines(out).size());
        assertFalse(Files.exists(part));
    }

    private static long rows(Path part) {
        try {
            return Files.exists(part) ? Files.readString(part).chars().filter(c -> c == '\n').count() - 2 : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
