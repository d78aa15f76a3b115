package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;
import org.jfree.data.Range;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vanishingpoint.experiment.Matrix;

/** Names of the circles among the eigenvalues. */
class CircleNamesTest {

    private static final Plane PLANE = new Plane(new Rectangle2D.Double(60, 10, 300, 300), new Range(-1.25, 1.25));

    private static Rectangle2D points(Matrix values, int i) {
        Point2D place = PLANE.at(values.get(i, 0), values.get(i, 1));
        return new Rectangle2D.Double(place.getX() - 4, place.getY() - 4, 8, 8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void coverNoEigenvalueAndNotEachOther(int seed) {
        Random random = new Random(seed);
        double[] parts = new double[2 * 12];
        for (int i = 0; i < 12; i++) {
            double angle = i == 0 ? -Math.PI / 2 : random.nextDouble() * 2 * Math.PI; // one at the unit circle's foot
            parts[2 * i] = Math.cos(angle) * (i == 0 ? 0.95 : Math.sqrt(random.nextDouble()));
            parts[2 * i + 1] = Math.sin(angle) * (i == 0 ? 0.95 : Math.sqrt(random.nextDouble()));
        }
        Matrix values = Matrix.of(12, 2, parts);
        CircleNames names = new CircleNames(PLANE, values);
        Rectangle2D one = names.take(1, 90).orElseThrow();
        Rectangle2D other = names.take(0.8, 90).orElseThrow();
        for (int i = 0; i < 12; i++) {
            assertFalse(one.intersects(points(values, i)), seed + ": " + i);
            assertFalse(other.intersects(points(values, i)), seed + ": " + i);
        }
        assertFalse(one.intersects(other));
        assertTrue(PLANE.square().contains(one) && PLANE.square().contains(other));
    }
}
