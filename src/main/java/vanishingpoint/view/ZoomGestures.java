package vanishingpoint.view;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Zoom by wheel or by dragging a rectangle, pan by dragging with Shift or the middle button, reset by double-click;
 * the charts of one group zoom together.
 */
final class ZoomGestures {

    private static final double SMALLEST_DRAG = 6;
    private static final double WHEEL_STEP = 40;
    private static final double FACTOR_PER_STEP = 1.2;

    private final List<ChartView> group;
    private final ChartView source;
    private Point2D pressed;
    private Point2D last;
    private boolean panning;

    private ZoomGestures(ChartView source, List<ChartView> group) {
        this.source = source;
        this.group = group;
        HoverLayer layer = source.hoverLayer();
        layer.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        layer.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        layer.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        layer.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        layer.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    }

    /** Makes these charts zoom together. */
    static void link(ChartView... group) {
        for (ChartView view : group) {
            new ZoomGestures(view, List.of(group));
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            zoom(Math.pow(FACTOR_PER_STEP, event.getDeltaY() / WHEEL_STEP),
                    new Point2D.Double(event.getX(), event.getY()));
            event.consume();
        }
    }

    private void press(MouseEvent event) {
        pressed = new Point2D.Double(event.getX(), event.getY());
        last = pressed;
        panning = event.getButton() == MouseButton.MIDDLE || event.isShiftDown();
    }

    private void drag(MouseEvent event) {
        Point2D now = new Point2D.Double(event.getX(), event.getY());
        source.hoverLayer().leave();
        if (panning) {
            source.setCursor(Cursor.CLOSED_HAND);
            pan(now.getX() - last.getX(), now.getY() - last.getY());
        } else if (event.getButton() == MouseButton.PRIMARY) {
            source.hoverLayer().band(rectangleTo(now));
        }
        last = now;
    }

    private void release(MouseEvent event) {
        source.setCursor(null);
        source.hoverLayer().band(null);
        Rectangle2D part = rectangleTo(last);
        if (!panning && event.getButton() == MouseButton.PRIMARY && part.getWidth() >= SMALLEST_DRAG
                && part.getHeight() >= SMALLEST_DRAG) {
            zoomTo(part);
        }
    }

    private void click(MouseEvent event) {
        if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
            group.forEach(view -> view.chart().resetZoom());
            group.forEach(view -> view.hoverLayer().refresh());
        }
    }

    private Rectangle2D rectangleTo(Point2D corner) {
        Rectangle2D part = new Rectangle2D.Double();
        part.setFrameFromDiagonal(pressed, corner);
        return part;
    }

    private void zoomTo(Rectangle2D part) {
        source.dataArea().ifPresent(from -> forEach((view, to) -> view.chart().zoomTo(
                moved(part.createIntersection(from), from, to), to)));
    }

    private void zoom(double factor, Point2D about) {
        source.dataArea().ifPresent(from -> forEach((view, to) -> {
            Rectangle2D place = moved(new Rectangle2D.Double(about.getX(), about.getY(), 0, 0), from, to);
            view.chart().zoom(factor, new Point2D.Double(place.getX(), place.getY()), to);
        }));
    }

    private void pan(double dx, double dy) {
        source.dataArea().ifPresent(from -> forEach((view, to) -> view.chart().pan(
                dx * to.getWidth() / from.getWidth(), dy * to.getHeight() / from.getHeight(), to)));
    }

    private void forEach(BiConsumer<ChartView, Rectangle2D> change) {
        for (ChartView view : group) {
            view.dataArea().ifPresent(area -> change.accept(view, area));
            view.hoverLayer().refresh();
        }
    }

    private static Rectangle2D moved(Rectangle2D part, Rectangle2D from, Rectangle2D to) {
        double x = to.getWidth() / from.getWidth();
        double y = to.getHeight() / from.getHeight();
        return new Rectangle2D.Double(to.getX() + (part.getX() - from.getX()) * x,
                to.getY() + (part.getY() - from.getY()) * y, part.getWidth() * x, part.getHeight() * y);
    }
}
