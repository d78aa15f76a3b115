package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.List;
import org.jfree.data.Range;
import vanishingpoint.i18n.RichText;

/** Where an axis of this range and length in units has ticks, and what they say. */
interface Ticks {

    /** Share of a step by which neighbours may be apart. */
    double NEARLY = 0.75;

    /** Share of the distance between round ones that the last needs. */
    double CLEAR = 0.6;

    /** Steps on an axis, however long. */
    double MOST = 7;

    /** With as few, powers alone leave the axis without numbers. */
    double FEW_DECADES = 2;

    /** Units between numbers one above the other. */
    double LEAST = 16;

    /** A tick. */
    record Tick(double value, RichText label) {}

    List<Tick> in(Range range, double length);

    /** For an axis that the chart explains itself. */
    static Ticks none() {
        return (range, length) -> List.of();
    }

    /** Whole steps as near to each other as their numbers allow side by side. */
    static Ticks steps() {
        return (range, length) -> steps(20 + 7 * Numbers.decimals(Math.floor(range.getUpperBound()), 0).length())
                .in(range, length);
    }

    /** Lags from 0 on an axis on which they stand at lag + 1. */
    static Ticks lags() {
        return (range, length) -> steps().in(Range.shift(range, -1, true), length).stream()
                .map(tick -> new Tick(tick.value() + 1, tick.label())).toList();
    }

    /** Round whole steps at least so many units apart; also the very first and, where it has room, the last. */
    static Ticks steps(double apart) {
        return (range, length) -> {
            double first = Math.ceil(range.getLowerBound());
            double last = Math.floor(range.getUpperBound());
            double step = pick(range.getLength() / Math.max(2, Math.min(MOST, length / apart)), 1, 2, 5);
            double clear = CLEAR * apart * range.getLength() / length;
            List<Double> values = new ArrayList<>();
            for (double value = Math.ceil(first / step) * step; value <= last; value += step) {
                values.add(value);
            }
            if (first <= 1 || first == last) { // the whole, or its beginning: its ends say how long it is
                values.removeIf(value -> value - first < NEARLY * step || value < last && last - value < clear);
                values.add(0, first);
            }
            if (last >= first && (values.isEmpty() || last - values.get(values.size() - 1) >= clear)) {
                values.add(last);
            }
            return values.stream().map(Ticks::whole).toList();
        };
    }

    /** Powers of ten at tidy exponents; of an axis of few decades 1, 2 and 5 in each, written out. */
    static Ticks powers() {
        return (range, length) -> {
            if (range.getLength() <= FEW_DECADES + 1e-9) {
                return withinDecades(range, length);
            }
            double step = decadeStep(range.getLength(), length);
            List<Tick> ticks = new ArrayList<>();
            for (double value = Math.ceil(range.getLowerBound() / step - 1e-9) * step;
                    value <= range.getUpperBound() + 1e-9; value += step) {
                ticks.add(new Tick(value, RichText.parse(Numbers.tidyPower(value))));
            }
            return ticks;
        };
    }

    private static List<Tick> withinDecades(Range range, double length) {
        List<Tick> ticks = new ArrayList<>();
        double apart = length / range.getLength();
        int[] mantissas = apart * Math.log10(2) >= LEAST ? new int[] {1, 2, 5} : apart * Math.log10(3) >= LEAST
                ? new int[] {1, 3} : new int[] {1};
        for (int power = (int) Math.floor(range.getLowerBound()); power <= range.getUpperBound(); power++) {
            for (int mantissa : mantissas) {
                double value = power + Math.log10(mantissa);
                if (value >= range.getLowerBound() - 1e-9 && value <= range.getUpperBound() + 1e-9) {
                    ticks.add(new Tick(value, RichText.parse(Numbers.tidy(mantissa, power))));
                }
            }
        }
        return ticks;
    }

    /** Distance of powers on an axis over so many decades. */
    static double decadeStep(double decades, double length) {
        return pick(decades / Math.max(2, Math.min(7, length / 34)), 1, 2, 3, 5);
    }

    /** The smallest of 1, 2, 5 times a power of ten that is at least this. */
    static double step(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        return power * pick(atLeast / power, 1, 2, 5);
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
