package vanishingpoint.view;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vanishingpoint.i18n.RichText;

/** Which side of the comparison the cards below are; at its right a notice, if any, and what can be done about it. */
final class ComparedHeading extends HBox {

    private final RichLabel words = new RichLabel();

    ComparedHeading(String id, Node... actions) {
        this(id, new Region(), actions);
    }

    ComparedHeading(String id, Label notice, Node... actions) {
        this(id, (Region) notice, actions);
        notice.setAlignment(Pos.CENTER_RIGHT);
    }

    private ComparedHeading(String id, Region between, Node... actions) {
        getStyleClass().add("compared-heading");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        words.setId(id);
        words.setMinWidth(0);
        // asks for no room, gets what is left: the words stay on one line as long as they can
        between.setMinWidth(0);
        between.setPrefWidth(0);
        between.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(between, Priority.ALWAYS);
        getChildren().addAll(words, between);
        getChildren().addAll(actions);
    }

    void show(RichText told) {
        words.show(told);
    }
}
