package vanishingpoint.view;

import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;

/** Stories of the window with its studio. */
abstract class StudioStories extends WindowStories {

    final void openStudio() {
        press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
    }

    final <T> void choose(String id, T value) {
        ComboBox<T> box = lookup(id).queryComboBox();
        interact(() -> box.setValue(value));
    }
}
