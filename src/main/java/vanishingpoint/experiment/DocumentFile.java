package vanishingpoint.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents as files and as text. */
public final class DocumentFile {

    /** Larger files are refused. */
    public static final int LARGEST_BYTES = 64 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private DocumentFile() {}

    /**
     * Reads a document in the product's format or a reference case.
     *
     * @throws BadInputException if the file cannot be read or used
     */
    public static Document read(Path file) {
        return readCase(file).document();
    }

    /** The same, with the pairs that a reference case lists. */
    public static ReadCase readCase(Path file) {
        return ExperimentReader.read(file.toString(), textOf(file));
    }

    /**
     * Reads a text, as from the clipboard.
     *
     * @param name what complaints call it
     */
    public static Document parse(String name, String text) {
        return ExperimentReader.read(name, text).document();
    }

    /** The text that {@link #write} writes. */
    public static String toText(Document document) {
        return ExperimentWriter.text(document);
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

    private static String textOf(Path file) {
        String name = file.toString();
        if (!Files.exists(file)) {
            throw new BadInputException(name, "there is no such file");
        }
        if (Files.isDirectory(file)) {
            throw new BadInputException(name, "cannot be read: it is a folder");
        }
        if (!Files.isReadable(file)) {
            throw new BadInputException(name, "cannot be read: no permission");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw new BadInputException(name, "it is too large; allowed: at most 64 MiB");
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadInputException(name, "it is not text in UTF-8");
        } catch (IOException e) {
            throw new BadInputException(name, "cannot be read: " + e.getMessage());
        }
    }
}
