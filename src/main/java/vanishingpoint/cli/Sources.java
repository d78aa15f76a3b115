package vanishingpoint.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

    /** Whether any number of experiments is asked for, were it one that is found. */
    boolean areMany() {
        return files.size() > 1 || patterns().anyMatch(FilePattern::isWild);
    }

    /** @throws vanishingpoint.experiment.BadInputException if there is none at all */
    List<FigureSource> all() {
        if (!files.isEmpty() && text != null) {
            throw new ParameterException(spec.commandLine(), "FILE and --experiment are both given; allowed: one of them");
        }
        if (text != null) {
            return List.of(FigureSource.of("experiment", "--experiment", text));
        }
        List<FigureSource> all = files.isEmpty() ? List.of(FigureSource.usual())
                : patterns().flatMap(pattern -> pattern.sources().stream()).toList();
        if (all.stream().allMatch(source -> source.missing().isPresent())) {
            all.get(0).read();
        }
        return all;
    }

    private Stream<FilePattern> patterns() {
        return files.stream().map(name -> new FilePattern(Path.of(""), name));
    }
}
