package vanishingpoint.figure;

import vanishingpoint.experiment.Pair;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.Paths;

/** Curves over the lag, in decades. The horizontal axis zooms; the vertical one fits what is in sight. */
final class LagChart extends LiveChart {

    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private List<Curve> curves = List.of();
    private Optional<Curve> bound = Optional.empty();
    private List<Curve> ghosts = List.of();
    private ClearPlaces places;

    LagChart(ChartKind kind, Style style) {
        super(kind, style,
                new MarginPlot(new QuietAxis(Ticks.steps()), new QuietAxis(Ticks.powers()),
                        kind == ChartKind.MASS_BY_LAG ? Layout.RIGHT_OF_MASS : Layout.RIGHT_OF_CURVES));
        renderer.setDrawSeriesLineAsPath(true);
        plot().setRenderer(renderer);
        plot().setRangeGridlinesVisible(true);
        plot().setRangeGridlineStroke(new BasicStroke(1));
    }

    @Override
    void draw(Shot shown) {
        Palette palette = style().palette();
        Messages messages = style().messages();
        xAxis().restyle(palette, RichText.parse(messages.text("figure.axis.lag")));
        yAxis().restyle(palette, RichText.parse(messages.text("figure.axis." + kind().key())));
        plot().setRangeGridlinePaint(palette.color(Ink.HAIRLINE));
        curves = Curves.of(kind(), shown, messages);
        bound = Curves.bound(kind(), shown.result(), messages);
        ghosts = kind() == ChartKind.GAIN_BY_LAG ? Ghosts.curves(shown, messages) : List.of();
        List<Curve> series = new ArrayList<>(ghosts);
        bound.ifPresent(series::add);
        series.addAll(curves);
        for (int i = 0; i < series.size(); i++) {
            renderer.setSeriesPaint(i, Ghosts.paint(series.get(i), palette));
            renderer.setSeriesStroke(i, series.get(i).stroke(style().theme()));
        }
        plot().setOrnaments(notice(shown).map(List::<MarginPlot.Ornament>of)
                .orElseGet(() -> List.of((g2, dataArea) -> annotate(g2, dataArea, shown))));
        plot().setDataset(new LagDataset(series));
    }

    @Override
    Object content(Shot shown) {
        return switch (kind()) {
            case PATHS -> List.of(Shown.paths(shown.result()), shown.view().focus());
            case BEYOND_LAG -> List.of(shown.result().cells().stream().map(cell -> cell.insights().sum()).toList(),
                    shown.view().focus().lagCutIn(shown.length()));
            default -> List.of(shown.result().cells(), shown.pinned());
        };
    }

    private Optional<Notice> notice(Shot shown) {
        boolean gradient = kind() == ChartKind.MASS_BY_LAG || kind() == ChartKind.BEYOND_LAG;
        if (gradient && !curves.isEmpty() && curves.stream().allMatch(Curve::isUndefined)) {
            return Optional.of(new Notice(style(), "readout.horizon.overflow"));
        }
        return curves.isEmpty() ? Optional.of(Notice.ofNothing(this, shown)) : Optional.empty();
    }

    private void annotate(Graphics2D g2, Rectangle2D dataArea, Shot shown) {
        places = new ClearPlaces(this, dataArea);
        new LagLines(this).draw(g2, dataArea, places);
        if (kind() == ChartKind.MASS_BY_LAG) {
            new Horizons(this, shown.result().cells()).draw(g2, dataArea, places);
        } else if (kind() == ChartKind.BEYOND_LAG) {
            new BeyondCut(this, shown).draw(g2, dataArea, places);
        } else if (kind() == ChartKind.PATHS) {
            SelectedLag.draw(g2, this, shown, dataArea);
        }
        new CurveEnds(this).draw(g2, dataArea, places);
        new CurveNames(this).draw(g2, dataArea, places);
        new Ghosts(this, ghosts).name(g2, dataArea, places);
    }

    /** Every curve, the bound and those of pins too. */
    List<Curve> drawn() {
        return Stream.of(curves.stream(), bound.stream(), ghosts.stream()).flatMap(each -> each).toList();
    }

    /** Where the last drawing has words among the curves. */
    List<Rectangle2D> written() {
        return places.taken();
    }

    List<Curve> curves() {
        return curves;
    }

    Optional<Curve> bound() {
        return bound;
    }

    Point2D place(double lag, double log10, Rectangle2D dataArea) {
        return new Point2D.Double(xAxis().valueToJava2D(lag, dataArea, RectangleEdge.BOTTOM),
                yAxis().valueToJava2D(log10, dataArea, RectangleEdge.LEFT));
    }

    /** Whether these are gains: read against 10⁰, where they start, and float32's underflow. */
    boolean gains() {
        return kind() == ChartKind.GAIN_BY_LAG || kind() == ChartKind.PATHS;
    }

    /** The later step of all pairs that are drawn. */
    private int later(Shot side) {
        return kind() == ChartKind.PATHS ? Shown.paths(side.result()).map(Paths::t).orElse(side.length()) : side.length();
    }

    private int lag(Pair pair) {
        return kind() == ChartKind.PATHS ? shot().map(this::later).orElse(pair.t()) - pair.k()
                : pair.lag();
    }

    @Override
    public Optional<LagCutLine> lagCut() {
        return shot().filter(shown -> kind() == ChartKind.BEYOND_LAG)
                .map(shown -> new LagCutLine(xAxis(), 0, shown.length()));
    }

    @Override
    Range whole(int length) {
        int latest = shot().stream().flatMap(shown -> shown.sides().stream()).mapToInt(this::later).max().orElse(length);
        return new Range(0, Math.max(1, latest - 1));
    }

    @Override
    Range vertical(Range horizontal, Range wanted) {
        List<Curve> all = new ArrayList<>(curves);
        List<Curve> bounds = new ArrayList<>(bound.stream().toList());
        all.addAll(ghosts);
        shot().stream().flatMap(shown -> shown.others().stream()).forEach(other -> {
            all.addAll(Curves.of(kind(), other, style().messages()));
            Curves.bound(kind(), other.result(), style().messages()).ifPresent(bounds::add);
        });
        return LagHeights.of(all, bounds, horizontal, gains());
    }

    @Override
    Optional<Pair> cell(double xValue, double yValue, int length) {
        int lag = (int) Math.rint(xValue);
        int later = shot().map(this::later).orElse(length);
        return lag >= 0 && lag < later ? Optional.of(new Pair(later, later - lag)) : Optional.empty();
    }

    @Override
    Pair moved(Pair pair, int right, int up) {
        int later = kind() == ChartKind.PATHS ? up : 0; // the others are of t = T
        return new Pair(pair.t() + later, pair.k() + later - right);
    }

    @Override
    public Rectangle2D areaOf(Pair cell, Rectangle2D dataArea) {
        double left = xAxis().valueToJava2D(lag(cell) - 0.5, dataArea, RectangleEdge.BOTTOM);
        double right = xAxis().valueToJava2D(lag(cell) + 0.5, dataArea, RectangleEdge.BOTTOM);
        return new Rectangle2D.Double(left, dataArea.getMinY(), right - left, dataArea.getHeight());
    }

    @Override
    public List<Mark> marksAt(Pair cell, Rectangle2D dataArea) {
        int lag = lag(cell);
        return curves.stream().filter(curve -> curve.isFinite(lag) && inSight(lag, curve))
                .map(curve -> new Mark(place(lag, curve.at(lag), dataArea), curve.ink())).toList();
    }

    private boolean inSight(int lag, Curve curve) {
        return xAxis().getRange().contains(lag) && yAxis().getRange().contains(curve.at(lag));
    }

    @Override
    String words(Pair cell, Shot shown) {
        Messages messages = style().messages();
        String values = Curves.told(curves).stream()
                .filter(curve -> lag(cell) >= 0 && lag(cell) < curve.size())
                .map(curve -> curve.name().markup() + " " + Numbers.magnitude(curve.at(lag(cell)), messages))
                .collect(Collectors.joining(" · "));
        return messages.text("figure.at_lag", "" + lag(cell), values);
    }
}
