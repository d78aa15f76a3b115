package vanishingpoint.view;

import java.util.OptionalInt;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.state.LabModel;

/** Takes hold of the lag cut's line in a chart over the lag and moves it. Elsewhere in the chart a drag zooms as usual. */
final class LagCutDrag {

    /** The charts that have such a line. */
    static final Set<ChartKind> HOLD = Set.of(ChartKind.GRADIENT_SUM, ChartKind.BEYOND_LAG);

    private static final double NEAR = 7;

    private final LabModel model;
    private final ChartView view;
    private boolean held;

    LagCutDrag(LabModel model, ChartView view) {
        this.model = model;
        this.view = view;
        HoverLayer layer = view.hoverLayer();
        layer.addEventFilter(MouseEvent.MOUSE_MOVED, move -> layer.setCursor(isNear(move) ? Cursor.H_RESIZE : null));
        layer.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            held = isNear(press);
            keep(press);
        });
        layer.addEventFilter(MouseEvent.MOUSE_DRAGGED, drag -> {
            if (held) {
                cut(drag.getX());
                layer.follow(drag.getX(), drag.getY());
            }
            keep(drag);
        });
        layer.addEventFilter(MouseEvent.MOUSE_RELEASED, this::keep);
    }

    // from the zoom
    private void keep(MouseEvent event) {
        if (held) {
            event.consume();
        }
    }

    private void cut(double x) {
        View now = model.view().get();
        view.dataArea().ifPresent(area -> view.chart().lagCut().ifPresent(line ->
                model.look(now.withFocus(now.focus().withLagCut(OptionalInt.of(line.at(x, area)))))));
    }

    private boolean isNear(MouseEvent event) {
        return view.dataArea().isPresent() && view.chart().lagCut().filter(line -> {
            double x = line.x(model.view().get().focus().lagCutIn(line.length()), view.dataArea().get());
            return Math.abs(x - event.getX()) <= NEAR;
        }).isPresent();
    }
}
