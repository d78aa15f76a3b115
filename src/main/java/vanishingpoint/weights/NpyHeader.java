package vanishingpoint.weights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vanishingpoint.experiment.BadInputException;

/**
 * What stands before the numbers of an {@code .npy} array: a Python dictionary of exactly three entries.
 *
 * @param descr type and order of bytes, {@code <f8}
 */
record NpyHeader(String descr, boolean byColumns, List<Integer> shape) {

    private static final String ALLOWED = "a Python dictionary of descr, fortran_order and shape";
    private static final Pattern ENTRY = Pattern.compile("\\s*+(['\"])(descr|fortran_order|shape)\\1\\s*+:\\s*+"
            + "(?:['\"]([^'\"\\\\]*+)['\"]|(True|False)|\\(([0-9L,\\s]*+)\\))\\s*+");
    private static final Pattern SIDE = Pattern.compile("\\s*+([0-9]{1,10})L?\\s*+");

    static NpyHeader parse(String source, String text) {
        Map<String, String> entries = entries(source, text.strip());
        if (entries.size() != 3) {
            throw new BadInputException(source, "its header lacks an entry; allowed: " + ALLOWED);
        }
        return new NpyHeader(entries.get("descr"), entries.get("fortran_order").equals("True"),
                shape(source, entries.get("shape")));
    }

    private static Map<String, String> entries(String source, String text) {
        Map<String, String> entries = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(text);
        int at = text.startsWith("{") ? 1 : -1;
        while (at > 0 && entry.region(at, text.length()).lookingAt()) {
            String key = entry.group(2);
            String value = entry.group(switch (key) {
                case "descr" -> 3;
                case "shape" -> 5;
                default -> 4;
            });
            if (value == null || entries.put(key, value) != null) {
                break;
            }
            at = entry.end();
            boolean more = at < text.length() && text.charAt(at) == ',';
            if (text.substring(more ? at + 1 : at).strip().equals("}")) {
                return entries;
            }
            at = more ? at + 1 : -1;
        }
        throw new BadInputException(source, "its header " + TensorFile.shown(text) + " cannot be read; allowed: " + ALLOWED);
    }

    private static List<Integer> shape(String source, String text) {
        List<Integer> sides = new ArrayList<>();
        String[] parts = text.split(",", -1);
        boolean closed = parts[parts.length - 1].isBlank(); // (3,) is a tuple, (3) a number
        boolean tuple = closed || parts.length > 1;
        for (int i = 0; i < parts.length - (closed ? 1 : 0) && tuple; i++) {
            Matcher side = SIDE.matcher(parts[i]);
            tuple = side.matches() && Long.parseLong(side.group(1)) <= Integer.MAX_VALUE && i < TensorFile.MOST_SIDES;
            if (tuple) {
                sides.add(Integer.valueOf(side.group(1)));
            }
        }
        if (!tuple) {
            throw BadInputException.field(source, "shape", "(" + TensorFile.shown(text) + ")", TensorFile.SIDES);
        }
        return sides;
    }
}
