package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;

/** Words beneath the unrolled cells, whatever the width. */
class FootNoteTest {

    private static RichText text(Language language, String key, Object... arguments) {
        return RichText.parse(Messages.in(language).text(key, arguments));
    }

    private static FootNote note(Language language, double width) {
        return FootNote.of(text(language, "figure.unrolled.flow", "500", "10^{−16}"),
                text(language, "figure.unrolled.part", "478", "500", "500"), width);
    }

    @ParameterizedTest
    @ValueSource(doubles = {250, 400, 480, 550, 560, 570, 580, 590, 600, 640, 700, 900})
    void nothingIsWrittenOverAnotherNorBeyondTheEdge(double width) {
        for (Language language : Language.values()) {
            FootNote note = note(language, width);
            for (FootNote.Row row : note.rows()) {
                double apart = row.left().plain().isEmpty() || row.right().plain().isEmpty() ? 0 : 8;
                assertTrue(Lettering.width(row.left(), note.font()) + apart + Lettering.width(row.right(), note.font())
                        <= width, width + ": " + row);
            }
        }
    }

    @Test
    void whereThereIsRoomItIsOneLine() {
        assertEquals(1, note(Language.ENGLISH, 1000).rows().size());
        assertEquals(0, note(Language.ENGLISH, 1000).height());
        assertTrue(note(Language.ENGLISH, 300).height() > 0);
        RichText words = text(Language.ENGLISH, "figure.unrolled.flow", "5", "10");
        double width = Lettering.width(words, Fonts.regular(Layout.TICK_SIZE));
        assertEquals(1, FootNote.of(words, RichText.parse(""), width + 1).rows().size(), "nothing needs no line");
    }
}
