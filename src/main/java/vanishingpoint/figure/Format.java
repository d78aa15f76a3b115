package vanishingpoint.figure;

/**
 * Of a picture in a file: pixels = size × scale of the style.
 *
 * @param width in units
 * @param height in units
 */
public record Format(int width, int height, Style style) {

    /** Shortest and longest side, in units, and the most pixels of a picture. */
    public static final int SHORTEST_SIDE = 200;
    public static final int LONGEST_SIDE = 10_000;
    public static final double MOST_PIXELS = 100e6;

    public static final Format DEFAULT = new Format(1200, 800, Style.DEFAULT);
}
