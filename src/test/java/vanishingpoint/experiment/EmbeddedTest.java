package vanishingpoint.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Foreign, damaged and hostile pictures are refused in one sentence; nothing of them is believed. */
class EmbeddedTest {

    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final String WITHOUT = " without an experiment in it (it may have been re-encoded); open a figure that the "
            + "program wrote, or the experiment's own file";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A chunk that says it has so many bytes, with those that it has. */
    private static byte[] chunk(int length, String type, byte[] data) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes(type));
        checksum.update(data);
        return ByteBuffer.allocate(12 + data.length).putInt(length).put(bytes(type)).put(data)
                .putInt((int) checksum.getValue()).array();
    }

    private static byte[] png(byte[]... chunks) {
        ByteBuffer all = ByteBuffer.allocate(10_000).put(bytes(SIGNATURE));
        for (byte[] chunk : chunks) {
            all.put(chunk);
        }
        byte[] exact = new byte[all.position()];
        all.flip().get(exact);
        return exact;
    }

    private static byte[] ours(String data) {
        return chunk(data.length(), "iTXt", bytes(data));
    }

    private static String refusal(byte[] file) {
        String message = assertThrows(BadInputException.class, () -> Embedded.text("f", file)
                .map(text -> ExperimentReader.read("f", text))).getMessage();
        assertTrue(message.startsWith("f: ") && message.length() < 400, message);
        return message.substring(3);
    }

    @Test
    void theChunkIsFoundWhereverItStands() {
        byte[] other = chunk(3, "tEXt", bytes("a\0b"));
        byte[] foreign = ours("Comment\0\0\0\0\0text");
        assertEquals("äh\u2202".length(), Embedded.text("f", png(other, foreign,
                ours("vanishing-point\0\0\0\0\0" + new String("äh\u2202".getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.ISO_8859_1)))).orElseThrow().length());
        assertTrue(Embedded.text("f", bytes("{\"format\": 1}")).isEmpty(), "text is no picture");
        assertTrue(Embedded.text("f", new byte[0]).isEmpty());
    }

    @Test
    void damagedAndHostilePngsAreRefused() {
        assertEquals("it is a PNG picture" + WITHOUT, refusal(png()));
        assertEquals("it is a PNG picture" + WITHOUT, refusal(png(chunk(0, "IEND", new byte[0]))));
        String tooLong = "it is a damaged PNG picture: a part of it is longer than the file";
        assertEquals(tooLong, refusal(png(chunk(Integer.MAX_VALUE, "iTXt", bytes("vanishing-point\0\0\0\0\0x")))));
        assertEquals(tooLong, refusal(png(chunk(-1, "iTXt", bytes("vanishing-point\0\0\0\0\0x")))));
        assertEquals(tooLong, refusal(png(chunk(-12, "IDAT", bytes("xxxxxxxxxxxxxxxxxxxxxxxx")))));
        byte[] damaged = png(ours("vanishing-point\0\0\0\0\0x"));
        damaged[damaged.length - 5]++;
        assertEquals("it is a damaged PNG picture: the experiment's checksum is wrong", refusal(damaged));
        String packed = "its experiment is packed in a way that the program does not write";
        assertEquals(packed, refusal(png(ours("vanishing-point\0\1\0\0\0x"))));
        assertEquals(packed, refusal(png(ours("vanishing-point\0\0\0"))));
        assertEquals("it is not text in UTF-8", refusal(png(ours("vanishing-point\0\0\0\0\0\u00ff"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><svg><metadata id=\"vanishing-point\">&b;"
            + "</metadata></svg>",
        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg><metadata id=\"vanishing-point\">&x;</metadata></svg>",
        "<!DOCTYPE svg SYSTEM \"http://127.0.0.1:1/none.dtd\"><svg/>", "<svg><metadata id=\"vanishing-point\">", "<svg",
        "<html><metadata id=\"vanishing-point\">{}</metadata></html>", "<svg><metadata id=\"vanishing-point\"><a/></metadata></svg>",
        "<svg><metadata>{}</metadata></svg>", "<", "<svg xmlns:xlink=\"\u0001\"/>"})
    void svgsWithoutAnExperimentOrWithMoreThanTextAreRefused(String svg) {
        String said = refusal(bytes(svg));
        assertTrue(said.startsWith("it is neither JSON nor") || said.equals("it is an SVG picture" + WITHOUT)
                || said.equals("its experiment is written in a way that the program does not write"), said);
    }

    @Test
    void elementsCannotBeNestedWithoutEnd() {
        assertEquals("its elements are nested deeper than 256 levels", refusal(bytes("<svg>" + "<g>".repeat(1_000_000))));
    }

    @Test
    void aLongPdfWithoutMarksIsReadOnce() {
        byte[] long64 = new byte[DocumentFile.LARGEST_BYTES];
        java.util.Arrays.fill(long64, (byte) '<');
        System.arraycopy(bytes("%PDF-1.4\n" + Embedded.PDF_START), 0, long64, 0, 9 + Embedded.PDF_START.length());
        assertEquals("it is a PDF file" + WITHOUT, refusal(long64));
        assertEquals("its experiment is written in a way that the program does not write",
                refusal(bytes("%PDF-1.4\n" + Embedded.PDF_START + "&x;" + Embedded.PDF_END)));
        assertEquals("a<b&c>", Embedded.text("f", bytes("%PDF-1.4\n" + Embedded.PDF_START + Embedded.escaped("a<b&c>")
                + Embedded.PDF_END)).orElseThrow());
    }

    @Test
    void otherPicturesAreNamed() {
        assertEquals("it is a JPEG picture" + WITHOUT, refusal(bytes("\u00ff\u00d8\u00ff\u00e0xx")));
        assertEquals("it is a GIF picture" + WITHOUT, refusal(bytes("GIF89a")));
        assertEquals("it is a TIFF picture" + WITHOUT, refusal(bytes("II*\0\u0008\0\0\0")));
        assertEquals("it is a TIFF picture" + WITHOUT, refusal(bytes("MM\0*\0\0\0\u0008")));
        assertEquals("it is a BMP picture" + WITHOUT, refusal(bytes("BMF\0\0\0\0\0\0\0v\0\0\0")));
        assertEquals(Optional.empty(), Embedded.text("w", bytes("BM\0\0\0\0\0\0{\"a\":")), "a length of 19778, as weights begin");
        assertEquals(Optional.empty(), Embedded.text("w", bytes("II*\0\0\0\0\0{\"a\":")));
        assertEquals("it is a WEBP picture" + WITHOUT, refusal(bytes("RIFFxxxxWEBPVP8 ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf"})
    void tenThousandMutantsAreReadOrRefused(String kind) {
        String text = DocumentFile.toText(new Document(Recipe.DEFAULT, View.DEFAULT), java.util.Map.of("picture", "slope"));
        byte[] whole = switch (kind) {
            case "png" -> png(chunk(13, "IHDR", new byte[13]), ours("vanishing-point\0\0\0\0\0" + text), chunk(0, "IEND", bytes("")));
            case "svg" -> bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><metadata id=\"vanishing-point\">"
                    + Embedded.escaped(text) + "</metadata><g a=\"b\"/></svg>");
            default -> bytes("%PDF-1.4\n1 0 obj\nstream\n<x>" + Embedded.PDF_START + Embedded.escaped(text) + Embedded.PDF_END);
        };
        assertEquals(text, Embedded.text("f", whole).orElseThrow());
        Random random = new Random(31);
        int refused = 0;
        for (int i = 0; i < 10_000; i++) {
            refused += isRefused(mutated(whole, random)) ? 1 : 0;
        }
        assertTrue(refused > 2000 && refused < 10_000, refused + " refused");
    }

    private static boolean isRefused(byte[] mutant) {
        try {
            Embedded.text("f", mutant).ifPresent(text -> ExperimentReader.read("f", text));
            return false;
        } catch (BadInputException e) {
            assertTrue(e.getMessage().startsWith("f: ") && e.getMessage().length() < 500, e.getMessage());
            return true;
        }
    }

    private static byte[] mutated(byte[] whole, Random random) {
        byte[] mutant = random.nextInt(4) == 0 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (int change = random.nextInt(4); change >= 0 && mutant.length > 0; change--) {
            int at = random.nextInt(mutant.length);
            switch (random.nextInt(3)) {
                case 0 -> mutant[at] = (byte) random.nextInt(256);
                case 1 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                default -> System.arraycopy(whole, random.nextInt(whole.length - 4), mutant, Math.max(0, Math.min(at,
                        mutant.length - 4)), Math.min(4, mutant.length));
            }
        }
        return mutant;
    }
}
