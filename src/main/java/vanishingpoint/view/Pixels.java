package vanishingpoint.view;

import java.awt.image.BufferedImage;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;

/** Pictures as the window shows them. */
final class Pixels {

    private Pixels() {}

    static Image of(BufferedImage drawn) {
        return SwingFXUtils.toFXImage(drawn, null);
    }
}
