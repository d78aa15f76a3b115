package vanishingpoint.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import vanishingpoint.i18n.RichText;

/** What a drawing says, beside it: headings with a few words each. */
record Aside(List<Remark> remarks, Style style) {

    private static final double LINE = 17;
    private static final double GAP = 9;

    /** @param ink of the heading */
    record Remark(RichText heading, RichText words, Ink ink) {}

    void draw(Graphics2D g2, Rectangle2D area) {
        double base = area.getMinY() + Layout.LABEL_SIZE;
        Font bold = Fonts.bold(Layout.LABEL_SIZE);
        Font regular = Fonts.regular(Layout.TICK_SIZE);
        for (Remark remark : remarks) {
            g2.setFont(bold);
            g2.setPaint(style.palette().writing(remark.ink()));
            for (RichText line : Paragraph.of(remark.heading(), bold, area.getWidth()).lines()) {
                Lettering.draw(g2, line, area.getMinX(), base, Lettering.Align.LEFT);
                base += LINE;
            }
            g2.setFont(regular);
            g2.setPaint(style.palette().color(Ink.TEXT_MUTED));
            for (RichText line : Paragraph.of(remark.words(), regular, area.getWidth()).lines()) {
                Lettering.draw(g2, line, area.getMinX(), base, Lettering.Align.LEFT);
                base += LINE;
            }
            base += GAP;
        }
    }
}
