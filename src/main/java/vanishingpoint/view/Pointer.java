package vanishingpoint.view;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import vanishingpoint.figure.Cell;

/** The cell that the user points at, the same in every chart: the one under the mouse, else the one pinned by a click. */
final class Pointer {

    private final ObjectProperty<Cell> hovered = new SimpleObjectProperty<>(this, "hovered");
    private final ObjectProperty<Cell> pinned = new SimpleObjectProperty<>(this, "pinned");
    private final ObjectBinding<Cell> shown = Bindings.createObjectBinding(
            () -> hovered.get() != null ? hovered.get() : pinned.get(), hovered, pinned);

    void hover(Cell cell) {
        hovered.set(cell);
    }

    /** Pins this cell, or lets go of it if it is the pinned one. */
    void pin(Cell cell) {
        pinned.set(cell.equals(pinned.get()) ? null : cell);
    }

    void unpin() {
        pinned.set(null);
    }

    /** The pinned cell, null if none. */
    Cell pinned() {
        return pinned.get();
    }

    /** Back to what was pinned before. */
    void repin(Cell before) {
        pinned.set(before);
    }

    /** The cell to be marked, null if none. */
    ObservableValue<Cell> shown() {
        return shown;
    }
}
