package vanishingpoint.figure;

import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;

/** How charts are drawn. */
public record Style(Theme theme, Scheme scheme, Language language) {

    public static final Style DEFAULT = new Style(Theme.LIGHT, Language.ENGLISH);

    public Style(Theme theme, Language language) {
        this(theme, Scheme.OKABE_ITO, language);
    }

    public Palette palette() {
        return Palette.of(theme, scheme);
    }

    public Messages messages() {
        return Messages.in(language);
    }
}
