package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import vanishingpoint.experiment.Pair;

/** The selected pair on curves over the lag: its line, and a ring on each curve. */
final class SelectedLag {

    static final BasicStroke DASHES =
            new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {3, 3}, 0);
    private static final BasicStroke HALO = new BasicStroke(2.5f);
    private static final BasicStroke RIM = new BasicStroke(2);
    private static final double RING = 4.5;

    private SelectedLag() {}

    static void draw(Graphics2D g2, LagChart chart, Shot shown, Rectangle2D dataArea) {
        Pair pair = shown.view().focus().selectionIn(shown.length());
        boolean chosen = shown.view().focus().selection().isPresent();
        Rectangle2D strip = chart.areaOf(pair, dataArea);
        if (!chosen || strip.getCenterX() < dataArea.getMinX() || strip.getCenterX() > dataArea.getMaxX()) {
            return;
        }
        line(g2, chart.style(), strip.getCenterX(), dataArea);
        for (Mark mark : chart.marksAt(pair, dataArea)) {
            ring(g2, chart.style(), mark);
        }
    }

    static void line(Graphics2D g2, Style style, double x, Rectangle2D area) {
        g2.setStroke(DASHES);
        g2.setPaint(style.palette().color(Ink.SELECTION));
        g2.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
    }

    /** The same on a map, whose colours may be any. */
    static void lineOnMap(Graphics2D g2, Style style, double x, Rectangle2D area) {
        g2.setStroke(HALO);
        g2.setPaint(style.palette().color(Ink.CARD));
        g2.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
        line(g2, style, x, area);
    }

    static void ring(Graphics2D g2, Style style, Mark mark) {
        Ellipse2D ring = new Ellipse2D.Double(mark.place().getX() - RING, mark.place().getY() - RING, 2 * RING, 2 * RING);
        g2.setPaint(style.palette().color(Ink.CARD));
        g2.fill(ring);
        g2.setPaint(style.palette().color(mark.ink()));
        g2.setStroke(RIM);
        g2.draw(ring);
    }
}
