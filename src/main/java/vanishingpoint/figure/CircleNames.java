package vanishingpoint.figure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vanishingpoint.experiment.Matrix;

/** Places for the names of circles about 0 in a plane, where they cover neither points nor each other. */
final class CircleNames {

    private static final double HEIGHT = Layout.TICK_SIZE + 3;
    private static final double CLEAR = 2;
    private static final double POINT = 10;
    private static final long OUTSIDE = 1000;

    private final Plane plane;
    private final List<Rectangle2D> taken = new ArrayList<>();

    /** @param points real and imaginary parts, as rows */
    CircleNames(Plane plane, Matrix points) {
        this.plane = plane;
        for (int i = 0; i < points.rows(); i++) {
            Point2D place = plane.at(points.get(i, 0), points.get(i, 1));
            taken.add(new Rectangle2D.Double(place.getX() - POINT / 2, place.getY() - POINT / 2, POINT, POINT));
        }
    }

    /** The first place of those that cover least: at the circle's foot, at its top, slantwise beside it, in a corner. */
    Rectangle2D take(double radius, double width) {
        Rectangle2D best = places(radius, width).min(Comparator.comparingLong(this::faults)).orElseThrow();
        taken.add(best);
        return best;
    }

    private long faults(Rectangle2D place) {
        return taken.stream().filter(place::intersects).count() + (plane.square().contains(place) ? 0 : OUTSIDE);
    }

    private Stream<Rectangle2D> places(double radius, double width) {
        Point2D foot = plane.at(0, -radius);
        Point2D top = plane.at(0, radius);
        double left = foot.getX() - width / 2;
        Point2D slant = plane.at(radius * Math.sqrt(0.5), radius * Math.sqrt(0.5));
        double right = slant.getX() + CLEAR;
        double other = 2 * foot.getX() - right - width;
        double high = slant.getY() - CLEAR - HEIGHT;
        double low = foot.getY() + top.getY() - slant.getY() + CLEAR;
        Rectangle2D square = plane.square();
        double east = square.getMaxX() - width - CLEAR;
        double west = square.getMinX() + CLEAR;
        double north = square.getMinY() + CLEAR;
        double south = square.getMaxY() - CLEAR - HEIGHT;
        return Stream.of(place(left, foot.getY() + CLEAR, width), place(left, foot.getY() - CLEAR - HEIGHT, width),
                place(left, top.getY() - CLEAR - HEIGHT, width), place(left, top.getY() + CLEAR, width),
                place(right, low, width), place(right, high, width), place(other, low, width), place(other, high, width),
                place(east, south, width), place(east, north, width), place(west, south, width), place(west, north, width));
    }

    private static Rectangle2D place(double x, double y, double width) {
        return new Rectangle2D.Double(x, y, width, HEIGHT);
    }
}
