package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.List;
import org.jfree.data.Range;
import vanishingpoint.i18n.RichText;

/** Where an axis of this range and length in units has ticks, and what they say. */
interface Ticks {

    /** A tick. */
    record Tick(double value, RichText label) {}

    List<Tick> in(Range range, double length);

    /** Whole steps, the first and last in sight and round ones between, about so many units apart. */
    static Ticks steps(double apart) {
        return (range, length) -> {
            double first = Math.ceil(range.getLowerBound());
            double last = Math.floor(range.getUpperBound());
            double step = pick(range.getLength() / Math.max(2, length / apart), 1, 2, 5);
            List<Tick> ticks = new ArrayList<>();
            ticks.add(whole(first));
            for (double value = (Math.floor(first / step) + 1) * step; value < last; value += step) {
                if (value - first >= 0.55 * step && last - value >= 0.4 * step) {
                    ticks.add(whole(value));
                }
            }
            if (last > first) {
                ticks.add(whole(last));
            }
            return ticks;
        };
    }

    /** Powers of ten at tidy exponents. */
    static Ticks powers() {
        return (range, length) -> {
            double step = decadeStep(range.getLength(), length);
            List<Tick> ticks = new ArrayList<>();
            for (double value = Math.ceil(range.getLowerBound() / step - 1e-9) * step;
                    value <= range.getUpperBound() + 1e-9; value += step) {
                ticks.add(new Tick(value, RichText.parse(Numbers.tidyPower(value))));
            }
            return ticks;
        };
    }

    /** Distance of powers on an axis over so many decades. */
    static double decadeStep(double decades, double length) {
        return pick(decades / Math.max(2, Math.min(7, length / 34)), 1, 2, 3, 5);
    }

    private static Tick whole(double value) {
        return new Tick(value, RichText.parse(Numbers.decimals(value, 0)));
    }

    private static double pick(double atLeast, double... mantissas) {
        for (double power = 1;; power *= 10) {
            for (double mantissa : mantissas) {
                if (mantissa * power >= atLeast - 1e-9) {
                    return mantissa * power;
                }
            }
        }
    }
}
