import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.File;
import java.util.Locale;

/** Prints the outlines of glyphs whose strokes overlap, united, one a line, in font units: java Outlines.java FONT. */
public class Outlines {

    private static final int UNITS_PER_EM = 1000;
    private static final double SPECK = 100;

    public static void main(String[] arguments) throws Exception {
        Font font = Font.createFont(Font.TRUETYPE_FONT, new File(arguments[0])).deriveFont((float) UNITS_PER_EM);
        FontRenderContext exact = new FontRenderContext(null, true, true);
        for (int glyph = 1; glyph < font.getNumGlyphs(); glyph++) {
            Shape outline = font.createGlyphVector(exact, new int[] {glyph}).getOutline();
            Area united = filled(outline, Path2D.WIND_NON_ZERO);
            if (size(united) - size(filled(outline, Path2D.WIND_EVEN_ODD)) > SPECK) {
                System.out.println(glyph + describe(united));
            }
        }
    }

    private static Area filled(Shape outline, int rule) {
        Path2D path = new Path2D.Double(rule);
        path.append(outline, false);
        return new Area(path);
    }

    /** In square units; holes run the other way round. */
    private static double size(Area area) {
        double sum = 0;
        double[] to = new double[6];
        double[] start = new double[2];
        double[] at = new double[2];
        for (PathIterator path = area.getPathIterator(null, 0.5); !path.isDone(); path.next()) {
            int kind = path.currentSegment(to);
            double[] next = kind == PathIterator.SEG_CLOSE ? start : to;
            sum += kind == PathIterator.SEG_MOVETO ? 0 : at[0] * next[1] - next[0] * at[1];
            at = new double[] {next[0], next[1]};
            start = kind == PathIterator.SEG_MOVETO ? at : start;
        }
        return Math.abs(sum / 2);
    }

    private static String describe(Area area) {
        StringBuilder line = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator path = area.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(points);
            line.append(' ').append(switch (kind) {
                case PathIterator.SEG_MOVETO -> "M";
                case PathIterator.SEG_LINETO -> "L";
                case PathIterator.SEG_QUADTO -> "Q";
                case PathIterator.SEG_CLOSE -> "Z";
                default -> throw new IllegalStateException("cubic curve in a TrueType font");
            });
            int numbers = kind == PathIterator.SEG_CLOSE ? 0 : kind == PathIterator.SEG_QUADTO ? 4 : 2;
            for (int i = 0; i < numbers; i++) {
                line.append(String.format(Locale.ROOT, " %.1f", i % 2 == 0 ? points[i] : -points[i]));
            }
        }
        return line.toString();
    }
}
