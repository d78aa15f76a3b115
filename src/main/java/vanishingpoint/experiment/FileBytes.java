package vanishingpoint.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file's bytes, or one sentence that says why there are none. */
public final class FileBytes {

    private FileBytes() {}

    /**
     * Reads a file whole.
     *
     * @param largest larger files are refused, whole MiB
     * @throws BadInputException if it cannot be read
     */
    public static byte[] of(Path file, int largest) {
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
            byte[] bytes = stream.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new BadInputException(name, "it is too large; allowed: at most " + (largest >> 20) + " MiB");
            }
            return bytes;
        } catch (IOException e) {
            throw new BadInputException(name, "cannot be read: " + e.getMessage());
        }
    }
}
