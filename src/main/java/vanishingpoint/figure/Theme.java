package vanishingpoint.figure;

import java.util.Locale;

/** Light or dark; each has one palette file. */
public enum Theme {
    LIGHT, DARK;

    /** Name on the command line and of the palette file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
