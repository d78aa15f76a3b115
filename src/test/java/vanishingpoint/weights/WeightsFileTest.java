package vanishingpoint.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Clipping;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.LossKind;
import vanishingpoint.experiment.LossPlacement;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;

/** What goes out comes back, bit for bit. */
class WeightsFileTest {

    @TempDir
    Path folder;

    static Stream<Experiment> experiments() {
        Recipe odd = Recipe.DEFAULT.with(Parameters.ACTIVATION, Activation.RELU).with(Parameters.N, 3.0)
                .with(Parameters.T, 7.0).with(Parameters.H_0, -0.1).with(Parameters.LOSS, LossKind.CROSS_ENTROPY)
                .with(Parameters.LOSS_AT, LossPlacement.LAST_STEP).with(Parameters.CLIPPING, Clipping.ON)
                .with(Parameters.CLIP_THRESHOLD, 0.3);
        return Stream.of(odd, odd.with(Parameters.GATED_CELL, CellKind.GRU).with(Parameters.M, 1.0).with(Parameters.N, 1.0),
                DocumentFile.read(Path.of("src/test/resources/oracle/lstm_small.json")).experiment());
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void roundTrip(Experiment experiment) {
        List<GivenWeights> cells = Engine.cells(experiment);
        for (String ending : List.of(".npz", ".json")) {
            Path file = folder.resolve("weights" + ending);
            WeightsFile.write(cells, file);
            TensorFile read = TensorFile.read(file);
            List<GivenWeights> again = Mapping.layers(read).stream().map(layer -> Mapping.of(read,
                    ImportOrder.USUAL.withLayer(layer.name())).experiment()).toList();
            assertEquals(cells, again, ending);
        }
    }

    @Test
    void theSameCellsGiveTheSameBytes() throws IOException {
        List<GivenWeights> cells = Engine.cells(Recipe.DEFAULT);
        WeightsFile.write(cells, folder.resolve("a.npz"));
        WeightsFile.write(cells, folder.resolve("b.npz"));
        assertArrayEquals(Files.readAllBytes(folder.resolve("a.npz")), Files.readAllBytes(folder.resolve("b.npz")));
    }

    @Test
    void otherEndingsAreRefused() {
        assertTrue(assertThrows(BadInputException.class, () -> WeightsFile.write(Engine.cells(Recipe.DEFAULT),
                folder.resolve("weights.pt"))).getMessage().contains("a name that ends in .npz or .json"));
    }
}
