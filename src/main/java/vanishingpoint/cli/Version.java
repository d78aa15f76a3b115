package vanishingpoint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** Tells the version, which the build writes into {@code version.txt}. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        try (InputStream stream = Version.class.getResourceAsStream("/version.txt")) {
            return new String[] {new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip()};
        }
    }
}
