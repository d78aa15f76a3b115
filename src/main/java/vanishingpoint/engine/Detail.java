package vanishingpoint.engine;

import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Triangle;

/**
 * How much is asked for.
 *
 * @param grain of the tables of gains, see {@link Triangle}
 */
record Detail(View.Wanted wanted, int grain) {

    /** What the perspective that shows the tables of gains can show at most. */
    static final Detail EVERY_TABLE = new Detail(new View.Wanted(true, Perspective.EXPLORE, Focus.NONE), 1);

    boolean tables() {
        return wanted.perspective() == Perspective.EXPLORE;
    }

    /** Whether the terms of the gradient are summed up, and found on the way. */
    boolean sum() {
        return wanted.perspective() == Perspective.SUM;
    }
}
