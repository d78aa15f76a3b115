package vanishingpoint.figure;

import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;

/**
 * How charts are drawn.
 *
 * @param legend whether curves have their names and heat maps their colour bars
 */
public record Style(Theme theme, Scheme scheme, Language language, boolean legend) {

    public static final Style DEFAULT = new Style(Theme.LIGHT, Language.ENGLISH);

    public Style(Theme theme, Scheme scheme, Language language) {
        this(theme, scheme, language, true);
    }

    public Style(Theme theme, Language language) {
        this(theme, Scheme.OKABE_ITO, language);
    }

    Style withLegend(boolean wanted) {
        return new Style(theme, scheme, language, wanted);
    }

    public Palette palette() {
        return Palette.of(theme, scheme);
    }

    public Messages messages() {
        return Messages.in(language);
    }
}
