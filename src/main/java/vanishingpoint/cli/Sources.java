package vanishingpoint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The experiments that figures are made of. */
final class Sources {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "experiments, or patterns as 'lectures/*.vp.json'; without one the default "
            + "experiment")
    private List<String> files = List.of();

    @Option(names = "--experiment", paramLabel = "TEXT", description = "the experiment itself, as copied from the window: vp1:...")
    private String text;

    boolean areGiven() {
        return !files.isEmpty() || text != null;
    }

    List<FigureSource> all() {
        if (!files.isEmpty() && text != null) {
            throw new ParameterException(spec.commandLine(), "FILE and --experiment are both given; allowed: one of them");
        }
        if (text != null) {
            return List.of(FigureSource.of("--experiment", text));
        }
        List<FigureSource> all = new ArrayList<>();
        files.forEach(name -> Globs.files(Path.of(""), name).stream().map(FigureSource::of).forEach(all::add));
        return files.isEmpty() ? List.of(FigureSource.usual()) : all;
    }
}
