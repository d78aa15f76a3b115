package vanishingpoint.figure;

import vanishingpoint.experiment.Pair;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.Result;

/**
 * A chart that stays while results come and go. It has no title of its own: see {@link #title()}. To be used on one
 * thread. Zoom counts in whole steps and lags and stays across {@link #show} and {@link #restyle}.
 */
public abstract class LiveChart {

    /** Ranges of both axes. */
    private record Seen(Range x, Range y) {}

    private final ChartKind kind;
    private final QuietAxis x;
    private final QuietAxis y;
    private final MarginPlot plot;
    private final JFreeChart chart;
    private Style style;
    private Optional<Shot> shot = Optional.empty();
    private Range whole;
    private Range home;
    private List<Object> picture = List.of();

    LiveChart(ChartKind kind, Style style, MarginPlot plot) {
        this.kind = kind;
        this.style = style;
        this.plot = plot;
        if (!style.legend()) {
            plot.giveBack(Layout.legend(kind));
        }
        this.x = (QuietAxis) plot.getDomainAxis();
        this.y = (QuietAxis) plot.getRangeAxis();
        this.whole = x.getRange();
        this.home = whole;
        this.chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(null);
        chart.getRenderingHints().putAll(Map.of(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE));
    }

    public static LiveChart create(ChartKind kind, Style style) {
        return ChartOfKind.of(kind, style);
    }

    public ChartKind kind() {
        return kind;
    }

    /** To be hosted by a canvas; changes by one event for each {@link #show}, {@link #restyle} or zoom. */
    public JFreeChart chart() {
        return chart;
    }

    /** Draws this answer from now on; where the picture is the same, no event asks for a drawing. */
    public void show(Result result, View view) {
        show(result, view, shot.map(Shot::company).orElse(Company.NONE));
    }

    /** The same in company of other answers. */
    public void show(Result result, View view, Company company) {
        boolean zoomed = isZoomed();
        Seen before = new Seen(x.getRange(), y.getRange());
        Shot shown = new Shot(result, view, company);
        shot = Optional.of(shown);
        List<Object> wanted = List.of(style, shown.longest(), content(shown));
        boolean same = wanted.equals(picture);
        picture = wanted;
        if (same && seen(shown, zoomed, before).equals(before)) {
            return;
        }
        asOneChange(() -> {
            if (!same) {
                draw(shown);
            }
            Seen now = seen(shown, zoomed, before);
            x.setRange(now.x());
            y.setRange(now.y());
        });
    }

    // what stands beside may have changed how far the axes reach, though not what is drawn
    private Seen seen(Shot shown, boolean zoomed, Seen before) {
        whole = whole(shown.longest());
        home = home(whole, shown);
        Range newX = zoomed ? Zoom.kept(before.x(), whole) : home;
        return new Seen(newX, vertical(newX, zoomed ? Zoom.kept(before.y(), whole) : whole));
    }

    /** Another theme or language. */
    public void restyle(Style newStyle) {
        style = newStyle;
        shot.ifPresent(shown -> show(shown.result(), shown.view()));
    }

    /** What the chart shows, for the card's head; empty before the first result. */
    public RichText title() {
        return shot.map(shown -> Titles.of(kind, shown.result(), shown.view(), style.language()))
                .orElseGet(() -> RichText.parse(""));
    }

    /** What the chart shows in one sentence of plain text; empty before the first result. */
    public String summary() {
        return shot.map(shown -> Summaries.of(kind, shown.result(), shown.view(), style.language())).orElse("");
    }

    /** The cell at a place of the drawing. In a chart over the lag it has t = T. */
    public Optional<Pair> cellAt(double javaX, double javaY, Rectangle2D dataArea) {
        return shot.filter(shown -> dataArea.contains(javaX, javaY))
                .flatMap(shown -> cell(toX(javaX, dataArea), toY(javaY, dataArea), shown.length()));
    }

    /** Where the cell is drawn; in a chart over the lag the strip at its lag. May lie outside where zoomed. */
    public abstract Rectangle2D areaOf(Pair cell, Rectangle2D dataArea);

    /** The part of the data's area in which pairs lie. */
    public Rectangle2D pairsIn(Rectangle2D dataArea) {
        return dataArea;
    }

    /** Points of the curves at the cell's lag; none in a heat map. */
    public List<Mark> marksAt(Pair cell, Rectangle2D dataArea) {
        return List.of();
    }

    /** Where the last drawing has words among the data, of which what lies above keeps clear. */
    public List<Rectangle2D> words() {
        return plot.words();
    }

    /** The line of the lag cut; none in most charts. */
    public Optional<LagCutLine> lagCut() {
        return Optional.empty();
    }

    /** Discs of light over the chart so many seconds after its movement began; none where nothing moves. */
    public List<Glow> glowsAt(double seconds, Rectangle2D dataArea) {
        return List.of();
    }

    /** The pair so many steps beside this one, as the chart lays them out; stops at its borders. Empty before the first result. */
    public final Optional<Pair> beside(Pair pair, int right, int up) {
        return shot.map(shown -> {
            Pair wanted = moved(pair, right, up);
            int t = Math.min(Math.max(wanted.t(), 1), shown.length());
            return new Pair(t, Math.min(Math.max(wanted.k(), 1), t));
        });
    }

    /** The selected pair in this chart, which may still show an older run; empty where none is selected. */
    public final Optional<Pair> selected(Focus focus) {
        return shot.filter(shown -> focus.selection().isPresent()).map(shown -> focus.selectionIn(shown.length()));
    }

    /** Whether the run is long enough for this pair. */
    public final boolean has(Pair pair) {
        return shot.filter(shown -> pair.t() <= shown.length()).isPresent();
    }

    /** In a triangle k goes to the right and t upward. */
    Pair moved(Pair pair, int right, int up) {
        return new Pair(pair.t() + up, pair.k() + right);
    }

    /** Whether a pair is a place of its own, rather than a strip over the whole height with points on curves. */
    public boolean isHeatMap() {
        return false;
    }

    /** What stands at a place of the drawing, in words; empty where there is nothing. */
    public RichText wordsAt(double javaX, double javaY, Rectangle2D dataArea) {
        return cellAt(javaX, javaY, dataArea).map(this::describe).orElseGet(() -> RichText.parse(""));
    }

    /** The cell's numbers in words: t = 50, k = 12, lag 38: 10^{−3.42}. */
    public RichText describe(Pair cell) {
        return shot.filter(shown -> cell.t() <= shown.length() && cell.k() >= 1 && cell.k() <= cell.t())
                .map(shown -> RichText.parse(words(cell, shown))).orElseGet(() -> RichText.parse(""));
    }

    /** Shows the part of the chart inside this rectangle of the drawing, rounded outward to whole cells. */
    public void zoomTo(Rectangle2D part, Rectangle2D dataArea) {
        double start = whole.getLowerBound();
        changeVisible(
                Zoom.outward(new Range(toX(part.getMinX(), dataArea), toX(part.getMaxX(), dataArea)), start),
                Zoom.outward(new Range(toY(part.getMaxY(), dataArea), toY(part.getMinY(), dataArea)), start));
    }

    /** Zooms by a factor, above 1 to come nearer, about a place of the drawing that stays where it is. */
    public void zoom(double factor, Point2D about, Rectangle2D dataArea) {
        changeVisible(Zoom.scaled(x.getRange(), toX(about.getX(), dataArea), factor),
                Zoom.scaled(y.getRange(), toY(about.getY(), dataArea), factor));
    }

    /** Moves the drawing with the mouse. */
    public void pan(double dx, double dy, Rectangle2D dataArea) {
        changeVisible(Range.shift(x.getRange(), -dx / dataArea.getWidth() * x.getRange().getLength(), true),
                Range.shift(y.getRange(), dy / dataArea.getHeight() * y.getRange().getLength(), true));
    }

    public void resetZoom() {
        changeVisible(home, whole);
    }

    public boolean isZoomed() {
        return !x.getRange().equals(home);
    }

    /** (T, 1), which stands for no selection. */
    public final Optional<Pair> last() {
        return shot.map(shown -> new Pair(shown.length(), 1));
    }

    /** Swaps in the data and everything that depends on it, but for the axes' ranges. */
    abstract void draw(Shot shown);

    /** Everything that the drawing depends on, but for the axes: equal where the drawing would be the same. */
    abstract Object content(Shot shown);

    /** Range of the axis, or of both axes, that count steps: of the longer run where two stand side by side. */
    abstract Range whole(int length);

    /** What of the whole is in sight unless zoomed. */
    Range home(Range all, Shot shown) {
        return all;
    }

    /** Range of the vertical axis; {@code wanted} where it counts steps too. */
    abstract Range vertical(Range horizontal, Range wanted);

    abstract Optional<Pair> cell(double xValue, double yValue, int length);

    abstract String words(Pair cell, Shot shown);

    final Style style() {
        return style;
    }

    final MarginPlot plot() {
        return plot;
    }

    final QuietAxis xAxis() {
        return x;
    }

    final QuietAxis yAxis() {
        return y;
    }

    final Optional<Shot> shot() {
        return shot;
    }

    private void changeVisible(Range newX, Range newY) {
        if (shot.isPresent()) {
            asOneChange(() -> {
                x.setRange(Zoom.inside(newX, whole));
                y.setRange(vertical(x.getRange(), Zoom.inside(newY, whole)));
            });
        }
    }

    private void asOneChange(Runnable change) {
        chart.setNotify(false);
        change.run();
        chart.setNotify(true);
    }

    private double toX(double javaX, Rectangle2D dataArea) {
        return x.java2DToValue(javaX, dataArea, RectangleEdge.BOTTOM);
    }

    private double toY(double javaY, Rectangle2D dataArea) {
        return y.java2DToValue(javaY, dataArea, RectangleEdge.LEFT);
    }
}
