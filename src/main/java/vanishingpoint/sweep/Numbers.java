package vanishingpoint.sweep;

import java.util.OptionalInt;

/** Numbers as tables have them. */
final class Numbers {

    private static final double LARGEST_WHOLE = 1e15;

    private Numbers() {}

    /** A decimal that gives the same double again, whole ones without fraction; {@code -Infinity} and {@code NaN} by name. */
    static String text(double value) {
        boolean negativeZero = value == 0 && Double.doubleToRawLongBits(value) != 0;
        return value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE && !negativeZero ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    /** {@code NaN} where there is none. */
    static String text(OptionalInt value) {
        return value.isPresent() ? String.valueOf(value.getAsInt()) : text(Double.NaN);
    }
}
