package vanishingpoint.export;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.PageSize;
import vanishingpoint.figure.Parts;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Style;

/** Where a figure ends, and where what it shows ends. */
class EdgesTest {

    private static final Document DOCUMENT = new Document(Recipe.DEFAULT.with(Parameters.T, 20.0).with(Parameters.N, 4.0),
            View.DEFAULT);
    private static final int REACH = 9; // a cell's pixels and one
    private static final Export EXPORT = new Remembering().export();

    private static byte[] bytes(String picture, FileKind kind, Format format) {
        return EXPORT.bytes(new FigureOrder(picture, kind, format), DOCUMENT);
    }

    private static Format paper(double dpi) {
        return new Format(new PageSize(8.5, 6.5, PageSize.Unit.CENTIMETRE, dpi), Style.DEFAULT);
    }

    /** Large enough for the picture's letters. */
    private static Format paperFor(String picture) {
        return picture.equals("formula") ? new Format(new PageSize(26, 20, PageSize.Unit.CENTIMETRE, 60), Style.DEFAULT)
                : paper(picture.equals(Picture.DASHBOARD) ? 200 : 100);
    }

    static List<String> pictures() {
        return Picture.names();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void nothingIsCutOffWhateverIsLeftOut(String picture) throws IOException {
        for (int i = 0; i < 9; i++) {
            Parts parts = i == 8 ? Parts.ALL : new Parts((i & 1) > 0, (i & 2) > 0, (i & 4) > 0, false);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes(picture, FileKind.PNG, paperFor(picture).withParts(parts))));
            int ground = image.getRGB(0, 0);
            int right = image.getWidth() - 1;
            int foot = image.getHeight() - 1;
            for (int[] edge : new int[][] {image.getRGB(0, foot, right, 1, null, 0, right), image.getRGB(0, 0, right, 1, null, 0, right),
                image.getRGB(0, 0, 1, foot, null, 0, 1), image.getRGB(right, 0, 1, foot, null, 0, 1)}) {
                assertTrue(IntStream.of(edge).allMatch(rgb -> rgb == ground), picture + " with " + parts);
            }
        }
    }

    /** Readers draw an image's colours and its opacity in other sizes, each mixed with its own neighbours. */
    @ParameterizedTest
    @ValueSource(strings = {"rnn-gain", "gates", "step-jacobian"})
    void besideWhatIsSeenOfAnImageInAPdfThereIsNothingDarker(String picture) throws IOException {
        int looked = 0;
        try (PDDocument pdf = Loader.loadPDF(bytes(picture, FileKind.PDF, paper(300)))) {
            for (PDImageXObject image : images(pdf.getPage(0).getResources())) {
                BufferedImage opacity = image.getSoftMask() == null ? null : image.getSoftMask().getImage();
                looked += opacity == null ? 0 : checkRim(image.getOpaqueImage(null, 1), opacity);
            }
        }
        assertTrue(looked > 0 || !picture.equals("rnn-gain"), "there is a rim");
    }

    private static List<PDImageXObject> images(PDResources resources) throws IOException {
        List<PDImageXObject> images = new ArrayList<>();
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDFormXObject form) {
                images.addAll(images(form.getResources()));
            } else if (object instanceof PDImageXObject image) {
                images.add(image);
            }
        }
        return images;
    }

    /** How many pixels of which nothing is seen lie beside others. */
    private static int checkRim(BufferedImage colours, BufferedImage opacity) {
        int rim = 0;
        for (int y = REACH; y < colours.getHeight() - REACH; y++) {
            for (int x = REACH; x < colours.getWidth() - REACH; x++) {
                if (isUnseen(opacity, x, y) && darkest(colours, opacity, x, y, 1) < 256) {
                    rim++;
                    assertTrue(brightness(colours.getRGB(x, y)) >= darkest(colours, opacity, x, y, REACH), x + ", " + y);
                }
            }
        }
        return rim;
    }

    private static boolean isUnseen(BufferedImage opacity, int x, int y) {
        return (opacity.getRGB(x, y) & 255) == 0;
    }

    private static int darkest(BufferedImage colours, BufferedImage opacity, int x, int y, int reach) {
        int darkest = 256;
        for (int i = -reach; i <= reach; i++) {
            for (int j = -reach; j <= reach; j++) {
                darkest = isUnseen(opacity, x + i, y + j) ? darkest : Math.min(darkest, brightness(colours.getRGB(x + i, y + j)));
            }
        }
        return darkest;
    }

    private static int brightness(int rgb) {
        return ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;
    }
}
