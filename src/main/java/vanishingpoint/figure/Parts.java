package vanishingpoint.figure;

/**
 * What stands on a figure beside the data.
 *
 * @param title what is drawn, above each chart
 * @param caption what was asked, in a line at the foot
 * @param legend names of curves and colour bars
 * @param margins room around everything
 */
public record Parts(boolean title, boolean caption, boolean legend, boolean margins) {

    public static final Parts ALL = new Parts(true, true, true, true);
}
