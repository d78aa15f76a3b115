package vanishingpoint.figure;

import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;

/**
 * How charts are drawn.
 *
 * @param scale device pixels a unit of length, for which heat maps are prepared; the drawing itself is in units
 */
public record Style(Theme theme, Language language, double scale) {

    public static final Style DEFAULT = new Style(Theme.LIGHT, Language.ENGLISH, 1);

    public Palette palette() {
        return Palette.of(theme);
    }

    public Messages messages() {
        return Messages.in(language);
    }
}
