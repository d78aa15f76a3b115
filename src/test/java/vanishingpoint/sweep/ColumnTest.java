package vanishingpoint.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;

class ColumnTest {

    private static List<String> names(String text) {
        return Column.read(text).stream().map(Column::toString).toList();
    }

    private static List<String> values(String text, Recipe recipe) {
        return values(text, Engine.run(recipe));
    }

    private static List<String> values(String text, Result result) {
        return Column.read(text).stream().map(column -> column.value(result)).toList();
    }

    @Test
    void aMeasureIsAColumnForEachCellThatHasIt() {
        assertEquals(List.of("rnn.gain@lag=50", "gated.gain@lag=50"), names("gain@lag=50"));
        assertEquals(List.of("gated.loss"), names("gated.loss"));
        assertEquals(List.of("gated.rate@lag=3@of=full_state"), names("rate@of=full_state@lag=3"));
        assertEquals(List.of("rnn.bound"), names("bound"));
    }

    @Test
    void everyMeasureHasAValueOfBothCells() {
        Result result = Engine.run(Recipe.DEFAULT);
        for (Measure measure : Measure.values()) {
            for (String value : values(measure.key(), result)) {
                assertTrue(value.matches("-?[0-9.]+(E-?[0-9]+)?|NaN|-Infinity|vanishing|steady|exploding"), measure + ": " + value);
            }
        }
    }

    @Test
    void measuresAreThoseOfTheAnswer() {
        Result result = Engine.run(Recipe.DEFAULT.with(Parameters.W_H, 3.0));
        CellResult rnn = result.rnn().orElseThrow();
        assertEquals(List.of(String.valueOf(rnn.measures(Quantity.HIDDEN_STATE).log10Gain())), values("rnn.gain", result));
        assertEquals(List.of(String.valueOf(rnn.measures(Quantity.HIDDEN_STATE).halfLife())), values("rnn.half_life", result));
        assertEquals(List.of(String.valueOf(7 * rnn.log10BoundPerStep())), values("bound@lag=7", result));
        assertEquals(List.of(String.valueOf(rnn.log10MassByLag().get(7))), values("rnn.mass@lag=7", result));
        assertEquals(rnn.gradient().memoryHorizon().getAsInt(), Integer.parseInt(values("rnn.memory_horizon", result).get(0)));
        assertEquals(rnn.gradient().loss(), Double.parseDouble(values("rnn.loss", result).get(0)));
        assertEquals(rnn.gradient().log10Norms().get("global"),
                Double.parseDouble(values("rnn.global_gradient_norm", result).get(0)));
        assertEquals(rnn.health().saturatedShare(), Double.parseDouble(values("rnn.saturated_share", result).get(0)));
        double shares = 0;
        for (int lag = 0; lag < 50; lag++) {
            shares += Double.parseDouble(values("rnn.mass_share@lag=" + lag, result).get(0));
        }
        assertEquals(1, shares, 1e-13);
    }

    @Test
    void zerosAndWhatIsNotDefinedAreNamed() {
        Recipe zero = Recipe.DEFAULT.with(Parameters.W_H, 0.0);
        assertEquals(List.of("-Infinity"), values("rnn.gain", zero));
        assertEquals(List.of("dead"), values("rnn.verdict", zero));
        assertEquals(List.of("-Infinity"), values("bound", zero));
        assertEquals(List.of("0"), values("bound@lag=0", zero), "an empty product");
        Recipe wild = Recipe.DEFAULT.with(Parameters.ACTIVATION, Activation.IDENTITY).with(Parameters.W_H, 20.0)
                .with(Parameters.T, 300.0).with(Parameters.N, 2.0);
        assertEquals(List.of("NaN"), values("rnn.loss", wild), "the state overflowed");
        assertEquals(List.of("NaN"), values("rnn.mass_share@lag=2", wild));
        assertEquals(List.of("NaN"), values("rnn.overflow_step", Recipe.DEFAULT), "does not come to pass");
        assertEquals(List.of("NaN"), values("gain@of=cell_state", Recipe.DEFAULT.with(Parameters.GATED_CELL, CellKind.GRU)));
        assertEquals(List.of("NaN", "NaN"), values("gain@lag=60", Recipe.DEFAULT), "no such lag at this T");
        assertEquals(List.of("NaN"), values("rnn.rate", Recipe.DEFAULT.with(Parameters.T, 1.0)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Gain             ~ it is not understood; allowed: [rnn.|gated.]NAME[@lag=L][@of=QUANTITY], as gain@lag=50
            lstm.gain        ~ it is not understood; allowed: [rnn.|gated.]NAME[@lag=L][@of=QUANTITY], as gain@lag=50
            gains            ~ the measure is gains; allowed: one of KEYS
            gain@lag=x       ~ lag is x; allowed: a whole number from 0
            gain@lag=1@lag=2 ~ @lag=2 does not belong to gain; allowed: gain, once @lag=L, once @of=QUANTITY
            loss@lag=1       ~ @lag=1 does not belong to loss; allowed: loss
            gain@of=h        ~ of is h; allowed: one of hidden_state, cell_state, forget_product, full_state
            gated.bound      ~ the gated cell has no such measure; allowed: without gated.
            rnn.gain@of=full_state ~ the RNN has no such measure; allowed: without rnn.
            """)
    void whatIsNoMeasureIsRefusedInASentence(String text, String complaint) {
        assertEquals("--measure " + text + ": " + complaint.replace("KEYS", String.join(", ",
                Arrays.stream(Measure.values()).map(Measure::key).toList())),
                assertThrows(BadInputException.class, () -> Column.read(text)).getMessage());
    }

    @Test
    void aLagThatNoPointHasIsRefused() {
        Grid grid = new Grid(Recipe.DEFAULT, List.of(Axis.read("T=20,60")));
        assertEquals(2, new Sweep(grid, Column.read("gain@lag=59"), "1").columns().size());
        assertEquals("--measure rnn.gain@lag=60: lag is 60; allowed: a whole number from 0 to 59, one less than T",
                assertThrows(BadInputException.class, () -> new Sweep(grid, Column.read("gain@lag=60"), "1")).getMessage());
        List<Column> twice = List.of(Column.read("loss").get(0), Column.read("rnn.loss").get(0));
        assertEquals("--measure rnn.loss: it stands twice; allowed: once",
                assertThrows(BadInputException.class, () -> new Sweep(grid, twice, "1")).getMessage());
    }
}
