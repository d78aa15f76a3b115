package vanishingpoint.view;

import java.nio.file.Path;
import java.util.Optional;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.ReadCase;
import vanishingpoint.weights.Mapping;
import vanishingpoint.weights.TensorFile;

/** What a file that is opened turns out to be: a document, or weights of which there is a layer. */
record Incoming(Optional<ReadCase> document, Optional<TensorFile> weights) {

    static Incoming read(Path file) {
        if (!TensorFile.isWeights(file)) {
            return new Incoming(Optional.of(DocumentFile.readCase(file)), Optional.empty());
        }
        TensorFile weights = TensorFile.read(file);
        Mapping.layers(weights);
        return new Incoming(Optional.empty(), Optional.of(weights));
    }
}
