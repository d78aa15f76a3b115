package vanishingpoint.figure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.Result;

/**
 * A chart that stays while results come and go. It has no title of its own: see {@link #title()}. To be used on one
 * thread. Zoom counts in whole steps and lags and stays across {@link #show} and {@link #restyle}.
 */
public class LiveChart {

    private final ChartKind kind;
    private final JFreeChart chart =
            new JFreeChart(null, null, new XYPlot(null, new NumberAxis(), new NumberAxis(), null), false);
    private Style style;

    LiveChart(ChartKind kind, Style style) {
        this.kind = kind;
        this.style = style;
    }

    public static LiveChart create(ChartKind kind, Style style) {
        return new LiveChart(kind, style);
    }

    public ChartKind kind() {
        return kind;
    }

    /** To be hosted by a canvas; changes by one event for each {@link #show}, {@link #restyle} or zoom. */
    public JFreeChart chart() {
        return chart;
    }

    /** Draws this answer from now on. */
    public void show(Result result, View view) {
    }

    /** Another theme or language. */
    public void restyle(Style style) {
        this.style = style;
    }

    /** What the chart shows, for the card's head; empty before the first result. */
    public RichText title() {
        return RichText.parse(kind.key());
    }

    /** The cell at a place of the drawing. In a chart over the lag it has t = T. */
    public Optional<Cell> cellAt(double x, double y, Rectangle2D dataArea) {
        return Optional.empty();
    }

    /** Where the cell is drawn; in a chart over the lag the strip at its lag. */
    public Rectangle2D areaOf(Cell cell, Rectangle2D dataArea) {
        return new Rectangle2D.Double(dataArea.getX(), dataArea.getY(), 0, 0);
    }

    /** Points of the curves at the cell's lag; none in a heat map. */
    public List<Mark> marksAt(Cell cell, Rectangle2D dataArea) {
        return List.of();
    }

    /** The cell's numbers in words: t = 50, k = 12, lag 38: 10^{−3.42}. */
    public RichText describe(Cell cell) {
        return RichText.parse("");
    }

    /** Shows the part of the chart inside this rectangle of the drawing, rounded outward to whole cells. */
    public void zoomTo(Rectangle2D part, Rectangle2D dataArea) {
    }

    /** Zooms by a factor, above 1 to come nearer, about a place of the drawing that stays where it is. */
    public void zoom(double factor, Point2D about, Rectangle2D dataArea) {
    }

    /** Moves the drawing with the mouse. */
    public void pan(double dx, double dy, Rectangle2D dataArea) {
    }

    public void resetZoom() {
    }

    public boolean isZoomed() {
        return false;
    }
}
