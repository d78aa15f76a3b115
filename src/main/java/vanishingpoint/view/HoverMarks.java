package vanishingpoint.view;

import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import vanishingpoint.experiment.Pair;
import vanishingpoint.figure.Mark;

/** The outline of a cell, or the line of a lag with a ring on each curve. The shapes stay and are moved. */
final class HoverMarks extends Pane {

    private static final double SMALLEST_OUTLINE = 7;
    private static final double RING = 4.5;

    private static final int FIXED = 3;

    private final Rectangle outline = new Rectangle();
    private final Rectangle halo = new Rectangle();
    private final Line line = new Line();

    HoverMarks() {
        setMouseTransparent(true);
        halo.getStyleClass().add("cell-halo"); // one of the two stands out on any colour
        outline.getStyleClass().add("cell-outline");
        line.getStyleClass().add("lag-line");
        getChildren().addAll(halo, outline, line);
        hide();
    }

    void hide() {
        getChildren().forEach(shape -> shape.setVisible(false));
    }

    void show(ChartView view, Pair cell, Rectangle2D dataArea) {
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
        place(outline, cell, width, height);
        place(halo, cell, width + 3, height + 3);
    }

    private static void place(Rectangle frame, Rectangle2D cell, double width, double height) {
        frame.setX(cell.getCenterX() - width / 2);
        frame.setY(cell.getCenterY() - height / 2);
        frame.setWidth(width);
        frame.setHeight(height);
        frame.setVisible(true);
    }

    private void cross(double x, Rectangle2D dataArea) {
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(dataArea.getMinY());
        line.setEndY(dataArea.getMaxY());
        line.setVisible(true);
    }

    private void ring(int number, Mark mark) {
        int place = FIXED + number;
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
