package vanishingpoint.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import vanishingpoint.experiment.BadInputException;

/** Names of files with {@code *}, {@code ?}, {@code [ ]}, {@code { }}, and {@code **} for folders within folders. */
final class Globs {

    private static final Pattern WILD = Pattern.compile("[*?\\[{]");
    private static final int MOST = 10_000;
    private static final int DEEPEST = 16;

    private Globs() {}

    /** @throws BadInputException if it is no name of a file */
    static Path file(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            throw new BadInputException(name, "it cannot be a file name in this system's character set");
        }
    }

    /**
     * The files that a name means, in the order of their names; a name without such characters, or of a file that is there, means
     * itself.
     *
     * @param folder where relative names begin
     */
    static List<Path> files(Path folder, String name) {
        if (!WILD.matcher(name).find() || Files.exists(file(folder, name))) {
            return List.of(file(folder, name));
        }
        String[] parts = name.split("/");
        int plain = 0;
        while (!WILD.matcher(parts[plain]).find()) {
            plain++;
        }
        String start = String.join("/", List.of(parts).subList(0, plain)) + (name.startsWith("/") && plain == 1 ? "/" : "");
        Path base = file(folder, start);
        String rest = String.join("/", List.of(parts).subList(plain, parts.length));
        int depth = rest.contains("**") ? DEEPEST : parts.length - plain;
        try (Stream<Path> all = Files.walk(base, depth)) {
            PathMatcher wanted = FileSystems.getDefault().getPathMatcher("glob:" + rest);
            List<Path> files = all.filter(file -> wanted.matches(base.relativize(file)) && Files.isRegularFile(file)).sorted()
                    .limit(MOST + 1).toList();
            if (files.isEmpty() || files.size() > MOST) {
                throw new BadInputException(name, files.isEmpty() ? "it matches no file"
                        : "it matches more than " + MOST + " files");
            }
            return files;
        } catch (PatternSyntaxException e) {
            throw new BadInputException(name, "it is no pattern of file names: " + e.getDescription());
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new BadInputException(name, "it matches no file: " + base + " cannot be looked through");
        }
    }
}
