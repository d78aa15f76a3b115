package vanishingpoint.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.GradientMeasures;
import vanishingpoint.result.Health;
import vanishingpoint.result.Insights;
import vanishingpoint.result.RecurrentNorms;
import vanishingpoint.result.Result;
import vanishingpoint.result.Triangle;

/** A slow engine's first answer is coarse, and the fine one follows where the hand rests. */
class CoarseFirstStoryTest {

    private static final int LENGTH = 48;
    private static final int COARSE = 4;
    private static final Recipe SLOW = Recipe.DEFAULT.with(Parameters.T, (double) LENGTH);

    private final HandDriven worker = new HandDriven();
    private final HandDriven later = new HandDriven();
    private final AtomicLong clock = new AtomicLong();
    private final List<String> asked = new ArrayList<>();
    private Question failing;
    private LabModel model;

    private Result answer(Question question, DoubleConsumer progress) {
        asked.add(weight(question) + " by " + question.grain());
        progress.accept(0);
        clock.addAndGet(30_000_000 / question.grain());
        if (question.equals(failing)) {
            throw new IllegalStateException("no");
        }
        int length = question.experiment().length();
        Triangle table = Triangle.of(length, question.grain(),
                new double[Triangle.size(Triangle.blocks(length, question.grain()))]);
        return new Result(question.experiment(), List.of(new CellResult(CellKind.RNN,
                Map.of(Quantity.HIDDEN_STATE, table), Map.of(Quantity.HIDDEN_STATE, Matrix.zeros(length, 1)),
                table, Matrix.zeros(length, 1), 0, RecurrentNorms.NONE,
                new GradientMeasures(1, Map.of(), 0, OptionalInt.empty(), 1),
                new Health(OptionalInt.empty(), 0, 0), Insights.NONE)));
    }

    private static double weight(Question question) {
        return ((Recipe) question.experiment()).get(Parameters.W_H);
    }

    private static Recipe slow(double weight) {
        return SLOW.with(Parameters.W_H, weight);
    }

    /** The engine is known to be slow, its fine answer to 1.0 is shown. */
    @BeforeEach
    void begin() {
        model = new LabModel(this::answer, new LatestTask.Threads(worker, Runnable::run, later, clock::get));
        worker.runAll();
        model.set(SLOW);
        rest();
        asked.clear();
        assertEquals(1, grain());
        assertFalse(model.computing().get());
    }

    private void rest() {
        worker.runAll();
        later.runAll();
        worker.runAll();
    }

    private int grain() {
        return model.result().get().grain();
    }

    @Test
    void aDragIsCoarseAndItsEndIsFine() {
        model.beginGesture();
        for (int move = 1; move <= 5; move++) {
            model.adjust(slow(1 + 0.1 * move));
            worker.runAll();
            assertEquals(COARSE, grain());
            assertTrue(model.computing().get());
        }
        model.endGesture();
        later.runAll();
        worker.runAll();
        assertEquals(List.of("1.1 by 4", "1.2 by 4", "1.3 by 4", "1.4 by 4", "1.5 by 4", "1.5 by 1"), asked);
        assertEquals(1, grain());
        assertEquals(slow(1.5), model.result().get().experiment());
        assertFalse(model.computing().get());
    }

    @Test
    void theFineAnswerOfAnOlderQuestionDoesNotComeBetween() {
        model.set(slow(2));
        worker.runAll();
        later.runAll();
        model.set(slow(3));
        worker.runOne();
        assertEquals(COARSE, grain(), "what was begun of the fine one is given up");
        worker.runAll();
        assertEquals(slow(3), model.result().get().experiment());
        rest();
        assertEquals(List.of("2.0 by 1", "3.0 by 4", "3.0 by 1"), asked.subList(1, asked.size()));
    }

    @Test
    void undoIsAQuestionLikeAnyOther() {
        model.set(slow(2));
        worker.runAll();
        model.undo();
        worker.runAll();
        assertEquals(COARSE, grain());
        assertEquals(SLOW, model.result().get().experiment());
        rest();
        assertEquals(1, grain());
    }

    @Test
    void cancelledItStaysCoarseAndIsNoStep() {
        model.set(slow(2));
        worker.runAll();
        later.runAll();
        model.cancel();
        rest();
        assertEquals(COARSE, grain());
        assertEquals(slow(2), model.experiment().get());
        assertFalse(model.computing().get());
        model.undo();
        assertEquals(SLOW, model.experiment().get());
    }

    @Test
    void backFromACancelledQuestionTheCoarsePictureIsRefined() {
        model.set(slow(2));
        worker.runAll();
        model.set(slow(3));
        model.cancel();
        rest();
        assertEquals(slow(2), model.experiment().get());
        assertEquals(1, grain());
        assertFalse(model.computing().get());
    }

    @Test
    void thePictureBeforeAFailureIsRefined() {
        model.set(slow(2));
        worker.runAll();
        model.set(slow(3));
        failing = new Question(model.document(), COARSE);
        rest();
        assertEquals(slow(3), model.failure().get().question());
        assertEquals(slow(2), model.result().get().experiment());
        assertEquals(1, grain());
    }

    @Test
    void aFineAnswerThatFailsIsToldOnceAndThePictureStaysCoarse() {
        model.set(slow(2));
        failing = new Question(model.document());
        rest();
        rest();
        assertEquals(slow(2), model.failure().get().question());
        assertEquals(COARSE, grain());
        assertEquals(List.of("2.0 by 4", "2.0 by 1"), asked);
        assertFalse(model.computing().get());
    }
}
