package vanishingpoint.view;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import vanishingpoint.experiment.Document;
import vanishingpoint.export.Drawing;
import vanishingpoint.export.Export;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.export.Sweep;

/** The answers that were drawn last: another size, style or kind of file asks the engine nothing. Used on the worker. */
final class LastDrawing {

    /** All that the engine is asked about. */
    private record Asked(String picture, Optional<Sweep> values) {

        static Asked of(FigureOrder order) {
            return new Asked(order.picture(), order.sweep().map(sweep -> new Sweep(sweep.parameter(), sweep.from(), sweep.to(),
                    sweep.frames(), false, Sweep.USUAL_MILLIS)));
        }
    }

    private final Export export;
    private final Document document;
    private Asked asked;
    private Drawing drawing;

    LastDrawing(Export export, Document document) {
        this.export = export;
        this.document = document;
    }

    Drawing of(FigureOrder order, DoubleConsumer progress) {
        if (!Asked.of(order).equals(asked)) {
            asked = null; // there is room for the new answers without the old ones
            drawing = null;
            drawing = export.drawing(order, document, progress);
            asked = Asked.of(order);
        }
        return drawing;
    }
}
