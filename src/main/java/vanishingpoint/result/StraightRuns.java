package vanishingpoint.result;

import vanishingpoint.result.LongRun.Course;
import vanishingpoint.result.LongRun.End;

/** Where runs of identity and ReLU end: at W_h = ±1 and where ReLU bends no number of steps would tell. */
final class StraightRuns {

    private StraightRuns() {}

    /** h ↦ W_h·h + c. */
    static End line(ScalarMap map, double start) {
        double factor = Math.abs(map.weight());
        if (map.weight() == 1) {
            return map.shift() == 0 ? new End(Course.ANYWHERE, start, 1) : new End(Course.DRIFT, map.shift(), 1);
        }
        double other = map.next(start);
        return factor > 1 ? leave(map) : factor < 1 || other == start ? LongRun.rest(map.fixedPoints().get(0))
                : new End(Course.ALTERNATE, Math.min(start, other), 1);
    }

    /** h ↦ max(W_h·h + c, 0) from a state that is not negative. */
    static End kink(ScalarMap map, double start) {
        double weight = map.weight();
        double shift = map.shift();
        End off = new End(Course.REST, 0, 0);
        if (weight < 0) {
            return shift <= 0 ? off : weight > -1 ? LongRun.rest(map.fixedPoints().get(0)) : turning(map, start);
        }
        if (shift == 0) {
            return start == 0 ? off : weight == 1 ? new End(Course.ANYWHERE, start, 1)
                    : weight < 1 ? new End(Course.REST, 0, weight) : leave(map);
        }
        if (shift < 0) {
            return weight > 1 && start > shift / (1 - weight) ? leave(map) : off;
        }
        return weight > 1 ? leave(map) : weight == 1 ? new End(Course.DRIFT, shift, 1) : LongRun.rest(map.fixedPoints().get(0));
    }

    /** W_h ≤ −1 and c > 0: each run but those between 0 and c at W_h = −1 comes to be off at every other step. */
    private static End turning(ScalarMap map, double start) {
        double other = map.next(start);
        if (map.weight() < -1 || start <= 0 || other <= 0) {
            return new End(Course.ALTERNATE, 0, 0);
        }
        return other == start ? new End(Course.REST, start, 1) : new End(Course.ALTERNATE, Math.min(start, other), 1);
    }

    static End leave(ScalarMap map) {
        return new End(Course.LEAVE, Double.POSITIVE_INFINITY, Math.abs(map.weight()));
    }
}
