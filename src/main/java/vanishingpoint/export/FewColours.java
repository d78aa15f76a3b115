package vanishingpoint.export;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.Arrays;

/**
 * An image with 256 of its own colours at most: one after the other the one that is farthest from those chosen before, the more
 * the more pixels have it, so that large plain areas keep their colours exactly.
 */
final class FewColours {

    private static final int MOST = 256;

    private final int[] colours;
    private final int[] counts;
    private final int[] nearest; // index of each colour's place among the chosen
    private final int[] chosen;
    private int size;

    private FewColours(int[] pixels) {
        int[] sorted = pixels.clone();
        Arrays.sort(sorted);
        int[] distinct = new int[sorted.length];
        int[] many = new int[sorted.length];
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                distinct[count++] = sorted[i];
            }
            many[count - 1]++;
        }
        colours = Arrays.copyOf(distinct, count);
        counts = Arrays.copyOf(many, count);
        nearest = new int[count];
        chosen = new int[Math.min(MOST, count)];
        choose();
    }

    private void choose() {
        long[] distances = new long[colours.length];
        Arrays.fill(distances, Integer.MAX_VALUE);
        while (size < chosen.length) {
            int farthest = 0;
            double most = -1;
            for (int i = 0; i < colours.length; i++) {
                double weight = distances[i] * Math.sqrt(counts[i]);
                if (weight > most) {
                    most = weight;
                    farthest = i;
                }
            }
            chosen[size] = colours[farthest];
            for (int i = 0; i < colours.length; i++) {
                long distance = distance(colours[i], chosen[size]);
                if (distance < distances[i]) {
                    distances[i] = distance;
                    nearest[i] = size;
                }
            }
            size++;
        }
    }

    private static long distance(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }

    /** The image, opaque. */
    static BufferedImage of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] &= 0xffffff;
        }
        FewColours few = new FewColours(pixels);
        BufferedImage indexed = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, few.size, few.chosen, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE));
        WritableRaster raster = indexed.getRaster();
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = few.nearest[Arrays.binarySearch(few.colours, pixels[y * width + x])];
            }
            raster.setPixels(0, y, width, 1, row);
        }
        return indexed;
    }
}
