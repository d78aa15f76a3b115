package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.result.Result;

class PictureTest {

    static List<String> names() {
        return Picture.names();
    }

    private static Set<Integer> colours(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return IntStream.of(pixels).boxed().collect(Collectors.toSet());
    }

    private static BufferedImage draw(String name, Result result, Style style) {
        return Picture.named(name, result, View.DEFAULT).orElseThrow().image(new Format(PageSize.pixels(960, 640), style));
    }

    @ParameterizedTest
    @MethodSource("names")
    void picturesAreOfTheAskedSize(String name) {
        BufferedImage drawn = Picture.named(name, Samples.usual(20), View.DEFAULT).orElseThrow()
                .image(new Format(PageSize.pixels(400, 300).times(1.5), Style.DEFAULT));
        assertEquals(600, drawn.getWidth());
        assertEquals(450, drawn.getHeight());
    }

    @ParameterizedTest
    @EnumSource
    void chartsShowTheirInksOnTheirGround(Theme theme) {
        Palette palette = Palette.of(theme);
        Style style = new Style(theme, Language.CHINESE);
        Set<Integer> curves = colours(draw("gain-by-lag", Samples.usual(50), style));
        for (Ink ink : List.of(Ink.CARD, Ink.RNN, Ink.LSTM, Ink.FORGET_PRODUCT)) {
            assertTrue(curves.contains(palette.color(ink).getRGB()), ink.key());
        }
        Set<Integer> terms = colours(draw("gradient-terms", Samples.usual(50), style));
        assertTrue(terms.contains(palette.color(Ink.ZERO_CELL).getRGB()), "terms at k = 1 are exactly zero");
        Set<Integer> all = colours(draw("dashboard", Samples.usual(50), style));
        for (Ink ink : List.of(Ink.GROUND, Ink.CARD, Ink.RNN, Ink.LSTM, Ink.FORGET_PRODUCT, Ink.ACCENT)) {
            assertTrue(all.contains(palette.color(ink).getRGB()), ink.key());
        }
    }

    @Test
    void languagesMoveNothing() {
        BufferedImage english = draw("rnn-gain", Samples.usual(30), new Style(Theme.LIGHT, Language.ENGLISH));
        BufferedImage chinese = draw("rnn-gain", Samples.usual(30), new Style(Theme.LIGHT, Language.CHINESE));
        int deep = ColourScale.diverging(Palette.of(Theme.LIGHT), 4).rgb(-2.9);
        assertEquals(places(english, deep), places(chinese, deep));
        assertTrue(places(english, deep).size() > 10);
    }

    private static List<Integer> places(BufferedImage image, int colour) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
            if (image.getRGB(i % image.getWidth(), i / image.getWidth()) == colour) {
                places.add(i);
            }
        }
        return places;
    }

    @ParameterizedTest
    @MethodSource("names")
    void oddAnswersAreDrawnToo(String name) {
        List<Result> odd = List.of(Samples.usual(1), Samples.usual(2),
                Samples.result(Samples.rnn(9, (t, k) -> Samples.UNDEFINED)),
                Samples.result(Samples.rnn(9, (t, k) -> Samples.ZERO)),
                Samples.result(Samples.gru(9, Samples.rate(90), Samples.rate(0))),
                Samples.result(Samples.lstm(9, Samples.rate(-400), Samples.rate(0))));
        for (Result result : odd) {
            assertTrue(hasColours(21, draw(name, result, Style.DEFAULT)));
        }
    }

    private static boolean hasColours(int many, BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth())).distinct().limit(many).count() == many;
    }

    @Test
    void theBarOfAReadoutIsABarAndNoHook() {
        BufferedImage image = Picture.dashboard(Samples.usual(30), View.DEFAULT)
                .image(new Format(PageSize.pixels(1200, 800), Style.DEFAULT));
        int rnn = Palette.of(Theme.LIGHT).color(Ink.RNN).getRGB();
        assertEquals(rnn, image.getRGB(20, 60));
        for (int y = 18; y < 102; y++) {
            for (int x = 23; x < 34; x++) {
                assertTrue((image.getRGB(x, y) >> 16 & 255) > 230, "the bar's colour at " + x + ", " + y);
            }
        }
    }
}
