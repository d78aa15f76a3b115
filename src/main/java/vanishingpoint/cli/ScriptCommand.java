package vanishingpoint.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vanishingpoint.weights.Framework;
import vanishingpoint.weights.Script;

/** {@code script}: a Python script that computes the curves of an experiment again. */
@Command(name = "script", mixinStandardHelpOptions = true, versionProvider = Version.class,
        header = "Writes a Python script that computes the gains by lag again, by itself.",
        description = "It holds the weights, prints the curves as a table, and draws them where Matplotlib is.")
final class ScriptCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CellOptions experiment;

    @Option(names = "--framework", paramLabel = "NAME", defaultValue = "numpy",
            description = "numpy, or torch, which differentiates by itself; ${DEFAULT-VALUE} unless given")
    private String framework;

    @Option(names = "--out", paramLabel = "FILE.py", required = true, description = "where to write")
    private Path out;

    @Override
    public Integer call() {
        Framework chosen = Choices.of(spec, "--framework", framework, List.of(Framework.values()));
        experiment.checkTarget(out);
        Script.write(chosen, experiment.cells(), out);
        return 0;
    }
}
