package vanishingpoint.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompactTextTest {

    private static final Document USUAL = new Document(Recipe.DEFAULT, View.DEFAULT);
    private static final Document CHANGED = new Document(Recipe.DEFAULT.with(Parameters.W_H, 8.0)
            .with(Parameters.ACTIVATION, Activation.SIGMOID).with(Parameters.B_H, -4.0).with(Parameters.N, 1.0),
            View.DEFAULT.withPerspective(Perspective.FORMULA));

    static Stream<Document> documents() {
        return RandomDocuments.seeded(31).limit(200);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void roundTrips(Document document) {
        String text = CompactText.of(document);
        assertEquals(document, DocumentFile.pasted("text", text));
        assertTrue(text.matches("vp1:[A-Za-z0-9_-]+"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"try this: TEXT", "TEXT ok", "`TEXT`", "<TEXT>", "\u201cTEXT\u201d.", "look\nTEXT\nwhat a gain", "  TEXT\n"})
    void itIsFoundAmongOtherWords(String chat) {
        Document document = new Document(Recipe.DEFAULT.with(Parameters.W_H, 1.7), View.DEFAULT);
        assertEquals(document, DocumentFile.pasted("chat", chat.replace("TEXT", CompactText.of(document))));
    }

    @Test
    void fitsAChatMessage() {
        assertTrue(CompactText.of(USUAL).length() < 40, CompactText.of(USUAL));
        assertTrue(CompactText.of(CHANGED).length() < 120, CompactText.of(CHANGED));
    }

    /** Texts of the first version, made when it was: they are read for ever. */
    @Test
    void whatWasOnceCopiedIsReadForEver() {
        assertEquals(USUAL, DocumentFile.pasted("text", "vp1:CtiuQCPNfAA"));
        assertEquals(CHANGED, DocumentFile.pasted("text", "vp1:WZwoyCNdhwWaTxAOBzsY6l8TpPSEmgRg8VxbCwA"));
        assertEquals(DocumentFile.read(Path.of("src/test/resources/documents/recipe.vp.json")), DocumentFile.pasted("text",
                "vp1:A8wCqJ3U2w2AIAwF0IWIKUiFDuMo3V3kZSVA0AH60dt7-n1C5xR8CaFd7dmkH42PyYSpIaFR31OU8Qy5-qHJpfyx7ErWHDaDqtq7L7"
                        + "_Ez-H__yLNdv5NdUcAThMZtM4C0S70zbm9bR4L5BKiiR-b_ZjWjwShscOB-GS-AA"));
    }

    @Test
    void theWordsThatNeedNotBeSentAreThoseOfTheFormat() {
        CRC32 checksum = new CRC32();
        checksum.update(PackedWords.vp1());
        assertEquals(121162486, checksum.getValue(), "other words need another version than vp1");
    }

    @Test
    void chatProgramsMayBreakItIntoLines() {
        String text = CompactText.of(CHANGED);
        assertEquals(CHANGED, DocumentFile.pasted("text", "  " + text.substring(0, 20) + "\r\n  " + text.substring(20) + "\n"));
    }

    @Test
    void oneLetterMoreOrLessOrAnotherIsNoticed() {
        String text = CompactText.of(CHANGED);
        for (int i = 4; i < text.length(); i++) {
            char other = text.charAt(i) == 'x' ? 'y' : 'x';
            String end = text.substring(i + 1);
            for (String damaged : List.of(text.substring(0, i), text.substring(0, i) + end, text.substring(0, i) + other + end)) {
                if (!means(CHANGED, damaged)) {
                    assertEquals("text: it is damaged or not whole; copy it again from the first letter to the last",
                            refusal(damaged), damaged);
                }
            }
        }
    }

    // the last letters have bits to spare
    private static boolean means(Document document, String text) {
        try {
            return DocumentFile.pasted("text", text).equals(document);
        } catch (BadInputException e) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vp2:AAAA   | it begins with vp2, which needs a newer version of Vanishing Point; this one reads vp1
            vp0:AAAA   | it is no experiment as text; allowed: vp1: and then letters, digits, - and _
            vp1:a+b    | it is no experiment as text; allowed: vp1: and then letters, digits, - and _
            vp1:       | it is damaged or not whole; copy it again from the first letter to the last
            vp1:AAAAA  | it is damaged or not whole; copy it again from the first letter to the last
            """)
    void whatIsNoneIsRefusedInASentence(String text, String complaint) {
        assertEquals("text: " + complaint, refusal(text));
    }

    @Test
    void whatItHoldsIsReadStrictly() {
        assertEquals("text: experiment.T is 0; allowed: a whole number from 1 to 2000", refusal(packed(
                "{\"format\":\"vanishing-point/1\",\"experiment\":{\"T\":0}}")));
        assertTrue(refusal(packed("{\"format\":\"vanishing-point/2\"}")).contains("needs a newer version"));
        assertEquals("text: it is damaged or not whole; copy it again from the first letter to the last",
                refusal(CompactText.pack(new byte[] {'{', (byte) 0xff})));
    }

    @Test
    void aBombIsPutOut() {
        String bomb = CompactText.pack(new byte[16 << 20]);
        assertTrue(bomb.length() < 1 << 15);
        assertEquals("text: it unpacks to more than 8 MiB", refusal(bomb));
        assertEquals("text: it is too long; allowed: at most 16777216 characters", refusal("vp1:" + "A".repeat(1 << 24)));
    }

    @Test
    void mutatedTextsAreReadOrRefused() {
        List<String> originals = RandomDocuments.seeded(7).limit(20).map(ExperimentWriter::shortText).toList();
        List<String> packed = originals.stream().map(CompactTextTest::packed).toList();
        Random random = new Random(41);
        int read = 0;
        for (int i = 0; i < 10_000; i++) {
            int which = random.nextInt(originals.size());
            String text = switch (i % 3) {
                case 0 -> mutated(packed.get(which), random);
                case 1 -> packed(mutated(originals.get(which), random));
                default -> "vp1:" + java.util.Base64.getUrlEncoder().encodeToString(randomBytes(random));
            };
            read += isRead(text) ? 1 : 0;
        }
        assertTrue(read > 100 && read < 5000, read + " read");
    }

    private static boolean isRead(String text) {
        try {
            DocumentFile.pasted("mutant", text);
            return true;
        } catch (BadInputException e) {
            assertTrue(e.getMessage().startsWith("mutant: "), e.getMessage());
            assertFalse(e.getMessage().contains("\n") || e.getMessage().length() > 500, e.getMessage());
            return false;
        }
    }

    private static String mutated(String text, Random random) {
        int at = random.nextInt(text.length());
        char other = (char) (' ' + random.nextInt(95));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + other + text.substring(at);
            case 2 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(5)));
            default -> text.substring(0, at) + other + text.substring(at + 1);
        };
    }

    private static byte[] randomBytes(Random random) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String packed(String json) {
        return CompactText.pack(bytes(json));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String refusal(String text) {
        return assertThrows(BadInputException.class, () -> DocumentFile.pasted("text", text)).getMessage();
    }
}
