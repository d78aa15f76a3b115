package vanishingpoint.view;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Why a field refused what was typed, over what stands below the field: no row moves away under the next click. */
final class RefusalNote extends Label {

    RefusalNote(EntryField field) {
        getStyleClass().add("refusal");
        setWrapText(true);
        setManaged(false);
        setMouseTransparent(true);
        textProperty().bind(field.refusal());
        visibleProperty().bind(field.refusal().isNotEmpty());
        textProperty().addListener(changed -> {
            comeToTheFront();
            if (getParent() != null) {
                getParent().requestLayout();
            }
        });
    }

    /** Called by its parent's layout. */
    void standBelow(Region row) {
        double width = ((Region) getParent()).getWidth();
        resizeRelocate(0, row.getLayoutY() + row.getHeight() + 2, width, prefHeight(width));
    }

    private void comeToTheFront() {
        for (Node node = this; node != null && !(node instanceof ScrollPane); node = node.getParent()) {
            node.setViewOrder(isVisible() ? -1 : 0);
        }
    }
}
