package vanishingpoint.experiment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Strict JSON as maps, lists, strings, booleans, {@code Long}, finite {@code Double} and null. Read token by token,
 * so that a duplicate key or a number out of range is named with its path.
 */
public final class JsonTree {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 500;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_NAME = 1_000;

    // NaN and Infinity are read so that the complaint can name their field
    private static final JsonFactory FACTORY = ((JsonFactoryBuilder) JsonFactory.builder())
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER).maxStringLength(LONGEST_TEXT).maxNameLength(LONGEST_NAME).build())
            .build();

    // one event after the other: its library builds nothing, and no alias is followed
    private static final JsonFactory YAML = YAMLFactory.builder().loaderOptions(yamlLimits())
            .streamReadConstraints(FACTORY.streamReadConstraints()).build();

    private final String source;
    private final String language;

    private JsonTree(String source, String language) {
        this.source = source;
        this.language = language;
    }

    private static LoaderOptions yamlLimits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setNestingDepthLimit(DEEPEST);
        limits.setCodePointLimit(LONGEST_TEXT);
        return limits;
    }

    /**
     * The one object that the text holds.
     *
     * @param source the file's name, for complaints
     * @throws BadInputException if it holds anything else
     */
    public static Map<String, Object> object(String source, String text) {
        return new JsonTree(source, "JSON").only(FACTORY, text);
    }

    /** The same of a YAML text that holds no more than JSON can. */
    static Map<String, Object> yaml(String source, String text) {
        return new JsonTree(source, "YAML").only(YAML, text);
    }

    private Map<String, Object> only(JsonFactory factory, String text) {
        if (text.isBlank()) {
            throw new BadInputException(source, "it is empty; allowed: one " + language + " object");
        }
        try (JsonParser parser = factory.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadInputException(source, "it does not hold a " + language + " object at its top level");
            }
            Map<String, Object> object = object(parser, "");
            if (parser.nextToken() != null) {
                throw malformed(parser.currentTokenLocation(), "something follows the end of the " + language + " object");
            }
            return object;
        } catch (StreamConstraintsException e) {
            throw malformed(e.getLocation(), beyondLimits(e.getOriginalMessage()));
        } catch (JsonEOFException e) {
            throw malformed(e.getLocation(), "it ends before it is complete");
        } catch (JsonProcessingException e) {
            // Jackson's advice to its caller is left out, and what YAML shows of the text
            throw malformed(e.getLocation(), e.getOriginalMessage().lines().findFirst().orElse("")
                    .replace(" (or 'NaN'/'+INF'/'-INF')", "")
                    .replaceFirst("maybe a \\(non-standard\\) comment\\?.*", "comments are not allowed"));
        } catch (IOException e) {
            throw new UncheckedIOException(source, e);
        }
    }

    private static String beyondLimits(String message) {
        if (message.contains("nesting")) {
            return "nested deeper than " + DEEPEST + " levels";
        }
        return message.startsWith("Number") ? "a number of more than " + LONGEST_NUMBER + " characters"
                : message.startsWith("Name") ? "a name of more than " + LONGEST_NAME + " characters"
                : "a text of more than " + LONGEST_TEXT + " characters";
    }

    private BadInputException malformed(JsonLocation at, String why) {
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new BadInputException(source, "not valid " + language + where + ": " + why);
    }

    private Map<String, Object> object(JsonParser parser, String path) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String inside = path.isEmpty() ? Fields.shown(name) : path + "." + Fields.shown(name);
            if (fields.containsKey(name)) {
                JsonLocation at = parser.currentTokenLocation();
                throw new BadInputException(source, inside + " stands twice, the second time at line "
                        + at.getLineNr() + ", column " + at.getColumnNr() + "; allowed: each field once");
            }
            parser.nextToken();
            fields.put(name, value(parser, inside));
        }
        return fields;
    }

    private List<Object> list(JsonParser parser, String path) throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, path + "[" + items.size() + "]"));
        }
        return items;
    }

    private Object value(JsonParser parser, String path) throws IOException {
        if (parser instanceof YAMLParser yaml && (yaml.isCurrentAlias() || yaml.getObjectId() != null || yaml.getTypeId() != null)) {
            throw malformed(parser.currentTokenLocation(), "anchors, aliases and tags are not allowed");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, path);
            case START_ARRAY -> list(parser, path);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, path);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw malformed(parser.currentTokenLocation(), "a value is missing");
        };
    }

    private Object number(JsonParser parser, String path) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        if (parser.isNaN()) {
            throw BadInputException.field(source, path, parser.getText(), "a finite number");
        }
        double value = Double.parseDouble(parser.getText());
        if (Double.isInfinite(value)) {
            throw BadInputException.field(source, path, Fields.shown(parser.getText()),
                    "numbers between -1.7976931348623157E308 and 1.7976931348623157E308");
        }
        return value;
    }
}
