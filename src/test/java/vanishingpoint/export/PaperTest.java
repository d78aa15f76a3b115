package vanishingpoint.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.Captions;
import vanishingpoint.figure.Fonts;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.Ink;
import vanishingpoint.figure.PageSize;
import vanishingpoint.figure.Palette;
import vanishingpoint.figure.Preset;
import vanishingpoint.figure.Style;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;

/** What a ruler finds on the printed page is what was asked. */
class PaperTest {

    private static final Document DOCUMENT = new Document(Recipe.DEFAULT.with(Parameters.T, 20.0)
            .with(Parameters.N, 4.0), View.DEFAULT);
    private static final Export EXPORT = new Remembering().export();

    private static byte[] bytes(String picture, FileKind kind, Format format) {
        return EXPORT.bytes(new FigureOrder(picture, kind, format), DOCUMENT);
    }

    private static Format paper(double width, double height, double dpi) {
        return new Format(new PageSize(width, height, PageSize.Unit.CENTIMETRE, dpi), Style.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({"8.5, 6, 300, 1004, 709, 11811", "8.5, 6, 600, 2008, 1417, 23622", "17.5, 9, 300, 2067, 1063, 11811"})
    void aPngHasItsPixelsAndKnowsHowManyAreAMetre(double width, double height, double dpi, int wide, int high, int perMetre)
            throws IOException {
        byte[] png = bytes("gain-by-lag", FileKind.PNG, paper(width, height, dpi));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(wide, image.getWidth());
        assertEquals(high, image.getHeight());
        int at = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs") + 4;
        ByteBuffer chunk = ByteBuffer.wrap(png, at, 9);
        assertEquals(List.of(perMetre, perMetre, 1), List.of(chunk.getInt(), chunk.getInt(), (int) chunk.get()));
    }

    @ParameterizedTest
    @CsvSource({"6, 300", "8, 300", "8, 600", "11, 200"})
    void lettersHaveTheirPoints(double points, double dpi) throws IOException {
        Format format = paper(17.5, 12, dpi).withFontPoints(OptionalDouble.of(points));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes("gain-by-lag", FileKind.PNG, format)));
        Font font = Fonts.regular(points * dpi / 72);
        // numbers, brackets and subscripts apart, the first words of the caption are on one line
        String first = Captions.of(DOCUMENT.experiment(), Language.ENGLISH).plain().split(",")[0];
        double expected = font.createGlyphVector(new FontRenderContext(null, true, true), first).getVisualBounds().getHeight();
        int wide = (int) font.getStringBounds(first, new FontRenderContext(null, true, true)).getWidth();
        int card = Palette.of(Theme.LIGHT).color(Ink.CARD).getRGB();
        int left = (int) (18 * points * dpi / 72 / 13) - 1;
        int foot = -1;
        int head = -1;
        for (int y = image.getHeight() - 1; y > 0 && (foot < 0 || head < 0); y--) {
            boolean inked = false;
            for (int x = left; x < left + wide; x++) {
                inked |= image.getRGB(x, y) != card;
            }
            foot = inked && foot < 0 ? y : foot;
            head = !inked && foot >= 0 ? y + 1 : head;
        }
        assertEquals(expected, foot - head + 1, 2, "a pixel of blur at either end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn-gain", "gain-by-lag", "dashboard", "formula", "gates"})
    void anSvgIsWellFormedWithOutlinesForLettersAndItsSizeInItsUnit(String picture)
            throws IOException, ParserConfigurationException, SAXException {
        byte[] svg = bytes(picture, FileKind.SVG, paper(24, 16, 300).withStyle(new Style(Theme.LIGHT, Language.CHINESE)));
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg))
                .getDocumentElement();
        assertEquals(List.of("24cm", "16cm", "0 0 2835 1890"), List.of(root.getAttribute("width"), root.getAttribute("height"),
                root.getAttribute("viewBox")));
        assertEquals(0, root.getElementsByTagName("text").getLength());
        assertEquals(1, root.getElementsByTagName("title").getLength());
        assertTrue(root.getElementsByTagName("desc").item(0).getTextContent().length() > 10);
        int images = root.getElementsByTagName("image").getLength();
        assertEquals(picture.equals("rnn-gain") ? 2 : picture.equals("dashboard") ? 6 : picture.equals("gates") ? images : 0,
                images, "each heat map and its bar");
    }

    @Test
    void equationsInLettersThatNobodyReadsAreRefusedAndFitOnThePageThatIsNamed() {
        Format column = new Format(Preset.COLUMN.size(), Style.DEFAULT);
        String complaint = assertThrows(BadInputException.class, () -> bytes("formula", FileKind.PNG, column)).getMessage();
        Matcher sides = Pattern.compile("formula: letters are [0-9.]+ points high on 8.5 × 6.5 cm; allowed: 5 points or more, "
                + "as on ([0-9.]+) × ([0-9.]+) cm").matcher(complaint);
        assertTrue(sides.matches(), complaint);
        assertTrue(bytes("formula", FileKind.SVG, paper(Double.parseDouble(sides.group(1)),
                Double.parseDouble(sides.group(2)), 300)).length > 1000);
        assertTrue(bytes("formula", FileKind.CSV, column).length > 100, "of numbers there is no size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn-gain", "gain-by-lag", "dashboard", "unrolled"})
    void aPdfShowsWhatThePngShows(String picture) throws IOException {
        Format format = paper(20, 14, 96);
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(bytes(picture, FileKind.PNG, format)));
        try (PDDocument pdf = Loader.loadPDF(bytes(picture, FileKind.PDF, format))) {
            assertEquals(1, pdf.getNumberOfPages());
            assertEquals(20 / 2.54 * 72, pdf.getPage(0).getMediaBox().getWidth(), 1e-3);
            assertEquals(14 / 2.54 * 72, pdf.getPage(0).getMediaBox().getHeight(), 1e-3);
            assertFalse(pdf.getPage(0).getResources().getFontNames().iterator().hasNext(), "letters are outlines");
            assertFalse(pdf.getDocumentInformation().getCOSObject().containsKey(COSName.CREATION_DATE));
            BufferedImage drawn = new PDFRenderer(pdf).renderImageWithDPI(0, 96);
            assertTrue(difference(png, drawn) < 0.07, picture + " differs by " + difference(png, drawn));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn-gain", "gain-by-lag", "dashboard", "unrolled", "formula"})
    void anSvgShowsWhatThePngShows(String picture) throws IOException, ParserConfigurationException, SAXException {
        for (Theme theme : List.of(Theme.DARK, Theme.PRINT)) {
            Format format = paper(24, 16, 96).withStyle(new Style(theme, Language.ENGLISH));
            BufferedImage png = ImageIO.read(new ByteArrayInputStream(bytes(picture, FileKind.PNG, format)));
            BufferedImage drawn = new DrawnSvg(DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes(picture, FileKind.SVG, format))).getDocumentElement()).image();
            double difference = difference(png, drawn);
            assertTrue(difference < 0.07, picture + " in " + theme + " differs by " + difference);
        }
    }

    /** The largest difference of mean brightness, from 0 to 1, of squares of 16 pixels. */
    private static double difference(BufferedImage one, BufferedImage other) {
        double largest = 0;
        for (int y = 0; y + 16 < Math.min(one.getHeight(), other.getHeight()); y += 16) {
            for (int x = 0; x + 16 < Math.min(one.getWidth(), other.getWidth()); x += 16) {
                largest = Math.max(largest, Math.abs(mean(one, x, y) - mean(other, x, y)));
            }
        }
        return largest;
    }

    private static double mean(BufferedImage image, int left, int top) {
        double sum = 0;
        for (int i = 0; i < 256; i++) {
            int rgb = image.getRGB(left + i % 16, top + i / 16);
            sum += (rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255);
        }
        return sum / 256 / 765;
    }

    @Test
    void nothingIsBehindATransparentFigure() throws IOException {
        for (String picture : List.of("slope", "dashboard")) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes(picture, FileKind.PNG,
                    Format.DEFAULT.withTransparent(true))));
            assertEquals(0, image.getRGB(0, 0) >>> 24);
            assertEquals(255, ImageIO.read(new ByteArrayInputStream(bytes(picture, FileKind.PNG, Format.DEFAULT))).getRGB(0, 0)
                    >>> 24);
        }
    }

    @Test
    void partsAreLeftOutAndGiveTheirRoomToTheData() throws IOException {
        Format all = new Format(Preset.WIDE.size(), Style.DEFAULT);
        int data = Palette.of(Theme.LIGHT).color(Ink.RNN).getRGB();
        int before = extent(bytes("gain-by-lag", FileKind.PNG, all), data);
        int after = extent(bytes("gain-by-lag", FileKind.PNG,
                all.withParts(new vanishingpoint.figure.Parts(false, false, false, false))), data);
        assertTrue(after > 1.15 * before, after + " pixels in place of " + before);
    }

    /** From the leftmost to the rightmost pixel of this colour. */
    private static int extent(byte[] png, int rgb) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
            int x = i % image.getWidth();
            if (image.getRGB(x, i / image.getWidth()) == rgb) {
                least = Math.min(least, x);
                most = Math.max(most, x);
            }
        }
        return most - least;
    }
}
