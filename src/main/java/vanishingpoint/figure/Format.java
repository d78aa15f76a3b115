package vanishingpoint.figure;

/**
 * Of a picture in a file: pixels = size × scale of the style.
 *
 * @param width in units
 * @param height in units
 */
public record Format(int width, int height, Style style) {

    public static final Format DEFAULT = new Format(1200, 800, Style.DEFAULT);
}
