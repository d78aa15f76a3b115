package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of the fixed points of a unit's map. */
class SlopeNamesTest {

    private static final Rectangle2D SQUARE = new Rectangle2D.Double(60, 10, 250, 250);

    /** Shares of the diagonal: in a corner, close together, the same place. */
    @ParameterizedTest
    @ValueSource(strings = {"0.955", "0.045", "0.5", "0.95 0.96", "0.04 0.05 0.06", "0.3 0.301 0.9", "0.5 0.5 0.5", "0.1 0.5 0.97"})
    void areInsideTheSquareAndCoverNoPointAndNotEachOther(String shares) {
        List<Point2D> points = new ArrayList<>();
        for (String share : shares.split(" ")) {
            double part = Double.parseDouble(share) * 250;
            points.add(new Point2D.Double(60 + part, 260 - part));
        }
        for (boolean rising : new boolean[] {true, false}) {
            SlopeNames names = new SlopeNames(SQUARE, points);
            List<Rectangle2D> taken = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                Rectangle2D name = names.take(i, 80, rising);
                assertTrue(SQUARE.contains(name), shares + ": " + name);
                assertFalse(taken.stream().anyMatch(name::intersects), shares + ": " + i);
                assertFalse(points.stream().anyMatch(name::contains), shares + ": " + i);
                taken.add(name);
            }
        }
    }
}
