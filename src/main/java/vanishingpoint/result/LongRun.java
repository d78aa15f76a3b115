package vanishingpoint.result;

import java.util.List;
import java.util.Optional;
import vanishingpoint.experiment.Activation;
import vanishingpoint.result.ScalarMap.FixedPoint;

/**
 * Where runs of a scalar map end. It is read off the map's shape, not followed: near a bifurcation no number of steps tells.
 *
 * @param held the fixed point on which the run stays although it attracts no other; else empty
 * @param ends where the run ends; of one that is held, where the least disturbance takes it: two where it matters to which side
 */
public record LongRun(Optional<FixedPoint> held, List<End> ends) {

    public enum Course {
        REST,
        ALTERNATE,
        /** Beyond every bound, faster at each step. */
        LEAVE,
        /** Beyond every bound, by the same at each step. */
        DRIFT,
        /** Every state is a fixed point. */
        ANYWHERE
    }

    /**
     * @param h where the state rests, the lower of two states that alternate, of DRIFT what each step adds
     * @param factor geometric mean of |W_h·φ′| per step
     */
    public record End(Course course, double h, double factor) {}

    public LongRun {
        ends = List.copyOf(ends);
    }

    /** Of the run from this state on. */
    public static LongRun from(ScalarMap map, double start) {
        return map.next(start) == start ? at(map, start) : new LongRun(Optional.empty(), List.of(end(map, start)));
    }

    /** Of a run that does not move. */
    static LongRun at(ScalarMap map, double still) {
        Optional<FixedPoint> held = map.fixedPoints().stream().filter(point -> near(point, still)
                && !map.attracts(point) && (map.isBounded() || Math.abs(point.factor()) != 1)).findFirst();
        return held.map(point -> new LongRun(held, disturbed(map, point)))
                .orElseGet(() -> new LongRun(Optional.empty(), List.of(end(map, still))));
    }

    static boolean near(FixedPoint point, double h) {
        return Math.abs(point.h() - h) <= 1e-9;
    }

    private static List<End> disturbed(ScalarMap map, FixedPoint point) {
        if (map.isBounded() && map.weight() > 0) {
            return List.of(BentRuns.below(map, point.h()), BentRuns.above(map, point.h()));
        }
        if (map.activation() == Activation.RELU && map.weight() > 0) {
            return point.h() == 0 ? List.of(StraightRuns.leave(map)) : List.of(new End(Course.REST, 0, 0), StraightRuns.leave(map));
        }
        return List.of(map.isBounded() ? BentRuns.alternating(map, point) : map.activation() == Activation.IDENTITY ? StraightRuns.leave(map)
                : new End(Course.ALTERNATE, 0, 0));
    }

    static End rest(FixedPoint point) {
        return new End(Course.REST, point.h(), Math.abs(point.factor()));
    }

    private static End end(ScalarMap map, double start) {
        return switch (map.activation()) {
            case IDENTITY -> StraightRuns.line(map, start);
            case RELU -> StraightRuns.kink(map, start < 0 ? map.next(start) : start);
            case SIGMOID, TANH -> BentRuns.end(map, start);
        };
    }
}
