package vanishingpoint.figure;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jfree.data.Range;
import vanishingpoint.experiment.Pair;

/** A drawing on a plane whose axes have one unit, with words beside it. It counts no steps, so it does not zoom. */
abstract class PlaneChart extends LiveChart {

    private static final double RIGHT = 10;
    private static final double WIDEST = 0.5;
    private static final double SMALLEST = 60;
    private static final double WORDS = 190;
    /** Enough for headings, where more would make a stamp of the plane. */
    private static final double HEADINGS = 130;
    private static final double LEAST_SHARE = 0.6;
    private static final double NARROW = 330;
    private static final double APART = 10;

    private List<Aside.Remark> remarks = List.of();
    private List<List<Aside.Remark>> allSides = List.of();

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
    final void say(Shot shown, Function<Shot, List<Aside.Remark>> told) {
        remarks = told.apply(shown);
        allSides = shown.sides().stream().map(told).toList();
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
        double side = Math.max(width - WORDS, width - WIDEST * dataArea.getWidth());
        return Math.min(dataArea.getHeight(), side < LEAST_SHARE * sideAlone(dataArea) ? width - HEADINGS : side);
    }

    // of the side with most to say, so that both have one size; the words begin beneath the axis and may reach down to where its name would stand
    private double sideAboveWords(Rectangle2D dataArea) {
        return Math.min(dataArea.getWidth() - right(),
                dataArea.getHeight() - 2 * APART - allSides.stream()
                        .mapToDouble(said -> new Aside(said, style()).height(dataArea.getWidth())).max().orElse(0));
    }

    final void drawWords(Graphics2D g2, Rectangle2D dataArea) {
        Rectangle2D square = plane(dataArea).square();
        boolean beside = isSaid(dataArea) && sideBesideWords(dataArea) >= sideAboveWords(dataArea);
        double left = beside ? square.getMaxX() + gap() : dataArea.getMinX();
        double top = beside ? dataArea.getMinY() : square.getMaxY() + Layout.BOTTOM + APART;
        Rectangle2D room = new Rectangle2D.Double(left, top, dataArea.getMaxX() - left,
                dataArea.getMaxY() + (beside ? 0 : Layout.BOTTOM - APART) - top);
        Aside aside = new Aside(remarks, style());
        if (isSaid(dataArea) || aside.headings().height(room.getWidth()) <= room.getHeight()) {
            aside.draw(g2, room);
        }
    }

    @Override
    public Rectangle2D pairsIn(Rectangle2D dataArea) {
        return plane(dataArea).square();
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
