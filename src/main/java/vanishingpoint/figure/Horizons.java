package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;

/** Marks on each curve of the mass the lag up to which 99 % of it lie. */
record Horizons(LagChart chart, List<CellResult> cells) {

    private static final RichText SHARE = RichText.parse("99 %");
    private static final BasicStroke THIN = new BasicStroke(1.2f);

    void draw(Graphics2D g2, Rectangle2D dataArea, ClearPlaces places) {
        List<CellResult> inSight = cells.stream().filter(cell -> isInSight(cell, lag(cell))).toList();
        for (CellResult cell : inSight) {
            Point2D place = place(cell, dataArea);
            Line2D drop = new Line2D.Double(place.getX(), place.getY(), place.getX(), dataArea.getMaxY());
            g2.setPaint(color(Shown.ink(cell.cell())));
            g2.setStroke(LagLines.FINE_DOTS);
            g2.draw(drop);
            places.keepOff(drop);
            ring(g2, place, color(Shown.ink(cell.cell())));
        }
        Font font = Fonts.regular(Layout.TICK_SIZE);
        g2.setFont(font);
        for (CellResult cell : inSight) {
            places.name(g2, new ClearPlaces.Words(SHARE, Shown.ink(cell.cell())),
                    places.beside(place(cell, dataArea).getX(), ClearPlaces.width(SHARE, font)), place(cell, dataArea));
        }
    }

    private static int lag(CellResult cell) {
        return cell.gradient().memoryHorizon().orElse(-1);
    }

    private boolean isInSight(CellResult cell, int lag) {
        return lag >= 0 && chart.xAxis().getRange().contains(lag)
                && Double.isFinite(cell.log10MassByLag().get(lag));
    }

    private Point2D place(CellResult cell, Rectangle2D dataArea) {
        return chart.place(lag(cell), cell.log10MassByLag().get(lag(cell)), dataArea);
    }

    private void ring(Graphics2D g2, Point2D place, Color colour) {
        Ellipse2D ring = new Ellipse2D.Double(place.getX() - 4.5, place.getY() - 4.5, 9, 9);
        g2.setPaint(color(Ink.CARD));
        g2.fill(ring);
        g2.setPaint(colour);
        g2.setStroke(THIN);
        g2.draw(ring);
    }

    private Color color(Ink ink) {
        return chart.style().palette().color(ink);
    }
}
