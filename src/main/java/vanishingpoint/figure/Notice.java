package vanishingpoint.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import vanishingpoint.i18n.RichText;

/** Says in the middle of an empty chart why it is empty. */
record Notice(Style style, String key) implements MarginPlot.Ornament {

    @Override
    public void draw(Graphics2D g2, Rectangle2D dataArea) {
        g2.setFont(Fonts.regular(Layout.LABEL_SIZE));
        g2.setPaint(style.palette().color(Ink.TEXT_MUTED));
        Lettering.draw(g2, RichText.parse(style.messages().text(key)), dataArea.getCenterX(),
                dataArea.getCenterY() - 8, // clear of a grid line in the middle
                Lettering.Align.CENTRE);
    }
}
