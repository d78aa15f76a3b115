package vanishingpoint.experiment;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The fields of one JSON object, read with their type; every complaint names the path. */
public final class Fields {

    private static final int SHOWN = 40;

    private final String source;
    private final String path;
    private final Map<String, Object> values;

    Fields(String source, String path, Map<String, Object> values) {
        this.source = source;
        this.path = path;
        this.values = values;
    }

    /**
     * The one object that a JSON text holds, read strictly.
     *
     * @param source what complaints call it
     * @throws BadInputException if it is no such text
     */
    public static Fields of(String source, String text) {
        return new Fields(source, "", JsonTree.object(source, text));
    }

    /** The same of a YAML text, of which no more than JSON can hold is allowed: no aliases, no tags, one document. */
    public static Fields ofYaml(String source, String text) {
        return new Fields(source, "", JsonTree.yaml(source, text));
    }

    /** These fields without some, with one more, and with those of others that are not among them. */
    public Fields with(String name, Object value, Fields others, Collection<String> without) {
        Map<String, Object> all = new LinkedHashMap<>(others.values);
        all.putAll(values);
        all.keySet().removeAll(without);
        all.put(name, value);
        return new Fields(source, path, all);
    }

    /** This object without these fields. */
    public Fields without(Collection<String> names) {
        Map<String, Object> some = new LinkedHashMap<>(values);
        some.keySet().removeAll(names);
        return new Fields(source, path, some);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public boolean isNull(String name) {
        return values.get(name) == null;
    }

    /** Path of a field of this object. */
    String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    public BadInputException bad(String name, String allowed) {
        String value = has(name) ? describe(values.get(name)) : "missing";
        return BadInputException.field(source, path(name), value, allowed);
    }

    public BadInputException bad(String name, String value, String allowed) {
        return BadInputException.field(source, path(name), value, allowed);
    }

    /** Refuses fields of other names, telling the most similar allowed one. */
    public void allowOnly(Collection<String> names) {
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                String hint = NearestName.of(name, names).map(near -> "; did you mean " + near + "?")
                        .orElse("; allowed: " + String.join(", ", names));
                throw new BadInputException(source, path(shown(name)) + " is an unknown field" + hint);
            }
        }
    }

    public Fields object(String name) {
        if (values.get(name) instanceof Map<?, ?> map) {
            @SuppressWarnings("unchecked") // JsonTree makes no other maps
            Map<String, Object> fields = (Map<String, Object>) map;
            return new Fields(source, path(name), fields);
        }
        throw bad(name, "an object {…}");
    }

    /** A list of at most so many objects. */
    public List<Fields> objects(String name, int most) {
        String allowed = "a list of at most " + most + " objects";
        List<?> items = list(name, allowed);
        if (items.size() > most) {
            throw bad(name, allowed);
        }
        return IntStream.range(0, items.size()).mapToObj(i -> new Fields(source, path,
                Collections.singletonMap(name + "[" + i + "]", items.get(i))).object(name + "[" + i + "]")).toList();
    }

    /** A list of texts, at least one. */
    public List<String> texts(String name, String allowed) {
        List<?> items = list(name, allowed);
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof String)) {
                throw bad(name + "[" + i + "]", describe(items.get(i)), allowed);
            }
        }
        if (items.isEmpty()) {
            throw bad(name, allowed);
        }
        return items.stream().map(String.class::cast).toList();
    }

    public String text(String name, String allowed) {
        if (values.get(name) instanceof String text) {
            return text;
        }
        throw bad(name, allowed);
    }

    public double number(String name, String allowed) {
        if (values.get(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw bad(name, allowed);
    }

    public long whole(String name, String allowed) {
        if (values.get(name) instanceof Long whole) {
            return whole;
        }
        throw bad(name, allowed);
    }

    public boolean flag(String name) {
        if (values.get(name) instanceof Boolean flag) {
            return flag;
        }
        throw bad(name, "true or false");
    }

    public <E extends Enum<E> & Keyed> E choice(String name, List<E> choices) {
        List<String> keys = choices.stream().map(Keyed::key).toList();
        String allowed = keys.size() == 1 ? keys.get(0) : "one of " + String.join(", ", keys);
        int index = keys.indexOf(text(name, allowed));
        if (index < 0) {
            throw bad(name, allowed);
        }
        return choices.get(index);
    }

    /** A list of numbers, as a column. */
    Matrix column(String name) {
        List<?> items = list(name, "a list of numbers");
        double[] entries = new double[items.size()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entry(items.get(i), name + "[" + i + "]");
        }
        return Matrix.column(entries);
    }

    /** A list of rows of equal length. */
    Matrix rows(String name) {
        List<?> rows = list(name, "a list of rows of numbers");
        int columns = rows.isEmpty() ? 0 : row(rows, 0, name).size();
        double[] entries = new double[rows.size() * columns];
        for (int i = 0; i < rows.size(); i++) {
            List<?> row = row(rows, i, name);
            if (row.size() != columns) {
                throw bad(name + "[" + i + "]", describe(row), columns + " numbers, as in " + path(name) + "[0]");
            }
            for (int j = 0; j < columns; j++) {
                entries[i * columns + j] = entry(row.get(j), name + "[" + i + "][" + j + "]");
            }
        }
        return Matrix.of(rows.size(), columns, entries);
    }

    /** A list of whole numbers in [1, {@code largest}]. */
    List<Integer> wholes(String name, int largest) {
        String allowed = "a whole number from 1 to " + largest;
        List<?> items = list(name, "a list of whole numbers");
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof Long whole) || whole < 1 || whole > largest) {
                throw bad(name + "[" + i + "]", describe(items.get(i)), allowed);
            }
        }
        return items.stream().map(item -> ((Long) item).intValue()).toList();
    }

    public List<?> list(String name, String allowed) {
        if (values.get(name) instanceof List<?> list) {
            return list;
        }
        throw bad(name, allowed);
    }

    private List<?> row(List<?> rows, int i, String name) {
        if (rows.get(i) instanceof List<?> row) {
            return row;
        }
        throw bad(name + "[" + i + "]", describe(rows.get(i)), "a row of numbers [ … ]");
    }

    private double entry(Object item, String name) {
        if (item instanceof Number number) {
            return number.doubleValue();
        }
        throw bad(name, describe(item), "a finite number");
    }

    static String describe(Object value) {
        if (value instanceof Map) {
            return "an object";
        }
        if (value instanceof List<?> list) {
            return "a list of " + list.size();
        }
        return value instanceof String text ? '"' + shown(text) + '"' : String.valueOf(value);
    }

    /** Shortened to what fits in a sentence. */
    static String shown(String text) {
        int end = Math.min(text.length(), SHOWN);
        return end == text.length() ? text : text.substring(0, end) + "…";
    }
}
