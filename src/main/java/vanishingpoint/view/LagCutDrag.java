package vanishingpoint.view;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.View;
import vanishingpoint.state.LabModel;

/** Takes hold of the lag cut's line in a chart over the lag and moves it. Elsewhere in the chart a drag zooms as usual. */
final class LagCutDrag {

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
                lagAt(drag.getX()).ifPresent(this::cut);
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

    private void cut(Pair pair) {
        View now = model.view().get();
        model.look(now.withFocus(now.focus().withLagCut(OptionalInt.of(pair.lag()))));
    }

    private boolean isNear(MouseEvent event) {
        if (view.chart().last().isEmpty() || view.dataArea().isEmpty()) {
            return false;
        }
        int length = view.chart().last().get().t();
        Pair cut = new Pair(length, length - model.view().get().focus().lagCutIn(length));
        return Math.abs(view.chart().areaOf(cut, view.dataArea().get()).getCenterX() - event.getX()) <= NEAR;
    }

    private Optional<Pair> lagAt(double x) {
        return view.dataArea().flatMap(area -> view.cellAt(inside(x, area), area.getCenterY()));
    }

    private static double inside(double x, Rectangle2D area) {
        return Math.min(Math.max(x, area.getMinX()), area.getMaxX() - 1e-6);
    }
}
