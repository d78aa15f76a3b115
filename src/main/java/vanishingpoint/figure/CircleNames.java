package vanishingpoint.figure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vanishingpoint.experiment.Matrix;

/** Places for the names of circles about 0 in a plane, where they cover neither points nor each other. */
final class CircleNames {

    private static final double HEIGHT = Layout.TICK_SIZE + 3;
    private static final double CLEAR = 2;
    private static final double POINT = 10;

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

    /**
     * The first place that covers no point, no name and none of the circle: at the circle's foot, at its top, slantwise beside
     * it, in a corner; empty where there is none.
     */
    Optional<Rectangle2D> take(double radius, double width) {
        Optional<Rectangle2D> free = places(radius, width).filter(plane.square()::contains)
                .filter(place -> taken.stream().noneMatch(place::intersects) && !crosses(place, radius)).findFirst();
        free.ifPresent(taken::add);
        return free;
    }

    private boolean crosses(Rectangle2D place, double radius) {
        Point2D centre = plane.at(0, 0);
        double pixels = plane.at(radius, 0).distance(centre);
        double nearX = Math.max(0, Math.max(place.getMinX() - centre.getX(), centre.getX() - place.getMaxX()));
        double nearY = Math.max(0, Math.max(place.getMinY() - centre.getY(), centre.getY() - place.getMaxY()));
        double farX = Math.max(Math.abs(place.getMinX() - centre.getX()), Math.abs(place.getMaxX() - centre.getX()));
        double farY = Math.max(Math.abs(place.getMinY() - centre.getY()), Math.abs(place.getMaxY() - centre.getY()));
        return Math.hypot(nearX, nearY) < pixels && pixels < Math.hypot(farX, farY);
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
