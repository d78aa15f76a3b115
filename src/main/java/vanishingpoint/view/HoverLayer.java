package vanishingpoint.view;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import vanishingpoint.experiment.Pair;
import vanishingpoint.i18n.RichText;

/**
 * The pointed-at cell outlined in a heat map, or its lag marked on curves, and its numbers beside the mouse; under them the
 * selected pair.
 */
final class HoverLayer extends Pane {

    private static final double GAP = 14;
    private static final double CORNER = 8;
    private static final double CLEAR = 2;
    /** Clear of an axis's numbers. */
    private static final double BENEATH = 22;

    private final ChartView view;
    private final Pointer pointer;
    private final HoverMarks marks = new HoverMarks();
    private final RichLabel label = new RichLabel();
    private final RichLabel corner = new RichLabel();
    private final Rectangle band = new Rectangle();
    private final Rectangle clip = new Rectangle();
    private final SelectionMarks selection = new SelectionMarks();
    private Optional<Pair> selectedBefore = Optional.empty();

    HoverLayer(ChartView view, Pointer pointer) {
        this.view = view;
        this.pointer = pointer;
        label.getStyleClass().add("hover-label");
        label.setId("hover-" + view.chart().kind().key());
        label.setMouseTransparent(true);
        label.setVisible(false);
        corner.getStyleClass().add("corner-label");
        corner.setId("corner-" + view.chart().kind().key());
        corner.setMouseTransparent(true);
        band.getStyleClass().add("zoom-band");
        band.setMouseTransparent(true);
        band.setVisible(false);
        getChildren().addAll(selection, marks, corner, band, label);
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setPickOnBounds(true);
        pointer.follow(this::refresh);
        setOnMouseMoved(event -> follow(event.getX(), event.getY()));
        setOnMouseExited(event -> leave());
        setOnMouseClicked(this::click);
    }

    private void click(MouseEvent event) {
        if (event.isStillSincePress() && event.getClickCount() == 1) {
            selectedBefore = pointer.focus().selection();
            view.cellAt(event.getX(), event.getY())
                    .ifPresentOrElse(pointer::toggle, () -> pointer.select(Optional.empty()));
        } else if (event.getClickCount() == 2) { // which means the zoom, not the cell
            pointer.select(selectedBefore);
        }
    }

    /** The rubber band of a zoom; null for none. */
    void band(Rectangle2D part) {
        band.setVisible(part != null);
        if (part != null) {
            band.setX(part.getX());
            band.setY(part.getY());
            band.setWidth(part.getWidth());
            band.setHeight(part.getHeight());
        }
    }

    void leave() {
        label.setVisible(false); // whatever other cell is pointed at
        pointer.hover(null);
        refresh(); // where the same cell is selected, nothing has changed but the label
    }

    void refresh() {
        Optional<Pair> selected = view.chart().selected(pointer.focus());
        Optional<Pair> hovered = pointer.hovered().filter(view.chart()::has);
        Pair cell = hovered.orElse(selected.orElse(null));
        if (hovered.isEmpty()) {
            label.setVisible(false);
        }
        marks.hide();
        selection.hide();
        corner.setVisible(cell != null && view.isHeatMap() && !label.isVisible());
        view.dataArea().ifPresent(area -> {
            selected.ifPresent(pair -> selection.show(view, pair, area));
            hovered.ifPresent(pair -> marks.show(view, pair, area));
            if (cell != null) {
                tellInCorner(cell, area);
            }
        });
    }

    // below the diagonal, where no cell is
    private void tellInCorner(Pair cell, Rectangle2D area) {
        if (corner.isVisible()) {
            corner.show(view.chart().describe(cell));
            corner.applyCss();
            double width = corner.prefWidth(-1);
            double height = corner.prefHeight(width);
            Rectangle2D pairs = view.chart().pairsIn(area);
            double left = Math.max(0, area.getMaxX() - width - CORNER);
            double top = pairs.equals(area) ? cleared(left, area.getMaxY() - height - CORNER, width, height)
                    : pairs.getMaxY() + BENEATH; // words stand where the corner would be
            corner.resizeRelocate(left, top, width, height);
        }
    }

    /** The height at which it stands above the chart's own words, or beneath them where there is no room above. */
    private double cleared(double left, double wanted, double width, double height) {
        List<Rectangle2D> words = view.chart().words();
        double top = wanted;
        for (int i = 0; i < words.size(); i++) { // above one it may come upon the next
            for (Rectangle2D box : words) {
                top = box.intersects(left, top, width, height) ? box.getMinY() - height - CLEAR : top;
            }
        }
        double lowest = words.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(top);
        return top < 0 ? Math.min(lowest + CLEAR, getHeight() - height) : top;
    }

    // the curves' many numbers stand one beneath the other
    private RichText words(double x, double y) {
        RichText text = view.wordsAt(x, y);
        return view.isHeatMap() ? text : new RichText(text.spans().stream()
                .map(span -> new RichText.Span(span.text().replaceAll(" · |(?<=[0-9])(: |：)", "\n"), span.level()))
                .toList());
    }

    /** Tells the place that the mouse is at. */
    void follow(double x, double y) {
        Pair cell = view.cellAt(x, y).orElse(null);
        label.setVisible(cell != null);
        pointer.hover(cell);
        if (cell == null) {
            return;
        }
        label.show(words(x, y));
        label.applyCss();
        label.autosize();
        double width = label.prefWidth(-1);
        double height = label.prefHeight(width);
        double left = x + GAP + width > getWidth() ? x - GAP - width : x + GAP;
        double top = y - GAP - height < 0 ? y + GAP : y - GAP - height;
        double inside = Math.max(0, Math.min(top, getHeight() - height));
        label.resizeRelocate(Math.max(0, left), cleared(Math.max(0, left), inside, width, height), width, height);
    }
}
