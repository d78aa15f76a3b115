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
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.ReadCase;
import vanishingpoint.experiment.WholeFile;

/**
 * Where sessions are kept: how a window was left, and the document beside it. Of programs that are open at the same time each
 * has a place of its own, and what a later one leaves without being closed is found by the next one to start.
 */
public final class SessionFolder {

    private static final String FIRST = "session.properties";

    private final Optional<Path> folder;
    private Optional<SessionPlace> place = Optional.empty();

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

    /** The folder itself, empty where nothing is kept. */
    Optional<Path> path() {
        return folder;
    }

    /** Takes a place, once. */
    private Optional<SessionPlace> place() {
        if (place.isEmpty()) {
            place = folder.map(SessionPlace::in);
        }
        return place;
    }

    /**
     * Empty the first time. Beside another program a window begins with that one's look, but not with its file.
     *
     * @throws RuntimeException if what stands there is not a session
     */
    Optional<Session> session() {
        Optional<Path> own = place().flatMap(mine -> present(mine.properties()));
        return own.isPresent() ? own.map(SessionFolder::read)
                : present(FIRST).map(SessionFolder::read).map(Session::withoutDocument);
    }

    private static Session read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
        return Session.of(properties);
    }

    /** The document as it was left, saved or not. */
    Optional<ReadCase> document() {
        return place().flatMap(mine -> present(mine.document())).map(DocumentFile::readCase);
    }

    private Optional<Path> present(String name) {
        return folder.map(in -> in.resolve(name)).filter(Files::exists);
    }

    /** @param document text of the document and of what goes with it */
    void keep(Session session, String document) {
        folder.ifPresent(in -> {
            StringWriter text = new StringWriter();
            try {
                session.toProperties().store(text, null);
                Files.createDirectories(in);
            } catch (IOException e) {
                throw new UncheckedIOException(in + ": " + e.getMessage(), e);
            }
            SessionPlace mine = place().orElseThrow();
            WholeFile.write(in.resolve(mine.properties()),
                    target -> target.write(text.toString().getBytes(StandardCharsets.UTF_8)));
            WholeFile.write(in.resolve(mine.document()),
                    target -> target.write(document.getBytes(StandardCharsets.UTF_8)));
        });
    }

    /** Keeps the session as it is closed; where it stood beside another program's, nothing stays. */
    void close(Session session, String document) {
        SessionPlace mine = place().orElse(null);
        if (mine == null || mine.isFirst()) {
            keep(session, document);
            return;
        }
        try {
            Files.deleteIfExists(folder.orElseThrow().resolve(mine.properties()));
            Files.deleteIfExists(folder.orElseThrow().resolve(mine.document()));
        } catch (IOException e) {
            throw new UncheckedIOException(folder.get() + ": " + e.getMessage(), e);
        }
    }
}
