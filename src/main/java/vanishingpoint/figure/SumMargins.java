package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jfree.chart.ui.RectangleEdge;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.GradientSum;

/** What columns and rows of the gradient's terms come to: mass and norm of the sum by lag above, norm of the sum by t beside. */
record SumMargins(GradientSumChart chart, CellResult cell, GradientSum sum, Heights heights) implements MarginPlot.Ornament {

    /** Room to the right of the terms. */
    static final double SIDE = 116;
    /** Room above them. */
    static final double ABOVE = 58;

    private static final double GAP = 8;
    private static final double CLEAR = 20;
    private static final double END = 8;
    private static final double DEEPEST = 40;
    private static final BasicStroke THIN = Curve.Pen.DASHED.stroke();
    private static final BasicStroke LINE = new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    /** From which power of ten to which. */
    record Decades(double low, double high) {

        static Decades of(Stream<Matrix> columns) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (Matrix column : columns.toList()) {
                for (int i = 0; i < column.size(); i++) {
                    low = Double.isFinite(column.get(i)) ? Math.min(low, column.get(i)) : low;
                    high = Double.isFinite(column.get(i)) ? Math.max(high, column.get(i)) : high;
                }
            }
            double top = low > high ? 0 : Math.ceil(high);
            double bottom = low > high ? -1 : Math.max(Math.floor(low), top - DEEPEST);
            return new Decades(bottom == top ? bottom - 1 : bottom, top);
        }

        double share(double log10) {
            return Math.max(0, (log10 - low) / (high - low));
        }
    }

    /** How high the margins reach, the same for all that stand side by side. */
    record Heights(Decades byLag, Decades byStep) {

        /** Of cells with sums. */
        static Heights of(List<CellResult> cells) {
            List<GradientSum> sums = cells.stream().flatMap(cell -> cell.insights().sum().stream()).toList();
            return new Heights(Decades.of(Stream.concat(cells.stream().map(CellResult::log10MassByLag),
                    sums.stream().map(GradientSum::log10ByLag))), Decades.of(sums.stream().map(GradientSum::log10ByStep)));
        }
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area) {
        above(g2, area, heights.byLag());
        if (!chart.plot().isNarrow()) {
            beside(g2, area, heights.byStep());
        }
    }

    private void above(Graphics2D g2, Rectangle2D area, Decades decades) {
        Rectangle2D panel = new Rectangle2D.Double(area.getX(), area.getY() - ABOVE, area.getWidth(), ABOVE - GAP);
        foot(g2, new Line2D.Double(panel.getMinX(), panel.getMaxY(), panel.getMaxX(), panel.getMaxY()));
        Color ink = color(Shown.ink(cell.cell()));
        fill(g2, panel, ink, outline(cell.log10MassByLag(), lag -> new Point2D.Double(x(lag + 1, area),
                panel.getMaxY() - decades.share(cell.log10MassByLag().get(lag)) * panel.getHeight())), true);
        dashed(g2, panel, ink, outline(sum.log10ByLag(), lag -> new Point2D.Double(x(lag + 1, area),
                panel.getMaxY() - decades.share(sum.log10ByLag().get(lag)) * panel.getHeight())));
        number(g2, decades.high(), panel.getMinX() - GAP, panel.getMinY() + 9, Lettering.Align.RIGHT);
        number(g2, decades.low(), panel.getMinX() - GAP, panel.getMaxY(), Lettering.Align.RIGHT);
        g2.setFont(Fonts.regular(Layout.TICK_SIZE));
        g2.setPaint(chart.style().palette().writing(Shown.ink(cell.cell())));
        double x = panel.getMaxX() + CLEAR;
        swatch(g2, "figure.sum.mass", LINE, x, panel.getMinY() + 10);
        swatch(g2, "figure.sum.by_lag", THIN, x, panel.getMinY() + 29);
    }

    private void swatch(Graphics2D g2, String key, BasicStroke stroke, double x, double baseline) {
        g2.setStroke(stroke);
        g2.draw(new Line2D.Double(x, baseline - 4, x + 20, baseline - 4));
        Lettering.draw(g2, RichText.parse(chart.style().messages().text(key)), x + 26, baseline, Lettering.Align.LEFT);
    }

    private void beside(Graphics2D g2, Rectangle2D area, Decades decades) {
        Rectangle2D panel =
                new Rectangle2D.Double(area.getMaxX() + CLEAR, area.getY(), SIDE - CLEAR - END, area.getHeight());
        foot(g2, new Line2D.Double(panel.getMinX(), panel.getMinY(), panel.getMinX(), panel.getMaxY()));
        fill(g2, panel, color(Shown.ink(cell.cell())), outline(sum.log10ByStep(), row -> new Point2D.Double(
                panel.getMinX() + decades.share(sum.log10ByStep().get(row)) * panel.getWidth(), y(row + 1, area))), false);
        number(g2, decades.low(), panel.getMinX() - 4, panel.getMaxY() + 18, Lettering.Align.LEFT);
        number(g2, decades.high(), panel.getMaxX() + 4, panel.getMaxY() + 18, Lettering.Align.RIGHT);
        g2.setFont(Fonts.regular(Layout.LABEL_SIZE));
        Lettering.draw(g2, RichText.parse(chart.style().messages().text("figure.sum.by_step")), panel.getCenterX(),
                panel.getMaxY() + Layout.BOTTOM - 6, Lettering.Align.CENTRE);
    }

    /** log₁₀ of the share of the mass Σ M(ℓ) at lags beyond the cut. */
    static double massShare(Matrix log10MassByLag, int cut) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int lag = 0; lag < log10MassByLag.size(); lag++) {
            largest = Math.max(largest, log10MassByLag.get(lag));
        }
        double all = 0;
        double beyond = 0;
        for (int lag = 0; lag < log10MassByLag.size(); lag++) {
            double mass = Math.pow(10, log10MassByLag.get(lag) - largest);
            all += mass;
            beyond += lag > cut ? mass : 0;
        }
        return Math.log10(beyond / all);
    }

    private void foot(Graphics2D g2, Line2D line) {
        g2.setPaint(color(Ink.AXIS_ZERO));
        g2.setStroke(new BasicStroke(1));
        g2.draw(line);
    }

    private void fill(Graphics2D g2, Rectangle2D panel, Color ink, List<Path2D> outlines, boolean upward) {
        MarginPlot.inside(g2, panel, () -> outlines.forEach(outline -> {
            Path2D ground = new Path2D.Double(outline);
            Point2D end = ground.getCurrentPoint();
            Rectangle2D bounds = outline.getBounds2D();
            Point2D start = start(outline);
            ground.lineTo(upward ? end.getX() : panel.getMinX(), upward ? panel.getMaxY() : end.getY());
            ground.lineTo(upward ? start.getX() : panel.getMinX(), upward ? panel.getMaxY() : start.getY());
            ground.closePath();
            g2.setPaint(Palette.mix(color(Ink.CARD), ink, 0.22));
            if (!bounds.isEmpty()) {
                g2.fill(ground);
            }
            g2.setPaint(ink);
            g2.setStroke(LINE);
            g2.draw(outline);
        }));
    }

    private static Point2D start(Path2D outline) {
        double[] point = new double[6];
        outline.getPathIterator(null).currentSegment(point);
        return new Point2D.Double(point[0], point[1]);
    }

    private static void dashed(Graphics2D g2, Rectangle2D panel, Color ink, List<Path2D> paths) {
        MarginPlot.inside(g2, panel, () -> {
            g2.setPaint(ink);
            g2.setStroke(THIN);
            paths.forEach(g2::draw);
        });
    }

    /** Pieces without a zero or an undefined value in them. */
    private static List<Path2D> outline(Matrix log10, IntFunction<Point2D> place) {
        List<Path2D> pieces = new java.util.ArrayList<>();
        Path2D piece = null;
        for (int i = 0; i < log10.size(); i++) {
            if (!Double.isFinite(log10.get(i))) {
                piece = null;
            } else if (piece == null) {
                piece = new Path2D.Double();
                Point2D first = place.apply(i);
                piece.moveTo(first.getX(), first.getY());
                pieces.add(piece);
            } else {
                piece.lineTo(place.apply(i).getX(), place.apply(i).getY());
            }
        }
        return pieces;
    }

    private void number(Graphics2D g2, double log10, double x, double y, Lettering.Align align) {
        g2.setFont(Fonts.regular(Layout.TICK_SIZE));
        g2.setPaint(color(Ink.TEXT_MUTED));
        Lettering.draw(g2, RichText.parse(Numbers.tidyPower(log10)), x, y, align);
    }

    private double x(double value, Rectangle2D area) {
        return chart.xAxis().valueToJava2D(value, area, RectangleEdge.BOTTOM);
    }

    private double y(double value, Rectangle2D area) {
        return chart.yAxis().valueToJava2D(value, area, RectangleEdge.LEFT);
    }

    private Color color(Ink ink) {
        return chart.style().palette().color(ink);
    }
}
