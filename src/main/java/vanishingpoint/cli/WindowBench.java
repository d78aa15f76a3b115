package vanishingpoint.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vanishingpoint.experiment.Perspective;

/** Measures the real window. Handed in by the root of the program, because commands know no window. */
@FunctionalInterface
public interface WindowBench {

    /**
     * What was measured.
     *
     * @param lines for people
     * @param fields the same for files, in the order in which they are to stand: numbers, texts, lists and maps of them
     */
    record Figures(List<String> lines, Map<String, Object> fields) {}

    /**
     * Tells in short words what is going on.
     *
     * @param perspectives what is looked at; the usual drags of the first where none is named
     *
     * @throws vanishingpoint.experiment.BadInputException if no window can open
     */
    Figures run(List<Perspective> perspectives, Consumer<String> progress);
}
