package vanishingpoint.state;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.View;

/** What stood before, and what was undone; a gesture is one step. Holds the last {@link #LIMIT} steps. */
final class History {

    static final int LIMIT = 500;

    private final Deque<Step> before = new ArrayDeque<>();
    private final Deque<Step> after = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private final ReadOnlyIntegerWrapper beginnings = new ReadOnlyIntegerWrapper(this, "beginnings");
    private Experiment gestureStart;

    /**
     * Where a step leads.
     *
     * @param view how it was looked at, where the step goes over to another look too
     */
    record Step(Experiment experiment, Optional<View> view) {

        Step(Experiment experiment) {
            this(experiment, Optional.empty());
        }

        // the step the other way changes the look too, or does not
        private Step reversed(Document present) {
            return new Step(present.experiment(), view.map(look -> present.view()));
        }
    }

    ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    void beginGesture(Experiment present) {
        if (gestureStart == null) {
            gestureStart = present;
        }
    }

    boolean inGesture() {
        return gestureStart != null;
    }

    /** One step, or none if it ended where it began. */
    void endGesture(Experiment present) {
        Experiment start = gestureStart;
        gestureStart = null;
        if (start != null && !start.equals(present)) {
            leave(new Step(start));
        }
    }

    /** A step away from {@code left}: what was undone is forgotten. */
    void leave(Step left) {
        before.push(left);
        after.clear();
        if (before.size() > LIMIT) {
            before.removeLast();
        }
        tell();
    }

    Step undo(Document present) {
        return walk(before, after, present);
    }

    Step redo(Document present) {
        return walk(after, before, present);
    }

    private Step walk(Deque<Step> from, Deque<Step> to, Document present) {
        Step step = from.pop();
        to.push(step.reversed(present));
        tell();
        return step;
    }

    ReadOnlyIntegerProperty beginnings() {
        return beginnings.getReadOnlyProperty();
    }

    /** Something else is begun, whether that is a step or not. */
    void begin() {
        beginnings.set(beginnings.get() + 1);
    }

    /** The end of all steps, and a beginning. */
    void clear() {
        gestureStart = null;
        before.clear();
        after.clear();
        tell();
        begin();
    }

    private void tell() {
        canUndo.set(!before.isEmpty());
        canRedo.set(!after.isEmpty());
    }
}
