package vanishingpoint.sweep;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/**
 * What is to stand there.
 *
 * @param question a line that no other question has
 * @param names the line with the columns' names
 * @param size rows
 * @param beginnings what each row begins with, from 0
 */
record Table(String question, String names, int size, IntFunction<String> beginnings) {

    boolean mayHave(int row, String line) {
        return row < size && line.startsWith(beginnings.apply(row));
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
