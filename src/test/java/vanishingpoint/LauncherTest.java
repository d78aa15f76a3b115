package vanishingpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vanishingpoint.experiment.DocumentFile;

/** The program on a machine where no window can open, as a process of its own. */
class LauncherTest {

    @TempDir
    Path folder;

    private record Run(int status, List<String> out, List<String> err) {}

    private Run run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", // as the jar's manifest says
                "-cp", System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "vanishingpoint.Launcher")));
        builder.command().addAll(List.of(arguments));
        builder.directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Run(status, Files.readAllLines(out, StandardCharsets.UTF_8),
                Files.readAllLines(err, StandardCharsets.UTF_8));
    }

    @Test
    void withoutADisplayItDrawsTheDefaultExperimentAndNamesTheFile() throws IOException, InterruptedException {
        Run run = run(Map.of());
        assertEquals(0, run.status());
        assertEquals(1, run.err().size(), run.err().toString());
        assertTrue(run.err().get(0).contains("DISPLAY"), run.err().get(0));
        Path picture = folder.resolve("vanishing-point.png");
        assertTrue(run.out().get(0).contains(picture.toString()), run.out().toString());
        assertEquals(1440, ImageIO.read(picture.toFile()).getWidth());
    }

    @Test
    void withADisplayThatDoesNotAnswerItSaysSoInOneLine() throws IOException, InterruptedException {
        Run run = run(Map.of("DISPLAY", ":98765"));
        assertEquals(0, run.status());
        assertEquals(1, run.err().size(), run.err().toString());
        assertTrue(run.err().get(0).contains("libgtk-3-0 libxtst6"), run.err().get(0));
        assertTrue(Files.exists(folder.resolve("vanishing-point.png")));
    }

    @Test
    void aPictureThatStandsThereIsNotOverwritten() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("vanishing-point.png"), "mine");
        Run run = run(Map.of());
        assertEquals(0, run.status());
        assertEquals("mine", Files.readString(folder.resolve("vanishing-point.png")));
        assertTrue(run.out().get(0).contains(folder.resolve("vanishing-point-2.png").toString()), run.out().toString());
        assertEquals(1440, ImageIO.read(folder.resolve("vanishing-point-2.png").toFile()).getWidth());
    }

    @Test
    void aFileAsTheOnlyArgumentIsWhatIsDrawn() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("mine.json"),
                "{\"format\": \"vanishing-point/1\", \"experiment\": {\"T\": 5}}");
        Run run = run(Map.of(), "mine.json");
        assertEquals(0, run.status(), run.err().toString());
        assertTrue(run.out().get(0).startsWith("mine.json is drawn in"), run.out().toString());
    }

    @Test
    void anExperimentAsTextIsWhatIsDrawn() throws IOException, InterruptedException {
        Run run = run(Map.of(), "--experiment", "vp1:CtiuQCPNfAA");
        assertEquals(0, run.status(), run.err().toString());
        assertTrue(run.out().get(0).startsWith("The experiment is drawn in"), run.out().toString());
        assertEquals(DocumentFile.pasted("text", "vp1:CtiuQCPNfAA"), DocumentFile.read(folder.resolve("vanishing-point.png")));
        Run bad = run(Map.of(), "--experiment=vp1:x");
        assertEquals(2, bad.status());
        assertTrue(bad.err().get(0).startsWith("vanishing-point: --experiment: "), bad.err().toString());
    }

    @Test
    void aFileThatIsNoExperimentIsSaidAndTheStatusIsTwo() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("bad.json"), "{}");
        Run run = run(Map.of(), "bad.json");
        assertEquals(2, run.status());
        assertEquals(2, run.err().size(), run.err().toString());
        assertTrue(run.err().get(1).contains("bad.json"), run.err().get(1));
        assertTrue(Files.notExists(folder.resolve("vanishing-point.png")));
    }
}
