package vanishingpoint.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vanishingpoint.i18n.RichText;

/** Text with subscripts and powers. */
public final class RichLabel extends TextFlow {

    // Held: a mapped value that only its listener knows would be collected.
    private ObservableValue<RichText> source;

    public RichLabel() {
        getStyleClass().add("rich-label");
    }

    /** Shows what this holds, now and whenever it changes. */
    public RichLabel(ObservableValue<RichText> source) {
        this();
        this.source = source;
        this.source.addListener((observable, before, now) -> show(now));
        show(source.getValue());
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
