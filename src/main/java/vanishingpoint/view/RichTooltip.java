package vanishingpoint.view;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Tooltip;

/** Tooltips with subscripts and powers, for texts that depend on more than the language. */
final class RichTooltip {

    private RichTooltip() {}

    static Tooltip of(String markup) {
        return of(new ReadOnlyStringWrapper(markup));
    }

    static Tooltip of(ObservableValue<String> markup) {
        RichLabel text = new RichLabel(markup);
        text.getStyleClass().add("tooltip-text");
        Tooltip tooltip = new Tooltip();
        tooltip.setGraphic(text);
        tooltip.getStyleClass().add("rich-tooltip");
        return tooltip;
    }
}
