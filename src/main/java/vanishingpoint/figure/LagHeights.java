package vanishingpoint.figure;

import java.util.List;
import org.jfree.data.Range;
import vanishingpoint.result.GainMeasures;

/**
 * The vertical range of curves over the lag: tidy, as high and deep as the curves in sight and no more. Of the mass 40
 * decades are shown, more than float32 can add up; of gains 20 000, deeper ones leave the picture at its foot.
 */
final class LagHeights {

    private static final double TYPICAL_LENGTH = 260;
    private static final double DEEPEST_MASS = 40;
    private static final double DEEPEST_GAIN = 20_000;
    private static final double NEAR_UNDERFLOW = -30;

    private LagHeights() {}

    static Range of(List<Curve> curves, List<Curve> bounds, Range lags, boolean gains) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Curve curve : curves) {
            int last = (int) Math.ceil(lags.getUpperBound());
            for (int lag = (int) Math.floor(lags.getLowerBound()); lag <= last; lag++) {
                if (curve.isFinite(lag)) {
                    low = Math.min(low, curve.at(lag));
                    high = Math.max(high, curve.at(lag));
                }
            }
        }
        if (gains || low > high) {
            low = Math.min(low, 0);
            high = Math.max(high, 0);
        }
        if (gains && low < NEAR_UNDERFLOW) {
            low = Math.min(low, GainMeasures.LOG10_FLOAT_MIN_NORMAL - 1);
        }
        low = Math.max(low, high - (gains ? DEEPEST_GAIN : DEEPEST_MASS));
        high = Math.min(high, low + DEEPEST_GAIN);
        return tidy(low, high, bounds.stream().anyMatch(bound -> bound.size() > 1 && bound.at(1) > 0));
    }

    // where a bound rises, a step of room at the top shows it rising, and the curves stay tall
    private static Range tidy(double low, double high, boolean boundRises) {
        double step = Ticks.decadeStep(Math.max(2, high - low), TYPICAL_LENGTH);
        double bottom = Math.floor(low / step + 0.02) * step;
        double top = Math.ceil(high / step - 0.02) * step;
        if (boundRises && top < step) {
            top = step;
        }
        if (top - bottom < step / 2) {
            return new Range(bottom - step, top + step);
        }
        return new Range(Math.min(bottom, top - 2 * step), top);
    }
}
