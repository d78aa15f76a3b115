package vanishingpoint.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import vanishingpoint.i18n.RichText;

/** What a drawing says, beside it or beneath: headings with a few words each. */
record Aside(List<Remark> remarks, Style style) {

    private static final double LINE = 17;
    private static final double GAP = 9;
    private static final Font BOLD = Fonts.bold(Layout.LABEL_SIZE);
    private static final Font REGULAR = Fonts.regular(Layout.TICK_SIZE);

    /** @param ink of the heading */
    record Remark(RichText heading, RichText words, Ink ink) {}

    void draw(Graphics2D g2, Rectangle2D area) {
        double base = area.getMinY() + Layout.LABEL_SIZE;
        for (Remark remark : remarks) {
            g2.setFont(BOLD);
            g2.setPaint(style.palette().writing(remark.ink()));
            base = lines(g2, Paragraph.of(remark.heading(), BOLD, area.getWidth()), area.getMinX(), base);
            g2.setFont(REGULAR);
            g2.setPaint(style.palette().color(Ink.TEXT_MUTED));
            base = lines(g2, Paragraph.of(remark.words(), REGULAR, area.getWidth()), area.getMinX(), base) + GAP;
        }
    }

    private static double lines(Graphics2D g2, Paragraph paragraph, double x, double base) {
        double next = base;
        for (RichText line : paragraph.lines()) {
            Lettering.draw(g2, line, x, next, Lettering.Align.LEFT);
            next += LINE;
        }
        return next;
    }

    /** Of the words in so much width. */
    double height(double width) {
        int lines = remarks.stream().mapToInt(remark -> Paragraph.of(remark.heading(), BOLD, width).lines().size()
                + Paragraph.of(remark.words(), REGULAR, width).lines().size()).sum();
        return lines * LINE + Math.max(0, remarks.size() - 1) * GAP;
    }
}
