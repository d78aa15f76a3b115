package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Triangle;

/** What is not looked at is not computed, and what is, comes out the same by either way. */
class TablesInSightTest {

    static LongStream seeds() {
        return LongStream.range(0, 6);
    }

    private static CellResult lstm(Recipe recipe, Quantity inSight) {
        return Engine.run(new Question(new Document(recipe, View.DEFAULT.withGatedQuantity(inSight))), progress -> {})
                .gated().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lastRowAndCellTableDoNotDependOnWhatIsInSight(long seed) {
        Recipe recipe = Recipe.DEFAULT.with(Parameters.SEED, seed).with(Parameters.N, 1.0 + 3 * seed)
                .with(Parameters.B_F, seed - 2.0).with(Parameters.W_H, 0.5 + seed);
        CellResult few = lstm(recipe, Quantity.CELL_STATE);
        CellResult all = lstm(recipe, Quantity.FULL_STATE);
        assertFalse(few.log10Gains().containsKey(Quantity.FULL_STATE));
        assertTrue(all.log10Gains().containsKey(Quantity.FULL_STATE));
        Triangle table = all.log10Gains().get(Quantity.FULL_STATE);
        for (int lag = 0; lag < 50; lag++) {
            assertEquals(table.get(50, 50 - lag), few.log10FinalGains().get(Quantity.FULL_STATE).get(lag), 4e-11);
            assertEquals(table.get(50, 50 - lag), all.log10FinalGains().get(Quantity.FULL_STATE).get(lag));
            for (int k = 1; k <= 50 - lag; k++) {
                assertEquals(all.log10Gains().get(Quantity.CELL_STATE).get(k + lag, k),
                        few.log10Gains().get(Quantity.CELL_STATE).get(k + lag, k), 4e-11);
            }
        }
    }
}
