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

/**
 * The name of a file, or of files with {@code *}, {@code ?}, {@code [ ]}, {@code { }}, and {@code **} for folders within folders.
 *
 * @param folder where relative names begin
 */
record FilePattern(Path folder, String text) {

    private static final Pattern WILD = Pattern.compile("[*?\\[{]");
    private static final int MOST = 10_000;
    private static final int DEEPEST = 16;

    /** @throws BadInputException if it is no name of a file */
    static Path file(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            throw new BadInputException(name, "it cannot be a file name in this system's character set");
        }
    }

    /** Whether it may mean any number of files: a name without such characters, or of a file that is there, means itself. */
    boolean isWild() {
        try {
            return WILD.matcher(text).find() && !Files.exists(folder.resolve(text));
        } catch (InvalidPathException e) { // where names cannot have these characters
            return true;
        }
    }

    /**
     * What figures are made of, in the order of the files' names. Where there is none, that is the one thing whose figures fail,
     * so that it keeps no others from being made.
     */
    List<FigureSource> sources() {
        try {
            return files().stream().map(FigureSource::of).toList();
        } catch (BadInputException e) {
            return List.of(FigureSource.missing(text, e.getMessage().substring(text.length() + 2)));
        }
    }

    /** @throws BadInputException if there are none, or too many */
    List<Path> files() {
        if (!isWild()) {
            return List.of(file(folder, text));
        }
        Path base = base();
        String rest = rest();
        try (Stream<Path> all = Files.walk(base, depth())) {
            PathMatcher wanted = FileSystems.getDefault().getPathMatcher("glob:" + rest);
            List<Path> files = all.filter(file -> wanted.matches(base.relativize(file)) && Files.isRegularFile(file)).sorted()
                    .limit(MOST + 1).toList();
            if (files.isEmpty() || files.size() > MOST) {
                throw new BadInputException(text, files.isEmpty() ? "it matches no file"
                        : "it matches more than " + MOST + " files");
            }
            return files;
        } catch (PatternSyntaxException e) {
            throw new BadInputException(text, "it is no pattern of file names: " + e.getDescription());
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new BadInputException(text, "it matches no file: " + base + " cannot be looked through");
        }
    }

    /** The folder beneath which its files are. */
    Path base() {
        String start = String.join("/", parts().subList(0, plain()));
        return file(folder, text.startsWith("/") && plain() == 1 ? "/" : start);
    }

    /** How many folders deep below that. */
    int depth() {
        return rest().contains("**") ? DEEPEST : parts().size() - plain();
    }

    private String rest() {
        return String.join("/", parts().subList(plain(), parts().size()));
    }

    private List<String> parts() {
        return List.of(text.split("/"));
    }

    /** How many of its parts are plain names of folders. */
    private int plain() {
        List<String> parts = parts();
        int plain = 0;
        while (!WILD.matcher(parts.get(plain)).find()) {
            plain++;
        }
        return plain;
    }
}
