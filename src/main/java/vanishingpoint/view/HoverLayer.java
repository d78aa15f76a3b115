package vanishingpoint.view;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import vanishingpoint.figure.Cell;
import vanishingpoint.figure.Mark;

/** The pointed-at cell outlined in a heat map, or its lag marked on curves, and its numbers beside the mouse. */
final class HoverLayer extends Pane {

    private static final double SMALLEST_OUTLINE = 7;
    private static final double RING = 4.5;
    private static final double GAP = 14;

    private final ChartView view;
    private final Pointer pointer;
    private final Pane marks = new Pane();
    private final RichLabel label = new RichLabel();
    private final Rectangle band = new Rectangle();
    private final Rectangle clip = new Rectangle();

    HoverLayer(ChartView view, Pointer pointer) {
        this.view = view;
        this.pointer = pointer;
        marks.setMouseTransparent(true);
        label.getStyleClass().add("hover-label");
        label.setId("hover-" + view.chart().kind().key());
        label.setMouseTransparent(true);
        label.setVisible(false);
        band.getStyleClass().add("zoom-band");
        band.setMouseTransparent(true);
        band.setVisible(false);
        getChildren().addAll(marks, band, label);
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setPickOnBounds(true);
        pointer.shown().addListener((observable, before, now) -> refresh());
        setOnMouseMoved(event -> follow(event.getX(), event.getY()));
        setOnMouseExited(event -> leave());
        setOnMouseClicked(event -> {
            if (event.isStillSincePress() && event.getClickCount() == 1) {
                view.cellAt(event.getX(), event.getY()).ifPresentOrElse(pointer::pin, pointer::unpin);
            }
        });
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
        label.setVisible(false);
        pointer.hover(null);
    }

    void refresh() {
        Cell cell = pointer.shown().getValue();
        List<Node> drawn = new ArrayList<>();
        if (cell != null) {
            view.dataArea().ifPresent(area -> mark(cell, area, drawn));
        }
        marks.getChildren().setAll(drawn);
    }

    private void follow(double x, double y) {
        Cell cell = view.cellAt(x, y).orElse(null);
        pointer.hover(cell);
        label.setVisible(cell != null);
        if (cell == null) {
            return;
        }
        label.show(view.chart().describe(cell));
        label.applyCss();
        label.autosize();
        double width = label.prefWidth(-1);
        double height = label.prefHeight(width);
        double left = x + GAP + width > getWidth() ? x - GAP - width : x + GAP;
        double top = y - GAP - height < 0 ? y + GAP : y - GAP - height;
        label.resizeRelocate(Math.max(0, left), Math.max(0, Math.min(top, getHeight() - height)), width, height);
    }

    private void mark(Cell cell, Rectangle2D dataArea, List<Node> drawn) {
        Rectangle2D place = view.chart().areaOf(cell, dataArea);
        if (!place.intersects(dataArea)) {
            return;
        }
        if (view.isHeatMap()) {
            drawn.add(outline(place));
            return;
        }
        Line line = new Line(place.getCenterX(), dataArea.getMinY(), place.getCenterX(), dataArea.getMaxY());
        line.getStyleClass().add("lag-line");
        drawn.add(line);
        for (Mark mark : view.chart().marksAt(cell, dataArea)) {
            if (dataArea.contains(mark.place())) {
                Circle ring = new Circle(mark.place().getX(), mark.place().getY(), RING);
                ring.getStyleClass().addAll("ring", "ink-" + mark.ink().key());
                drawn.add(ring);
            }
        }
    }

    private static Rectangle outline(Rectangle2D cell) {
        double width = Math.max(SMALLEST_OUTLINE, cell.getWidth() + 2);
        double height = Math.max(SMALLEST_OUTLINE, cell.getHeight() + 2);
        Rectangle outline = new Rectangle(cell.getCenterX() - width / 2, cell.getCenterY() - height / 2, width, height);
        outline.getStyleClass().add("cell-outline");
        return outline;
    }
}
