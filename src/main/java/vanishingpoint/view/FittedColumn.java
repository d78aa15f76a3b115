package vanishingpoint.view;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * A column that a scroll pane fits to its own size as far as it can. Whether to show a scroll bar the pane asks for the least
 * height at no width; words that wrap are lower there than where they stand, so the height is told at the pane's width.
 */
final class FittedColumn extends VBox {

    private double offered;

    FittedColumn(Node... children) {
        super(children);
    }

    void fitTo(ScrollPane scroll) {
        scroll.widthProperty().subscribe(width -> {
            offered = width.doubleValue();
            requestLayout(); // the least height is kept until then
        });
    }

    @Override
    protected double computeMinHeight(double width) {
        return super.computeMinHeight(width < 0 ? Math.max(offered, minWidth(-1)) : width);
    }
}
