package vanishingpoint.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.GivenWeights;

/** An experiment's file, and which of its cells. */
final class CellOptions {

    @Parameters(paramLabel = "FILE", description = "the experiment")
    private Path file;

    @Option(names = "--cell", paramLabel = "NAME", description = "rnn, lstm or gru; all of the experiment's unless given")
    private String cell;

    /** The cells with their weights, drawn where the experiment is a recipe. */
    List<GivenWeights> cells() {
        List<GivenWeights> cells = Engine.cells(DocumentFile.read(file).experiment());
        List<GivenWeights> chosen = cells.stream().filter(given -> cell == null || given.cell().key().equals(cell)).toList();
        if (chosen.isEmpty()) {
            throw BadInputException.field(file.toString(), "--cell", cell, cells.stream().map(given -> given.cell().key())
                    .collect(Collectors.joining(", ")));
        }
        return chosen;
    }
}
