package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;
import vanishingpoint.result.Triangle;

/** A coarse answer is part of the fine one: its tables hold the same numbers for fewer pairs, the rest is equal. */
class CoarseTablesTest {

    private static final double ROUNDING = 1e-9;

    /** Lengths that blocks fill and do not, products that vanish, stay and explode, and some that leave the doubles. */
    @ParameterizedTest
    @CsvSource({"40, 9, 4, 1.0, LSTM", "41, 5, 3, 0.2, LSTM", "37, 1, 8, 1.5, GRU", "30, 8, 2, 3.0, GRU",
        "90, 3, 7, 0.001, LSTM", "9, 4, 20, 1.0, LSTM"})
    void everyNumberIsTheFineOnes(double length, double hidden, int grain, double weight, CellKind gated) {
        Recipe recipe = Recipe.DEFAULT.with(Parameters.T, length).with(Parameters.N, hidden)
                .with(Parameters.W_H, weight).with(Parameters.GATED_CELL, gated);
        View view = View.DEFAULT.withGatedQuantity(Quantity.FULL_STATE);
        Result fine = Engine.run(new Question(new Document(recipe, view)), progress -> { });
        Result coarse = Engine.run(new Question(new Document(recipe, view), grain), progress -> { });
        assertEquals(1, fine.grain());
        assertEquals(grain, coarse.grain());
        for (int c = 0; c < 2; c++) {
            CellResult expected = fine.cells().get(c);
            CellResult found = coarse.cells().get(c);
            assertEquals(expected.log10Gains().keySet(), found.log10Gains().keySet());
            found.log10Gains().forEach((quantity, table) ->
                    assertPart(expected.log10Gains().get(quantity), table, expected.cell() + " " + quantity));
            assertSameRows(expected.log10FinalGains(), found.log10FinalGains());
            assertEquals(expected.gradient(), found.gradient());
            assertPart(expected.log10Terms(), found.log10Terms(), "terms");
        }
    }

    private static void assertPart(Triangle fine, Triangle coarse, String what) {
        for (int t = 1; t <= fine.length(); t++) {
            for (int k = 1; k <= t; k++) {
                assertNumber(fine.get(coarse.step(t), coarse.step(k)), coarse.get(t, k), what + " at " + t + ", " + k);
            }
        }
    }

    private static void assertSameRows(Map<Quantity, Matrix> fine, Map<Quantity, Matrix> coarse) {
        assertEquals(fine.keySet(), coarse.keySet());
        fine.forEach((quantity, column) -> {
            for (int lag = 0; lag < column.rows(); lag++) {
                assertNumber(column.get(lag, 0), coarse.get(quantity).get(lag, 0), quantity + " at lag " + lag);
            }
        });
    }

    private static void assertNumber(double expected, double found, String what) {
        if (!(expected == found)) { // zeros' logarithms too
            assertEquals(expected, found, ROUNDING, what);
        }
    }

    /** While b_f is dragged the RNN's fine answer stays. */
    @ParameterizedTest
    @CsvSource({"2", "5"})
    void aFineAnswerServesForACoarseQuestion(int grain) {
        Memory memory = new Memory();
        Recipe recipe = Recipe.DEFAULT.with(Parameters.T, 20.0).with(Parameters.N, 3.0);
        Result fine = Engine.run(new Question(new Document(recipe, View.DEFAULT)), progress -> { }, memory);
        Document moved = new Document(recipe.with(Parameters.B_F, 3.0), View.DEFAULT);
        Result coarse = Engine.run(new Question(moved, grain), progress -> { }, memory);
        assertSame(fine.rnn().orElseThrow(), coarse.rnn().orElseThrow());
        assertEquals(List.of(1, grain), coarse.cells().stream().map(CellResult::grain).toList());
        Result again = Engine.run(new Question(moved), progress -> { }, memory);
        assertSame(fine.rnn().orElseThrow(), again.rnn().orElseThrow());
        assertEquals(1, again.grain(), "a coarse answer does not serve for a fine question");
    }
}
