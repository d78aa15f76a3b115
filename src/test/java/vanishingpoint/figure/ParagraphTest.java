package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vanishingpoint.i18n.RichText;

class ParagraphTest {

    private static final Font FONT = Fonts.regular(13);

    private static List<RichText> lines(String markup, double width) {
        return Paragraph.of(RichText.parse(markup), FONT, width).lines();
    }

    @Test
    void linesAreNoWiderThanAskedAndLoseNothing() {
        String markup = "Leaves out every path through h_{j−1}: the gates depend on C_{j−1} too.";
        for (double width : new double[] {90, 140, 1000}) {
            List<RichText> lines = lines(markup, width);
            lines.forEach(line -> assertTrue(Lettering.width(line, FONT) <= width + 4, line.plain())); // a space hangs over
            assertEquals(RichText.parse(markup).plain(),
                    lines.stream().map(RichText::plain).collect(Collectors.joining()));
        }
        assertEquals(1, lines(markup, 1000).size());
    }

    @Test
    void subscriptsStayWithTheirLetter() {
        assertEquals(List.of("aaaa ", "bbbb ", "C_t ", "dd"), lines("aaaa bbbb C_t dd", 30).stream().map(RichText::plain)
                .toList());
    }

    @Test
    void chineseBreaksAnywhereButBeforeAStop() {
        List<String> lines = lines("每一步一个因子。乘积", 13 * 7.2).stream().map(RichText::plain).toList();
        assertEquals(List.of("每一步一个因", "子。乘积"), lines);
    }
}
