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
import vanishingpoint.result.Result;

/** Curves over the lag, in decades. The horizontal axis zooms; the vertical one fits what is in sight. */
final class LagChart extends LiveChart {

    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private List<Curve> curves = List.of();
    private Optional<Curve> bound = Optional.empty();

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
        curves = Curves.of(kind(), shown.result(), messages);
        bound = Curves.bound(kind(), shown.result(), messages);
        List<Curve> series = new ArrayList<>(bound.stream().toList());
        series.addAll(curves);
        for (int i = 0; i < series.size(); i++) {
            renderer.setSeriesPaint(i, palette.color(series.get(i).ink()));
            renderer.setSeriesStroke(i, series.get(i).pen().stroke());
        }
        boolean noGradient = kind() == ChartKind.MASS_BY_LAG && curves.stream().allMatch(Curve::isUndefined);
        plot().setOrnaments(noGradient ? List.of(new Notice(style(), "readout.horizon.overflow"))
                : List.of((g2, dataArea) -> annotate(g2, dataArea, shown.result())));
        plot().setDataset(new LagDataset(series));
    }

    @Override
    Object content(Shot shown) {
        return shown.result().cells();
    }

    private void annotate(Graphics2D g2, Rectangle2D dataArea, Result result) {
        ClearPlaces places = new ClearPlaces(this, dataArea);
        new LagLines(this).draw(g2, dataArea, places);
        if (kind() == ChartKind.MASS_BY_LAG) {
            new Horizons(this, result.cells()).draw(g2, dataArea, places);
        }
        new CurveEnds(this).draw(g2, dataArea, places);
        new CurveNames(this).draw(g2, dataArea, places);
    }

    /** Every curve, the bound too. */
    List<Curve> drawn() {
        return Stream.concat(curves.stream(), bound.stream()).toList();
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

    @Override
    Range whole(int length) {
        return new Range(0, Math.max(1, length - 1));
    }

    @Override
    Range vertical(Range horizontal, Range wanted) {
        return LagHeights.of(curves, bound, horizontal, kind() == ChartKind.GAIN_BY_LAG);
    }

    @Override
    Optional<Pair> cell(double xValue, double yValue, int length) {
        int lag = (int) Math.rint(xValue);
        return lag >= 0 && lag < length ? Optional.of(new Pair(length, length - lag)) : Optional.empty();
    }

    @Override
    Pair moved(Pair pair, int right, int up) {
        return new Pair(pair.t(), pair.k() - right);
    }

    @Override
    public Rectangle2D areaOf(Pair cell, Rectangle2D dataArea) {
        double left = xAxis().valueToJava2D(cell.lag() - 0.5, dataArea, RectangleEdge.BOTTOM);
        double right = xAxis().valueToJava2D(cell.lag() + 0.5, dataArea, RectangleEdge.BOTTOM);
        return new Rectangle2D.Double(left, dataArea.getMinY(), right - left, dataArea.getHeight());
    }

    @Override
    public List<Mark> marksAt(Pair cell, Rectangle2D dataArea) {
        return curves.stream().filter(curve -> curve.isFinite(cell.lag()) && inSight(cell.lag(), curve))
                .map(curve -> new Mark(place(cell.lag(), curve.at(cell.lag()), dataArea), curve.ink())).toList();
    }

    private boolean inSight(int lag, Curve curve) {
        return xAxis().getRange().contains(lag) && yAxis().getRange().contains(curve.at(lag));
    }

    @Override
    String words(Pair cell, Shot shown) {
        Messages messages = style().messages();
        String values = Curves.told(curves).stream()
                .map(curve -> curve.name().plain() + " " + Numbers.magnitude(curve.at(cell.lag()), messages))
                .collect(Collectors.joining(" · "));
        return messages.text("figure.at_lag", "" + cell.lag(), values);
    }
}
