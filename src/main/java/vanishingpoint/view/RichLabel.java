package vanishingpoint.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vanishingpoint.i18n.RichText;

/** Text with subscripts and powers. */
public final class RichLabel extends TextFlow {

    // Held: a mapped value that only its listener knows would be collected.
    private ObservableValue<String> markup;
    private RichText shown = RichText.parse("");
    private double unbroken;

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

    /** Words that need no more than this width stay on one line; longer ones may break at any width beyond it. */
    void keepUnbroken(double width) {
        unbroken = width;
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return unbroken > 0 ? Math.min(prefWidth(-1), unbroken) : super.computeMinWidth(height);
    }

    /** Pieces that stay are kept and only worded anew: new ones would have to be styled anew, in each frame of a drag. */
    public void show(RichText text) {
        if (text.equals(shown)) {
            return;
        }
        if (hasLevelsOf(text)) {
            for (int i = 0; i < text.spans().size(); i++) {
                ((Text) getChildren().get(i)).setText(text.spans().get(i).text());
            }
        } else {
            getChildren().setAll(text.spans().stream().map(RichLabel::node).toList());
        }
        shown = text;
        setAccessibleText(text.plain());
    }

    private boolean hasLevelsOf(RichText text) {
        return shown.spans().stream().map(RichText.Span::level).toList()
                .equals(text.spans().stream().map(RichText.Span::level).toList());
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
