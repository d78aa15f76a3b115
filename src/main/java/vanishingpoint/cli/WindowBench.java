package vanishingpoint.cli;

import java.io.PrintWriter;
import java.util.Map;

/** Measures the real window. Handed in by the root of the program, because commands know no window. */
@FunctionalInterface
public interface WindowBench {

    /**
     * Writes the figures for people to {@code out}.
     *
     * @return the same for files, in the order in which they are to stand: numbers, texts, lists and maps of them
     * @throws vanishingpoint.experiment.BadInputException if no window can open
     */
    Map<String, Object> run(PrintWriter out);
}
