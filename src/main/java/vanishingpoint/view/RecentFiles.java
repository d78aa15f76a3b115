package vanishingpoint.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vanishingpoint.experiment.WholeFile;

/** The documents last opened or saved, the newest first: one list for all windows, so each change reads it anew. */
final class RecentFiles {

    static final int MOST = 8;

    private static final String NAME = "recent.txt";
    private static final int LONGEST = 1 << 16;

    private final Optional<Path> file;

    RecentFiles(SessionFolder folder) {
        file = folder.path().map(in -> in.resolve(NAME));
    }

    /** A list that cannot be read is empty. */
    List<Path> all() {
        if (file.filter(Files::isReadable).isEmpty()) {
            return List.of();
        }
        try (java.io.InputStream stream = Files.newInputStream(file.get())) {
            String text = new String(stream.readNBytes(LONGEST), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).flatMap(RecentFiles::path).distinct().limit(MOST).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    void add(Path used) {
        List<Path> files = new ArrayList<>(all());
        files.remove(used.toAbsolutePath());
        files.add(0, used.toAbsolutePath());
        keep(files.subList(0, Math.min(MOST, files.size())));
    }

    void remove(Path gone) {
        List<Path> files = new ArrayList<>(all());
        files.remove(gone);
        keep(files);
    }

    private void keep(List<Path> files) {
        file.ifPresent(in -> {
            try {
                Files.createDirectories(in.getParent());
            } catch (IOException e) {
                throw new UncheckedIOException(in + ": " + e.getMessage(), e);
            }
            String text = String.join("\n", files.stream().map(Path::toString).toList()) + "\n";
            WholeFile.write(in, target -> target.write(text.getBytes(StandardCharsets.UTF_8)));
        });
    }

    private static Stream<Path> path(String line) {
        try {
            return Stream.of(Path.of(line)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }
}
