package vanishingpoint.view;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;

/** The preview as the main thing, what can be said about it at the right. */
final class StudioPane extends DialogPane {

    /** What stands in it. */
    record Parts(StudioForm form, StudioPreview preview, StudioFrames frames, StudioStatus status) {}

    private static final double WIDTH = 1180;
    private static final double HEIGHT = 760;
    private static final double SHARE_OF_SCREEN = 0.9;
    private static final double CLEAR = 12;

    private final ScrollPane scroll;

    StudioPane(Parts parts) {
        getStyleClass().add("studio");
        scroll = new DirectScrollPane(parts.form());
        scroll.getStyleClass().add("studio-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox left = new VBox(parts.preview(), parts.frames(), parts.status());
        left.getStyleClass().add("studio-left");
        VBox.setVgrow(parts.preview(), Priority.ALWAYS);
        BorderPane content = new BorderPane(left);
        content.setRight(scroll);
        setContent(content);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        setPrefSize(Math.min(WIDTH, SHARE_OF_SCREEN * screen.getWidth()), Math.min(HEIGHT, SHARE_OF_SCREEN * screen.getHeight()));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().subscribe(this::bringIntoSight);
            }
        });
    }

    // a scroll pane does not follow the keys by itself
    private void bringIntoSight(Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node == scroll.getContent()) {
                Bounds place = node.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
                double hidden = node.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
                double top = scroll.getVvalue() * hidden;
                double least = place.getMaxY() + CLEAR - scroll.getViewportBounds().getHeight();
                double wanted = Math.max(least, Math.min(place.getMinY() - CLEAR, top));
                if (hidden > 0 && wanted != top) {
                    scroll.setVvalue(Math.min(1, Math.max(0, wanted / hidden)));
                }
            }
        }
    }
}
