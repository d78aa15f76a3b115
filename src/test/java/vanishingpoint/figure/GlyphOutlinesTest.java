package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;

/** No strokes overlap: the toolkit fills large letters by the even-odd rule, which leaves holes where they cross. */
class GlyphOutlinesTest {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    /** In square units of a thousand to the em. */
    private static final double SPECK = 100;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theTwoRulesFillTheSame(boolean bold) {
        Font font = bold ? Fonts.bold(1000) : Fonts.regular(1000);
        String holed = letters().chars().filter(letter -> overlaps(font, letter)).mapToObj(Character::toString)
                .collect(Collectors.joining());
        assertEquals("", holed);
    }

    private static String letters() {
        String texts = Messages.in(Language.CHINESE).keys().stream().map(key -> Messages.in(Language.CHINESE).text(key))
                .collect(Collectors.joining());
        return (texts + "中ÀØøθφϕ").chars().distinct().filter(letter -> letter > ' ').mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean overlaps(Font font, int letter) {
        Shape outline = font.createGlyphVector(EXACT, Character.toString(letter)).getOutline();
        return size(outline, Path2D.WIND_NON_ZERO) - size(outline, Path2D.WIND_EVEN_ODD) > SPECK;
    }

    private static double size(Shape outline, int rule) {
        Path2D path = new Path2D.Double(rule);
        path.append(outline, false);
        double sum = 0;
        double[] to = new double[6];
        double[] start = {0, 0};
        double[] at = {0, 0};
        for (PathIterator way = new Area(path).getPathIterator(null, 0.5); !way.isDone(); way.next()) {
            int kind = way.currentSegment(to);
            double[] next = kind == PathIterator.SEG_CLOSE ? start : to.clone();
            sum += kind == PathIterator.SEG_MOVETO ? 0 : at[0] * next[1] - next[0] * at[1];
            at = next;
            start = kind == PathIterator.SEG_MOVETO ? next : start;
        }
        return Math.abs(sum / 2);
    }
}
