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
    private double baseline;
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
        picture.setImage(image);
        picture.setFitWidth(image.getWidth() / scale);
        picture.setFitHeight(image.getHeight() / scale);
        setMinSize(picture.getFitWidth(), picture.getFitHeight());
        setMaxSize(picture.getFitWidth(), picture.getFitHeight());
        setPrefSize(picture.getFitWidth(), picture.getFitHeight());
    }

    @Override
    public double getBaselineOffset() {
        return baseline;
    }
}
