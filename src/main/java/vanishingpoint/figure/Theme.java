package vanishingpoint.figure;

import java.util.List;
import java.util.Locale;
import vanishingpoint.experiment.Keyed;

/** What a figure is made for; each has one palette file. The window is light or dark. */
public enum Theme implements Keyed {
    LIGHT, DARK,
    /** Black and white: curves are told apart by their lines, heat maps are grey. */
    PRINT,
    /** Seen from the last row: letters and lines larger, colours stronger. */
    PROJECTOR;

    /** Those that the window can have. */
    public static final List<Theme> OF_WINDOW = List.of(LIGHT, DARK);

    /** How much larger letters and lines are than on a page of the same size. */
    double enlargement() {
        return this == PROJECTOR ? 1.35 : 1;
    }

    /** Name on the command line and of the palette file. */
    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
