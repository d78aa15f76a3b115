package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;

/** Black and white says everything that colours say. */
class PrintTest {

    private static final Style PRINT = new Style(Theme.PRINT, Language.ENGLISH);

    static List<String> names() {
        return Picture.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingHasAColour(String name) {
        BufferedImage image = Picture.named(name, Samples.usual(20), View.DEFAULT).orElseThrow()
                .image(new Format(PageSize.pixels(700, 500), PRINT));
        for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
            Color colour = new Color(image.getRGB(i % image.getWidth(), i / image.getWidth()));
            assertTrue(colour.getRed() == colour.getGreen() && colour.getGreen() == colour.getBlue(), colour.toString());
        }
    }

    @Test
    void curvesOfOneChartDifferByTheirLines() {
        Messages messages = PRINT.messages();
        for (ChartKind kind : List.of(ChartKind.GAIN_BY_LAG, ChartKind.MASS_BY_LAG)) {
            List<Curve> curves = Curves.of(kind, new Shot(Samples.usual(9), View.DEFAULT), messages);
            Set<String> lines = curves.stream().map(curve -> line(curve.stroke(Theme.PRINT))).collect(Collectors.toSet());
            assertEquals(curves.size(), lines.size(), kind.key());
            assertTrue(curves.size() > 1);
        }
    }

    private static String line(BasicStroke stroke) {
        return stroke.getLineWidth() + " " + Arrays.toString(stroke.getDashArray());
    }

    @Test
    void whatExplodesIsHatchedAndWhatVanishesIsNot() {
        ColourScale scale = ColourScale.diverging(PRINT.palette(), 4);
        assertTrue(scale.isHatched());
        for (double log10 = 0.1; log10 <= 4; log10 += 0.1) {
            assertTrue(Hatch.isMarked(scale.rgb(log10)));
            assertFalse(Hatch.isMarked(scale.rgb(-log10)));
            assertEquals(scale.rgb(log10) & 0xffffff, scale.rgb(-log10) & 0xffffff, "as far, as dark");
        }
        assertFalse(ColourScale.diverging(Palette.of(Theme.LIGHT), 4).isHatched());
        assertTrue(shades(3.9).size() > 3, "lines over the grey");
        assertEquals(1, shades(-3.9).size(), "one grey");
    }

    /** Of the middle of the map where all pairs have one value. */
    private static Set<Integer> shades(double log10) {
        BufferedImage image = Picture.of(ChartKind.RNN_GAIN, Samples.result(Samples.rnn(20, (t, k) -> log10)), View.DEFAULT)
                .image(new Format(PageSize.pixels(720, 480), PRINT));
        Set<Integer> shades = new HashSet<>();
        for (int i = 0; i < 1600; i++) {
            shades.add(image.getRGB(150 + i % 40, 150 + i / 40));
        }
        return shades;
    }
}
