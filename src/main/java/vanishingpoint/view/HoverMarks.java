package vanishingpoint.view;

import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import vanishingpoint.figure.Cell;
import vanishingpoint.figure.Mark;

/** The outline of a cell, or the line of a lag with a ring on each curve. The shapes stay and are moved. */
final class HoverMarks extends Pane {

    private static final double SMALLEST_OUTLINE = 7;
    private static final double RING = 4.5;

    private final Rectangle outline = new Rectangle();
    private final Line line = new Line();

    HoverMarks() {
        setMouseTransparent(true);
        outline.getStyleClass().add("cell-outline");
        line.getStyleClass().add("lag-line");
        getChildren().addAll(outline, line);
        hide();
    }

    void hide() {
        getChildren().forEach(shape -> shape.setVisible(false));
    }

    void show(ChartView view, Cell cell, Rectangle2D dataArea) {
        Rectangle2D place = view.chart().areaOf(cell, dataArea);
        if (!place.intersects(dataArea)) {
            return;
        }
        if (view.isHeatMap()) {
            surround(place);
        } else {
            cross(place.getCenterX(), dataArea);
            List<Mark> marks = view.chart().marksAt(cell, dataArea).stream()
                    .filter(mark -> dataArea.contains(mark.place())).toList();
            for (int i = 0; i < marks.size(); i++) {
                ring(i, marks.get(i));
            }
        }
    }

    private void surround(Rectangle2D cell) {
        double width = Math.max(SMALLEST_OUTLINE, cell.getWidth() + 2);
        double height = Math.max(SMALLEST_OUTLINE, cell.getHeight() + 2);
        outline.setX(cell.getCenterX() - width / 2);
        outline.setY(cell.getCenterY() - height / 2);
        outline.setWidth(width);
        outline.setHeight(height);
        outline.setVisible(true);
    }

    private void cross(double x, Rectangle2D dataArea) {
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(dataArea.getMinY());
        line.setEndY(dataArea.getMaxY());
        line.setVisible(true);
    }

    private void ring(int number, Mark mark) {
        int place = 2 + number;
        if (place == getChildren().size()) {
            getChildren().add(new Circle(RING));
        }
        Circle ring = (Circle) getChildren().get(place);
        ring.getStyleClass().setAll("ring", "ink-" + mark.ink().key());
        ring.setCenterX(mark.place().getX());
        ring.setCenterY(mark.place().getY());
        ring.setVisible(true);
    }
}
