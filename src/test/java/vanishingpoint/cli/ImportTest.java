package vanishingpoint.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;

/** Weights in and out by the command line. */
class ImportTest {

    private static final String LSTM = "src/test/resources/weights/torch_lstm.safetensors";

    @TempDir
    Path folder;

    @Test
    void theMappingIsShownAndTheExperimentWritten() {
        Path out = folder.resolve("lstm.vp.json");
        Run run = Run.of("import", LSTM, "--layer", "lstm.l0", "--inputs", "sine", "--length", "20", "--out", out.toString());
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().startsWith("W_i       3×5  [lstm.weight_hh_l0[0:3], lstm.weight_ih_l0[0:3]]\n"), run.out());
        assertTrue(run.out().contains("\nx        20×2  sine\n"), run.out());
        assertTrue(run.out().contains("\nLayer lstm.l0: LSTM, n = 3, m = 2.\n"), run.out());
        GivenWeights given = (GivenWeights) DocumentFile.read(out).experiment();
        assertEquals(20, given.length());
    }

    @Test
    void aDryRunWritesNothing() {
        Path out = folder.resolve("lstm.vp.json");
        Run run = Run.of("import", LSTM, "--layer", "lstm.l1", "--dry-run", "--out", out.toString());
        assertEquals(0, run.status(), run.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void theFirstStepsOfAFileOfInputs() throws IOException {
        Path inputs = Files.writeString(folder.resolve("x.csv"), "1,2\n".repeat(9));
        Run run = Run.of("import", LSTM, "--layer", "lstm.l0", "--inputs", inputs, "--length", 4, "--dry-run");
        assertTrue(run.out().contains("\nx        4×2  table[0:4]\n"), run.out() + run.err());
    }

    @Test
    void refusals() {
        assertRefused("it holds 2 recurrent layers; choose one of them: lstm.l0, lstm.l1", "import", LSTM, "--dry-run");
        assertRefused("--out is missing; allowed: a file, or --dry-run without one", "import", LSTM);
        assertRefused("--length is 0; allowed: a whole number from 1 to 2000", "import", LSTM, "--dry-run", "--length", "0");
        assertRefused("--activation is gelu; allowed: one of sigmoid, tanh, relu, identity", "import", LSTM, "--dry-run",
                "--activation", "gelu");
        assertRefused("there is no such file", "import", LSTM, "--layer", "lstm.l0", "--dry-run", "--inputs", "wave");
    }

    @Test
    void whatIsReadIsNeverReplaced() throws IOException {
        Path weights = Files.copy(Path.of(LSTM), folder.resolve("lstm.safetensors"));
        Path experiment = folder.resolve("a.json");
        DocumentFile.write(new Document(Recipe.DEFAULT, View.DEFAULT), experiment);
        byte[] before = Files.readAllBytes(experiment);
        String complaint = "cannot be written: it is what is read; allowed: another name";
        assertRefused(complaint, "import", weights.toString(), "--layer", "lstm.l0", "--out", weights.toString());
        assertRefused(complaint, "analyze", experiment.toString(), "--out", folder.resolve("./a.json").toString());
        assertRefused(complaint, "weights", experiment.toString(), "--out", experiment.toString());
        assertRefused(complaint, "script", experiment.toString(), "--out", experiment.toString());
        assertArrayEquals(Files.readAllBytes(Path.of(LSTM)), Files.readAllBytes(weights));
        assertArrayEquals(before, Files.readAllBytes(experiment));
    }

    private static void assertRefused(String complaint, String... arguments) {
        Run run = Run.of(arguments);
        assertEquals(Cli.BAD_INPUT, run.status());
        assertTrue(run.err().contains(complaint), run.err());
        assertEquals(1, run.err().lines().count());
    }

    @Test
    void weightsGoOutAndComeBack() throws IOException {
        Path experiment = folder.resolve("default.vp.json");
        DocumentFile.write(new Document(Recipe.DEFAULT, View.DEFAULT), experiment);
        Path arrays = folder.resolve("w.npz");
        Path again = folder.resolve("again.vp.json");
        assertEquals(0, Run.of("weights", experiment.toString(), "--out", arrays.toString()).status());
        assertEquals(0, Run.of("import", arrays.toString(), "--layer", "lstm", "--out", again.toString()).status());
        assertEquals(Engine.cells(Recipe.DEFAULT).get(1), DocumentFile.read(again).experiment());
        Path script = folder.resolve("s.py");
        assertEquals(0, Run.of("script", experiment.toString(), "--framework", "torch", "--cell", "rnn", "--out",
                script.toString()).status());
        assertTrue(Files.readString(script).contains("import torch"));
        assertRefused("--cell is gru; allowed: rnn, lstm", "script", experiment.toString(), "--cell", "gru", "--out",
                script.toString());
    }
}
