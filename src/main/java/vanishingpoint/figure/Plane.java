package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.data.Range;
import vanishingpoint.i18n.RichText;

/** A square with the same unit on both axes. */
record Plane(Rectangle2D square, Range range) {

    private static final double TICK = 4;
    private static final double APART = 44;

    Point2D at(double x, double y) {
        double unit = square.getWidth() / range.getLength();
        return new Point2D.Double(square.getMinX() + (x - range.getLowerBound()) * unit,
                square.getMaxY() - (y - range.getLowerBound()) * unit);
    }

    double valueAt(double javaX) {
        return range.getLowerBound() + (javaX - square.getMinX()) / square.getWidth() * range.getLength();
    }

    boolean holds(double x, double y) {
        return range.contains(x) && range.contains(y);
    }

    Line2D line(double x1, double y1, double x2, double y2) {
        return new Line2D.Double(at(x1, y1), at(x2, y2));
    }

    /** Hairlines with their numbers at the left and at the foot, and what the axes are. */
    void drawFrame(Graphics2D g2, Style style, RichText across, RichText upward) {
        double step = Ticks.step(range.getLength() / Math.max(2, Math.min(6, square.getWidth() / APART)));
        int digits = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        g2.setStroke(new BasicStroke(1));
        g2.setFont(Fonts.regular(Layout.TICK_SIZE));
        for (double value = Math.ceil(range.getLowerBound() / step) * step; value <= range.getUpperBound(); value += step) {
            Point2D place = at(value, value);
            g2.setPaint(style.palette().color(Math.abs(value) < step / 2 ? Ink.AXIS_ZERO : Ink.HAIRLINE));
            g2.draw(new Line2D.Double(place.getX(), square.getMinY(), place.getX(), square.getMaxY()));
            g2.draw(new Line2D.Double(square.getMinX(), place.getY(), square.getMaxX(), place.getY()));
            RichText number = RichText.parse(Numbers.decimals(value, digits));
            g2.setPaint(style.palette().color(Ink.TEXT_MUTED));
            Lettering.draw(g2, number, place.getX(), square.getMaxY() + 2 * TICK + 0.8 * Layout.TICK_SIZE,
                    Lettering.Align.CENTRE);
            Lettering.draw(g2, number, square.getMinX() - 2 * TICK, place.getY() + 0.36 * Layout.TICK_SIZE,
                    Lettering.Align.RIGHT);
        }
        g2.setFont(Fonts.regular(Layout.LABEL_SIZE));
        Lettering.draw(g2, across, square.getCenterX(), square.getMaxY() + Layout.BOTTOM - 6, Lettering.Align.CENTRE);
        Lettering.drawUpward(g2, upward, square.getMinX() - Layout.LEFT + Layout.LABEL_SIZE, square.getCenterY());
    }
}
