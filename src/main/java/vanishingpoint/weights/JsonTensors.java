package vanishingpoint.weights;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.JsonTree;

/** Reads JSON of arrays as nested lists under their names; objects within the object join their names by dots. */
final class JsonTensors {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Set<String> EXPERIMENT = Set.of("format", "experiment", "view");

    private final Gathered into;

    /** The numbers of one array as they are met. */
    private static final class Numbers {
        private double[] values = new double[16];
        private int count;

        void add(double value) {
            if (count == values.length) {
                values = java.util.Arrays.copyOf(values, 2 * count);
            }
            values[count++] = value;
        }

        double[] all() {
            return java.util.Arrays.copyOf(values, count);
        }
    }

    private JsonTensors(Gathered into) {
        this.into = into;
    }

    /** Whether the first character that is not white is a brace. */
    static boolean recognises(byte[] start) {
        int at = start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF ? 3 : 0;
        while (at < start.length && start[at] <= ' ' && start[at] >= 0) {
            at++;
        }
        return at < start.length && start[at] == '{';
    }

    /** Whether the object names arrays: it has no field of an experiment's file, and lists or objects. */
    static boolean isOfArrays(byte[] bytes) {
        boolean lists = false;
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                if (EXPERIMENT.contains(parser.currentName())) {
                    return false;
                }
                lists |= parser.nextToken().isStructStart();
                parser.skipChildren();
            }
            return lists;
        } catch (IOException e) { // whoever reads it will say what is wrong
            return false;
        }
    }

    static void read(byte[] bytes, Gathered into) {
        if (bytes.length > DocumentFile.LARGEST_BYTES) { // a number takes more room as it is read than a binary one
            throw new BadInputException(into.source(), "it is too large; allowed: at most 64 MiB of JSON");
        }
        new JsonTensors(into).read("", JsonTree.object(into.source(), text(into.source(), bytes)));
    }

    static String text(String source, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadInputException(source, "it is not text in UTF-8");
        }
    }

    private void read(String prefix, Map<?, ?> object) {
        object.forEach((key, value) -> {
            String name = prefix + key;
            if (value instanceof Map<?, ?> inner) {
                read(name + ".", inner);
            } else if (value instanceof String text) {
                into.text(name, text);
            } else if (value instanceof List<?> || value instanceof Number) {
                List<Integer> shape = shape(name, value);
                Numbers numbers = new Numbers();
                flatten(name, value, shape, numbers);
                into.numbers(name, shape, numbers.all());
            } else if (value != null) {
                throw bad(name, String.valueOf(value), "numbers, lists of numbers, or null for nothing");
            }
        });
    }

    private List<Integer> shape(String name, Object value) {
        List<Integer> shape = new ArrayList<>();
        Object inside = value;
        while (inside instanceof List<?> list) {
            shape.add(list.size());
            inside = list.isEmpty() ? null : list.get(0);
        }
        if (shape.size() > TensorFile.MOST_SIDES) {
            throw bad(name, "a list nested " + shape.size() + " deep", TensorFile.SIDES);
        }
        return shape;
    }

    private void flatten(String path, Object value, List<Integer> shape, Numbers numbers) {
        if (shape.isEmpty()) {
            if (!(value instanceof Number number)) {
                throw bad(path, value instanceof List ? "a list" : TensorFile.shown(String.valueOf(value)), "a number");
            }
            numbers.add(number.doubleValue());
            return;
        }
        if (!(value instanceof List<?> list) || list.size() != shape.get(0)) {
            throw bad(path, value instanceof List<?> list ? "a list of " + list.size() : "not a list", "a list of "
                    + shape.get(0) + ", as the others beside it");
        }
        for (int i = 0; i < list.size(); i++) {
            flatten(path + "[" + i + "]", list.get(i), shape.subList(1, shape.size()), numbers);
        }
    }

    private BadInputException bad(String path, String value, String allowed) {
        return BadInputException.field(into.source(), path, value, allowed);
    }
}
