package vanishingpoint.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.GivenWeights;

/** An experiment, and which of its cells. */
final class CellOptions {

    @Mixin
    private Source source;

    @Option(names = "--cell", paramLabel = "NAME", description = "rnn, lstm or gru; all of the experiment's unless given")
    private String cell;

    /** @throws BadInputException if nothing can be written there, or it is the experiment's own file */
    void checkTarget(Path out) {
        source.checkTarget(out);
    }

    /** The cells with their weights, drawn where the experiment is a recipe. */
    List<GivenWeights> cells() {
        List<GivenWeights> cells = Engine.cells(source.required().document().experiment());
        List<GivenWeights> chosen = cells.stream().filter(given -> cell == null || given.cell().key().equals(cell)).toList();
        if (chosen.isEmpty()) {
            throw BadInputException.field(source.name(), "--cell", cell, cells.stream().map(given -> given.cell().key())
                    .collect(Collectors.joining(", ")));
        }
        return chosen;
    }
}
