package vanishingpoint.figure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.data.Range;

/** Where a bound that leaves the picture can be named: beside its line, best where it leaves. */
record BoundName(LagChart chart, Curve bound, Rectangle2D dataArea) {

    private static final double GAP = 8;
    private static final double HEIGHT = 17;
    private static final double HALF = 0.5;
    private static final double CLEARANCE = 2;
    private static final double[] ALONG = {0.95, 0.85, 0.7, 0.55, 0.4, 0.25, 0.12};

    /** Boxes for a name of this width, the usual one first. */
    List<Rectangle2D> boxes(double width) {
        double perStep = bound.at(1);
        double first = chart.xAxis().getRange().getLowerBound();
        double leaves = leaves();
        Rectangle2D room = new Rectangle2D.Double(dataArea.getX(), dataArea.getY(), dataArea.getWidth() + CLEARANCE,
                dataArea.getHeight());
        List<Rectangle2D> boxes = new ArrayList<>();
        boxes.add(usual(leaves * perStep, leaves, width));
        for (double share : ALONG) {
            double lag = first + share * (leaves - first);
            Point2D line = chart.place(lag, lag * perStep, dataArea);
            double left = perStep > 0 ? line.getX() - CLEARANCE - width : line.getX() + CLEARANCE;
            double right = perStep > 0 ? line.getX() + CLEARANCE : line.getX() - CLEARANCE - width;
            boxes.add(new Rectangle2D.Double(right, line.getY() + 2 * CLEARANCE, width, HEIGHT));
            boxes.add(new Rectangle2D.Double(left, line.getY() - 2 * CLEARANCE - HEIGHT, width, HEIGHT));
        }
        return boxes.stream().filter(box -> box == boxes.get(0) || room.contains(box)).toList();
    }

    /** A place on the line in sight, for a name that stands apart. */
    Point2D middle() {
        double first = chart.xAxis().getRange().getLowerBound();
        double lag = first + HALF * (leaves() - first);
        return chart.place(lag, lag * bound.at(1), dataArea);
    }

    private double leaves() {
        Range heights = chart.yAxis().getRange();
        double perStep = bound.at(1);
        return Math.max(chart.xAxis().getRange().getLowerBound(),
                (perStep > 0 ? heights.getUpperBound() : heights.getLowerBound()) / perStep);
    }

    // to the right of the line where it leaves, inside the picture
    private Rectangle2D usual(double log10, double lag, double width) {
        Point2D line = chart.place(lag, log10, dataArea);
        double top = Math.min(Math.max(line.getY() - HEIGHT / 2, dataArea.getMinY()), dataArea.getMaxY() - HEIGHT);
        return new Rectangle2D.Double(Math.min(line.getX() + GAP, dataArea.getMaxX() - width), top, width, HEIGHT);
    }
}
