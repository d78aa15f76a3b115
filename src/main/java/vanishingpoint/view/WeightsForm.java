package vanishingpoint.view;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import vanishingpoint.i18n.Messages;

/** What weights can be written as, each with what it is good for. */
final class WeightsForm extends VBox {

    private final ToggleGroup kinds = new ToggleGroup();

    WeightsForm(Messages messages, WeightsTarget.Kind proposed) {
        super(6);
        getStyleClass().add("weights-form");
        for (WeightsTarget.Kind kind : WeightsTarget.Kind.values()) {
            String key = "import.kind." + kind.name().toLowerCase(Locale.ROOT);
            RadioButton choice = new RadioButton(messages.text("import.kind.of", messages.text(key), kind.ending()));
            choice.setId("weights-" + kind.name().toLowerCase(Locale.ROOT));
            choice.setUserData(kind);
            choice.setToggleGroup(kinds);
            choice.setSelected(kind == proposed);
            Label use = new Label(messages.text(key + ".use"));
            use.getStyleClass().add("use");
            use.setWrapText(true);
            choice.setAccessibleHelp(use.getText());
            getChildren().addAll(choice, use);
        }
    }

    WeightsTarget.Kind kind() {
        Toggle chosen = kinds.getSelectedToggle();
        return (WeightsTarget.Kind) chosen.getUserData();
    }
}
