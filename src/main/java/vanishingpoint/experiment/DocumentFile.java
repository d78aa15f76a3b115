package vanishingpoint.experiment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Documents as files and as text. */
public final class DocumentFile {

    /** Larger files are refused. */
    public static final int LARGEST_BYTES = 64 << 20;

    private DocumentFile() {}

    /**
     * Reads a document in the product's format, a reference case, or a figure that the program wrote with its document in it.
     *
     * @throws BadInputException if the file cannot be read or used
     */
    public static Document read(Path file) {
        return readCase(file).document();
    }

    /** The same, with the pairs that a reference case lists. */
    public static ReadCase readCase(Path file) {
        String name = file.toString();
        byte[] bytes = FileBytes.of(file, LARGEST_BYTES);
        Optional<String> embedded = Embedded.text(name, bytes);
        ReadCase read = ExperimentReader.read(name, embedded.orElseGet(() -> Embedded.utf8(name, ByteBuffer.wrap(bytes))));
        return embedded.isPresent() ? read.imported() : read;
    }

    /**
     * Reads a text: what a file holds.
     *
     * @param name what complaints call it
     */
    public static Document parse(String name, String text) {
        return ExperimentReader.read(name, text).document();
    }

    /** Reads what somebody copied: a {@link CompactText}, or what a file holds. */
    public static Document pasted(String name, String text) {
        Optional<String> among = CompactText.among(text);
        if (CompactText.isOne(text)) {
            return compact(name, text, among);
        }
        if (!text.stripLeading().startsWith("{")) {
            if (among.isPresent()) {
                return CompactText.read(name, among.get());
            }
            throw new BadInputException(name, "it holds no experiment; allowed: text that begins with vp1: or {");
        }
        return parse(name, text);
    }

    /** Broken into lines, or with words behind it. */
    private static Document compact(String name, String text, Optional<String> among) {
        try {
            return CompactText.read(name, text);
        } catch (BadInputException damaged) {
            try {
                return CompactText.read(name, among.orElseThrow(() -> damaged));
            } catch (BadInputException alone) {
                throw damaged;
            }
        }
    }

    /** The text that {@link #write} writes. */
    public static String toText(Document document) {
        return ExperimentWriter.text(document);
    }

    /** The text that a figure carries: the document, the product's version and the figure's settings. */
    public static String toText(Document document, Map<String, ?> figure) {
        return ExperimentWriter.text(document, figure);
    }

    /**
     * Writes a document, whole or not at all.
     *
     * @throws BadInputException if the file cannot be written
     */
    public static void write(Document document, Path file) {
        byte[] bytes = toText(document).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, target -> target.write(bytes));
    }
}
