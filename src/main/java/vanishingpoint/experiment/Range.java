package vanishingpoint.experiment;

/**
 * What a number may be, and how a slider walks through it.
 *
 * @param min smallest value, slider and typing
 * @param max largest value of the slider
 * @param typedMax largest value that may be typed or read from a file, at least {@code max}
 * @param initial the default
 * @param step arrow-key step; a tenth of it with Shift, ten times with PgUp and PgDn
 * @param scale how the slider is divided
 */
public record Range(double min, double max, double typedMax, double initial, double step, Scale scale) {

    /** LINEAR and LOGARITHMIC sliders; WHOLE ones hold whole numbers, logarithmic where the range is wide. */
    public enum Scale { LINEAR, LOGARITHMIC, WHOLE, WHOLE_LOGARITHMIC }

    public static Range real(double min, double max, double initial, double step) {
        return new Range(min, max, max, initial, step, Scale.LINEAR);
    }

    public static Range logarithmic(double min, double max, double initial, double step) {
        return new Range(min, max, max, initial, step, Scale.LOGARITHMIC);
    }

    public static Range whole(int min, int max, int typedMax, int initial) {
        return new Range(min, max, typedMax, initial, 1, Scale.WHOLE);
    }

    public static Range wholeLogarithmic(int min, int max, int typedMax, int initial) {
        return new Range(min, max, typedMax, initial, 1, Scale.WHOLE_LOGARITHMIC);
    }

    public boolean isWhole() {
        return scale == Scale.WHOLE || scale == Scale.WHOLE_LOGARITHMIC;
    }

    public boolean isLogarithmic() {
        return scale == Scale.LOGARITHMIC || scale == Scale.WHOLE_LOGARITHMIC;
    }

    public boolean contains(double value) {
        return value >= min && value <= typedMax && (!isWhole() || value == Math.rint(value));
    }

    /** The value moved into [min, max] and, where whole, rounded: what a slider may set. */
    public double nearest(double value) {
        double inside = Math.min(Math.max(value, min), Math.max(max, Math.min(value, typedMax)));
        return isWhole() ? Math.rint(inside) : inside;
    }

    /** The range in the form in which errors and tooltips name it. */
    public String allowed() {
        return (isWhole() ? "a whole number from " : "a number from ") + plain(min) + " to " + plain(typedMax);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
