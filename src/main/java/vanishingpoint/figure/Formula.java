package vanishingpoint.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/** A formula set in type. */
public final class Formula {

    /** Formulas that are set already, the least used ones forgotten; the first one of all takes half a second. */
    public static final class Case {

        private static final int MOST = 400;

        private final double size;
        private final Map<String, Formula> known = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Formula> eldest) {
                return size() > MOST;
            }
        };

        /** Letters of this size, in units. */
        public Case(double size) {
            this.size = size;
        }

        public Formula set(String latex) {
            return known.computeIfAbsent(latex, source -> new Formula(source, size));
        }
    }

    private static final Object ONE_AT_A_TIME = new Object(); // the library has mutable tables of its own

    private final TeXIcon icon;

    private Formula(String latex, double size) {
        synchronized (ONE_AT_A_TIME) {
            icon = new TeXFormula(latex).createTeXIcon(TeXConstants.STYLE_DISPLAY, (float) size);
            icon.setInsets(new Insets(0, 0, 0, 0), true);
        }
    }

    /** Loads the library's fonts and tables. */
    public static void warmUp() {
        new Case(1).set("\\frac{\\partial L}{\\partial W}\\left\\|\\underbrace{x}_{1}\\right\\|=\\sum\\big(0\\big)");
    }

    public double width() {
        return icon.getTrueIconWidth();
    }

    /** Height above the base line. */
    public double ascent() {
        return icon.getTrueIconHeight() - icon.getTrueIconDepth();
    }

    public double height() {
        return icon.getTrueIconHeight();
    }

    /** Draws it with its base line at y. */
    void draw(Graphics2D g2, double x, double y, Color colour) {
        AffineTransform saved = g2.getTransform();
        g2.translate(x, y - ascent());
        synchronized (ONE_AT_A_TIME) {
            icon.setForeground(colour);
            icon.paintIcon(null, g2, 0, 0);
        }
        g2.setTransform(saved);
    }

    /**
     * Its pixels on nothing, with one to spare on all sides for what leans out.
     *
     * @param scale pixels for each unit of length
     * @param baseline row of pixels at whose upper edge the base line lies: a whole one, so that nothing has to be blurred
     */
    public record Pixels(BufferedImage image, double scale, int baseline) {}

    public Pixels pixels(Color colour, double scale) {
        int baseline = (int) Math.ceil(ascent() * scale) + 1;
        int below = (int) Math.ceil((height() - ascent()) * scale) + 1;
        BufferedImage image = new BufferedImage((int) Math.ceil(width() * scale) + 2, baseline + below,
                BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g2 = image.createGraphics();
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        // else small letters are fitted to whole pixels, one by one, and some of them look bold
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.scale(scale, scale);
        draw(g2, 1 / scale, baseline / scale, colour);
        g2.dispose();
        return new Pixels(image, scale, baseline);
    }
}
