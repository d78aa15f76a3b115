package vanishingpoint.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vanishingpoint.i18n.RichText;

/** Text with subscripts and powers, from the markup of {@link RichText}. */
public final class RichLabel extends TextFlow {

    // Held: the mapped value would be collected while only its listener is registered.
    private final ObservableValue<String> markup;

    public RichLabel(ObservableValue<String> markup) {
        this.markup = markup;
        getStyleClass().add("rich-label");
        markup.addListener((observable, before, now) -> show(now));
        show(markup.getValue());
    }

    /** The markup shown. */
    public String markup() {
        return markup.getValue();
    }

    private void show(String text) {
        RichText rich = RichText.parse(text == null ? "" : text);
        getChildren().setAll(rich.spans().stream().map(RichLabel::node).toList());
        setAccessibleText(rich.plain());
    }

    private static Text node(RichText.Span span) {
        Text text = new Text(span.text());
        text.getStyleClass().add(switch (span.level()) {
            case BASE -> "base";
            case SUBSCRIPT -> "subscript";
            case SUPERSCRIPT -> "superscript";
        });
        return text;
    }
}
