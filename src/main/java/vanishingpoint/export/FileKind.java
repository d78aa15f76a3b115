package vanishingpoint.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vanishingpoint.experiment.Keyed;

/** What a figure is written as. */
public enum FileKind implements Keyed {
    PNG, SVG, PDF,
    /** The figure's numbers at full precision. */
    CSV,
    /** A table for a page, thinned where it would be long. */
    MARKDOWN("md"), LATEX("tex"),
    /** A sweep as one moving picture. */
    GIF,
    /** A sweep as one PNG for each frame, in a folder. */
    FRAMES("");

    private final String ending;

    FileKind() {
        ending = name().toLowerCase(Locale.ROOT);
    }

    FileKind(String ending) {
        this.ending = ending;
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of its files' names, with the dot; empty for a folder. */
    public String ending() {
        return ending.isEmpty() ? "" : "." + ending;
    }

    /** Whether it shows a sweep rather than one experiment. */
    public boolean moves() {
        return this == GIF || this == FRAMES;
    }

    /** Whether it is a drawing rather than numbers. */
    public boolean isDrawing() {
        return this != CSV && this != MARKDOWN && this != LATEX;
    }

    /** The kind that a file's name ends like. */
    public static Optional<FileKind> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> !kind.ending.isEmpty() && name.endsWith(kind.ending())).findFirst();
    }
}
