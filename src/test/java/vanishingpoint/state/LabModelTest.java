package vanishingpoint.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vanishingpoint.experiment.Parameters.B_F;
import static vanishingpoint.experiment.Parameters.N;
import static vanishingpoint.experiment.Parameters.SEED;
import static vanishingpoint.experiment.Parameters.T;
import static vanishingpoint.experiment.Parameters.W_H;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Result;

class LabModelTest {

    private static final Recipe STRONGER = Recipe.DEFAULT.with(W_H, 1.5);
    private static final Path FILE = Path.of("an experiment.json");

    private final HandDriven worker = new HandDriven();
    private final List<Experiment> asked = new ArrayList<>();

    private LabModel model() {
        return model((question, progress) -> {
            asked.add(question.experiment());
            return new Result(question.experiment(), List.of());
        });
    }

    private LabModel model(BiFunction<Question, DoubleConsumer, Result> engine) {
        return new LabModel(engine, new LatestTask.Threads(worker, Runnable::run, Runnable::run, () -> 0));
    }

    private static Experiment weight(double value) {
        return Recipe.DEFAULT.with(W_H, value);
    }

    @Test
    void startsWithTheDefaultExperimentAskedAndNothingToSave() {
        LabModel model = model();
        assertNull(model.result().get());
        worker.runAll();
        assertEquals(List.of(Recipe.DEFAULT), asked);
        assertEquals(Recipe.DEFAULT, model.result().get().experiment());
        assertFalse(model.unsaved().get());
        assertFalse(model.canUndo().get());
    }

    @Test
    void aNewExperimentIsAskedAndItsAnswerCarriesIt() {
        LabModel model = model();
        worker.runAll();
        model.set(STRONGER);
        assertTrue(model.computing().get());
        assertEquals(Recipe.DEFAULT, model.result().get().experiment());
        worker.runAll();
        assertEquals(STRONGER, model.result().get().experiment());
        assertFalse(model.computing().get());
    }

    @Test
    void settingTheSameExperimentAsksNothingAndIsNoStep() {
        LabModel model = model();
        worker.runAll();
        model.set(Recipe.DEFAULT.with(W_H, 1.0));
        assertEquals(0, worker.size());
        assertFalse(model.canUndo().get());
    }

    @Test
    void aGestureIsOneUndoStep() {
        LabModel model = model();
        model.beginGesture();
        for (double value = 1; value <= 2; value += 0.1) {
            model.adjust(weight(value));
        }
        model.endGesture();
        model.undo();
        assertEquals(Recipe.DEFAULT, model.experiment().get());
        assertFalse(model.canUndo().get());
    }

    @Test
    void aGestureThatEndsWhereItBeganIsNoStepAndKeepsWhatWasUndone() {
        LabModel model = model();
        model.set(STRONGER);
        model.undo();
        model.beginGesture();
        model.adjust(weight(3));
        model.adjust(Recipe.DEFAULT);
        model.endGesture();
        assertFalse(model.canUndo().get());
        assertTrue(model.canRedo().get());
    }

    @Test
    void undoInTheMiddleOfAGestureEndsIt() {
        LabModel model = model();
        model.beginGesture();
        model.adjust(weight(3));
        model.undo();
        assertEquals(Recipe.DEFAULT, model.experiment().get());
        model.adjust(weight(4)); // outside of a gesture: a step of its own
        assertTrue(model.canUndo().get());
        assertFalse(model.canRedo().get());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void undoAndRedoUndoEachOther(long seed) {
        Random random = new Random(seed);
        LabModel model = model();
        List<Experiment> past = new ArrayList<>(List.of(model.experiment().get()));
        for (int step = 0; step < 40; step++) {
            change(model, random);
            if (!model.experiment().get().equals(past.get(past.size() - 1))) {
                past.add(model.experiment().get());
            }
        }
        int back = random.nextInt(past.size());
        for (int step = 1; step <= back; step++) {
            model.undo();
            assertEquals(past.get(past.size() - 1 - step), model.experiment().get());
        }
        for (int step = back; step > 0; step--) {
            model.redo();
        }
        assertEquals(past.get(past.size() - 1), model.experiment().get());
        assertFalse(model.canRedo().get());
        while (model.canUndo().get()) {
            model.undo();
        }
        assertEquals(Recipe.DEFAULT, model.experiment().get());
    }

    private static void change(LabModel model, Random random) {
        Recipe now = (Recipe) model.experiment().get();
        switch (random.nextInt(4)) {
            case 0 -> model.set(now.with(W_H, random.nextInt(-10, 21) + 0.0));
            case 1 -> model.set(now.with(SEED, random.nextLong()));
            case 2 -> model.resetAll();
            default -> {
                model.beginGesture();
                for (int i = random.nextInt(4); i > 0; i--) {
                    model.adjust(now.with(B_F, random.nextInt(-6, 9) + 0.0));
                }
                model.endGesture();
            }
        }
    }

    @Test
    void aNewStepForgetsWhatWasUndone() {
        LabModel model = model();
        model.set(STRONGER);
        model.undo();
        model.set(weight(4));
        assertFalse(model.canRedo().get());
        model.redo();
        assertEquals(weight(4), model.experiment().get());
    }

    @Test
    void theListOfStepsIsBounded() {
        LabModel model = model();
        for (int step = 1; step <= History.LIMIT + 10; step++) {
            model.set(Recipe.DEFAULT.with(SEED, 100L + step));
        }
        int steps = 0;
        for (; model.canUndo().get(); steps++) {
            model.undo();
        }
        assertEquals(History.LIMIT, steps);
        assertEquals(Recipe.DEFAULT.with(SEED, 110L), model.experiment().get());
    }

    @Test
    void resetAllCanBeUndone() {
        LabModel model = model();
        model.set(STRONGER.with(N, 3.0));
        model.resetAll();
        assertEquals(Recipe.DEFAULT, model.experiment().get());
        model.undo();
        assertEquals(STRONGER.with(N, 3.0), model.experiment().get());
    }

    @Test
    void unsavedComparesWithWhatWasLastSaved() {
        LabModel model = model();
        model.set(STRONGER);
        assertTrue(model.unsaved().get());
        model.saved(model.document(), FILE);
        assertFalse(model.unsaved().get());
        assertEquals(FILE, model.file().get());
        model.undo();
        assertTrue(model.unsaved().get());
        model.redo();
        assertFalse(model.unsaved().get());
    }

    @Test
    void lookingElsewhereIsSavedButAsksNothingAndIsNoStep() {
        LabModel model = model();
        worker.runAll();
        model.look(View.DEFAULT.withGatedQuantity(Quantity.FORGET_PRODUCT));
        assertTrue(model.unsaved().get());
        assertFalse(model.canUndo().get());
        assertEquals(0, worker.size());
    }

    @Test
    void anOpenedDocumentIsAskedWithNothingToUndoOrSave() {
        LabModel model = model();
        model.set(weight(4));
        View view = View.DEFAULT.withGatedQuantity(Quantity.FULL_STATE);
        model.open(new Document(STRONGER, view), FILE);
        worker.runAll();
        assertEquals(STRONGER, model.result().get().experiment());
        assertEquals(view, model.view().get());
        assertEquals(FILE, model.file().get());
        assertFalse(model.canUndo().get());
        assertFalse(model.unsaved().get());
    }

    @Test
    void aRestoredSessionIsUnsavedAsItWasLeft() {
        LabModel model = model();
        model.restore(new Document(STRONGER, View.DEFAULT), FILE, LabModel.BLANK);
        assertTrue(model.unsaved().get());
        model.set(Recipe.DEFAULT);
        assertFalse(model.unsaved().get());
    }

    @Test
    void aFailureNamesItsQuestionUntilDismissedAndTheNextOneWorks() {
        LabModel model = model((question, progress) -> {
            if (question.experiment().length() == 2000) {
                throw new OutOfMemoryError("Java heap space");
            }
            return new Result(question.experiment(), List.of());
        });
        worker.runAll();
        model.set(Recipe.DEFAULT.with(T, 2000.0));
        worker.runAll();
        assertEquals(Recipe.DEFAULT.with(T, 2000.0), model.failure().get().question());
        assertEquals("Java heap space", model.failure().get().message());
        model.set(STRONGER);
        worker.runAll();
        assertEquals(STRONGER, model.result().get().experiment());
        model.dismissFailure();
        assertNull(model.failure().get());
    }

    @Test
    void cancelGoesBackToTheQuestionThatThePictureAnswersAndCanBeUndone() {
        LabModel model = model();
        worker.runAll();
        Recipe slow = Recipe.DEFAULT.with(T, 2000.0);
        model.set(slow);
        model.cancel();
        worker.runAll();
        assertEquals(Recipe.DEFAULT, model.experiment().get());
        assertEquals(Recipe.DEFAULT, model.result().get().experiment());
        assertFalse(model.computing().get());
        model.undo();
        assertEquals(slow, model.experiment().get());
    }
}
