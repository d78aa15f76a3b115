package vanishingpoint.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import vanishingpoint.i18n.RichText;

/** Says beneath the diagonal, where no cell is, that only every so many steps have values of their own. */
record CoarseMark(int grain, LiveChart chart) implements MarginPlot.Ornament {

    private static final double EDGE = 8;
    /** Clear of the words that the window has in the corner for the pointed-at cell. */
    private static final double ABOVE_CORNER = 44;

    @Override
    public void draw(Graphics2D g2, Rectangle2D dataArea) {
        RichText words = RichText.parse(chart.style().messages().text("figure.coarse", "" + grain));
        g2.setFont(Fonts.regular(Layout.TICK_SIZE));
        double width = Lettering.width(words, g2.getFont());
        double right = dataArea.getMaxX() - EDGE;
        double baseline = dataArea.getMaxY() - ABOVE_CORNER;
        g2.setPaint(chart.style().palette().color(Ink.CARD)); // where the picture is zoomed there may be cells
        Rectangle2D ground = new Rectangle2D.Double(right - width - 4, baseline - Layout.TICK_SIZE - 1, width + 8,
                1.5 * Layout.TICK_SIZE);
        g2.fill(ground);
        chart.plot().wrote(ground);
        g2.setPaint(chart.style().palette().color(Ink.TEXT_MUTED));
        Lettering.draw(g2, words, right, baseline, Lettering.Align.RIGHT);
    }
}
