package vanishingpoint.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import vanishingpoint.i18n.RichText;
import vanishingpoint.i18n.RichText.Level;
import vanishingpoint.i18n.RichText.Span;

/** Sets rich text on a drawing: plain strings, span by span, which every kind of drawing surface draws well. */
final class Lettering {

    /** Where the given x lies in the text. */
    enum Align {
        LEFT(0), CENTRE(0.5), RIGHT(1);

        private final double share;

        Align(double share) {
            this.share = share;
        }
    }

    private static final double SMALL = 0.72;
    private static final double LOWERED = 0.22;
    private static final double RAISED = 0.42;

    private Lettering() {}

    static double width(RichText text, Font font) {
        double width = 0;
        for (Span span : text.spans()) {
            width += width(span, font);
        }
        return width;
    }

    /** Draws in the surface's font and paint; y is the base line. */
    static void draw(Graphics2D g2, RichText text, double x, double y, Align align) {
        Font font = g2.getFont();
        double at = x - align.share * width(text, font);
        for (Span span : text.spans()) {
            double shift = span.level() == Level.BASE ? 0 : span.level() == Level.SUBSCRIPT ? LOWERED : -RAISED;
            g2.setFont(face(span, font));
            g2.drawString(span.text(), (float) at, (float) (y + shift * font.getSize2D()));
            at += width(span, font);
        }
        g2.setFont(font);
    }

    /** Draws upward, centred on y; x is the base line. */
    static void drawUpward(Graphics2D g2, RichText text, double x, double y) {
        AffineTransform saved = g2.getTransform();
        g2.rotate(-Math.PI / 2, x, y);
        draw(g2, text, x, y, Align.CENTRE);
        g2.setTransform(saved);
    }

    private static double width(Span span, Font font) {
        return face(span, font).getStringBounds(span.text(), Fonts.CONTEXT).getWidth();
    }

    // whole sizes, because the canvas has no others
    private static Font face(Span span, Font font) {
        return span.level() == Level.BASE ? font : font.deriveFont((float) Math.rint(SMALL * font.getSize2D()));
    }
}
