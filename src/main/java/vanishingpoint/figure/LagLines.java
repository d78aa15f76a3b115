package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.data.Range;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.GainMeasures;
import vanishingpoint.result.Result;

/** Lines among curves over the lag: 10⁰, float32's underflow, where a curve becomes exactly zero, memory horizons. */
record LagLines(LagChart chart, Result result) implements MarginPlot.Ornament {

    private static final BasicStroke THIN = new BasicStroke(1.2f);
    private static final BasicStroke FINE_DOTS =
            new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {2, 3}, 0);

    @Override
    public void draw(Graphics2D g2, Rectangle2D dataArea) {
        if (chart.kind() == ChartKind.GAIN_BY_LAG) {
            level(g2, dataArea, 0, new BasicStroke(1.4f), color(Ink.AXIS_ZERO));
            underflow(g2, dataArea);
        } else {
            drawHorizons(g2, dataArea);
        }
        for (Curve curve : chart.curves()) {
            curve.zeroFrom().ifPresent(lag -> zero(g2, dataArea, curve, lag));
            if (curve.size() == 1 && curve.isFinite(0)) {
                Point2D only = chart.place(0, curve.at(0), dataArea);
                g2.setPaint(color(curve.ink()));
                g2.fill(new Ellipse2D.Double(only.getX() - 4, only.getY() - 4, 8, 8));
            }
        }
    }

    private void level(Graphics2D g2, Rectangle2D dataArea, double log10, BasicStroke stroke, Color colour) {
        double y = chart.place(0, log10, dataArea).getY();
        g2.setStroke(stroke);
        g2.setPaint(colour);
        g2.draw(new Line2D.Double(dataArea.getMinX(), y, dataArea.getMaxX(), y));
    }

    private void underflow(Graphics2D g2, Rectangle2D dataArea) {
        double line = GainMeasures.LOG10_FLOAT_MIN_NORMAL;
        if (!chart.yAxis().getRange().contains(line)) {
            return;
        }
        level(g2, dataArea, line, FINE_DOTS, color(Ink.UNDERFLOW));
        g2.setFont(Fonts.regular(Layout.TICK_SIZE));
        g2.setPaint(chart.style().palette().writing(Ink.UNDERFLOW));
        RichText name = RichText.parse(chart.style().messages().text("figure.underflow"));
        boolean left = clearance(line, 0, 0.4) >= clearance(line, 0.6, 1);
        boolean beneath = lowest(left ? 0 : 0.6, left ? 0.4 : 1) > line && chart.yAxis().getLowerBound() < line - 2;
        double y = chart.place(0, line, dataArea).getY() + (beneath ? Layout.TICK_SIZE + 3 : -5);
        Lettering.draw(g2, name, left ? dataArea.getMinX() + 8 : dataArea.getMaxX() - 8,
                Math.min(y, dataArea.getMaxY() - 4), left ? Lettering.Align.LEFT : Lettering.Align.RIGHT);
    }

    // decades between this height and the nearest curve, over a part of the visible lags
    private double clearance(double log10, double from, double to) {
        return inSight(from, to).map(value -> Math.abs(value - log10)).min().orElse(Double.POSITIVE_INFINITY);
    }

    private double lowest(double from, double to) {
        return inSight(from, to).min().orElse(Double.NEGATIVE_INFINITY);
    }

    private DoubleStream inSight(double from, double to) {
        Range lags = chart.xAxis().getRange();
        int first = (int) (lags.getLowerBound() + from * lags.getLength());
        int last = (int) (lags.getLowerBound() + to * lags.getLength());
        return chart.curves().stream().flatMapToDouble(curve -> IntStream.rangeClosed(first, last)
                .filter(curve::isFinite).mapToDouble(curve::at));
    }

    private void zero(Graphics2D g2, Rectangle2D dataArea, Curve curve, int lag) {
        if (!chart.xAxis().getRange().contains(lag)) {
            return;
        }
        double x = chart.place(lag, 0, dataArea).getX();
        double from = curve.isFinite(lag - 1) ? chart.place(lag, curve.at(lag - 1), dataArea).getY()
                : dataArea.getMinY();
        g2.setPaint(color(curve.ink()));
        g2.setStroke(FINE_DOTS);
        g2.draw(new Line2D.Double(x, Math.min(from, dataArea.getMaxY()), x, dataArea.getMaxY() - 7));
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(x - 5, dataArea.getMaxY() - 8);
        arrow.lineTo(x + 5, dataArea.getMaxY() - 8);
        arrow.lineTo(x, dataArea.getMaxY());
        arrow.closePath();
        g2.fill(arrow);
    }

    private void drawHorizons(Graphics2D g2, Rectangle2D dataArea) {
        double row = dataArea.getMaxY() - 8;
        for (CellResult cell : result.cells()) {
            int lag = cell.gradient().memoryHorizon().orElse(-1);
            Ink ink = Shown.ink(cell.cell());
            if (lag >= 0 && chart.xAxis().getRange().contains(lag)
                    && Double.isFinite(cell.log10MassByLag().get(lag))) {
                Point2D place = chart.place(lag, cell.log10MassByLag().get(lag), dataArea);
                g2.setPaint(color(ink));
                g2.setStroke(FINE_DOTS);
                g2.draw(new Line2D.Double(place.getX(), place.getY(), place.getX(), dataArea.getMaxY()));
                ring(g2, place, color(ink));
                label(g2, place.getX(), row, ink, dataArea);
                row -= 17;
            }
        }
    }

    private void ring(Graphics2D g2, Point2D place, Color colour) {
        Ellipse2D ring = new Ellipse2D.Double(place.getX() - 4.5, place.getY() - 4.5, 9, 9);
        g2.setPaint(color(Ink.CARD));
        g2.fill(ring);
        g2.setPaint(colour);
        g2.setStroke(THIN);
        g2.draw(ring);
    }

    private void label(Graphics2D g2, double x, double y, Ink ink, Rectangle2D dataArea) {
        g2.setFont(Fonts.regular(Layout.TICK_SIZE));
        g2.setPaint(chart.style().palette().writing(ink));
        boolean right = x + 44 < dataArea.getMaxX();
        Lettering.draw(g2, RichText.parse("99 %"), right ? x + 6 : x - 6, y,
                right ? Lettering.Align.LEFT : Lettering.Align.RIGHT);
    }

    private Color color(Ink ink) {
        return chart.style().palette().color(ink);
    }
}
