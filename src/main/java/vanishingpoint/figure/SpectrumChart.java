package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import vanishingpoint.experiment.Pair;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;

/** All singular values over the lag, in decades; where the Lyapunov exponents lead at the right. */
final class SpectrumChart extends LiveChart {

    private static final double LIGHTER = 0.55;
    private static final double TICK = 14;
    private static final float THIN = 1.2f;

    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private List<SingularCurves> cells = List.of();

    SpectrumChart(ChartKind kind, Style style) {
        super(kind, style, new MarginPlot(new QuietAxis(Ticks.steps()), new QuietAxis(Ticks.powers()),
                Layout.RIGHT_OF_CURVES + TICK));
        renderer.setDrawSeriesLineAsPath(true);
        plot().setRenderer(renderer);
        plot().setRangeGridlinesVisible(true);
        plot().setRangeGridlineStroke(new BasicStroke(1));
    }

    @Override
    void draw(Shot shown) {
        Messages messages = style().messages();
        xAxis().restyle(style().palette(), RichText.parse(messages.text("figure.axis.lag")));
        yAxis().restyle(style().palette(), RichText.parse(messages.text("figure.axis.spectrum")));
        plot().setRangeGridlinePaint(style().palette().color(Ink.HAIRLINE));
        cells = SingularCurves.of(shown.result(), messages);
        List<Curve> series = new ArrayList<>();
        cells.forEach(cell -> series.addAll(cell.others()));
        int light = series.size();
        cells.forEach(cell -> series.add(cell.largest()));
        for (int i = 0; i < series.size(); i++) {
            renderer.setSeriesPaint(i, i < light ? lighter(series.get(i).ink()) : color(series.get(i).ink()));
            renderer.setSeriesStroke(i, i < light ? thin(series.get(i)) : series.get(i).stroke(style().theme()));
        }
        plot().setOrnaments(List.of(this::annotate));
        plot().setDataset(new LagDataset(series));
    }

    private Color color(Ink ink) {
        return style().palette().color(ink);
    }

    /** In black and white with the dashes of its cell. */
    private BasicStroke thin(Curve curve) {
        BasicStroke full = curve.stroke(style().theme());
        return new BasicStroke(THIN, full.getEndCap(), full.getLineJoin(), full.getMiterLimit(), full.getDashArray(), 0);
    }

    private Color lighter(Ink ink) {
        return Palette.mix(color(ink), color(Ink.CARD), LIGHTER);
    }

    @Override
    Object content(Shot shown) {
        return shown.result().cells().stream().map(cell -> List.of(cell.cell(), cell.insights().spectrum())).toList();
    }

    private void annotate(Graphics2D g2, Rectangle2D dataArea) {
        double zero = place(0, 0, dataArea).getY();
        g2.setStroke(new BasicStroke(1.4f));
        g2.setPaint(color(Ink.AXIS_ZERO));
        if (yAxis().getRange().contains(0)) {
            g2.draw(new Line2D.Double(dataArea.getMinX(), zero, dataArea.getMaxX(), zero));
        }
        cells.forEach(cell -> exponents(g2, dataArea, cell));
        for (SingularCurves cell : cells) {
            if (cell.largest().size() == 1) {
                Point2D only = place(0, cell.largest().at(0), dataArea);
                g2.setPaint(color(cell.largest().ink()));
                g2.fill(new Ellipse2D.Double(only.getX() - 4, only.getY() - 4, 8, 8));
            }
        }
        new SpectrumNames(cells, style()).draw(g2, dataArea, TICK, log10 -> place(0, log10, dataArea).getY());
    }

    /** Short lines at the right edge, as high as each exponent leads from 10⁰ over the lags in sight. */
    private void exponents(Graphics2D g2, Rectangle2D dataArea, SingularCurves cell) {
        double lags = xAxis().getUpperBound();
        g2.setStroke(new BasicStroke(1.2f));
        for (int i = cell.exponents().rows() - 1; i >= 0; i--) {
            double end = cell.exponents().get(i) * lags / Math.log(10);
            if (Double.isFinite(end) && yAxis().getRange().contains(end)) {
                double y = place(0, end, dataArea).getY();
                g2.setPaint(i == 0 ? color(cell.largest().ink()) : lighter(cell.largest().ink()));
                g2.draw(new Line2D.Double(dataArea.getMaxX() + 2, y, dataArea.getMaxX() + TICK, y));
            }
        }
    }

    private Point2D place(double lag, double log10, Rectangle2D dataArea) {
        return new Point2D.Double(xAxis().valueToJava2D(lag, dataArea, RectangleEdge.BOTTOM),
                yAxis().valueToJava2D(log10, dataArea, RectangleEdge.LEFT));
    }

    private int step() {
        return step(cells);
    }

    private static int step(List<SingularCurves> cells) {
        return cells.stream().mapToInt(cell -> cell.largest().size()).max().orElse(1);
    }

    private List<SingularCurves> allSides() {
        List<SingularCurves> all = new ArrayList<>(cells);
        shot().stream().flatMap(shown -> shown.others().stream())
                .forEach(other -> all.addAll(SingularCurves.of(other.result(), style().messages())));
        return all;
    }

    @Override
    Range whole(int length) {
        return new Range(0, Math.max(1, step(allSides()) - 1));
    }

    @Override
    Range vertical(Range horizontal, Range wanted) {
        List<Curve> all = allSides().stream().flatMap(cell -> cell.all().stream()).toList();
        return LagHeights.of(all, List.of(), horizontal, true);
    }

    @Override
    Optional<Pair> cell(double xValue, double yValue, int length) {
        int lag = (int) Math.rint(xValue);
        int t = step();
        return lag >= 0 && lag < t ? Optional.of(new Pair(t, t - lag)) : Optional.empty();
    }

    @Override
    public Rectangle2D areaOf(Pair cell, Rectangle2D dataArea) {
        double left = place(cell.lag() - 0.5, 0, dataArea).getX();
        double right = place(cell.lag() + 0.5, 0, dataArea).getX();
        return new Rectangle2D.Double(left, dataArea.getMinY(), right - left, dataArea.getHeight());
    }

    /** Of the largest and the smallest. */
    @Override
    public List<Mark> marksAt(Pair cell, Rectangle2D dataArea) {
        return cells.stream().flatMap(curves -> curves.ends().stream())
                .filter(curve -> curve.isFinite(cell.lag()) && xAxis().getRange().contains(cell.lag())
                        && yAxis().getRange().contains(curve.at(cell.lag())))
                .map(curve -> new Mark(place(cell.lag(), curve.at(cell.lag()), dataArea), curve.ink())).toList();
    }

    /** A longer lag lies to the right. */
    @Override
    Pair moved(Pair pair, int right, int up) {
        return new Pair(pair.t() + up, pair.k() + up - right);
    }

    @Override
    String words(Pair cell, Shot shown) {
        Messages messages = style().messages();
        String values = cells.stream().flatMap(curves -> curves.ends().stream())
                .filter(curve -> cell.lag() < curve.size())
                .map(curve -> curve.name().markup() + " " + Numbers.magnitude(curve.at(cell.lag()), messages))
                .collect(Collectors.joining(" · "));
        return messages.text("figure.at_lag", "" + cell.lag(), values);
    }
}
