package vanishingpoint.sweep;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vanishingpoint.result.Verdict;

/**
 * What is to stand there.
 *
 * @param question a line that no other question has
 * @param names the line with the columns' names
 * @param size rows
 * @param beginnings what each row begins with, from 0
 */
record Table(String question, String names, int size, IntFunction<String> beginnings) {

    private static final Pattern VALUE = Pattern.compile("-?(?:[0-9]{1,17}(?:\\.[0-9]{1,24})?(?:E-?[0-9]{1,3})?|Infinity)|NaN|"
            + Arrays.stream(Verdict.values()).map(Verdict::key).collect(Collectors.joining("|")));

    boolean mayHave(int row, String line) {
        if (row >= size || !line.startsWith(beginnings.apply(row))) {
            return false;
        }
        String[] values = line.substring(beginnings.apply(row).length()).split(",", -1);
        int wanted = names.split(",").length - beginnings.apply(row).split(",").length;
        return values.length == wanted && Arrays.stream(values).allMatch(value -> VALUE.matcher(value).matches());
    }

    byte[] head() {
        return bytes(question + "\n" + names + "\n");
    }

    int questionBytes() {
        return bytes(question + "\n").length;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
