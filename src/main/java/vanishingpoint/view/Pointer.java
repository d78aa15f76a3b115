package vanishingpoint.view;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import vanishingpoint.experiment.Pair;

/** The cell that the user points at, the same in every chart: the one under the mouse, else the one pinned by a click. */
final class Pointer {

    private final ObjectProperty<Pair> hovered = new SimpleObjectProperty<>(this, "hovered");
    private final ObjectProperty<Pair> pinned = new SimpleObjectProperty<>(this, "pinned");
    private final ObjectBinding<Pair> shown = Bindings.createObjectBinding(
            () -> hovered.get() != null ? hovered.get() : pinned.get(), hovered, pinned);

    void hover(Pair cell) {
        hovered.set(cell);
    }

    /** Pins this cell, or lets go of it if it is the pinned one. */
    void pin(Pair cell) {
        pinned.set(cell.equals(pinned.get()) ? null : cell);
    }

    void unpin() {
        pinned.set(null);
    }

    /** The pinned cell, null if none. */
    Pair pinned() {
        return pinned.get();
    }

    /** Back to what was pinned before. */
    void repin(Pair before) {
        pinned.set(before);
    }

    /** The cell to be marked, null if none. */
    ObservableValue<Pair> shown() {
        return shown;
    }
}
