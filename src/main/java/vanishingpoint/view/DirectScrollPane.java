package vanishingpoint.view;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/**
 * A scroll pane whose content is drawn straight on the screen. The usual one keeps an image of its content, which
 * changes here in each frame of a drag: everything would be drawn twice.
 */
final class DirectScrollPane extends ScrollPane {

    DirectScrollPane(Node content) {
        super(content);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        Skin<?> skin = super.createDefaultSkin();
        getChildrenUnmodifiable().forEach(child -> child.setCache(false));
        return skin;
    }
}
