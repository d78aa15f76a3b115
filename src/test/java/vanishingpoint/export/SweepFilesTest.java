package vanishingpoint.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Node;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.GainScale;
import vanishingpoint.figure.Ink;
import vanishingpoint.figure.PageSize;
import vanishingpoint.figure.Palette;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Style;
import vanishingpoint.figure.Theme;

/** A slider's way as a moving picture or as a folder of pictures. */
class SweepFilesTest {

    private static final Export EXPORT = new Export(question -> Engine.run(question, progress -> {}));
    private static final Document DOCUMENT =
            new Document(Recipe.DEFAULT.with(Parameters.N, 3.0).with(Parameters.T, 12.0), View.DEFAULT);

    @TempDir
    Path folder;

    private static FigureOrder order(FileKind kind, boolean pingPong) {
        return new FigureOrder("rnn-gain", kind, new Format(PageSize.pixels(300, 200), Style.DEFAULT),
                Optional.of(new Sweep(Parameters.W_H, 0.5, 2, 4, pingPong, 250)));
    }

    private static List<Node> images(byte[] gif) throws IOException {
        List<Node> metadata = new ArrayList<>();
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            reader.setInput(stream);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                metadata.add(reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0"));
            }
        }
        return metadata;
    }

    private static String attribute(Node image, String element, String name) {
        for (Node child = image.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(element)) {
                return child.getAttributes().getNamedItem(name).getNodeValue();
            }
        }
        return "";
    }

    @Test
    void aMovingPictureHasItsFramesItsPaceAndNoEnd() throws IOException {
        byte[] gif = EXPORT.bytes(order(FileKind.GIF, false), DOCUMENT);
        List<Node> images = images(gif);
        assertEquals(4, images.size());
        for (Node image : images) {
            assertEquals("25", attribute(image, "GraphicControlExtension", "delayTime"));
        }
        assertEquals("300", attribute(images.get(0), "ImageDescriptor", "imageWidth"));
        assertTrue(Integer.parseInt(attribute(images.get(1), "ImageDescriptor", "imageWidth")) < 300, "what differs");
        assertTrue(new String(gif, java.nio.charset.StandardCharsets.ISO_8859_1).contains("NETSCAPE2.0\3\1\0\0\0"), "for ever");
        assertEquals(6, images(EXPORT.bytes(order(FileKind.GIF, true), DOCUMENT)).size(), "there and back, the ends once");
        assertArrayEquals(gif, EXPORT.bytes(order(FileKind.GIF, false), DOCUMENT));
    }

    @Test
    void plainAreasKeepTheirColoursInAMovingPicture() throws IOException {
        FigureOrder order = new FigureOrder("dashboard", FileKind.GIF, new Format(PageSize.pixels(900, 600), Style.DEFAULT),
                Optional.of(new Sweep(Parameters.W_H, 0.5, 2, 2, false, 250)));
        BufferedImage moving = ImageIO.read(new ByteArrayInputStream(EXPORT.bytes(order, DOCUMENT)));
        Palette palette = Palette.of(Theme.LIGHT);
        assertEquals(palette.color(Ink.GROUND).getRGB(), moving.getRGB(2, 2));
        assertEquals(palette.color(Ink.CARD).getRGB(), moving.getRGB(400, 300));
        assertEquals(palette.color(Ink.RNN).getRGB(), moving.getRGB(15, 45));
    }

    @Test
    void eachFrameOfAFolderCarriesItsExperiment() throws IOException {
        Path target = folder.resolve("frames");
        EXPORT.write(order(FileKind.FRAMES, false), DOCUMENT, target);
        try (Stream<Path> files = Files.list(target)) {
            assertEquals(List.of("frame-1.png", "frame-2.png", "frame-3.png", "frame-4.png"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        for (int i = 0; i < 4; i++) {
            Recipe recipe = (Recipe) DocumentFile.read(target.resolve("frame-" + (i + 1) + ".png")).experiment();
            assertEquals(0.5 + 0.5 * i, recipe.get(Parameters.W_H));
        }
        String message = assertThrows(BadInputException.class,
                () -> EXPORT.write(order(FileKind.FRAMES, false), DOCUMENT, target)).getMessage();
        assertTrue(message.endsWith("allowed: a new or empty folder"), message);
    }

    @Test
    void allFramesAreOnOneScale() throws IOException {
        Path target = folder.resolve("frames");
        EXPORT.write(order(FileKind.FRAMES, false), DOCUMENT, target);
        double decades = GainScale.decades(Engine.run(((Recipe) DOCUMENT.experiment()).with(Parameters.W_H, 0.5)), View.DEFAULT);
        assertTrue(decades > GainScale.decades(Engine.run(DOCUMENT.experiment()), View.DEFAULT), "the first reaches farthest");
        for (int i = 1; i <= 4; i++) {
            assertEquals(Optional.of(decades), DocumentFile.read(target.resolve("frame-" + i + ".png")).view().lockedScale());
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void whateverMovesHasOneFrameForEachValue(String picture) throws IOException {
        FigureOrder order = new FigureOrder(picture, FileKind.GIF, new Format(PageSize.pixels(400, 300), Style.DEFAULT),
                Optional.of(new Sweep(Parameters.T, 3, 5, 3, false, 100)));
        assertEquals(3, images(EXPORT.bytes(order, DOCUMENT)).size());
    }

    static List<String> pictures() {
        return Picture.names();
    }

    @Test
    void aFailureInTheMiddleLeavesNothing() throws IOException {
        List<Integer> asked = new ArrayList<>();
        Export failing = new Export(question -> {
            asked.add(1);
            if (asked.size() == 3) {
                throw new IllegalStateException("no such luck");
            }
            return Engine.run(question, progress -> {});
        });
        assertThrows(IllegalStateException.class,
                () -> failing.write(order(FileKind.FRAMES, false), DOCUMENT, folder.resolve("none")));
        try (Stream<Path> files = Files.list(folder)) {
            assertFalse(files.findAny().isPresent());
        }
    }
}
