package vanishingpoint.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.View;

/** The model asks again only for a table that comes into sight and that the answer lacks. */
class TablesInSightStoryTest {

    private final List<Question> asked = new ArrayList<>();
    private final LabModel model = new LabModel((question, progress) -> {
        asked.add(question);
        return Engine.run(question, progress);
    }, new LatestTask.Threads(Runnable::run, Runnable::run, Runnable::run, () -> 0));

    private boolean hasFullState() {
        return model.result().get().gated().orElseThrow().log10Gains().containsKey(Quantity.FULL_STATE);
    }

    @Test
    void anotherProductIsAskedForOnceAndAnotherScaleIsNot() {
        model.look(View.DEFAULT.withLockedScale(Optional.of(6.0)));
        model.look(View.DEFAULT.withGatedQuantity(Quantity.FORGET_PRODUCT));
        assertEquals(1, asked.size());
        assertFalse(hasFullState());
        model.look(View.DEFAULT.withGatedQuantity(Quantity.FULL_STATE));
        assertEquals(2, asked.size());
        assertTrue(hasFullState());
        model.look(View.DEFAULT);
        assertEquals(2, asked.size());
        assertFalse(model.canUndo().get());
    }
}
