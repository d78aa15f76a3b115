package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.Initialiser;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;
import vanishingpoint.result.Triangle;

/** What the last answer leaves for the next question saves work and changes nothing. */
class MemoryTest {

    private static final Recipe SMALL = Recipe.DEFAULT.with(Parameters.T, 12.0).with(Parameters.N, 5.0);

    private final Memory memory = new Memory();

    private Result ask(Recipe recipe) {
        return ask(recipe, View.DEFAULT);
    }

    private Result ask(Recipe recipe, View view) {
        return Engine.run(new Question(new Document(recipe, view)), progress -> { }, memory);
    }

    @Test
    void aCellWhoseNetworkIsTheSameIsNotRunAgain() {
        Result first = ask(SMALL);
        Result otherBias = ask(SMALL.with(Parameters.B_F, 2.0));
        assertSame(first.rnn().orElseThrow(), otherBias.rnn().orElseThrow(), "b_f is the gated cell's alone");
        assertNotSame(first.gated().orElseThrow(), otherBias.gated().orElseThrow());
        Result otherActivation = ask(SMALL.with(Parameters.B_F, 2.0).with(Parameters.ACTIVATION, Activation.RELU));
        assertSame(otherBias.gated().orElseThrow(), otherActivation.gated().orElseThrow(), "φ is the RNN's alone");
        assertNotSame(otherBias.rnn().orElseThrow(), otherActivation.rnn().orElseThrow());
    }

    /** Until vectors are compiled the window computes with plain loops: the same picture to rounding. */
    @Test
    void aColdStartChangesOverToTheFastestKernel() {
        Memory cold = Memory.cold();
        assertSame(Lanes.PLAIN, cold.lanes());
        Triangle plain = table(cold);
        cold.warmUp();
        assertSame(Lanes.FASTEST, cold.lanes());
        Triangle fastest = table(new Memory());
        for (int t = 2; t <= plain.length(); t++) {
            assertEquals(plain.get(t, 1), fastest.get(t, 1), 1e-10, "t = " + t);
        }
    }

    private static Triangle table(Memory memory) {
        return Engine.run(new Question(new Document(SMALL, View.DEFAULT)), progress -> { }, memory).rnn().orElseThrow().log10Gains()
                .get(Quantity.HIDDEN_STATE);
    }

    @Test
    void aTableThatComesIntoSightAsksTheGatedCellAlone() {
        Result without = ask(SMALL);
        Result with = ask(SMALL, View.DEFAULT.withGatedQuantity(Quantity.FULL_STATE));
        assertSame(without.rnn().orElseThrow(), with.rnn().orElseThrow());
        assertEquals(true, with.gated().orElseThrow().log10Gains().containsKey(Quantity.FULL_STATE));
    }

    @Test
    void anAbandonedRunLeavesNothingHalfDone() {
        Recipe next = SMALL.with(Parameters.W_H, 1.7);
        assertThrows(CancellationException.class, () -> Engine.run(new Question(new Document(next, View.DEFAULT)), progress -> {
            if (progress > 0.6) {
                throw new CancellationException();
            }
        }, memory));
        assertSameNumbers(Engine.run(new Question(new Document(next, View.DEFAULT)), progress -> { }), ask(next));
    }

    @Test
    void aHundredRandomMovesGiveTheNumbersOfFreshRuns() {
        Random random = new Random(20260711);
        Recipe recipe = SMALL;
        for (int move = 0; move < 100; move++) {
            recipe = moved(recipe, random);
            View view = View.DEFAULT.withGatedQuantity(random.nextInt(4) == 0 ? Quantity.FULL_STATE
                    : Quantity.CELL_STATE);
            assertSameNumbers(Engine.run(new Question(new Document(recipe, view)), progress -> { }), ask(recipe, view));
        }
    }

    /** In the perspective of the gradient's sum another pair is one part of the answer. */
    @Test
    void aMovedSelectionLeavesTheGradientsSumAsItIs() {
        View sum = View.DEFAULT.withPerspective(Perspective.SUM);
        CellResult before = ask(SMALL, sum).rnn().orElseThrow();
        for (int t : new int[] {12, 7, 7, 3}) {
            View view = sum.withFocus(Focus.NONE.withSelection(Optional.of(new Pair(t, 2))));
            Result now = ask(SMALL, view);
            CellResult rnn = now.rnn().orElseThrow();
            assertSame(before.log10Terms(), rnn.log10Terms(), "the terms are not computed again");
            assertSame(before.insights().sum().orElseThrow().log10ByStep(), rnn.insights().sum().orElseThrow().log10ByStep());
            Result fresh = Engine.run(new Question(new Document(SMALL, view)), progress -> { });
            assertEquals(fresh.rnn().orElseThrow().insights(), rnn.insights());
            assertEquals(t, rnn.insights().sum().orElseThrow().selected().orElseThrow().t());
            CellResult gated = now.gated().orElseThrow();
            assertSame(ask(SMALL, sum).gated().orElseThrow().log10Terms(), gated.log10Terms());
            assertEquals(fresh.gated().orElseThrow().insights(), gated.insights());
        }
        CellResult other = ask(SMALL.with(Parameters.W_H, 1.4), sum).rnn().orElseThrow();
        assertNotSame(before.log10Terms(), other.log10Terms());
        assertEquals(Optional.empty(), other.insights().sum().orElseThrow().selected());
    }

    private static Recipe moved(Recipe recipe, Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> recipe.with(Parameters.W_H, 0.1 * random.nextInt(30));
            case 1 -> recipe.with(Parameters.B_F, 0.1 * random.nextInt(40));
            case 2 -> recipe.with(Parameters.T, 2.0 + random.nextInt(12));
            case 3 -> recipe.with(Parameters.N, 1.0 + random.nextInt(6));
            case 4 -> recipe.with(Parameters.SEED, (long) random.nextInt(3));
            case 5 -> recipe.with(Parameters.INITIALISER, pick(Initialiser.values(), random));
            case 6 -> recipe.with(Parameters.GATED_CELL, random.nextBoolean() ? CellKind.LSTM : CellKind.GRU);
            case 7 -> recipe.with(Parameters.ACTIVATION, pick(Activation.values(), random));
            default -> recipe.with(Parameters.H_0, 0.1 * random.nextInt(10));
        };
    }

    private static <E> E pick(E[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static void assertSameNumbers(Result fresh, Result remembered) {
        assertEquals(numbers(fresh), numbers(remembered), () -> fresh.experiment().toString());
    }

    private static List<Object> numbers(Result result) {
        return result.cells().stream().map(MemoryTest::numbers).collect(Collectors.toList());
    }

    private static Object numbers(CellResult cell) {
        Map<Quantity, Object> tables = cell.log10Gains().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> values(entry.getValue())));
        return Arrays.asList(cell.cell(), tables, cell.log10FinalGains(), values(cell.log10Terms()),
                cell.log10MassByLag(), cell.log10BoundPerStep(), cell.recurrentNorms(), cell.gradient(), cell.health());
    }

    private static List<Double> values(Triangle triangle) {
        Double[] values = new Double[Triangle.size(triangle.length())];
        for (int t = 1; t <= triangle.length(); t++) {
            for (int k = 1; k <= t; k++) {
                values[Triangle.index(t, k)] = triangle.get(t, k);
            }
        }
        return List.of(values);
    }
}
