package vanishingpoint.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import vanishingpoint.i18n.RichText;

/** Words under a drawing, at the left, with others at the right of the last line, or beneath it where there is no room. */
record FootNote(List<Row> rows, Font font) {

    /** Either may be empty. */
    record Row(RichText left, RichText right) {}

    private static final double LINE = 16;
    private static final double APART = 24;
    private static final RichText NOTHING = RichText.parse("");

    static FootNote of(RichText left, RichText right, double width) {
        Font font = Fonts.regular(Layout.TICK_SIZE);
        List<Row> rows = new ArrayList<>();
        Paragraph.of(left, font, width).lines().forEach(line -> rows.add(new Row(line, NOTHING)));
        RichText last = rows.get(rows.size() - 1).left();
        boolean none = right.plain().isEmpty();
        if (none || Lettering.width(last, font) + APART + Lettering.width(right, font) <= width) {
            rows.set(rows.size() - 1, new Row(last, right));
        } else {
            rows.add(new Row(NOTHING, right));
        }
        return new FootNote(List.copyOf(rows), font);
    }

    /** Of the lines above the last one. */
    double height() {
        return (rows.size() - 1) * LINE;
    }

    /** @param base of the last line */
    void draw(Graphics2D g2, Rectangle2D area, double base) {
        g2.setFont(font);
        for (int i = 0; i < rows.size(); i++) {
            double y = base - (rows.size() - 1 - i) * LINE;
            Lettering.draw(g2, rows.get(i).left(), area.getMinX(), y, Lettering.Align.LEFT);
            Lettering.draw(g2, rows.get(i).right(), area.getMaxX(), y, Lettering.Align.RIGHT);
        }
    }
}
