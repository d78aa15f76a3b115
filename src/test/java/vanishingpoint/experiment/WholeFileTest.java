package vanishingpoint.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed while it writes a file. */
class WholeFileTest {

    @TempDir
    Path folder;

    /** Writes half of a file, says so, and stays until it is killed. */
    static final class Half {
        public static void main(String[] arguments) {
            WholeFile.write(Path.of(arguments[0]), target -> {
                target.write(new byte[1 << 20]);
                target.flush();
                System.out.write('h');
                System.out.flush();
                System.in.read();
            });
        }
    }

    @Test
    void whoIsKilledHalfWayLeavesTheEarlierFile() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("figure.png"), "before");
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Half.class.getName(),
                file.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertEquals('h', child.getInputStream().read(), "half of it is written");
        try (var files = Files.list(folder)) {
            assertTrue(files.anyMatch(other -> other.toFile().length() == 1 << 20), "somewhere");
        }
        child.destroyForcibly().waitFor();
        assertEquals("before", Files.readString(file));
    }
}
