package vanishingpoint.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.result.CellResult;

/** Scripts hold their networks; run by Python, they find the curves that the engine finds. */
class ScriptTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Framework.class)
    void holdsTheCells(Framework framework) throws IOException {
        String text = Script.text(framework, Engine.cells(Recipe.DEFAULT));
        assertTrue(text.startsWith("#!/usr/bin/env python3\n"));
        assertFalse(text.contains("@NETWORKS@"));
        String networks = text.split("json.loads\\(r\"\"\"")[1].split("\"\"\"")[0];
        String second = new ObjectMapper().readTree(networks).get(1).toString();
        assertEquals(Engine.cells(Recipe.DEFAULT).get(1), DocumentFile.parse("script",
                "{\"format\": \"vanishing-point/1\", \"experiment\": " + second + "}").experiment());
    }

    static Stream<Experiment> experiments() {
        Path oracle = Path.of("src/test/resources/oracle");
        return Stream.of(Recipe.DEFAULT, Recipe.DEFAULT.with(Parameters.GATED_CELL, CellKind.GRU).with(Parameters.W_H, 0.3),
                Recipe.DEFAULT.with(Parameters.T, 400.0).with(Parameters.W_H, 0.1).with(Parameters.B_F, -6.0),
                DocumentFile.read(oracle.resolve("rnn_sigmoid_small.json")).experiment(),
                DocumentFile.read(oracle.resolve("lstm_small.json")).experiment(),
                DocumentFile.read(oracle.resolve("gru_small.json")).experiment());
    }

    /** Not part of the usual build, as it needs Python: {@code mvn -Ppython test}. */
    @Tag("python")
    @ParameterizedTest
    @MethodSource("experiments")
    void numPyFindsTheSameCurves(Experiment experiment) throws IOException, InterruptedException {
        compare(Framework.NUMPY, experiment);
    }

    @Tag("python")
    @Test
    void numPyReadsTheArraysAndWritesThemAgain() throws IOException, InterruptedException {
        List<GivenWeights> cells = Engine.cells(Recipe.DEFAULT);
        WeightsFile.write(cells, folder.resolve("ours.npz"));
        Process python = new ProcessBuilder("python3", "-c", "import numpy; ours = numpy.load('ours.npz'); "
                + "numpy.savez_compressed('theirs.npz', **ours); print(ours['rnn.activation'], ours['lstm.W_f'].shape)")
                .directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertEquals("tanh (16, 20)\n", new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        TensorFile theirs = TensorFile.read(folder.resolve("theirs.npz"));
        assertEquals(cells, Mapping.layers(theirs).stream().map(layer -> Mapping.of(theirs,
                ImportOrder.USUAL.withLayer(layer.name())).experiment()).toList());
    }

    /** The same with PyTorch's automatic differentiation. */
    @Tag("torch")
    @ParameterizedTest
    @MethodSource("experiments")
    void pyTorchFindsTheSameCurves(Experiment experiment) throws IOException, InterruptedException {
        compare(Framework.TORCH, experiment);
    }

    private void compare(Framework framework, Experiment experiment) throws IOException, InterruptedException {
        Path script = folder.resolve("curve.py");
        Script.write(framework, Engine.cells(experiment), script);
        Process python = new ProcessBuilder("python3", script.toString(), "--table")
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, python.waitFor());
        List<String> heads = List.of(lines.get(0).split("\t"));
        List<String> compared = new ArrayList<>();
        for (CellResult cell : Engine.run(experiment).cells()) {
            for (Map.Entry<Quantity, Matrix> curve : cell.log10FinalGains().entrySet()) {
                String name = cell.cell().key() + " " + curve.getKey().key();
                compared.add(name);
                int column = heads.indexOf("log10 " + name);
                assertTrue(column > 0, name);
                assertEquals(experiment.length() + 1, lines.size());
                for (int lag = 0; lag < experiment.length(); lag++) {
                    assertEquals(curve.getValue().get(lag), Double.parseDouble(lines.get(lag + 1).split("\t")[column]
                            .replace("inf", "Infinity")), 1e-9, name + " at lag " + lag);
                }
            }
        }
        assertEquals(heads.size() - 1, compared.size());
    }

    @Test
    void sameCellsSameBytes() {
        assertEquals(Script.text(Framework.TORCH, Engine.cells(Recipe.DEFAULT)),
                Script.text(Framework.TORCH, Engine.cells(Recipe.DEFAULT)));
    }
}
