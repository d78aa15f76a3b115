package vanishingpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.export.FileKind;
import vanishingpoint.figure.Parts;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Theme;

/** {@code export} draws what was asked, at the size that was asked. */
class ExportTest {

    @TempDir
    Path folder;

    static List<String> charts() {
        return Picture.names();
    }

    private BufferedImage exported(Object... arguments) throws IOException {
        Path out = folder.resolve("picture.png");
        Object[] all = Stream.concat(Stream.of("export", "--out", out), Stream.of(arguments)).toArray();
        Run run = Run.of(all);
        assertEquals("", run.err());
        assertEquals(0, run.status());
        return ImageIO.read(out.toFile());
    }

    private static void assertMoreColoursThan(int few, BufferedImage image, String what) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight() && colours.size() <= few; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertTrue(colours.size() > few, what + ": " + colours.size() + " colours");
    }

    private static double brightness(BufferedImage image) {
        int corner = image.getRGB(1, 1);
        return ((corner >> 16 & 255) + (corner >> 8 & 255) + (corner & 255)) / 765.0;
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyChartIsDrawn(String chart) throws IOException {
        Path one = file("one", "\"n\": " + (chart.equals("operating-point") ? 1 : 16), "null");
        BufferedImage image = exported(one, "--chart", chart, "--size", "900x640", "--scale", "1.5");
        assertEquals(1350, image.getWidth());
        assertEquals(960, image.getHeight());
        assertMoreColoursThan(50, image, chart);
        assertTrue(brightness(image) > 0.9);
    }

    @Test
    void themeAndLanguageAreFollowed() throws IOException {
        BufferedImage english = exported("--chart", "gain-by-lag", "--size", "700x500", "--theme", "dark");
        BufferedImage chinese = exported("--chart", "gain-by-lag", "--size", "700x500", "--theme", "dark", "--lang",
                "zh");
        assertTrue(brightness(english) < 0.2);
        assertFalse(same(english, chinese));
    }

    @Test
    void theExperimentIsDrawn() throws IOException {
        Path file = Files.writeString(folder.resolve("seven.json"),
                "{\"format\": \"vanishing-point/1\", \"experiment\": {\"T\": 7}}");
        BufferedImage usual = exported("--chart", "rnn-gain", "--size", "500x400");
        assertFalse(same(usual, exported(file, "--chart", "rnn-gain", "--size", "500x400")));
        assertTrue(same(usual, exported("--chart", "rnn-gain", "--size", "500x400")), "the same bytes each time");
    }

    @Test
    void theViewOfTheFileIsFollowed() throws IOException {
        Path file = Files.writeString(folder.resolve("gated.json"), "{\"format\": \"vanishing-point/1\", "
                + "\"experiment\": {}, \"view\": {\"terms_of\": \"gated\"}}");
        BufferedImage usual = exported("--chart", "gradient-terms", "--size", "500x400");
        assertFalse(same(usual, exported(file, "--chart", "gradient-terms", "--size", "500x400")));
    }

    @Test
    void aChartIsAnsweredInItsOwnPerspectiveWhateverTheFileLooksAt() throws IOException {
        Path file = Files.writeString(folder.resolve("sum.json"), "{\"format\": \"vanishing-point/1\", "
                + "\"experiment\": {}, \"view\": {\"perspective\": \"sum\"}}");
        for (String chart : List.of("rnn-gain", "dashboard")) {
            assertTrue(same(exported("--chart", chart, "--size", "500x400"),
                    exported(file, "--chart", chart, "--size", "500x400")), chart);
        }
    }

    @Test
    void oneCellsExperimentsAreDrawn() throws IOException {
        Path cases = Path.of("src/test/resources/oracle");
        for (String name : List.of("lstm_small", "gru_small", "rnn_t1", "rnn_identity_state_overflow",
                "rnn_relu_dead_units", "rnn_zero_weights")) {
            for (String chart : List.of("dashboard", name.startsWith("rnn") ? "rnn-gain" : "lstm-gain",
                    "gain-by-lag", "gradient-terms", "mass-by-lag")) {
                assertMoreColoursThan(1, exported(cases.resolve(name + ".json"), "--chart", chart, "--size", "400x300"),
                        name + " " + chart);
            }
        }
    }

    @Test
    void twoExperimentsStandSideBySide() throws IOException {
        Path a = file("a", "\"T\": 12", "null");
        Path b = file("b", "\"T\": 9, \"W_h\": 2", "null");
        Path both = file("both", "\"T\": 12", "{\"T\": 9, \"W_h\": 2}");
        BufferedImage alone = exported(a, "--chart", "gradient-sum", "--size", "800x400");
        BufferedImage beside = exported(a, "--beside", b, "--chart", "gradient-sum", "--size", "800x400");
        assertFalse(same(alone, beside));
        assertTrue(same(beside, exported(both, "--chart", "gradient-sum", "--size", "800x400")), "as its view says");
        assertTrue(same(alone, exported(both, "--alone", "--chart", "gradient-sum", "--size", "800x400")));
        assertFalse(same(beside, exported(b, "--beside", a, "--chart", "gradient-sum", "--size", "800x400")));
    }

    @Test
    void whatCannotStandBesideIsRefusedInOneSentence() throws IOException {
        Path rnn = Path.of("src/test/resources/oracle/rnn_t1.json");
        Path out = folder.resolve("none.png");
        assertEquals("vanishing-point: " + rnn + ": it holds one cell, rnn, which the chart lstm-gain does not show",
                Run.of("export", "--beside", rnn, "--chart", "lstm-gain", "--out", out).err().strip());
        Run both = Run.of("export", "--beside", rnn, "--alone", "--chart", "rnn-gain", "--out", out);
        assertEquals(2, both.status());
        assertTrue(both.err().contains("--alone and --beside exclude each other; allowed: one of them"), both.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void whatHasNothingToShowIsRefusedInOneSentence() throws IOException {
        Path many = file("many", "\"T\": 5, \"n\": 3", "null");
        Path gru = file("gru", "\"T\": 5, \"gated_cell\": \"gru\"", "null");
        Path out = folder.resolve("none.png");
        Run map = Run.of("export", many, "--chart", "operating-point", "--out", out);
        assertEquals(2, map.status());
        assertEquals("vanishing-point: " + many + ": the chart operating-point is drawn for one unit, n = 1; here n is 3",
                map.err().strip());
        Run hidden = Run.of("export", gru, "--chart", "hidden-step-terms", "--out", out);
        assertEquals(2, hidden.status());
        assertEquals("vanishing-point: " + gru + ": the chart hidden-step-terms does not show the cell gru", hidden.err().strip());
        assertFalse(Files.exists(out));
    }

    private Path file(String name, String experiment, String compared) throws IOException {
        return Files.writeString(folder.resolve(name + ".json"), "{\"format\": \"vanishing-point/1\", \"experiment\": {"
                + experiment + "}, \"view\": {\"compared\": " + compared + "}}");
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void aFigureIsDrawnAgainWithWhatIsGiven() throws IOException {
        Path first = folder.resolve("first.png");
        assertEquals(0, Run.of("export", "--chart", "slope", "--preset", "column", "--theme", "print", "--no-title", "--out",
                first).status());
        Path again = folder.resolve("again.svg");
        assertEquals("", Run.of("export", first, "--out", again, "--no-legend", "--font-size", "6").err());
        FigureOrder before = FigureOrder.of(DocumentFile.readCase(first).figure().orElseThrow());
        FigureOrder after = FigureOrder.of(DocumentFile.readCase(again).figure().orElseThrow());
        assertEquals(before.withKind(FileKind.SVG).withFormat(before.format().withParts(new Parts(false, true, false, true))
                .withFontPoints(OptionalDouble.of(6))), after);
        assertEquals(Theme.PRINT, after.format().style().theme());
        assertEquals(1004, ImageIO.read(first.toFile()).getWidth());
    }

    @Test
    void everyKindIsTakenFromTheName() throws IOException {
        for (String ending : List.of("png", "svg", "pdf", "csv", "md", "tex")) {
            Path out = folder.resolve("figure." + ending);
            assertEquals("", Run.of("export", "--chart", "mass-by-lag", "--out", out).err());
            assertTrue(Files.size(out) > 300, ending);
        }
        Path moving = folder.resolve("moving.gif");
        assertEquals("", Run.of("export", "--chart", "mass-by-lag", "--size", "300x200", "--sweep", "W_h=0.5:1.5:3", "--out",
                moving).err());
        assertEquals(300, ImageIO.read(moving.toFile()).getWidth());
    }
}
