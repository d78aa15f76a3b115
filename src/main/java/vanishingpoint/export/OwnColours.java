package vanishingpoint.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.Arrays;

/** An image as numbers of its own colours, a quarter of the bytes. */
final class OwnColours {

    private static final int MOST = 256;
    private static final int OPAQUE = 0xff000000;
    private static final int NEARLY = 0xfe; // no eye tells it from opaque

    private OwnColours() {}

    /** The same to see; the image itself where it has too many colours. */
    static BufferedImage of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= pixels[i] >>> 24 >= NEARLY ? OPAQUE : 0;
        }
        int[] colours = Arrays.stream(pixels).sorted().distinct().limit(MOST + 1).toArray();
        return colours.length > MOST ? image : indexed(pixels, width, colours);
    }

    private static BufferedImage indexed(int[] pixels, int width, int[] colours) {
        int height = pixels.length / width;
        BufferedImage indexed = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, colours.length, colours, 0, true, -1, DataBuffer.TYPE_BYTE));
        WritableRaster raster = indexed.getRaster();
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = Arrays.binarySearch(colours, pixels[y * width + x]);
            }
            raster.setPixels(0, y, width, 1, row);
        }
        return indexed;
    }
}
