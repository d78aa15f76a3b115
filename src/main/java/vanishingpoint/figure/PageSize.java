package vanishingpoint.figure;

import java.math.BigDecimal;
import vanishingpoint.experiment.InvalidValueException;
import vanishingpoint.experiment.Keyed;

/**
 * How large a figure is.
 *
 * @param width in units
 * @param height in units
 * @param dpi pixels an inch; of a size in pixels it says how large they are on paper
 */
public record PageSize(double width, double height, Unit unit, double dpi) {

    /** What lengths are counted in. */
    public enum Unit implements Keyed {
        PIXEL("px", Double.NaN, 64, 40_000), CENTIMETRE("cm", 2.54, 2, 200), INCH("in", 1, 0.8, 80);

        private final String key;
        private final double perInch;
        private final double shortest;
        private final double longest;

        Unit(String key, double perInch, double shortest, double longest) {
            this.key = key;
            this.perInch = perInch;
            this.shortest = shortest;
            this.longest = longest;
        }

        @Override
        public String key() {
            return key;
        }

        /** Shortest and longest side, in units. */
        public double shortest() {
            return shortest;
        }

        public double longest() {
            return longest;
        }
    }

    /** Of a screen, for sizes in pixels that say nothing else. */
    public static final double SCREEN_DPI = 96;
    public static final double COARSEST_DPI = 24;
    public static final double FINEST_DPI = 2400;

    /** The most pixels of a figure. */
    public static final double MOST_PIXELS = 100e6;

    private static final double POINTS_PER_INCH = 72;

    /** @throws InvalidValueException for a size that is too small or too large */
    public PageSize {
        String allowed = plain(unit.shortest) + " to " + plain(unit.longest) + " " + unit.key;
        requireInside("width", width, allowed, unit);
        requireInside("height", height, allowed, unit);
        if (!(dpi >= COARSEST_DPI && dpi <= FINEST_DPI)) {
            throw new InvalidValueException("dpi", plain(dpi), plain(COARSEST_DPI) + " to " + plain(FINEST_DPI));
        }
        double across = pixels(width, unit, dpi);
        double down = pixels(height, unit, dpi);
        if (across * down > MOST_PIXELS) {
            throw new InvalidValueException("size", plain(across) + " × " + plain(down) + " pixels",
                    "100 million pixels at most");
        }
    }

    /** So many pixels on a screen. */
    public static PageSize pixels(double width, double height) {
        return new PageSize(width, height, Unit.PIXEL, SCREEN_DPI);
    }

    /** The same with another number of pixels an inch. */
    public PageSize withDpi(double other) {
        return new PageSize(width, height, unit, other);
    }

    /** The same page in another unit, in thousandths of it or whole pixels. */
    public PageSize in(Unit other) {
        if (other == unit) {
            return this;
        }
        return other == Unit.PIXEL ? new PageSize(pixelsWide(), pixelsHigh(), other, dpi)
                : new PageSize(thousandths(inchesWide() * other.perInch), thousandths(inchesHigh() * other.perInch), other, dpi);
    }

    private static double thousandths(double length) {
        return Math.rint(length * 1000) / 1000;
    }

    /** So many times as many pixels on the same paper. */
    public PageSize times(double factor) {
        return unit == Unit.PIXEL ? new PageSize(Math.rint(width * factor), Math.rint(height * factor), unit, dpi * factor)
                : withDpi(dpi * factor);
    }

    /** The same paper with no more pixels than fit into so many; never fewer than a page can have. */
    public PageSize within(double across, double down) {
        double factor = Math.min(across / pixelsWide(), down / pixelsHigh());
        if (unit == Unit.PIXEL) {
            factor = Math.max(factor, unit.shortest / Math.min(width, height));
        }
        if (Math.max(factor, COARSEST_DPI / dpi) >= 1) {
            return this;
        }
        double coarser = Math.max(COARSEST_DPI, dpi * factor);
        return unit == Unit.PIXEL ? new PageSize(Math.rint(width * coarser / dpi), Math.rint(height * coarser / dpi), unit, coarser)
                : withDpi(coarser);
    }

    public int pixelsWide() {
        return (int) pixels(width, unit, dpi);
    }

    public int pixelsHigh() {
        return (int) pixels(height, unit, dpi);
    }

    /** Pixels of a point of 1/72 inch. */
    public double pixelsPerPoint() {
        return dpi / POINTS_PER_INCH;
    }

    /** In inches: what rulers find, not rounded to whole pixels. */
    public double inchesWide() {
        return unit == Unit.PIXEL ? width / dpi : width / unit.perInch;
    }

    public double inchesHigh() {
        return unit == Unit.PIXEL ? height / dpi : height / unit.perInch;
    }

    private static double pixels(double length, Unit unit, double dpi) {
        return Math.max(1, Math.rint(unit == Unit.PIXEL ? length : length / unit.perInch * dpi));
    }

    private static void requireInside(String name, double length, String allowed, Unit unit) {
        boolean whole = unit != Unit.PIXEL || length == Math.rint(length);
        if (!(length >= unit.shortest && length <= unit.longest) || !whole) {
            throw new InvalidValueException(name, plain(length) + " " + unit.key,
                    unit == Unit.PIXEL ? "whole numbers from " + allowed : allowed);
        }
    }

    /** Without needless digits. */
    public static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? String.valueOf((long) value)
                : Double.isFinite(value) ? new BigDecimal(String.valueOf(value)).toPlainString() : String.valueOf(value);
    }
}
