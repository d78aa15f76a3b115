package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;

class FontsTest {

    @ParameterizedTest
    @EnumSource
    void everyCharacterOfEveryTextCanBeDrawn(Language language) {
        Set<String> missing = new TreeSet<>();
        Messages messages = Messages.in(language);
        for (String key : messages.keys()) {
            messages.text(key, "0", "1", "2", "3", "4").codePoints().filter(c -> c != '\n')
                    .filter(c -> !Fonts.regular(12).canDisplay(c) || !Fonts.bold(12).canDisplay(c))
                    .forEach(c -> missing.add(Character.toString(c)));
        }
        assertEquals(Set.of(), missing, "make the fonts again: resources/fonts/README.md");
    }

    @Test
    void boldIsItsOwnFileAndSaysSo() {
        assertTrue(Fonts.bold(12).isBold(), "JavaFX picks the file by this");
        assertEquals(Fonts.FAMILY, Fonts.regular(12).getFamily());
        assertEquals(Fonts.FAMILY, Fonts.bold(12).getFamily());
        RichText word = RichText.parse("gradient");
        assertTrue(Lettering.width(word, Fonts.bold(20)) > Lettering.width(word, Fonts.regular(20)) + 1);
    }

    @Test
    void mathematicsIsAsNarrowAsLatin() {
        Font font = Fonts.regular(100);
        for (String sign : new String[] {"∂", "‖", "·", "×", "−"}) {
            assertTrue(Lettering.width(RichText.parse(sign), font) < 75, sign);
        }
    }

    @Test
    void theTildeStandsOverItsLetter() {
        for (Font font : new Font[] {Fonts.regular(100), Fonts.bold(100)}) {
            Rectangle2D letter = bounds(font, "c");
            Rectangle2D both = bounds(font, "c\u0303");
            assertTrue(both.getMinY() < letter.getMinY() - 5, "above");
            assertEquals(letter.getCenterX(), both.getCenterX(), 2);
            assertEquals(letter.getWidth(), both.getWidth(), 3);
        }
    }

    // glyph by glyph, as a surface sets them that reads no layout tables
    private static Rectangle2D bounds(Font font, String text) {
        return font.createGlyphVector(Fonts.CONTEXT, text).getVisualBounds();
    }

    @Test
    void subscriptsAreSmall() {
        Font font = Fonts.regular(20);
        double plain = Lettering.width(RichText.parse("Wh"), font);
        double subscript = Lettering.width(RichText.parse("W_h"), font);
        assertTrue(subscript < plain - 2, subscript + " against " + plain);
    }
}
