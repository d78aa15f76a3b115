package vanishingpoint.view;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.NumberParameter;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.state.LabModel;

/**
 * Moves what a hand would move: the slider moved last, back and forth between its ends, or the selected pair, ever further
 * back from its t. Told the time by whoever has a clock. Whatever else changes the experiment stops it; a sweep is one undo
 * step.
 */
final class Player {

    /** What is moved. */
    enum What { SLIDER, SELECTION }

    static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0);

    private static final double SECONDS_TO_THE_END = 8;
    private static final double PAIRS_A_SECOND = 4;
    private static final double NANOS = 1e9;

    private final LabModel model;
    private final BooleanProperty still;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final ReadOnlyObjectWrapper<NumberParameter> moved =
            new ReadOnlyObjectWrapper<>(this, "moved", Parameters.W_H);
    private What what = What.SLIDER;
    private double speed = 1;
    private Optional<Long> last = Optional.empty();
    /** Ends of the sweep are 0 and 1, on the way back from 1 it is 2 less this; or pairs not yet stepped. */
    private double phase;
    private boolean moving;

    /** @param still where true, nothing plays */
    Player(LabModel model, BooleanProperty still) {
        this.model = model;
        this.still = still;
        model.experiment().addListener((observable, before, now) -> changed(before, now));
        still.addListener((observable, before, now) -> pause());
    }

    ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /** The parameter whose slider was moved last. */
    ReadOnlyObjectProperty<NumberParameter> moved() {
        return moved.getReadOnlyProperty();
    }

    What what() {
        return model.experiment().get() instanceof Recipe ? what : What.SELECTION;
    }

    /** Whether there are sliders to move: of given weights there are none. */
    ObservableValue<Boolean> hasSliders() {
        return model.experiment().map(Recipe.class::isInstance);
    }

    double speed() {
        return speed;
    }

    void play(What chosen) {
        pause();
        what = chosen;
    }

    void play(double times) {
        speed = times;
    }

    void toggle() {
        if (playing.get()) {
            pause();
        } else if (!still.get()) {
            phase = what() == What.SLIDER ? scale().fraction(recipe().get(moved.get())) : 0;
            last = Optional.empty();
            playing.set(true);
        }
    }

    void pause() {
        if (playing.get()) {
            playing.set(false);
            model.endGesture();
        }
    }

    /** What has come since the last call is moved. */
    void tick(long nanos) {
        if (!playing.get()) {
            return;
        }
        double seconds = last.map(before -> (nanos - before) / NANOS).orElse(0.0) * speed;
        last = Optional.of(nanos);
        moving = true;
        if (what() == What.SLIDER) {
            sweep(seconds);
        } else {
            step(seconds);
        }
        moving = false;
    }

    private void sweep(double seconds) {
        phase = (phase + seconds / SECONDS_TO_THE_END) % 2;
        SliderScale scale = scale();
        double share = phase <= 1 ? phase : 2 - phase;
        double value = scale.valueAt(scale.start() + share * (scale.end() - scale.start()));
        model.beginGesture();
        model.adjust(recipe().with(moved.get(), value));
    }

    private void step(double seconds) {
        phase += seconds * PAIRS_A_SECOND;
        int pairs = (int) phase;
        phase -= pairs;
        if (pairs > 0) {
            Focus focus = model.view().get().focus();
            Pair pair = focus.selectionIn(model.experiment().get().length());
            int lag = (pair.lag() + pairs) % pair.t();
            model.look(model.view().get().withFocus(
                    focus.withSelection(Optional.of(new Pair(pair.t(), pair.t() - lag)))));
        }
    }

    private void changed(Experiment before, Experiment now) {
        if (moving) {
            return;
        }
        pause();
        if (before instanceof Recipe old && now instanceof Recipe recipe) {
            List<NumberParameter> different = Parameters.ALL.stream()
                    .filter(parameter -> !old.get(parameter).equals(recipe.get(parameter)))
                    .filter(NumberParameter.class::isInstance).map(NumberParameter.class::cast).toList();
            if (different.size() == 1) {
                moved.set(different.get(0));
            }
        }
    }

    private SliderScale scale() {
        return new SliderScale(moved.get().range());
    }

    private Recipe recipe() {
        return (Recipe) model.experiment().get();
    }
}
