package vanishingpoint.i18n;

import java.util.Locale;

/** The languages of the interface. */
public enum Language {
    ENGLISH("en", Locale.ENGLISH),
    CHINESE("zh", Locale.SIMPLIFIED_CHINESE);

    private final String key;
    private final Locale locale;

    Language(String key, Locale locale) {
        this.key = key;
        this.locale = locale;
    }

    /** Name on the command line and in the bundles' file names. */
    public String key() {
        return key;
    }

    public Locale locale() {
        return locale;
    }
}
