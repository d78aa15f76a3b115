package vanishingpoint.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** Cards side by side. Rows in one column share the height evenly. */
final class CardRow extends GridPane {

    CardRow() {
        getStyleClass().add("card-row");
        RowConstraints only = new RowConstraints();
        only.setVgrow(Priority.ALWAYS);
        getRowConstraints().add(only);
        setMinHeight(0);
        setPrefHeight(0);
        VBox.setVgrow(this, Priority.ALWAYS);
    }

    void empty() {
        getChildren().clear();
    }

    /** The first card takes so much of the width, the others share the rest. */
    void fill(List<? extends Node> cards, double firstPercent) {
        getColumnConstraints().clear();
        for (Node card : cards) {
            int place = cards.indexOf(card);
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(cards.size() == 1 ? 100
                    : place == 0 ? firstPercent : (100 - firstPercent) / (cards.size() - 1));
            getColumnConstraints().add(column);
            add(card, place, 0);
        }
    }
}
