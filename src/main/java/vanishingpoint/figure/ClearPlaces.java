package vanishingpoint.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import vanishingpoint.i18n.RichText;

/** Places for words among curves over the lag, where they cover neither curves nor lines nor each other. */
final class ClearPlaces {

    private static final int COVERED_CURVE = 10;
    private static final int COVERED_GRID = 1;
    private static final double ROW = 17;
    private static final double BESIDE = 6;

    private final LagChart chart;
    private final Rectangle2D dataArea;
    private final List<Line2D> lines = new ArrayList<>();
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Double> grid;

    ClearPlaces(LagChart chart, Rectangle2D dataArea) {
        this.chart = chart;
        this.dataArea = dataArea;
        grid = Ticks.powers().in(chart.yAxis().getRange(), dataArea.getHeight()).stream()
                .map(tick -> chart.place(0, tick.value(), dataArea).getY()).toList();
    }

    /** Words are kept off this line too. */
    void keepOff(Line2D line) {
        lines.add(line);
    }

    /** The clearest of these places, the first of equals; no later words will stand there. */
    Rectangle2D take(List<Rectangle2D> wanted) {
        Rectangle2D best = wanted.stream().min(Comparator.comparingInt(this::covered)).orElseThrow();
        taken.add(best);
        return best;
    }

    /** Places for words of this size beside the vertical at x, from the foot of the chart to its top. */
    List<Rectangle2D> beside(double x, double width) {
        List<Rectangle2D> places = new ArrayList<>();
        for (double y = dataArea.getMaxY() - 4 - ROW; y >= dataArea.getMinY(); y -= ROW) {
            for (double left : new double[] {x + BESIDE, x - BESIDE - width}) {
                if (left >= dataArea.getMinX() && left + width <= dataArea.getMaxX()) {
                    places.add(new Rectangle2D.Double(left, y, width, ROW - 2));
                }
            }
        }
        return places.isEmpty() ? List.of(new Rectangle2D.Double(x - width / 2, dataArea.getMinY(), width, ROW - 2))
                : places;
    }

    /** Writes words at a place, on a ground of their own that hides the grid. */
    void write(Graphics2D g2, RichText words, Ink ink, Rectangle2D place) {
        Palette palette = chart.style().palette();
        g2.setPaint(palette.color(Ink.CARD));
        g2.fill(place);
        g2.setPaint(palette.writing(ink));
        Lettering.draw(g2, words, place.getCenterX(), place.getCenterY() + 0.36 * g2.getFont().getSize2D(),
                Lettering.Align.CENTRE);
    }

    static double width(RichText words, Font font) {
        return Lettering.width(words, font) + 4;
    }

    int covered(Rectangle2D place) {
        int covered = 0;
        for (Curve curve : chart.drawn()) {
            covered += covers(place, curve) ? COVERED_CURVE : 0;
        }
        covered += COVERED_CURVE * (int) lines.stream().filter(line -> line.intersects(place)).count();
        covered += COVERED_CURVE * (int) taken.stream().filter(place::intersects).count();
        return covered + COVERED_GRID * (int) grid.stream()
                .filter(y -> y > place.getMinY() && y < place.getMaxY()).count();
    }

    private boolean covers(Rectangle2D place, Curve curve) {
        Range lags = chart.xAxis().getRange();
        int first = (int) Math.max(lags.getLowerBound(), Math.floor(lag(place.getMinX())));
        int last = (int) Math.min(lags.getUpperBound(), Math.ceil(lag(place.getMaxX())));
        for (int lag = first; lag < last; lag++) {
            if (curve.isFinite(lag) && curve.isFinite(lag + 1) && new Line2D.Double(
                    chart.place(lag, curve.at(lag), dataArea), chart.place(lag + 1, curve.at(lag + 1), dataArea))
                    .intersects(place)) {
                return true;
            }
        }
        return false;
    }

    private double lag(double x) {
        return chart.xAxis().java2DToValue(x, dataArea, RectangleEdge.BOTTOM);
    }
}
