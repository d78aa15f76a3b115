package vanishingpoint.cli;

import java.nio.file.Path;
import java.util.Optional;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Experiment;

/**
 * The experiment that stands beside another on the same scale.
 *
 * @param other in place of the one that the document itself compares with
 * @param alone none, though the document compares
 */
record Beside(Optional<Path> other, boolean alone) {

    static final Beside AS_READ = new Beside(Optional.empty(), false);

    Document of(Document read) {
        Optional<Experiment> compared = alone ? Optional.empty()
                : other.isEmpty() ? read.view().compared() : other.map(FigureSource::of).map(from -> from.read().document().experiment());
        return new Document(read.experiment(), read.view().withCompared(compared));
    }
}
