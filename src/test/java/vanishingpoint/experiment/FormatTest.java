package vanishingpoint.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of the format as it was once written are read for ever; newer ones are told. The files here are never changed. */
class FormatTest {

    private static final Path KEPT = Path.of("src/test/resources/documents");

    @Test
    void aRecipeIsRead() {
        Document document = DocumentFile.read(KEPT.resolve("recipe.vp.json"));
        Recipe recipe = Recipe.DEFAULT.with(Parameters.W_H, 1.5).with(Parameters.T, 80.0).with(Parameters.B_F, 2.0)
                .with(Parameters.ACTIVATION, Activation.SIGMOID).with(Parameters.GATED_CELL, CellKind.GRU)
                .with(Parameters.N, 8.0).with(Parameters.M, 2.0).with(Parameters.INITIALISER, Initialiser.ORTHOGONAL)
                .with(Parameters.BIAS_MODE, BiasMode.CENTRED).with(Parameters.B_H, -0.5).with(Parameters.H_0, 0.1)
                .with(Parameters.DRIVE, Drive.SINE).with(Parameters.AMPLITUDE, 0.25).with(Parameters.PERIOD, 20.0)
                .with(Parameters.TARGETS, TargetKind.CONSTANT).with(Parameters.TARGET_VALUE, 0.75)
                .with(Parameters.LOSS, LossKind.CROSS_ENTROPY).with(Parameters.LOSS_AT, LossPlacement.LAST_STEP)
                .with(Parameters.CLIPPING, Clipping.ON).with(Parameters.CLIP_THRESHOLD, 0.1)
                .with(Parameters.SEED, -9007199254740993L);
        assertEquals(recipe, document.experiment());
        assertEquals(new View(Quantity.FULL_STATE, Optional.of(6.0), TermsOf.GATED, Perspective.PATHS,
                new Focus(Optional.of(new Pair(40, 12)), EnumSet.of(Gate.INPUT, Gate.FORGET), OptionalInt.of(15)),
                List.of(Recipe.DEFAULT.with(Parameters.W_H, 0.9)), Optional.empty()), document.view());
    }

    @Test
    void aCellWithItsWeightsIsRead() {
        Document document = DocumentFile.read(KEPT.resolve("lstm.vp.json"));
        GivenWeights given = (GivenWeights) document.experiment();
        assertEquals(CellKind.LSTM, given.cell());
        assertEquals(Matrix.of(1, 2, 1e-3, 2), given.weight("W_o"));
        assertEquals(Matrix.column(0.5), given.initialCell());
        assertEquals(3, given.length());
        assertEquals(View.DEFAULT, document.view());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"format": "vanishing-point/2"} | format is "vanishing-point/2", which needs a newer version of Vanishing Point; this one reads "vanishing-point/1" or "gradient-oracle/1"
            {"format": "vanishing-point/2", "version": "Vanishing Point 3.1.0", "x": 1} | format is "vanishing-point/2", which needs Vanishing Point 3.1.0 or newer; this one reads "vanishing-point/1" or "gradient-oracle/1"
            {"format": "vanishing-point/2", "version": "<b>"} | format is "vanishing-point/2", which needs a newer version of Vanishing Point; this one reads "vanishing-point/1" or "gradient-oracle/1"
            """)
    void aNewerFormatSaysWhichVersionItNeeds(String text, String complaint) {
        assertEquals("new.json: " + complaint,
                assertThrows(BadInputException.class, () -> DocumentFile.parse("new.json", text)).getMessage());
    }
}
