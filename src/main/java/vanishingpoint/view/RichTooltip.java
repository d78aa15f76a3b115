package vanishingpoint.view;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** Tooltips with subscripts and powers, wrapped to a readable width, that stay long enough to be read. */
final class RichTooltip {

    private static final double WIDEST = 380;
    private static final Duration SOON = Duration.millis(400);
    private static final Duration LONG = Duration.seconds(60);

    private RichTooltip() {}

    static Tooltip of(String markup) {
        return of(new ReadOnlyStringWrapper(markup));
    }

    static Tooltip of(ObservableValue<String> markup) {
        Tooltip tooltip = new Tooltip();
        tooltip.setGraphic(new Paragraph(markup));
        tooltip.getStyleClass().add("rich-tooltip");
        tooltip.setShowDelay(SOON);
        tooltip.setShowDuration(LONG);
        return tooltip;
    }

    /** A text flow whose height is that of its wrapped lines; a tooltip asks for it without naming a width. */
    private static final class Paragraph extends Region {

        private final RichLabel label;

        Paragraph(ObservableValue<String> markup) {
            label = new RichLabel(markup);
            label.getStyleClass().add("tooltip-text");
            getChildren().add(label);
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.min(WIDEST, Math.ceil(label.prefWidth(-1)) + 1);
        }

        @Override
        protected double computePrefHeight(double width) {
            return label.prefHeight(computePrefWidth(-1));
        }

        @Override
        protected void layoutChildren() {
            label.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }
}
