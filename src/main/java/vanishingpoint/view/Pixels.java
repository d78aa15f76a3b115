package vanishingpoint.view;

import java.awt.image.BufferedImage;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pictures as the window shows them. */
final class Pixels {

    private Pixels() {}

    static Image of(BufferedImage drawn) {
        int width = drawn.getWidth();
        int height = drawn.getHeight();
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(),
                drawn.getRGB(0, 0, width, height, null, 0, width), 0, width);
        return image;
    }
}
