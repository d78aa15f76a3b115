package vanishingpoint.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The product's version, which the build writes into {@code version.txt}. */
public final class ProductVersion {

    public static final String TEXT = read();

    private ProductVersion() {}

    private static String read() {
        try (InputStream stream = ProductVersion.class.getResourceAsStream("/version.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("version.txt", e);
        }
    }
}
