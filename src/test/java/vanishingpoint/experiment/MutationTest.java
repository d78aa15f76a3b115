package vanishingpoint.experiment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts damaged at random: each is read or refused in one sentence, never anything else. */
class MutationTest {

    private static final List<String> PIECES = List.of("null", "-1", "1e999", "0.5", "\"x\"", "{}", "[]", "true", ",",
            "]", "}", "NaN", "-0", "123456789012345678901234567890", "\"T\": 0", "\\u0000", "\u0007");

    @Test
    void mutatedInputsAreReadOrRefused() throws IOException {
        List<String> originals = new ArrayList<>(RandomDocuments.seeded(5).limit(20).map(DocumentFile::toText).toList());
        originals.add(Files.readString(Path.of("src/test/resources/oracle/rnn_t1.json")));
        Random random = new Random(29);
        int refused = 0;
        for (int i = 0; i < 10_000; i++) {
            String text = originals.get(random.nextInt(originals.size()));
            for (int change = random.nextInt(3); change >= 0; change--) {
                text = mutated(text, random);
            }
            refused += isRefused(text) ? 1 : 0;
        }
        assertTrue(refused > 5000 && refused < 10_000, refused + " refused");
    }

    private static boolean isRefused(String text) {
        try {
            DocumentFile.parse("mutant", text);
            return false;
        } catch (BadInputException e) {
            assertTrue(e.getMessage().startsWith("mutant: "), e.getMessage());
            assertFalse(e.getMessage().contains("\n") || e.getMessage().length() > 500, e.getMessage());
            return true;
        }
    }

    private static String mutated(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from) + piece + text.substring(from);
            case 2 -> text.substring(0, from) + (char) random.nextInt(0x300) + text.substring(Math.min(to, from + 1));
            default -> valueReplaced(text, from, piece);
        };
    }

    /** Puts the piece in the place of the number or word after the position. */
    private static String valueReplaced(String text, int from, String piece) {
        int start = Math.max(text.indexOf(' ', from), 0);
        int end = start;
        while (end < text.length() && ",]}\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, start) + piece + text.substring(end);
    }
}
