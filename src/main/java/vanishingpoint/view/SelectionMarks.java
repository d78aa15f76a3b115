package vanishingpoint.view;

import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import vanishingpoint.experiment.Pair;
import vanishingpoint.figure.ChartKind;

/**
 * The selected pair: a ring where two lines cross, or the line of its lag. Above the chart, which is not drawn anew; lines end at
 * what a heat map has written beneath and beside its cells.
 */
final class SelectionMarks extends Pane {

    private static final double SMALLEST_RING = 6;
    private static final double HALO = 2;

    private final Line across = line("selection-line");
    private final Line upright = line("selection-line");
    private final Line besideAcross = line("selection-line-halo");
    private final Line besideUpright = line("selection-line-halo");
    private final Circle halo = new Circle();
    private final Circle ring = new Circle();

    SelectionMarks() {
        setMouseTransparent(true);
        getStyleClass().add("selection-marks");
        halo.getStyleClass().add("selection-halo");
        ring.getStyleClass().add("selection-ring");
        getChildren().addAll(besideUpright, besideAcross, upright, across, halo, ring);
        hide();
    }

    private static Line line(String styleClass) {
        Line line = new Line();
        line.getStyleClass().add(styleClass);
        return line;
    }

    void hide() {
        getChildren().forEach(shape -> shape.setVisible(false));
    }

    void show(ChartView view, Pair pair, Rectangle2D dataArea) {
        Rectangle2D place = view.chart().areaOf(pair, dataArea);
        Rectangle2D inside = view.chart().pairsIn(dataArea);
        double x = place.getCenterX();
        double y = place.getCenterY();
        if (x < inside.getMinX() || x > inside.getMaxX()) {
            return;
        }
        List<Rectangle2D> words = view.isHeatMap() ? view.chart().words() : List.of();
        double bottom = words.stream().filter(box -> x > box.getMinX() && x < box.getMaxX()).mapToDouble(Rectangle2D::getMinY)
                .reduce(inside.getMaxY(), Math::min);
        if (view.chart().kind() != ChartKind.UNROLLED) { // which draws the selected nodes as such
            draw(upright, x, inside.getMinY(), x, bottom);
        }
        if (view.isHeatMap()) {
            draw(besideUpright, x, inside.getMinY(), x, bottom);
        }
        if (view.isHeatMap() && y >= inside.getMinY() && y <= inside.getMaxY()) {
            double right = words.stream().filter(box -> y > box.getMinY() && y < box.getMaxY()).mapToDouble(Rectangle2D::getMinX)
                    .reduce(inside.getMaxX(), Math::min);
            draw(across, inside.getMinX(), y, right, y);
            draw(besideAcross, inside.getMinX(), y, right, y);
            double radius = Math.max(SMALLEST_RING, Math.hypot(place.getWidth(), place.getHeight()) / 2 + HALO);
            draw(halo, x, y, radius + HALO);
            draw(ring, x, y, radius);
        }
    }

    private static void draw(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
        line.setVisible(true);
    }

    private static void draw(Circle circle, double x, double y, double radius) {
        circle.setCenterX(x);
        circle.setCenterY(y);
        circle.setRadius(radius);
        circle.setVisible(true);
    }
}
