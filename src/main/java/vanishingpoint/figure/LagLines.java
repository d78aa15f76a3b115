package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.GainMeasures;

/** Level lines among curves over the lag: 10⁰ and float32's underflow; and dots for curves of one lag. */
record LagLines(LagChart chart) {

    static final BasicStroke FINE_DOTS =
            new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {2, 3}, 0);
    private static final double HEIGHT = 15;

    void draw(Graphics2D g2, Rectangle2D dataArea, ClearPlaces places) {
        if (chart.gains()) {
            level(g2, dataArea, 0, new BasicStroke(1.4f), color(Ink.AXIS_ZERO));
            underflow(g2, dataArea, places);
        }
        for (Curve curve : chart.curves()) {
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

    private void underflow(Graphics2D g2, Rectangle2D dataArea, ClearPlaces places) {
        double line = GainMeasures.LOG10_FLOAT_MIN_NORMAL;
        if (!chart.yAxis().getRange().contains(line)) {
            return;
        }
        level(g2, dataArea, line, FINE_DOTS, color(Ink.UNDERFLOW));
        Font font = Fonts.regular(Layout.TICK_SIZE);
        g2.setFont(font);
        RichText name = RichText.parse(chart.style().messages().text("figure.underflow"));
        double width = ClearPlaces.width(name, font);
        double y = chart.place(0, line, dataArea).getY();
        double[] lefts = {dataArea.getMinX() + 8, dataArea.getMaxX() - 8 - width, dataArea.getCenterX() - width / 2};
        List<Rectangle2D> wanted = new ArrayList<>();
        for (double left : lefts) {
            wanted.add(new Rectangle2D.Double(left, y - 2 - HEIGHT, width, HEIGHT));
            if (y + 2 + HEIGHT <= dataArea.getMaxY()) {
                wanted.add(new Rectangle2D.Double(left, y + 2, width, HEIGHT));
            }
        }
        places.write(g2, new ClearPlaces.Words(name, Ink.UNDERFLOW), wanted);
    }

    private Color color(Ink ink) {
        return chart.style().palette().color(ink);
    }
}
