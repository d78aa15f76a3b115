package vanishingpoint.result;

import java.util.List;
import java.util.Optional;
import vanishingpoint.experiment.Activation;
import vanishingpoint.result.LongRun.Course;
import vanishingpoint.result.LongRun.End;
import vanishingpoint.result.ScalarMap.FixedPoint;

/** Where runs of σ and tanh end. */
final class BentRuns {

    private BentRuns() {}

    /**
     * σ and tanh. W_h > 0: the map rises, so each run goes to the next fixed point on its way. W_h < 0: it falls, so that its
     * square rises, and since the Schwarzian derivative is negative (Singer 1978) there is a pair of alternating states just
     * where the only fixed point is unstable, and then one alone.
     */
    static End end(ScalarMap map, double start) {
        List<FixedPoint> points = map.fixedPoints();
        Optional<FixedPoint> reached = points.stream().filter(point -> LongRun.near(point, start) && map.attracts(point)).findFirst();
        if (map.weight() <= 0 || points.size() == 1) {
            FixedPoint only = points.get(0);
            return map.attracts(only) ? LongRun.rest(only) : alternating(map, only);
        }
        return reached.map(LongRun::rest).orElseGet(() -> map.next(start) < start ? below(map, start) : above(map, start));
    }

    static End below(ScalarMap map, double start) {
        return map.fixedPoints().stream().filter(point -> point.h() < start && map.attracts(point))
                .reduce((lower, upper) -> upper).map(LongRun::rest).orElseGet(() -> LongRun.rest(map.fixedPoints().get(0)));
    }

    static End above(ScalarMap map, double start) {
        List<FixedPoint> points = map.fixedPoints();
        return points.stream().filter(point -> point.h() > start && map.attracts(point)).findFirst().map(LongRun::rest)
                .orElseGet(() -> LongRun.rest(points.get(points.size() - 1)));
    }

    /** The pair about an unstable fixed point p: f(f(h)) − h is positive below the lower one and negative from there to p. */
    static End alternating(ScalarMap map, FixedPoint point) {
        double least = map.activation() == Activation.TANH ? -1 : 0;
        double reach = point.h() - least;
        double inner = reach;
        while (inner > 0 && twice(map, point.h() - inner) >= 0) {
            inner /= 2;
        }
        double low = point.h() - Math.min(reach, 2 * inner);
        double high = point.h() - inner;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            boolean outside = twice(map, middle) > 0;
            low = outside ? middle : low;
            high = outside ? high : middle;
        }
        double h = (low + high) / 2;
        return new End(Course.ALTERNATE, h, Math.sqrt(Math.abs(map.factor(h) * map.factor(map.next(h)))));
    }

    private static double twice(ScalarMap map, double h) {
        return map.next(map.next(h)) - h;
    }
}
