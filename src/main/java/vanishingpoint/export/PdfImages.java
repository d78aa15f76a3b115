package vanishingpoint.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DLosslessImageEncoder;
import java.awt.Image;
import java.awt.image.BufferedImage;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Images as PDF holds them, colours and opacity apart. Readers that draw them in other sizes mix each with its own neighbours:
 * where nothing is seen there is therefore the colour of what is seen beside it, and never black.
 */
final class PdfImages extends PdfBoxGraphics2DLosslessImageEncoder {

    private static final int FARTHEST = Integer.MAX_VALUE / 2;

    @Override
    public PDImageXObject encodeImage(PDDocument document, PDPageContentStream content, Image image,
            IPdfBoxGraphics2DImageEncoderEnv surroundings) {
        return super.encodeImage(document, content, image instanceof BufferedImage pixels
                && pixels.getColorModel().hasAlpha() ? spread(pixels) : image, surroundings);
    }

    /** The same to see: what is unseen has the colour of the nearest that is seen, across and down. */
    private static BufferedImage spread(BufferedImage image) {
        int width = image.getWidth();
        int size = width * image.getHeight();
        int[] colours = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        int[] far = new int[size];
        for (int i = 0; i < size; i++) {
            far[i] = colours[i] >>> 24 == 0 ? FARTHEST : 0;
            take(colours, far, i, i % width > 0 ? i - 1 : i);
            take(colours, far, i, i >= width ? i - width : i);
        }
        for (int i = size - 1; i >= 0; i--) {
            take(colours, far, i, i % width < width - 1 ? i + 1 : i);
            take(colours, far, i, i < size - width ? i + width : i);
        }
        BufferedImage spread = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        spread.setRGB(0, 0, width, image.getHeight(), colours, 0, width);
        return spread;
    }

    private static void take(int[] colours, int[] far, int to, int from) {
        if (far[from] + 1 < far[to]) {
            far[to] = far[from] + 1;
            colours[to] = colours[from] & 0xffffff;
        }
    }
}
