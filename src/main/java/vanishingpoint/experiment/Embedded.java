package vanishingpoint.experiment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Finds the document's text in the bytes of a picture that the program wrote: in an {@code iTXt} chunk of a PNG, in a
 * {@code metadata} element of an SVG, in the XMP metadata of a PDF. Nothing of the picture itself is decoded.
 */
public final class Embedded {

    /** Keyword of the PNG chunk, identifier of the SVG element. */
    public static final String MARK = "vanishing-point";

    /** What stands around the XML-escaped text in a PDF's metadata, which are not compressed. */
    public static final String PDF_START = "<vp:document>";
    public static final String PDF_END = "</vp:document>";

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int CHUNK = 12;

    /** What a file is, told by its first bytes. */
    private enum Picture {
        PNG, SVG, PDF, JPEG, GIF, WEBP, TIFF, BMP
    }

    private Embedded() {}

    /**
     * The text; empty where the bytes are no picture.
     *
     * @throws BadInputException for a picture without a document, or with one that is damaged
     */
    static Optional<String> text(String source, byte[] bytes) {
        Optional<Picture> picture = picture(bytes);
        return picture.map(kind -> switch (kind) {
            case PNG -> ofPng(source, bytes);
            case SVG -> EmbeddedSvg.text(source, utf8(source, ByteBuffer.wrap(bytes)))
                    .orElseThrow(() -> without(source, kind));
            case PDF -> ofPdf(source, bytes);
            case JPEG, GIF, WEBP, TIFF, BMP -> throw without(source, kind);
        });
    }

    private static Optional<Picture> picture(byte[] bytes) {
        if (startsWith(bytes, PNG)) {
            return Optional.of(Picture.PNG);
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            return Optional.of(Picture.PDF);
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(Picture.JPEG);
        }
        if (head.startsWith("GIF8")) {
            return Optional.of(Picture.GIF);
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return Optional.of(Picture.WEBP);
        }
        if (head.startsWith("II*\0") && !head.startsWith("\0\0\0\0", 4) || head.startsWith("MM\0*")) { // weights begin with a length
            return Optional.of(Picture.TIFF);
        }
        if (head.startsWith("BM") && head.startsWith("\0\0\0\0", 6)) {
            return Optional.of(Picture.BMP);
        }
        String text = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
        return text.stripLeading().startsWith("<") ? Optional.of(Picture.SVG) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    // lengths are checked against what is there before anything is done with them
    private static String ofPng(String source, byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes).position(PNG.length);
        byte[] keyword = (MARK + '\0').getBytes(StandardCharsets.ISO_8859_1);
        while (rest.remaining() >= CHUNK) {
            int start = rest.position();
            long length = rest.getInt() & 0xffffffffL;
            if (length > rest.remaining() - 8) {
                throw new BadInputException(source, "it is a damaged PNG picture: a part of it is longer than the file");
            }
            byte[] head = new byte[4 + (int) Math.min(length, keyword.length)];
            rest.get(head);
            boolean ours = startsWith(head, "iTXt".getBytes(StandardCharsets.ISO_8859_1))
                    && Arrays.equals(head, 4, head.length, keyword, 0, keyword.length);
            if (ours) {
                return chunkText(source, ByteBuffer.wrap(bytes, start + 4, (int) length + 8));
            }
            rest.position(start + CHUNK + (int) length);
        }
        throw without(source, Picture.PNG);
    }

    /** From type, keyword, two bytes of compression, two empty texts with their ends, the text, to the checksum. */
    private static String chunkText(String source, ByteBuffer chunk) {
        int end = chunk.limit() - 4;
        CRC32 checksum = new CRC32();
        checksum.update(chunk.array(), chunk.position(), end - chunk.position());
        if ((int) checksum.getValue() != chunk.getInt(end)) {
            throw new BadInputException(source, "it is a damaged PNG picture: the experiment's checksum is wrong");
        }
        int at = chunk.position() + 4 + MARK.length() + 1;
        for (int i = 0; i < 4; i++) {
            if (at + i >= end || chunk.get(at + i) != 0) {
                throw new BadInputException(source, "its experiment is packed in a way that the program does not write");
            }
        }
        return utf8(source, ByteBuffer.wrap(chunk.array(), at + 4, end - at - 4));
    }

    private static String ofPdf(String source, byte[] bytes) {
        int start = find(bytes, PDF_START, 0);
        int end = start < 0 ? -1 : find(bytes, PDF_END, start);
        if (end < 0) {
            throw without(source, Picture.PDF);
        }
        int from = start + PDF_START.length();
        return unescaped(source, utf8(source, ByteBuffer.wrap(bytes, from, end - from)));
    }

    private static int find(byte[] bytes, String mark, int from) {
        byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = from; i <= bytes.length - wanted.length; i++) {
            if (bytes[i] == wanted[0] && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    /** For an element's text. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String unescaped(String source, String text) {
        String left = text.replace("&lt;", "").replace("&gt;", "").replace("&amp;", "");
        if (left.indexOf('&') >= 0 || left.indexOf('<') >= 0) {
            throw new BadInputException(source, "its experiment is written in a way that the program does not write");
        }
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** Strictly decoded, without the mark that some programs put in front. */
    static String utf8(String source, ByteBuffer bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadInputException(source, "it is not text in UTF-8");
        }
    }

    private static BadInputException without(String source, Picture kind) {
        return new BadInputException(source, (kind == Picture.SVG ? "it is an " : "it is a ") + kind + (kind == Picture.PDF ? " file" : " picture")
                + " without an experiment in it (it may have been re-encoded); open a figure that the program wrote, or the "
                + "experiment's own file");
    }
}
