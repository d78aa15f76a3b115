package vanishingpoint.view;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vanishingpoint.export.FigureOrder;

/**
 * What the user is asked; empty where he thinks better of it.
 *
 * @param open a file to open
 * @param save a file to save to, given the present one or null
 * @param unsaved what to do with unsaved changes
 * @param order which picture to export, given a proposal
 * @param picture a file for a picture, given a proposed name
 */
public record Prompts(Supplier<Optional<Path>> open, Function<Path, Optional<Path>> save,
        Supplier<Unsaved> unsaved, Function<FigureOrder, Optional<FigureOrder>> order,
        Function<String, Optional<Path>> picture) {

    /** What to do with unsaved changes. */
    public enum Unsaved { SAVE, DISCARD, CANCEL }
}
