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
    private static final double NARROW = 330;
    private static final double APART = 10;

    private List<Aside.Remark> remarks = List.of();

    PlaneChart(ChartKind kind, Style style) {
        super(kind, style, new MarginPlot(none(), none(), RIGHT));
    }

    private static QuietAxis none() {
        return new QuietAxis((range, length) -> List.of());
    }

    /** Room between the square and the words beside it. */
    abstract double gap();

    /** Room that the square's own drawing takes at its right. */
    abstract double right();

    /** What the axes show; both the same. */
    abstract Range range();

    /** What stands beside the square from now on, or beneath it where the square is larger then. */
    final void say(List<Aside.Remark> newRemarks) {
        remarks = newRemarks;
    }

    /** The square and how it is measured. */
    final Plane plane(Rectangle2D dataArea) {
        double side = Math.max(SMALLEST, isSaid(dataArea)
                ? Math.max(sideBesideWords(dataArea), sideAboveWords(dataArea)) : sideAlone(dataArea));
        return new Plane(new Rectangle2D.Double(dataArea.getMinX(), dataArea.getMinY(), side, side), range());
    }

    // in half of a small window words, which the sentence tells too, would leave nothing to the plane
    private boolean isSaid(Rectangle2D dataArea) {
        return dataArea.getWidth() >= NARROW || sideAboveWords(dataArea) >= sideAlone(dataArea);
    }

    private double sideAlone(Rectangle2D dataArea) {
        return Math.min(dataArea.getHeight(), dataArea.getWidth() - gap());
    }

    private double sideBesideWords(Rectangle2D dataArea) {
        double width = dataArea.getWidth() - gap();
        return Math.min(dataArea.getHeight(), Math.max(width - WORDS, width - WIDEST * dataArea.getWidth()));
    }

    // the words begin beneath the axis and may reach down to where its name would stand
    private double sideAboveWords(Rectangle2D dataArea) {
        return Math.min(dataArea.getWidth() - right(),
                dataArea.getHeight() - 2 * APART - new Aside(remarks, style()).height(dataArea.getWidth()));
    }

    final void drawWords(Graphics2D g2, Rectangle2D dataArea) {
        if (!isSaid(dataArea)) {
            return;
        }
        Rectangle2D square = plane(dataArea).square();
        boolean beside = sideBesideWords(dataArea) >= sideAboveWords(dataArea);
        double left = beside ? square.getMaxX() + gap() : dataArea.getMinX();
        new Aside(remarks, style()).draw(g2, new Rectangle2D.Double(left, beside ? dataArea.getMinY()
                : square.getMaxY() + Layout.BOTTOM + APART, dataArea.getMaxX() - left, dataArea.getHeight()));
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
