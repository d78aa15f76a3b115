package vanishingpoint.view;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.WholeFile;

/** Where the last session is kept: how the window was left, and the document beside it. */
public final class SessionFolder {

    private static final String SESSION = "session.properties";
    private static final String DOCUMENT = "session.vp.json";

    private final Optional<Path> folder;

    public SessionFolder(Path folder) {
        this(Optional.of(folder));
    }

    private SessionFolder(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Holds nothing and keeps nothing. */
    public static SessionFolder none() {
        return new SessionFolder(Optional.empty());
    }

    /** The user's own: {@code -Dvanishingpoint.config}, else in {@code XDG_CONFIG_HOME} or {@code ~/.config}. */
    public static SessionFolder usual() {
        String given = System.getProperty("vanishingpoint.config");
        if (given != null) {
            return new SessionFolder(Path.of(given));
        }
        String config = System.getenv("XDG_CONFIG_HOME");
        Path base = config == null || config.isBlank() ? Path.of(System.getProperty("user.home"), ".config")
                : Path.of(config);
        return new SessionFolder(base.resolve("vanishing-point"));
    }

    /**
     * Empty the first time.
     *
     * @throws RuntimeException if what stands there is not a session
     */
    Optional<Session> session() {
        Optional<Path> there = present(SESSION);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        Path file = there.get();
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
        return Optional.of(Session.of(properties));
    }

    /** The document as it was left, saved or not. */
    Optional<Document> document() {
        return present(DOCUMENT).map(DocumentFile::read);
    }

    private Optional<Path> present(String name) {
        return folder.map(in -> in.resolve(name)).filter(Files::exists);
    }

    void keep(Session session, Document document) {
        folder.ifPresent(in -> keep(in, session, document));
    }

    private static void keep(Path folder, Session session, Document document) {
        StringWriter text = new StringWriter();
        try {
            session.toProperties().store(text, null);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
        }
        WholeFile.write(folder.resolve(SESSION),
                target -> target.write(text.toString().getBytes(StandardCharsets.UTF_8)));
        DocumentFile.write(document, folder.resolve(DOCUMENT));
    }
}
