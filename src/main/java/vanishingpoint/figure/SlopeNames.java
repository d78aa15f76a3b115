package vanishingpoint.figure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Places for the names of points on the diagonal of a square, inside it, where they cover neither points nor each other. */
final class SlopeNames {

    private static final double HEIGHT = Layout.TICK_SIZE + 5;
    private static final double BESIDE = 15;
    private static final double ABOVE = 11;
    private static final double BELOW = 7;
    private static final double POINT = 11;

    private final Rectangle2D square;
    private final List<Point2D> points;
    private final List<Rectangle2D> taken = new ArrayList<>();

    SlopeNames(Rectangle2D square, List<Point2D> points) {
        this.square = square;
        this.points = points;
        points.forEach(point -> taken.add(new Rectangle2D.Double(point.getX() - POINT / 2, point.getY() - POINT / 2, POINT, POINT)));
    }

    /** For the point of this number; at first beneath a rising curve, above a falling one. */
    Rectangle2D take(int i, double width, boolean rising) {
        Point2D point = points.get(i);
        double right = point.getX() + BESIDE;
        double left = point.getX() - BESIDE - width;
        double above = point.getY() - ABOVE - HEIGHT;
        double below = point.getY() + BELOW;
        double inner = Math.min(right, square.getMaxX() - width);
        Stream<Rectangle2D> near = Stream.of(place(right, rising ? below : above, width), place(right, rising ? above : below, width),
                place(left, above, width), place(left, below, width));
        Stream<Rectangle2D> far = Stream.iterate(1, step -> step + 1).limit(8).flatMap(step -> Stream.of(
                place(inner, below + step * HEIGHT, width), place(right, above - step * HEIGHT, width), place(left, above - step * HEIGHT, width),
                place(left, below + step * HEIGHT, width)));
        Rectangle2D best = Stream.concat(near, far).min(Comparator.comparingLong(this::faults)).orElseThrow();
        taken.add(best);
        return best;
    }

    private long faults(Rectangle2D place) {
        return taken.stream().filter(place::intersects).count() + (square.contains(place) ? 0 : taken.size() + 1);
    }

    private static Rectangle2D place(double x, double y, double width) {
        return new Rectangle2D.Double(x, y, width, HEIGHT);
    }
}
