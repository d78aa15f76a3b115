package vanishingpoint.view;

import java.awt.Color;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import vanishingpoint.figure.Formula;

/** One formula, as an image with a pixel for each of the screen's; stands on its base line. */
final class FormulaNode extends Region {

    private final ImageView picture = new ImageView();
    private double width;
    private double height;
    private double baseline;
    private double share = 1;
    private List<Object> shown = List.of();

    FormulaNode() {
        getChildren().add(picture);
        setMouseTransparent(true);
    }

    /** Draws nothing where it is the same. */
    void show(Formula wanted, Color colour, double scale) {
        List<Object> look = List.of(wanted, colour, scale);
        if (look.equals(shown)) {
            return;
        }
        shown = look;
        Formula.Pixels pixels = wanted.pixels(colour, scale);
        Image image = CanvasGraphics.Window.on(pixels.image()).image();
        baseline = pixels.baseline() / scale;
        width = image.getWidth() / scale;
        height = image.getHeight() / scale;
        picture.setImage(image);
        size();
    }

    /** No wider than this: else it is drawn as much smaller. */
    void fit(double most) {
        double wanted = most > 0 && width > most ? most / width : 1;
        if (wanted != share) {
            share = wanted;
            size();
        }
    }

    private void size() {
        picture.setFitWidth(share * width);
        picture.setFitHeight(share * height);
        setMinSize(share * width, share * height);
        setMaxSize(share * width, share * height);
        setPrefSize(share * width, share * height);
    }

    @Override
    public double getBaselineOffset() {
        return share * baseline;
    }
}
