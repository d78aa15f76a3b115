package vanishingpoint.view;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import vanishingpoint.figure.PageSize;

/** The figure on a neutral ground with its true proportions, or the text that a file would hold. */
final class StudioPreview extends Region {

    /** The beginning of a text, and the most of it that is shown. */
    static final int LONGEST_TEXT = 20_000;

    private static final PseudoClass CLEAR = PseudoClass.getPseudoClass("clear");
    private static final double MARGIN = 24;

    private final ImageView image = new ImageView();
    private final StackPane sheet = new StackPane(image);
    private final TextArea text = new TextArea();
    private final Label trouble = new Label();
    private final ProgressIndicator busy = new ProgressIndicator();
    private Optional<PageSize> page = Optional.empty();

    StudioPreview() {
        getStyleClass().add("studio-preview");
        setId("studio-preview");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        image.setSmooth(true);
        image.setPreserveRatio(false); // rounded to whole pixels it may be off by one
        sheet.getStyleClass().add("studio-sheet");
        text.setId("studio-text");
        text.setEditable(false);
        text.getStyleClass().add("studio-text");
        trouble.setId("studio-trouble");
        trouble.getStyleClass().add("form-refusal");
        trouble.setWrapText(true);
        busy.setMaxSize(36, 36);
        busy.setVisible(false);
        getChildren().addAll(sheet, text, trouble, busy);
        setMinSize(240, 160);
        showNothing("");
    }

    /** So many pixels of a screen of this scale fit in here. */
    double across(double scale) {
        return Math.max(1, (getWidth() - 2 * MARGIN) * scale);
    }

    double down(double scale) {
        return Math.max(1, (getHeight() - 2 * MARGIN) * scale);
    }

    void show(Image drawn, PageSize size, boolean clear) {
        image.setImage(drawn);
        page = Optional.of(size);
        sheet.pseudoClassStateChanged(CLEAR, clear);
        see(true, false, "");
    }

    void show(String written) {
        text.setText(written.length() <= LONGEST_TEXT ? written : written.substring(0, LONGEST_TEXT) + "…");
        see(false, true, "");
    }

    /** Says why there is nothing to see. */
    void showNothing(String why) {
        see(false, false, why);
    }

    void busy(boolean waiting) {
        busy.setVisible(waiting);
    }

    private void see(boolean drawn, boolean written, String why) {
        sheet.setVisible(drawn);
        text.setVisible(written);
        trouble.setText(why);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double wide = Math.max(0, getWidth() - 2 * MARGIN);
        double high = Math.max(0, getHeight() - 2 * MARGIN);
        page.ifPresent(size -> {
            double factor = Math.min(1, Math.min(wide / size.pixelsWide(), high / size.pixelsHigh()));
            image.setFitWidth(Math.max(1, Math.rint(size.pixelsWide() * factor)));
            image.setFitHeight(Math.max(1, Math.rint(size.pixelsHigh() * factor)));
        });
        sheet.resize(image.getFitWidth(), image.getFitHeight());
        positionInArea(sheet, 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, VPos.CENTER);
        text.resizeRelocate(MARGIN, MARGIN, wide, high);
        layoutInArea(trouble, MARGIN, MARGIN, wide, high, 0, HPos.CENTER, VPos.CENTER);
        layoutInArea(busy, 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, VPos.CENTER);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 480;
    }
}
