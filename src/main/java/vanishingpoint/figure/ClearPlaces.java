package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import vanishingpoint.i18n.RichText;

/** Places for words among curves over the lag, where they cover neither curves nor lines nor each other. */
final class ClearPlaces {

    private static final int COVERED_CURVE = 10;
    private static final int COVERED_GRID = 1;
    private static final double ROW = 17;
    private static final double BESIDE = 6;
    private static final BasicStroke LEADER = new BasicStroke(0.8f);

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

    /** Words and their colour. */
    record Words(RichText text, Ink ink) {}

    /** The clearest of these places, the first of equals, where one covers nothing but the grid; no later words will stand there. */
    Optional<Rectangle2D> take(List<Rectangle2D> wanted) {
        Optional<Rectangle2D> best = wanted.stream().min(Comparator.comparingInt(this::covered)).filter(this::isClear);
        best.ifPresent(taken::add);
        return best;
    }

    /** Writes words at one of these places where it covers nothing, else not at all. */
    void write(Graphics2D g2, Words words, List<Rectangle2D> wanted) {
        take(wanted).ifPresent(place -> write(g2, words, place));
    }

    /** Writes a name at one of these places, else at the nearest free one with a line to what it names. */
    void name(Graphics2D g2, Words words, List<Rectangle2D> wanted, Point2D named) {
        Optional<Rectangle2D> near = take(wanted);
        if (near.isPresent()) {
            write(g2, words, near.get());
            return;
        }
        around(named, width(words.text(), g2.getFont())).stream().filter(place -> isClear(place)
                && taken.stream().noneMatch(leader(place, named)::intersects)).findFirst().ifPresent(place -> {
            taken.add(place);
            lines.add(leader(place, named));
            lead(g2, words.ink(), place, named);
            write(g2, words, place);
        });
    }

    /** All over the chart, the nearest first. */
    private List<Rectangle2D> around(Point2D named, double width) {
        List<Rectangle2D> places = new ArrayList<>();
        for (double y = dataArea.getMinY(); y + ROW - 2 <= dataArea.getMaxY(); y += ROW / 2) {
            for (double x = dataArea.getMinX() + 2; x + width <= dataArea.getMaxX(); x += ROW / 2) {
                places.add(new Rectangle2D.Double(x, y, width, ROW - 2));
            }
        }
        places.sort(Comparator.comparingDouble(place -> nearest(place, named).distance(named)));
        return places;
    }

    private static Point2D nearest(Rectangle2D place, Point2D point) {
        return new Point2D.Double(Math.min(Math.max(point.getX(), place.getMinX()), place.getMaxX()),
                Math.min(Math.max(point.getY(), place.getMinY()), place.getMaxY()));
    }

    private void lead(Graphics2D g2, Ink ink, Rectangle2D place, Point2D named) {
        Line2D leader = leader(place, named);
        if (leader.getP1().distance(leader.getP2()) > BESIDE) {
            g2.setPaint(chart.style().palette().color(ink));
            g2.setStroke(LEADER);
            g2.draw(leader);
        }
    }

    private static Line2D leader(Rectangle2D place, Point2D named) {
        return new Line2D.Double(nearest(place, named), named);
    }

    /** Where words have been written so far. */
    List<Rectangle2D> taken() {
        return List.copyOf(taken);
    }

    private boolean isClear(Rectangle2D place) {
        return covered(place) < COVERED_CURVE;
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

    // on a ground of their own that hides the grid
    private void write(Graphics2D g2, Words words, Rectangle2D place) {
        Palette palette = chart.style().palette();
        g2.setPaint(palette.color(Ink.CARD));
        g2.fill(place);
        g2.setPaint(palette.writing(words.ink()));
        Lettering.draw(g2, words.text(), place.getCenterX(), place.getCenterY() + 0.36 * g2.getFont().getSize2D(),
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
