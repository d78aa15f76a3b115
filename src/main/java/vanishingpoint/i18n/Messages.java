package vanishingpoint.i18n;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every text of one language, from the UTF-8 bundles {@code i18n/NAME_LANGUAGE.properties}. */
public final class Messages {

    /** Bundles by the part of the program that they serve; a key stands in one of them only. */
    public static final List<String> BUNDLES =
            List.of("figure", "controls", "window", "measures", "examples", "formula", "import", "studio");

    private static final Map<Language, Messages> ALL = loadAll();

    private final Language language;
    private final Properties texts = new Properties();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Messages(Language language) {
        this.language = language;
        for (String bundle : BUNDLES) {
            String file = "/i18n/" + bundle + "_" + language.key() + ".properties";
            try (Reader reader = new InputStreamReader(Messages.class.getResourceAsStream(file),
                    StandardCharsets.UTF_8)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
    }

    private static Map<Language, Messages> loadAll() {
        Map<Language, Messages> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, new Messages(language));
        }
        return all;
    }

    public static Messages in(Language language) {
        return ALL.get(language);
    }

    public Language language() {
        return language;
    }

    /** The text of this key, its {@code {0}}, {@code {1}} … replaced; numbers are passed as formatted strings. */
    public String text(String key, Object... arguments) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + language.key());
        }
        MessageFormat format = formats.computeIfAbsent(pattern, text -> new MessageFormat(text, language.locale()));
        synchronized (format) { // it is not made for several threads, and reading a pattern takes longer than a text
            return format.format(arguments);
        }
    }

    public Set<String> keys() {
        return texts.stringPropertyNames();
    }
}
