package vanishingpoint.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vanishingpoint.engine.Engine;
import vanishingpoint.engine.Memory;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.ProductVersion;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.result.Result;
import vanishingpoint.sweep.Axis;
import vanishingpoint.sweep.Column;
import vanishingpoint.sweep.Grid;
import vanishingpoint.sweep.Measure;
import vanishingpoint.sweep.Sweep;

/** {@code sweep}: a table of measures over a grid of parameters. */
@Command(name = "sweep", mixinStandardHelpOptions = true, versionProvider = Version.class,
        header = "Computes measures over a grid of parameters and writes them as CSV.",
        description = "A row for each combination, the last parameter changing fastest. A sweep that was stopped has left "
                + "its rows in FILE.csv.part; the same command goes on with them. In the table -Infinity is the logarithm of "
                + "an exact zero, NaN what is not defined or does not come to pass.")
final class SweepCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Cli cli;

    @Mixin
    private Source source;

    @Option(names = "--measures", description = "names the measures, one a line")
    private boolean list;

    @Option(names = "--param", paramLabel = "KEY=VALUES", description = "a parameter and its values: FROM:TO:COUNT, evenly "
            + "spaced with both ends, or VALUE,VALUE,...; may be repeated")
    private List<String> parameters = List.of();

    @Option(names = "--measure", paramLabel = "NAME", description = "what to read out, of both cells or with rnn. or gated. "
            + "before it of one, as gain@lag=50 or gated.rate@of=forget_product; --measures names them; may be repeated")
    private List<String> measures = List.of();

    @Option(names = "--out", paramLabel = "FILE.csv", description = "where to write")
    private Path out;

    @Override
    public Integer call() {
        if (list) {
            for (Measure measure : Measure.values()) {
                spec.commandLine().getOut().printf("%-21s %s%n", measure.key(), measure.description());
            }
            return 0;
        }
        checkOptions();
        List<Axis> axes = parameters.stream().map(Axis::read).toList();
        List<Column> columns = measures.stream().flatMap(text -> Column.read(text).stream()).toList();
        Sweep sweep = new Sweep(new Grid(recipe(), axes), columns, ProductVersion.TEXT);
        MemoryNeed.check(source.name(), sweep.largest(), 0);
        int atOnce = MemoryNeed.fitting(sweep.largest(), Runtime.getRuntime().availableProcessors());
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), cli.surroundings().onTerminal());
        sweep.run(out, new Sweep.Askers(atOnce, SweepCommand::asker),
                rows -> progress.count(rows, sweep.grid().size(), "rows"));
        progress.clear();
        return 0;
    }

    private static java.util.function.Function<Question, Result> asker() {
        Memory memory = new Memory();
        return question -> Engine.run(question, progress -> {}, memory);
    }

    private void checkOptions() {
        if (parameters.isEmpty()) {
            throw bad("--param is missing; allowed: KEY=FROM:TO:COUNT or KEY=VALUE,VALUE,..., as W_h=0:8:81");
        }
        if (measures.isEmpty()) {
            throw bad("--measure is missing; allowed: " + String.join(", ", Measure.keys()));
        }
        if (out == null) {
            throw bad("--out is missing; allowed: a name that ends in .csv");
        }
        if (!out.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".csv")) {
            throw bad("--out is " + out + "; allowed: a name that ends in .csv");
        }
    }

    private Recipe recipe() {
        Experiment experiment = source.read().document().experiment();
        if (experiment instanceof Recipe recipe) {
            return recipe;
        }
        throw new BadInputException(source.name(), "it holds one cell with its weights, which has no parameters; allowed: a "
                + "recipe");
    }

    private ParameterException bad(String complaint) {
        return new ParameterException(spec.commandLine(), complaint);
    }
}
