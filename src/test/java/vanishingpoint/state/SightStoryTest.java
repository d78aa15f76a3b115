package vanishingpoint.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.Gate;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.View;

/** The model asks for what its perspective shows, and tells what of it the answer has. */
class SightStoryTest {

    private static final View PATHS = View.DEFAULT.withPerspective(Perspective.PATHS);

    private final List<Question> asked = new ArrayList<>();
    private final HandDriven worker = new HandDriven();
    private final LabModel model = new LabModel((question, progress) -> {
        asked.add(question);
        return Engine.run(question, progress);
    }, new LatestTask.Threads(worker, Runnable::run, Runnable::run, () -> 0));

    private static View at(View view, int t, int k) {
        return view.withFocus(view.focus().withSelection(Optional.of(new Pair(t, k))));
    }

    @Test
    void anotherPerspectiveIsAskedForAndNotDrawnBeforeItsAnswer() {
        worker.runAll();
        model.look(PATHS);
        assertEquals(Optional.empty(), model.sight());
        worker.runAll();
        assertEquals(2, asked.size());
        assertEquals(Optional.of(PATHS), model.sight());
    }

    @Test
    void aSelectedPairAsksWhereItsRowIsShownAndNowhereElse() {
        worker.runAll();
        model.look(at(View.DEFAULT, 40, 12));
        assertEquals(0, worker.size(), "the tables have every pair");
        model.look(at(PATHS, 40, 12));
        worker.runAll();
        model.look(at(PATHS, 40, 3));
        assertEquals(0, worker.size(), "the same row");
        model.look(at(PATHS, 30, 3));
        assertEquals(40, model.sight().orElseThrow().focus().selectionIn(50).t(), "the numbers are still those of 40");
        worker.runAll();
        assertEquals(30, model.sight().orElseThrow().focus().selectionIn(50).t());
        View cut = PATHS.withFocus(new Focus(Optional.of(new Pair(30, 3)), Set.of(Gate.INPUT), OptionalInt.empty()));
        model.look(cut);
        worker.runAll();
        assertEquals(4, asked.size());
        model.look(cut.withFocus(cut.focus().withLagCut(OptionalInt.of(10))));
        assertEquals(0, worker.size(), "a lag cut is read off");
        assertEquals(10, model.sight().orElseThrow().focus().lagCut().orElseThrow());
    }

    /** Which has its own terms; another k is read off. */
    @Test
    void inTheGradientsSumASelectedStepAsks() {
        View sum = View.DEFAULT.withPerspective(Perspective.SUM);
        worker.runAll();
        model.look(sum);
        worker.runAll();
        model.look(at(sum, 40, 12));
        worker.runAll();
        assertEquals(3, asked.size());
        assertEquals(40, selectedStep());
        model.look(at(sum, 40, 3));
        assertEquals(0, worker.size(), "the same row");
        model.look(at(sum, 30, 3));
        assertEquals(40, model.sight().orElseThrow().focus().selectionIn(50).t(), "the numbers are still those of 40");
        worker.runAll();
        assertEquals(30, selectedStep());
        model.look(sum);
        worker.runAll();
        assertTrue(model.result().get().rnn().orElseThrow().insights().sum().orElseThrow().selected().isEmpty());
    }

    private int selectedStep() {
        return model.result().get().rnn().orElseThrow().insights().sum().orElseThrow().selected().orElseThrow().t();
    }

    @Test
    void cancellingGoesBackToThePerspectiveThatThePictureHas() {
        worker.runAll();
        model.look(PATHS);
        model.cancel();
        assertEquals(Perspective.EXPLORE, model.view().get().perspective());
        worker.runAll();
        assertFalse(model.computing().get());
        assertEquals(Optional.of(View.DEFAULT), model.sight());
        model.look(PATHS);
        worker.runAll();
        assertEquals(Optional.of(PATHS), model.sight());
    }
}
