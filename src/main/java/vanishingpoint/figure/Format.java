package vanishingpoint.figure;

import java.util.OptionalDouble;
import vanishingpoint.experiment.InvalidValueException;

/**
 * Of a figure in a file.
 *
 * @param fontPoints size of axis titles and captions on the figure, in points of 1/72 inch, numbers and titles in proportion;
 *     empty where letters grow with the figure, so that a poster reads like a page
 * @param transparent whether nothing is painted behind everything
 */
public record Format(PageSize size, OptionalDouble fontPoints, Style style, Parts parts, boolean transparent) {

    public static final double SMALLEST_FONT = 3;
    public static final double LARGEST_FONT = 200;

    public static final Format DEFAULT = new Format(PageSize.pixels(1200, 800), Style.DEFAULT);

    /**
     * The style has a legend where the parts have one.
     *
     * @throws InvalidValueException for letters that are too small or too large
     */
    public Format {
        style = style.withLegend(parts.legend());
        fontPoints.ifPresent(points -> {
            if (!(points >= SMALLEST_FONT && points <= LARGEST_FONT)) {
                throw new InvalidValueException("font_size", PageSize.plain(points),
                        PageSize.plain(SMALLEST_FONT) + " to " + PageSize.plain(LARGEST_FONT) + " points");
            }
        });
    }

    /** With letters that grow and with every part, on its ground. */
    public Format(PageSize size, Style style) {
        this(size, OptionalDouble.empty(), style, Parts.ALL, false);
    }

    public Format withSize(PageSize other) {
        return new Format(other, fontPoints, style, parts, transparent);
    }

    public Format withFontPoints(OptionalDouble points) {
        return new Format(size, points, style, parts, transparent);
    }

    public Format withStyle(Style other) {
        return new Format(size, fontPoints, other, parts, transparent);
    }

    public Format withParts(Parts other) {
        return new Format(size, fontPoints, style, other, transparent);
    }

    public Format withTransparent(boolean noGround) {
        return new Format(size, fontPoints, style, parts, noGround);
    }
}
