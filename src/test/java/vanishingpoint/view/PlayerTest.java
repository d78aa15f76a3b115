package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.LossKind;
import vanishingpoint.experiment.LossPlacement;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.state.LabModel;
import vanishingpoint.state.LatestTask;

/** Playing, with the clock in hand. */
class PlayerTest {

    private final LabModel model = new LabModel((question, progress) -> Answers.to(question.experiment()),
            new LatestTask.Threads(Runnable::run, Runnable::run, Runnable::run, () -> 0));
    private final SimpleBooleanProperty still = new SimpleBooleanProperty();
    private final Player player = new Player(model, still);
    private double now;

    private void after(double seconds) {
        now += seconds;
        player.tick((long) (1e9 * now));
    }

    private double bias() {
        return ((Recipe) model.experiment().get()).get(Parameters.B_F);
    }

    private void start() {
        player.toggle();
        after(0);
    }

    @Test
    void theSliderMovedLastGoesToItsEndAndBackAndIsOneStep() {
        model.set(Recipe.DEFAULT.with(Parameters.B_F, 6.6)); // from −6 to 8: nine tenths of the way
        assertEquals(Parameters.B_F, player.moved().get());
        start();
        after(0.8);
        assertEquals(8, bias(), "a tenth of eight seconds further");
        after(0.8);
        assertEquals(6.6, bias(), "back again");
        after(7.2);
        assertEquals(-6, bias());
        after(1.6);
        assertEquals(-3.2, bias());
        player.toggle();
        after(5);
        assertEquals(-3.2, bias(), "paused");
        model.undo();
        assertEquals(6.6, bias());
        model.undo();
        assertEquals(1, bias());
    }

    @Test
    void playsFasterAndSlower() {
        model.set(Recipe.DEFAULT.with(Parameters.B_F, -6.0));
        player.play(4.0);
        start();
        after(1);
        assertEquals(1, bias());
        player.play(0.25);
        after(1.6);
        assertEquals(1.7, bias());
    }

    @Test
    void theSelectionGoesBackInTimeAndComesAgain() {
        model.set(Recipe.DEFAULT.with(Parameters.T, 5.0));
        model.look(model.view().get().withFocus(model.view().get().focus().withSelection(
                Optional.of(new Pair(4, 3)))));
        player.play(Player.What.SELECTION);
        start();
        after(0.5);
        assertEquals(Optional.of(new Pair(4, 1)), model.view().get().focus().selection());
        after(0.25);
        assertEquals(Optional.of(new Pair(4, 4)), model.view().get().focus().selection());
        player.pause();
        model.undo();
        assertEquals(Recipe.DEFAULT, model.experiment().get(), "the selection is no step");
    }

    @Test
    void whateverElseChangesTheExperimentStopsIt() {
        start();
        after(1);
        assertTrue(player.playing().get());
        model.undo();
        assertFalse(player.playing().get());
        assertEquals(Recipe.DEFAULT, model.experiment().get());
        after(1);
        assertEquals(Recipe.DEFAULT, model.experiment().get());
    }

    @Test
    void ofGivenWeightsOnlyTheSelectionPlays() {
        Matrix one = Matrix.of(1, 1, 0.5);
        Matrix zero = Matrix.zeros(1, 1);
        model.set(new GivenWeights(CellKind.RNN, Activation.TANH, Map.of("W_x", one, "W_h", one, "b_h", zero, "W_o", one,
                "b_o", zero), zero, zero, Matrix.zeros(5, 1), Matrix.zeros(5, 1), LossKind.SQUARED_ERROR,
                LossPlacement.EVERY_STEP, OptionalDouble.empty()));
        assertEquals(Player.What.SELECTION, player.what());
        assertFalse(player.hasSliders().getValue());
        start();
        after(0.5);
        assertEquals(Optional.of(new Pair(5, 4)), model.view().get().focus().selection());
        model.undo();
        assertEquals(Player.What.SLIDER, player.what());
    }

    @Test
    void nothingPlaysWhereMotionIsReduced() {
        start();
        still.set(true);
        assertFalse(player.playing().get());
        player.toggle();
        assertFalse(player.playing().get());
    }
}
