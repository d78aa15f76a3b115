package vanishingpoint.view;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One line: what the file will be, what came of it, and how far the work is. */
final class StudioStatus extends HBox {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();

    StudioStatus() {
        super(12);
        getStyleClass().addAll("studio-status", "progress");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("studio-words");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        bar.setId("studio-progress");
        bar.setVisible(false);
        bar.managedProperty().bind(bar.visibleProperty());
        getChildren().addAll(words, bar);
    }

    void tell(String text) {
        words.setText(text);
        words.pseudoClassStateChanged(REFUSED, false);
    }

    void warn(String text) {
        words.setText(text);
        words.pseudoClassStateChanged(REFUSED, true);
    }

    /** From 0 to 1, less where it is not known; NaN where no work is slow. */
    void progress(double share) {
        bar.setVisible(!Double.isNaN(share));
        if (bar.isVisible()) {
            bar.setProgress(share);
        }
    }
}
