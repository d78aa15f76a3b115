package vanishingpoint.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
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

    /** All of it, or where there is no room the headings with as many of the words, in their order, as there is room for. */
    void draw(Graphics2D g2, Rectangle2D area) {
        double base = area.getMinY() + Layout.LABEL_SIZE;
        for (Remark remark : fitting(area.getWidth(), area.getHeight())) {
            g2.setFont(BOLD);
            g2.setPaint(style.palette().writing(remark.ink()));
            base = lines(g2, Paragraph.of(remark.heading(), BOLD, area.getWidth()), area.getMinX(), base);
            g2.setFont(REGULAR);
            g2.setPaint(style.palette().color(Ink.TEXT_MUTED));
            base = lines(g2, words(remark, area.getWidth()), area.getMinX(), base) + GAP;
        }
    }

    Aside headings() {
        return new Aside(remarks.stream().map(remark -> new Remark(remark.heading(), RichText.parse(""), remark.ink())).toList(),
                style);
    }

    List<Remark> fitting(double width, double height) {
        List<Remark> told = new ArrayList<>(headings().remarks());
        for (int i = 0; i < told.size(); i++) {
            Remark without = told.set(i, remarks.get(i));
            if (new Aside(told, style).height(width) > height) {
                told.set(i, without);
            }
        }
        return told;
    }

    private static Paragraph words(Remark remark, double width) {
        return remark.words().plain().isEmpty() ? new Paragraph(List.of()) : Paragraph.of(remark.words(), REGULAR, width);
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
                + words(remark, width).lines().size()).sum();
        return lines * LINE + Math.max(0, remarks.size() - 1) * GAP;
    }
}
