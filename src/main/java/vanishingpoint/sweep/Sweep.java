package vanishingpoint.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.CompactText;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.NumberParameter;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Result;

/**
 * A table of measures over a grid: a row for each point, first the parameters' values and then the measures, written in CSV.
 *
 * @param version of the program: what an earlier one began is not gone on with
 */
public record Sweep(Grid grid, List<Column> columns, String version) {

    /**
     * Who answers.
     *
     * @param count how many at once
     * @param engine makes one that is asked from one thread
     */
    public record Askers(int count, Supplier<Function<Question, Result>> engine) {}

    /** @throws BadInputException if a point cannot be, a measure is asked for twice or no point can have it */
    public Sweep {
        grid.check();
        columns = List.copyOf(columns);
        int longest = largest(grid, Parameters.T);
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).toString();
            if (columns.subList(0, i).stream().anyMatch(earlier -> earlier.toString().equals(name))) {
                throw new BadInputException("--measure " + name, "it stands twice; allowed: once");
            }
            columns.get(i).check(longest);
        }
    }

    /** The point that needs most memory, nearly: with the largest T and n. */
    public Recipe largest() {
        return grid.point(0).with(Parameters.T, (double) largest(grid, Parameters.T))
                .with(Parameters.N, (double) largest(grid, Parameters.N));
    }

    private static int largest(Grid grid, NumberParameter parameter) {
        return grid.axes().stream().filter(axis -> axis.parameter() == parameter)
                .mapToInt(axis -> axis.largest(parameter)).max()
                .orElse(grid.base().whole(parameter));
    }

    /**
     * Goes on where an earlier run was stopped, and puts the table in its place when it is whole.
     *
     * @param progress told how many rows there are, first of all those of an earlier run
     * @throws BadInputException if it cannot be written
     */
    public void run(Path out, Askers askers, IntConsumer progress) {
        try (PartFile file = PartFile.open(out, table())) {
            progress.accept(file.rows());
            new Rows(file, grid.size(), progress).compute(askers.count(), () -> {
                Function<Question, Result> engine = askers.engine().get();
                return index -> row(index, engine);
            });
            file.finish();
        } catch (IOException e) {
            throw new BadInputException(out.toString(), "cannot be written: " + e.getMessage()
                    + "; what is known already stays in " + out.getFileName() + ".part, and the same command goes on with it");
        }
    }

    private Table table() {
        String names = grid.axes().stream().map(axis -> axis.parameter().key()).collect(Collectors.joining(","));
        String measures = columns.stream().map(Column::toString).collect(Collectors.joining(","));
        String axes = grid.axes().stream().map(Axis::toString).collect(Collectors.joining(" "));
        String question = "# " + version + " sweep " + CompactText.of(new Document(grid.base(), View.DEFAULT)) + " " + axes
                + " " + measures;
        String headings = columns.stream().map(Column::heading).collect(Collectors.joining(","));
        return new Table(question, names + "," + headings, grid.size(), this::beginning);
    }

    private String beginning(int index) {
        return String.join(",", grid.texts(index)) + ",";
    }

    private String row(int index, Function<Question, Result> engine) {
        Perspective needed = columns.stream().map(Column::perspective).filter(each -> each == Perspective.SPECTRUM).findFirst()
                .orElse(Perspective.OPERATING_POINT);
        Result result = engine.apply(new Question(new Document(grid.point(index), View.DEFAULT.withPerspective(needed))));
        return beginning(index) + columns.stream().map(column -> column.value(result)).collect(Collectors.joining(",")) + "\n";
    }
}
