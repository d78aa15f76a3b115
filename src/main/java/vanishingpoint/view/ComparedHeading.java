package vanishingpoint.view;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vanishingpoint.i18n.RichText;

/** Which side of the comparison the cards below are; at its right what can be done about it. */
final class ComparedHeading extends HBox {

    private final RichLabel words = new RichLabel();

    ComparedHeading(String id, Node... actions) {
        getStyleClass().add("compared-heading");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        words.setId(id);
        words.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(words, space);
        getChildren().addAll(actions);
    }

    void show(RichText told) {
        words.show(told);
    }
}
