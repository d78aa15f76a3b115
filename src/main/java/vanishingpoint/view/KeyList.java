package vanishingpoint.view;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import vanishingpoint.i18n.Messages;

/** Every key and what the mouse does, made from the table of commands. */
final class KeyList extends GridPane {

    private static final List<String> GESTURES = List.of("wheel", "drag", "shift_drag", "double_click", "click",
            "chart_arrows", "arrows", "mark", "page", "home", "delete");

    KeyList(Messages messages) {
        getStyleClass().add("form");
        setId("key-list");
        int below = 0;
        getStyleClass().add("key-list");
        for (Command command : Command.values()) {
            boolean left = command.compareTo(Command.EXPLORE) < 0; // two columns of much the same height, for low screens
            String keys = command.combinations().stream().map(KeyCombination::getDisplayText)
                    .collect(Collectors.joining(", "));
            row(left ? 0 : 2, left ? command.ordinal() : below++, keys, messages.text(command.textKey()).replace("…", ""));
        }
        for (int i = 0; i < GESTURES.size(); i++) {
            row(2, below++, messages.text("keys." + GESTURES.get(i)), messages.text("keys." + GESTURES.get(i) + ".does"));
        }
    }

    private void row(int column, int row, String keys, String does) {
        Label key = new Label(keys);
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        Label text = new Label(does);
        text.setMinWidth(Region.USE_PREF_SIZE);
        add(key, column, row);
        add(text, column + 1, row);
    }
}
