package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {

    static Stream<Palette> palettes() {
        return Stream.of(Theme.values()).flatMap(theme -> Stream.of(Scheme.values()).map(scheme -> Palette.of(theme, scheme)));
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void textIsReadable(Palette palette) {
        for (Ink behind : List.of(Ink.GROUND, Ink.CARD, Ink.FIELD)) {
            for (Ink text : List.of(Ink.TEXT, Ink.TEXT_MUTED, Ink.ACCENT, Ink.DANGER)) {
                double contrast = Palette.contrast(palette.color(text), palette.color(behind));
                assertTrue(contrast >= Palette.READABLE, text + " on " + behind + ": " + contrast);
            }
        }
        assertTrue(Palette.contrast(palette.color(Ink.ON_ACCENT), palette.color(Ink.ACCENT)) >= Palette.READABLE);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void everyInkCanBeWrittenIn(Palette palette) {
        for (Ink ink : Ink.values()) {
            Color writing = palette.writing(ink);
            assertTrue(Palette.contrast(writing, palette.color(Ink.CARD)) >= Palette.READABLE, ink.key());
            assertTrue(Palette.contrast(writing, palette.color(Ink.GROUND)) >= Palette.READABLE, ink.key());
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void curvesDiffer(Palette palette) {
        List<Ink> curves = List.of(Ink.RNN, Ink.LSTM, Ink.GRU, Ink.FORGET_PRODUCT, Ink.FULL_STATE, Ink.BOUND,
                Ink.GATE_I, Ink.GATE_F, Ink.GATE_O, Ink.GATE_C);
        assertEquals(curves.size(), new HashSet<>(curves.stream().map(palette::color).toList()).size());
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void zeroAndUndefinedStandOutsideEveryScale(Palette palette) {
        for (ColourScale scale : List.of(ColourScale.diverging(palette, 6), ColourScale.sequential(palette, -9, -1))) {
            for (double value = scale.lower(); value <= scale.upper(); value += 0.01) {
                assertFar(scale.rgb(value), scale.rgb(Double.NEGATIVE_INFINITY));
                assertFar(scale.rgb(value), scale.rgb(Double.NaN));
            }
        }
        assertNotEquals(palette.color(Ink.ZERO_CELL), palette.color(Ink.UNDEFINED_CELL));
    }

    private static void assertFar(int first, int second) {
        Color a = new Color(first);
        Color b = new Color(second);
        int distance = Math.abs(a.getRed() - b.getRed()) + Math.abs(a.getGreen() - b.getGreen())
                + Math.abs(a.getBlue() - b.getBlue());
        assertTrue(distance >= 40, a + " looks like " + b);
    }
}
