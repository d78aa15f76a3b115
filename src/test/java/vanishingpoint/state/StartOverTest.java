package vanishingpoint.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vanishingpoint.experiment.Parameters.W_H;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;

/** Steps that go over to another look too. */
class StartOverTest {

    private static final Recipe STRONGER = Recipe.DEFAULT.with(W_H, 1.5);

    private final LabModel model = new LabModel(Engine::run,
            new LatestTask.Threads(Runnable::run, Runnable::run, Runnable::run, () -> 0));

    @Test
    void resetAllTakesTheLookAlongAndOneStepBringsBothBack() {
        View looked = View.DEFAULT.withPerspective(Perspective.SUM).withPins(List.of(STRONGER))
                .withFocus(Focus.NONE.withLagCut(OptionalInt.of(30)));
        model.look(looked.withCompared(Optional.of(STRONGER)));
        int beginnings = model.beginnings().get();
        model.resetAll();
        assertEquals(View.DEFAULT.withPerspective(Perspective.SUM).withCompared(Optional.of(STRONGER)), model.view().get());
        assertTrue(model.beginnings().get() > beginnings);
        model.set(STRONGER);
        model.look(model.view().get().withPerspective(Perspective.PATHS));
        model.undo();
        assertEquals(Perspective.PATHS, model.view().get().perspective(), "an ordinary step is none of the look");
        model.undo();
        assertEquals(looked.withCompared(Optional.of(STRONGER)), model.view().get());
        assertFalse(model.canUndo().get());
        model.redo();
        assertTrue(model.view().get().pins().isEmpty());
    }
}
