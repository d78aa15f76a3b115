package vanishingpoint.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.GradientMeasures;
import vanishingpoint.result.Health;
import vanishingpoint.result.Insights;
import vanishingpoint.result.RecurrentNorms;
import vanishingpoint.result.Result;
import vanishingpoint.result.Triangle;

/** Pace against made-up engines, in milliseconds. */
class PaceTest {

    private final Pace pace = new Pace();

    private static Document document(int length, int hidden) {
        return new Document(Recipe.DEFAULT.with(Parameters.T, (double) length).with(Parameters.N, (double) hidden),
                View.DEFAULT);
    }

    private static Result answer(Document document) {
        Triangle one = Triangle.of(1, new double[1]);
        return new Result(document.experiment(), List.of(new CellResult(CellKind.RNN,
                Map.of(Quantity.HIDDEN_STATE, one), Map.of(Quantity.HIDDEN_STATE, one.lastRowByLag()), one,
                Matrix.zeros(1, 1), 0,
                RecurrentNorms.NONE, new GradientMeasures(1, Map.of(), 0, OptionalInt.empty(), 1),
                new Health(OptionalInt.empty(), 0, 0), Insights.NONE)));
    }

    /** Asks once an engine that takes so much, and so much for all pairs of a fine table. */
    private int ask(Document document, double always, double tables) {
        int grain = pace.grain(document);
        learn(document, grain, always + tables / grain);
        return grain;
    }

    private void learn(Document document, int grain, double millis) {
        pace.learn(new Question(document, grain), answer(document), (long) (1e6 * millis));
    }

    private List<Integer> drag(Document document, double always, double tables) {
        List<Integer> grains = new ArrayList<>();
        for (int move = 0; move < 20; move++) {
            grains.add(ask(document, always, tables));
        }
        return grains;
    }

    @ParameterizedTest
    @CsvSource({"50, 16, 3", "100, 16, 7.5", "10, 64, 300", "23, 64, 900"})
    void whatIsQuickOrShortStaysWhole(int length, int hidden, double millis) {
        learn(document(length, hidden), 1, millis);
        assertEquals(List.of(1), drag(document(length, hidden), 0, millis).stream().distinct().toList());
    }

    @ParameterizedTest
    @CsvSource({"100, 16, 1, 20, 4", "200, 32, 2, 60, 16", "200, 64, 2, 800, 16", "400, 64, 1, 100, 32"})
    void whatIsSlowIsAskedForAsFineAsIsQuickEnough(int length, int hidden, double always, double tables, int grain) {
        learn(document(length, hidden), 1, always + tables);
        List<Integer> grains = drag(document(length, hidden), always, tables);
        assertEquals(grain, grains.get(19));
        assertTrue(grains.stream().distinct().count() <= 3, grains.toString());
    }

    @ParameterizedTest
    @CsvSource({"100, 8", "200, 16", "1000, 64", "2000, 128"})
    void aTableHasAtLeastTwelveBlocks(int length, int grain) {
        Document document = document(length, 128);
        assertEquals(grain, drag(document, 0, 1e6).get(19));
        assertTrue(length / grain >= 12);
    }

    @Test
    void whereTheRestTakesMostOfTheTimeTheTablesStayWhole() {
        learn(document(100, 16), 1, 44);
        assertEquals(1, drag(document(100, 16), 40, 4).get(19));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void itDoesNotFlipToAndFroWhileTimesScatter(long seed) {
        Random random = new Random(seed);
        Document document = document(100, 16);
        learn(document, 1, 12);
        int changes = 0;
        int before = 0;
        for (int move = 0; move < 300; move++) {
            boolean collected = random.nextInt(40) == 0;
            int grain = ask(document, 1 + 0.5 * random.nextDouble() + (collected ? 15 : 0), 10 + 3 * random.nextDouble());
            changes += grain == before ? 0 : 1;
            before = grain;
        }
        assertTrue(changes <= 3, changes + " changes");
    }

    @Test
    void aLongerSequenceIsCoarseAtOnceAndAShorterOneWhole() {
        drag(document(50, 16), 0, 3);
        assertEquals(1, pace.grain(document(50, 16)));
        assertEquals(64, pace.grain(document(1000, 64)));
        assertEquals(1, pace.grain(document(50, 16)));
    }

    @Test
    void theLargerMatrixIsCoarserToo() {
        Document document = document(100, 16);
        learn(document, 1, 7);
        assertEquals(1, pace.grain(document));
        assertTrue(pace.grain(new Document(document.experiment(),
                View.DEFAULT.withGatedQuantity(Quantity.FULL_STATE))) > 1);
    }

    @Test
    void anAnswerOfWhichNothingWasComputedTeachesNothing() {
        Document document = document(200, 32);
        learn(document, 1, 100);
        int grain = pace.grain(document);
        Result known = answer(document);
        pace.learn(new Question(document, grain), known, 7_000_000);
        pace.learn(new Question(document, 1), known, 0);
        assertEquals(grain, pace.grain(document));
    }

    @Test
    void afterAColdStartItBecomesWholeAgain() {
        Document document = document(50, 16);
        assertEquals(1, ask(document, 150, 230));
        drag(document, 10, 20);
        learn(document, 1, 4);
        assertEquals(1, pace.grain(document));
    }

    @Test
    void withoutTablesNothingIsCoarseAndNothingIsLearned() {
        Document tables = document(500, 64);
        Document sum = new Document(tables.experiment(), View.DEFAULT.withPerspective(Perspective.SUM));
        int grain = pace.grain(tables);
        assertTrue(grain > 1);
        assertEquals(1, pace.grain(sum));
        pace.learn(new Question(sum), answer(sum), 1);
        assertEquals(grain, pace.grain(tables));
    }
}
