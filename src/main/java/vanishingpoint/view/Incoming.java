package vanishingpoint.view;

import java.nio.file.Path;
import java.util.Optional;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.ReadCase;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.weights.Mapping;
import vanishingpoint.weights.TensorFile;

/**
 * What a file that is opened turns out to be: a document, with the order of a figure that carried it, or weights of which there
 * is a layer.
 */
record Incoming(Optional<ReadCase> document, Optional<FigureOrder> figure, Optional<TensorFile> weights) {

    static Incoming read(Path file) {
        if (!TensorFile.isWeights(file)) {
            ReadCase read = DocumentFile.readCase(file);
            return new Incoming(Optional.of(read), read.figure().map(FigureOrder::of), Optional.empty());
        }
        TensorFile weights = TensorFile.read(file);
        Mapping.layers(weights);
        return new Incoming(Optional.empty(), Optional.empty(), Optional.of(weights));
    }
}
