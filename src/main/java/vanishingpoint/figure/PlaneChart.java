package vanishingpoint.figure;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.jfree.data.Range;
import vanishingpoint.experiment.Pair;

/** A drawing on a plane whose axes have one unit, with words beside it. It counts no steps, so it does not zoom. */
abstract class PlaneChart extends LiveChart {

    private static final double RIGHT = 10;
    private static final double WIDEST = 0.5;
    private static final double SMALLEST = 60;
    private static final double WORDS = 190;

    PlaneChart(ChartKind kind, Style style) {
        super(kind, style, new MarginPlot(none(), none(), RIGHT));
    }

    private static QuietAxis none() {
        return new QuietAxis((range, length) -> List.of());
    }

    /** Room between the square and the words. */
    abstract double gap();

    /** What the axes show; both the same. */
    abstract Range range();

    /** The square and how it is measured. */
    final Plane plane(Rectangle2D dataArea) {
        double beside = Math.max(dataArea.getWidth() - gap() - WORDS, WIDEST * dataArea.getWidth() - gap());
        double side = Math.max(SMALLEST, Math.min(dataArea.getHeight(), beside));
        return new Plane(new Rectangle2D.Double(dataArea.getMinX(), dataArea.getMinY(), side, side), range());
    }

    final void drawWords(Graphics2D g2, Rectangle2D dataArea, List<Aside.Remark> remarks) {
        double left = plane(dataArea).square().getMaxX() + gap();
        new Aside(remarks, style()).draw(g2, new Rectangle2D.Double(left, dataArea.getMinY(),
                dataArea.getMaxX() - left, dataArea.getHeight()));
    }

    @Override
    public boolean isHeatMap() {
        return true;
    }

    @Override
    public void zoomTo(Rectangle2D part, Rectangle2D dataArea) {
        // a plane is shown whole
    }

    @Override
    public void zoom(double factor, Point2D about, Rectangle2D dataArea) {
        // a plane is shown whole
    }

    @Override
    Range whole(int length) {
        return new Range(0, 1);
    }

    @Override
    Range vertical(Range horizontal, Range wanted) {
        return wanted;
    }

    @Override
    Optional<Pair> cell(double xValue, double yValue, int length) {
        return Optional.empty();
    }
}
