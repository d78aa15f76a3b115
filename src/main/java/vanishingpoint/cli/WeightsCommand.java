package vanishingpoint.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vanishingpoint.weights.WeightsFile;

/** {@code weights}: an experiment's weights as arrays for NumPy or as JSON. */
@Command(name = "weights", mixinStandardHelpOptions = true, versionProvider = Version.class,
        header = "Writes weights, inputs and targets of an experiment as arrays.",
        description = "import reads them again bit for bit; docs/model.md, \"Imported weights\", has the names.")
final class WeightsCommand implements Callable<Integer> {

    @Mixin
    private CellOptions experiment;

    @Option(names = "--out", paramLabel = "FILE.npz|FILE.json", required = true, description = "where to write")
    private Path out;

    @Override
    public Integer call() {
        experiment.checkTarget(out);
        WeightsFile.write(experiment.cells(), out);
        return 0;
    }
}
