package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Recipe;

/** What a run is said to need before it starts. Least heaps that were tried out: docs/performance.md, "Memory". */
class HeapNeedTest {

    private static final int MEBI = 20;

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void moreOfAnythingNeedsMore(CellKind cell) {
        GivenWeights small = given(cell, 100, 16);
        Quantity state = cell == CellKind.LSTM ? Quantity.FULL_STATE : Quantity.HIDDEN_STATE;
        long table = Engine.heapNeeded(small, state, 2);
        assertTrue(Engine.heapNeeded(given(cell, 200, 16), state, 2) > table, "T");
        assertTrue(Engine.heapNeeded(given(cell, 100, 32), state, 2) > table, "n");
        assertTrue(Engine.heapNeeded(small, state, 3) > table, "threads");
        assertEquals(Engine.heapNeeded(small, state, 13), Engine.heapNeeded(small, state, 64), "threads without work");
        assertTrue(Engine.heapNeeded(small, Quantity.CELL_STATE, 2) > table, "a table that needs another one");
        assertTrue(HeapNeed.ofRun(small, 2) > table, "gradients too");
    }

    @Test
    void theWindowsAnswerNeedsMoreThanOneCell() {
        Recipe recipe = recipe(CellKind.LSTM, 200, 32);
        for (GivenWeights one : Arrays.asList(given(CellKind.RNN, 200, 32), given(CellKind.LSTM, 200, 32))) {
            assertTrue(Engine.heapNeeded(recipe) > Engine.heapNeeded((Experiment) one), one.cell().key());
        }
        assertTrue(Engine.heapNeeded(Recipe.DEFAULT) < 32L << MEBI, "the first question of all");
    }

    /** Where less is said than was needed, users run out of memory; where much more, they are refused for nothing. */
    @ParameterizedTest
    @CsvSource({"RNN, 2000, 16, 43", "RNN, 1000, 64, 48"})
    void tablesAreNearTheLeastHeapThatWasEnough(CellKind cell, double length, double hidden, long enough) {
        between(enough, HeapNeed.ofTable(given(cell, length, hidden), Quantity.HIDDEN_STATE, 2));
    }

    @ParameterizedTest
    @CsvSource({"1000, 16, 39", "200, 64, 62"}) // for EXPLORE and for SUM
    void answersAreNearTheLeastHeapThatWasEnough(double length, double hidden, long enough) {
        between(enough, HeapNeed.ofRun(recipe(CellKind.LSTM, length, hidden), 2));
    }

    private static void between(long enough, long said) {
        assertTrue(said >= enough << MEBI && said <= 2 * enough << MEBI,
                (said >> MEBI) + " MiB, where " + enough + " were enough");
    }

    private static Recipe recipe(CellKind gated, double length, double hidden) {
        return Recipe.DEFAULT.with(Parameters.T, length).with(Parameters.N, hidden).with(Parameters.GATED_CELL, gated);
    }

    private static GivenWeights given(CellKind cell, double length, double hidden) {
        return RecipeDraws.draw(recipe(cell == CellKind.GRU ? cell : CellKind.LSTM, length, hidden), () -> {}, new Memory())
                .stream().filter(network -> network.cell == cell).findFirst().orElseThrow().given;
    }
}
