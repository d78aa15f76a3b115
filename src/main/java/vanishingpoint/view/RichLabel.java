package vanishingpoint.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vanishingpoint.i18n.RichText;

/** Text with subscripts and powers. */
public final class RichLabel extends TextFlow {

    // Held: a mapped value that only its listener knows would be collected.
    private ObservableValue<String> markup;

    public RichLabel() {
        getStyleClass().add("rich-label");
    }

    /** Shows this markup, now and whenever it changes. */
    public RichLabel(ObservableValue<String> markup) {
        this();
        this.markup = markup;
        this.markup.addListener((observable, before, now) -> show(RichText.parse(now)));
        show(RichText.parse(markup.getValue()));
    }

    public void show(RichText text) {
        getChildren().setAll(text.spans().stream().map(RichLabel::node).toList());
        setAccessibleText(text.plain());
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
