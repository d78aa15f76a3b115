package vanishingpoint.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Result;

/** The experiment beside the present one: what is computed of it and when, and what becomes of it. */
class ComparedTest {

    private static final Recipe SHORT = Recipe.DEFAULT.with(Parameters.T, 8.0).with(Parameters.N, 2.0);
    private static final Recipe OTHER = SHORT.with(Parameters.W_H, 1.5);

    private final HandDriven worker = new HandDriven();
    private final List<Question> asked = new ArrayList<>();
    private final HandDriven other = new HandDriven();
    private final LabModel model = new LabModel((question, progress) -> Engine.run(question, progress), threads(worker));
    private final Compared compared = new Compared(model, (question, progress) -> {
        asked.add(question);
        if (question.experiment() instanceof Recipe recipe && recipe.get(Parameters.W_H) == 7) {
            throw new IllegalStateException("no such luck");
        }
        return Engine.run(question, progress);
    }, threads(other));

    private static LatestTask.Threads threads(HandDriven worker) {
        return new LatestTask.Threads(worker, Runnable::run, Runnable::run, () -> 0);
    }

    private void begin() {
        model.open(new Document(SHORT, View.DEFAULT), null);
        worker.runAll();
    }

    private void look(Perspective perspective) {
        model.look(model.view().get().withPerspective(perspective));
    }

    @Test
    void thePresentExperimentIsPutBesideWithTheAnswerThatIsThere() {
        begin();
        compared.toggle();
        assertEquals(Optional.of(SHORT), model.view().get().compared());
        assertSame(model.result().get(), compared.answer().get());
        assertEquals(0, other.size(), "nothing is asked");
        assertFalse(model.canUndo().get());
        compared.toggle();
        assertNull(compared.answer().get());
        assertFalse(compared.isOn());
    }

    @Test
    void slidersOfTheOneNeverAskForTheOther() {
        begin();
        compared.put(Optional.of(OTHER));
        assertEquals(Optional.empty(), compared.sight(), "not there yet");
        other.runAll();
        assertEquals(OTHER, compared.answer().get().experiment());
        Result before = compared.answer().get();
        for (double weight = 0; weight < 2; weight += 0.25) {
            model.set(SHORT.with(Parameters.W_H, weight));
            worker.runAll();
        }
        model.look(model.view().get().withFocus(model.view().get().focus().withSelection(Optional.of(new Pair(5, 2)))));
        model.look(model.view().get().withPins(List.of(SHORT)));
        assertEquals(1, asked.size());
        assertSame(before, compared.answer().get());
    }

    @Test
    void anotherPerspectiveAndAnotherRowAskOnce() {
        begin();
        compared.put(Optional.of(OTHER));
        other.runAll();
        look(Perspective.PATHS);
        assertEquals(Optional.empty(), compared.inSight(), "its answer is of what was looked at before");
        other.runAll();
        assertTrue(compared.inSight().orElseThrow().gated().orElseThrow().insights().paths().isPresent());
        View paths = model.view().get();
        model.look(paths.withFocus(paths.focus().withSelection(Optional.of(new Pair(6, 2)))));
        model.look(paths.withFocus(paths.focus().withSelection(Optional.of(new Pair(6, 3)))));
        other.runAll();
        assertEquals(3, asked.size());
        assertEquals(6, compared.sight().orElseThrow().focus().selectionIn(8).t());
    }

    @Test
    void anAnswerToWhatIsNoLongerBesideIsNotTaken() {
        begin();
        compared.put(Optional.of(OTHER));
        compared.put(Optional.of(SHORT));
        other.runAll();
        assertEquals(SHORT, compared.answer().get().experiment());
        compared.put(Optional.of(OTHER));
        compared.put(Optional.empty());
        other.runAll();
        assertNull(compared.answer().get());
    }

    @Test
    void exchangingIsOneStepBack() {
        begin();
        compared.put(Optional.of(OTHER));
        other.runAll();
        Result left = model.result().get();
        compared.exchange();
        assertEquals(OTHER, model.experiment().get());
        assertEquals(Optional.of(SHORT), model.view().get().compared());
        assertSame(left, compared.answer().get(), "it was there");
        worker.runAll();
        assertEquals(1, asked.size());
        model.undo();
        assertEquals(SHORT, model.experiment().get());
        assertFalse(model.canUndo().get());
        assertEquals(Optional.of(SHORT), model.view().get().compared());
    }

    @Test
    void whatCannotBeAnsweredIsToldAndNotAskedAgain() {
        begin();
        Recipe unlucky = SHORT.with(Parameters.W_H, 7.0);
        compared.put(Optional.of(unlucky));
        other.runAll();
        assertEquals(unlucky, compared.failure().get().question());
        assertEquals("no such luck", compared.failure().get().message());
        model.look(model.view().get().withPins(List.of(SHORT)));
        assertEquals(0, other.size());
        compared.dismissFailure();
        compared.put(Optional.of(OTHER));
        other.runAll();
        assertEquals(OTHER, compared.answer().get().experiment());
        assertNull(compared.failure().get());
    }

    @Test
    void aFileBringsItAlong() {
        begin();
        compared.put(Optional.of(OTHER));
        Document saved = DocumentFile.parse("saved", DocumentFile.toText(model.document()));
        assertEquals(model.document(), saved);
        model.open(LabModel.BLANK, null);
        assertFalse(compared.isOn());
        model.open(saved, null);
        other.runAll();
        assertEquals(OTHER, compared.inSight().orElseThrow().experiment());
    }
}
