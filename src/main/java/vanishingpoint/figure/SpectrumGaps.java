package vanishingpoint.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import vanishingpoint.i18n.RichText;

/** What of singular values cannot be drawn: exact zeros, and what is below rounding. */
record SpectrumGaps(List<SingularCurves> cells, Style style) {

    private static final double EDGE = 10;

    /** Values that have no height, in words at the foot. */
    void draw(Graphics2D g2, Rectangle2D dataArea) {
        g2.setFont(Fonts.regular(Layout.TICK_SIZE));
        double base = dataArea.getMaxY() - EDGE;
        for (SingularCurves cell : cells) {
            for (boolean zero : new boolean[] {true, false}) {
                long count = zero ? cell.zeros() : cell.unknown();
                if (count > 0) {
                    RichText words = gap(cell, zero, count);
                    double width = Lettering.width(words, g2.getFont());
                    g2.setPaint(style.palette().color(Ink.CARD));
                    g2.fill(new Rectangle2D.Double(dataArea.getMinX() + EDGE - 3, base - Layout.TICK_SIZE, width + 6, SpectrumNames.LINE));
                    g2.setPaint(style.palette().writing(cell.largest().ink()));
                    Lettering.draw(g2, words, dataArea.getMinX() + EDGE, base, Lettering.Align.LEFT);
                    base -= SpectrumNames.LINE;
                }
            }
        }
    }

    RichText gap(SingularCurves cell, boolean zero, long count) {
        String name = cell.largest().name().plain().split(" ")[0];
        return RichText.parse(zero && cell.deadFrom().isPresent()
                ? style.messages().text("figure.spectrum.dead", name, "" + cell.deadFrom().getAsInt())
                : style.messages().text(zero ? "figure.spectrum.zeros" : "figure.spectrum.unknown", "" + count, name));
    }
}
