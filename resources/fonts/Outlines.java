import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.io.File;
import java.util.Locale;

/** Prints each glyph's outline with its overlaps removed, one a line, in font units: java Outlines.java FONT. */
public class Outlines {

    private static final int UNITS_PER_EM = 1000;

    public static void main(String[] arguments) throws Exception {
        Font font = Font.createFont(Font.TRUETYPE_FONT, new File(arguments[0])).deriveFont((float) UNITS_PER_EM);
        FontRenderContext exact = new FontRenderContext(null, true, true);
        for (int glyph = 1; glyph < font.getNumGlyphs(); glyph++) {
            Shape outline = font.createGlyphVector(exact, new int[] {glyph}).getOutline();
            System.out.println(glyph + describe(new Area(outline)));
        }
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
