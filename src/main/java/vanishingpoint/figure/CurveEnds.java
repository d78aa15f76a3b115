package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import vanishingpoint.i18n.RichText;

/** What becomes of curves that do not reach the right edge: a cross where exactly zero, an arrow where below the axis. */
record CurveEnds(LagChart chart) {

    private static final BasicStroke CROSS = new BasicStroke(1.8f);
    private static final double ARM = 4;
    private static final double CLOSE = 60;
    private static final int NEAR = 4;

    void draw(Graphics2D g2, Rectangle2D dataArea, ClearPlaces places) {
        List<Double> named = new ArrayList<>();
        for (Curve curve : chart.curves()) {
            int zero = curve.zeroFrom().orElse(-1);
            if (zero >= 0 && chart.xAxis().getRange().contains(zero)) {
                double x = cross(g2, dataArea, curve, zero, places);
                boolean edge = CurveNames.isAtEdge(x, dataArea);
                if (!edge && named.stream().allMatch(other -> Math.abs(other - x) > CLOSE)) {
                    named.add(x);
                    name(g2, x, curve, places);
                }
            }
            double exit = curve.exit(chart.xAxis().getRange(), chart.yAxis().getLowerBound());
            if (!Double.isNaN(exit)) {
                arrow(g2, chart.place(exit, 0, dataArea).getX(), dataArea.getMaxY(), curve);
            }
        }
    }

    private double cross(Graphics2D g2, Rectangle2D dataArea, Curve curve, int lag, ClearPlaces places) {
        double x = chart.place(lag, 0, dataArea).getX();
        double foot = dataArea.getMaxY();
        double from = curve.isFinite(lag - 1) ? chart.place(lag, curve.at(lag - 1), dataArea).getY() : foot;
        g2.setPaint(chart.style().palette().color(curve.ink()));
        if (from < foot) {
            Line2D drop = new Line2D.Double(x, from, x, foot - ARM);
            g2.setStroke(LagLines.FINE_DOTS);
            g2.draw(drop);
            places.keepOff(drop);
        }
        g2.setStroke(CROSS);
        g2.draw(new Line2D.Double(x - ARM, foot - ARM, x + ARM, foot + ARM));
        g2.draw(new Line2D.Double(x - ARM, foot + ARM, x + ARM, foot - ARM));
        return x;
    }

    private void name(Graphics2D g2, double x, Curve curve, ClearPlaces places) {
        RichText words = RichText.parse(chart.style().messages().text("figure.exactly_zero"));
        Font font = Fonts.regular(Layout.TICK_SIZE);
        g2.setFont(font);
        List<Rectangle2D> near = places.beside(x, ClearPlaces.width(words, font)).stream().limit(NEAR).toList();
        places.write(g2, new ClearPlaces.Words(words, curve.ink()), near);
    }

    private void arrow(Graphics2D g2, double x, double foot, Curve curve) {
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(x - 5, foot - 8);
        arrow.lineTo(x + 5, foot - 8);
        arrow.lineTo(x, foot);
        arrow.closePath();
        g2.setPaint(chart.style().palette().color(curve.ink()));
        g2.fill(arrow);
    }
}
