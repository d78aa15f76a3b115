package vanishingpoint.view;

import java.nio.file.Path;
import java.util.Optional;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.ReadCase;
import vanishingpoint.experiment.View;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.figure.Picture;
import vanishingpoint.weights.Mapping;
import vanishingpoint.weights.TensorFile;

/**
 * What a file that is opened turns out to be: a document, with the order of a figure that carried it, or weights of which there
 * is a layer.
 *
 * @param own whether saving the document there loses nothing of the file
 */
record Incoming(Optional<Document> document, boolean own, Optional<FigureOrder> figure, Optional<TensorFile> weights) {

    static Incoming read(Path file) {
        if (!TensorFile.isWeights(file)) {
            ReadCase read = DocumentFile.readCase(file);
            Optional<FigureOrder> figure = read.figure().map(FigureOrder::of);
            Document document = read.own() ? read.document()
                    : figure.map(order -> seen(read.document(), order)).orElse(read.document());
            return new Incoming(Optional.of(document), read.own(), figure, Optional.empty());
        }
        TensorFile weights = TensorFile.read(file);
        Mapping.layers(weights);
        return new Incoming(Optional.empty(), false, Optional.empty(), Optional.of(weights));
    }

    /** With the chart in sight that the figure shows, whatever was looked at when it was made. */
    private static Document seen(Document document, FigureOrder order) {
        View view = document.view();
        return order.picture().equals(Picture.DASHBOARD) ? document
                : new Document(document.experiment(), view.withPerspective(Picture.perspective(order.picture())));
    }
}
