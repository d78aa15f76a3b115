package vanishingpoint.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.ChoiceParameter;
import vanishingpoint.experiment.Keyed;
import vanishingpoint.experiment.Parameter;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.figure.Fonts;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;

/** Both languages are complete, and nothing in them is superfluous. */
class BundlesTest {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern TEXT_CALL = Pattern.compile("(?<!\\bfields\\.|\\bfigure\\.)\\btext\\(\\s*\"([^\"]+)\"\\s*[,)]");

    private static Map<String, String> bundle(String name, Language language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("resources/i18n", name + "_" + language.key()
                + ".properties"))) {
            texts.load(reader);
        }
        return texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty,
                (a, b) -> a, TreeMap::new));
    }

    private static Map<String, String> all(Language language) throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (String name : Messages.BUNDLES) {
            all.putAll(bundle(name, language));
        }
        return all;
    }

    @Test
    void languagesHaveTheSameKeys() throws IOException {
        for (String name : Messages.BUNDLES) {
            assertEquals(bundle(name, Language.ENGLISH).keySet(), bundle(name, Language.CHINESE).keySet(), name);
        }
    }

    @Test
    void aKeyStandsOnceOnly() throws IOException {
        for (Language language : Language.values()) {
            List<String> twice = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (String name : Messages.BUNDLES) {
                for (String line : Files.readAllLines(Path.of("resources/i18n", name + "_" + language.key()
                        + ".properties"))) {
                    String key = line.split("[=:\\s]", 2)[0];
                    if (!key.isBlank() && !key.startsWith("#") && line.contains("=") && !seen.add(key)) {
                        twice.add(name + ": " + key);
                    }
                }
            }
            assertEquals(List.of(), twice);
        }
    }

    @Test
    void placeholdersAgreeAndNoTextIsEmpty() throws IOException {
        Map<String, String> chinese = all(Language.CHINESE);
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> text : all(Language.ENGLISH).entrySet()) {
            String other = chinese.getOrDefault(text.getKey(), "");
            if (text.getValue().isBlank() || other.isBlank() || !placeholders(text.getValue()).equals(
                    placeholders(other))) {
                wrong.add(text.getKey() + ": " + text.getValue() + " | " + other);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Set<Integer> placeholders(String pattern) {
        Format[] formats = new MessageFormat(pattern).getFormatsByArgumentIndex();
        Set<Integer> used = new TreeSet<>();
        for (int i = 0; i < formats.length; i++) {
            Object[] arguments = new Object[formats.length];
            java.util.Arrays.fill(arguments, "");
            arguments[i] = "\u0001";
            if (new MessageFormat(pattern).format(arguments).contains("\u0001")) {
                used.add(i);
            }
        }
        return used;
    }

    @Test
    void markupIsWellFormed() throws IOException {
        for (Language language : Language.values()) {
            for (Map.Entry<String, String> text : all(language).entrySet()) {
                RichText.parse(new MessageFormat(text.getValue()).format(new Object[] {"0", "1", "2", "3", "4", "5"}));
            }
        }
    }

    @Test
    void theBundledFontHasEveryCharacter() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Language language : Language.values()) {
            all(language).values().forEach(text -> text.codePoints()
                    .filter(c -> !Fonts.regular(12).canDisplay(c) || !Fonts.bold(12).canDisplay(c))
                    .filter(c -> !Character.isISOControl(c))
                    .forEach(c -> missing.add(Character.toString(c))));
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyLiteralKeyHasAText() throws IOException {
        Set<String> keys = all(Language.ENGLISH).keySet();
        Set<String> missing = new TreeSet<>();
        List<Path> speaking = SourceRulesTest.sources("src/main/java").stream()
                .filter(source -> !source.toString().contains("experiment")).toList();
        for (Path source : speaking) {
            TEXT_CALL.matcher(Files.readString(source)).results().map(match -> match.group(1))
                    .filter(key -> !keys.contains(key)).forEach(key -> missing.add(source.getFileName() + ": " + key));
        }
        assertEquals(Set.of(), missing);
    }

    /** A key is used if it stands in the code, or if a literal there is the beginning that a name completes. */
    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> literals = new HashSet<>();
        for (Path source : SourceRulesTest.sources("src/main/java")) {
            LITERAL.matcher(Files.readString(source)).results().map(MatchResult::group)
                    .map(literal -> literal.substring(1, literal.length() - 1)).forEach(literals::add);
        }
        List<String> unused = all(Language.ENGLISH).keySet().stream()
                .filter(key -> !literals.contains(key) && !isComposed(key, literals)).toList();
        assertEquals(List.of(), unused);
    }

    private static boolean isComposed(String key, Set<String> literals) {
        return literals.stream().anyMatch(literal -> literal.length() > 2 && literal.endsWith(".")
                && key.startsWith(literal));
    }

    @Test
    void everyParameterHasItsTexts() throws IOException {
        Set<String> keys = all(Language.ENGLISH).keySet();
        List<String> missing = new ArrayList<>();
        for (Parameter<?> parameter : Parameters.ALL) {
            String base = "parameter." + parameter.key();
            if (!keys.contains(base)) {
                missing.add(base);
            }
            if (parameter instanceof ChoiceParameter<?> choice) {
                for (Keyed option : choice.choices()) {
                    if (keys.stream().noneMatch(key -> key.endsWith("." + option.key()))) {
                        missing.add(base + ": " + option.key());
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }
}
