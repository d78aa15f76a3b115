package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import vanishingpoint.figure.Fonts;

/** Clips within clips. */
class CanvasGraphicsTest extends ApplicationTest {

    private static final Rectangle2D ALL = new Rectangle2D.Double(0, 0, 40, 40);

    private Canvas canvas;
    private CanvasGraphics graphics;

    @Override
    public void start(Stage stage) {
        canvas = new Canvas(40, 40);
        graphics = new CanvasGraphics(canvas.getGraphicsContext2D());
    }

    private int drawnPixels() {
        int[] count = {0};
        interact(() -> {
            WritableImage image = canvas.snapshot(null, null);
            for (int y = 0; y < 40; y++) {
                for (int x = 0; x < 40; x++) {
                    count[0] += image.getPixelReader().getColor(x, y).getGreen() < 0.5 ? 1 : 0;
                }
            }
        });
        return count[0];
    }

    private void fill(Shape... clips) {
        interact(() -> {
            canvas.getGraphicsContext2D().clearRect(0, 0, 40, 40);
            Shape before = graphics.getClip();
            for (Shape clip : clips) {
                graphics.clip(clip);
            }
            graphics.setPaint(Color.RED);
            graphics.fill(ALL);
            graphics.setClip(before);
        });
    }

    @Test
    void whatTwoRectanglesHaveInCommonIsDrawn() {
        fill(new Rectangle2D.Double(5, 5, 20, 10), new Rectangle2D.Double(15, 10, 20, 20));
        assertEquals(10 * 5, drawnPixels());
        fill();
        assertEquals(40 * 40, drawnPixels(), "the clip before it is back");
    }

    @Test
    void nothingIsDrawnWhereTheyHaveNothingInCommon() {
        fill(new Rectangle2D.Double(5, 5, 10, 10), new Rectangle2D.Double(20, 20, 10, 10));
        assertEquals(0, drawnPixels());
        fill(new Rectangle2D.Double(5, 5, 10, 10), new Rectangle2D.Double(20, 20, 10, 10), ALL);
        assertEquals(0, drawnPixels());
    }

    @Test
    void otherShapesWithinRectanglesAndTheReverse() {
        fill(new Rectangle2D.Double(0, 0, 20, 40), new Ellipse2D.Double(10, 10, 20, 20), new Rectangle2D.Double(0, 0, 40, 20));
        assertEquals(Math.PI * 100 / 4, drawnPixels(), 6, "a quarter of the circle");
    }

    @Test
    void underAnotherTransformTheClipStaysWhereItWas() {
        interact(() -> graphics.clip(new Rectangle2D.Double(10, 10, 20, 20)));
        interact(() -> {
            graphics.translate(10, 10);
            graphics.clip(new Rectangle2D.Double(0, 0, 5, 5));
            graphics.setPaint(Color.RED);
            graphics.fill(ALL);
            graphics.translate(-10, -10);
            graphics.setClip(null);
        });
        assertEquals(25, drawnPixels());
    }

    @Test
    void aLetterWithATildeIsNoTextThatPangoLaysOut() {
        interact(() -> {
            canvas.getGraphicsContext2D().clearRect(0, 0, 40, 40);
            graphics.setPaint(Color.RED);
            graphics.setFont(Fonts.regular(30));
            graphics.drawString("c", 10, 35);
        });
        int bare = drawnPixels();
        interact(() -> {
            canvas.getGraphicsContext2D().clearRect(0, 0, 40, 40);
            graphics.drawString("c\u0303", 10, 35);
        });
        int[] above = {0};
        interact(() -> {
            WritableImage image = canvas.snapshot(null, null);
            for (int x = 0; x < 40; x++) {
                for (int y = 0; y < 17; y++) {
                    above[0] += image.getPixelReader().getColor(x, y).getGreen() < 0.5 && x >= 8 && x <= 27 ? 1 : 0;
                }
            }
        });
        assertTrue(above[0] > 5, "a tilde stands over it");
        assertTrue(drawnPixels() <= bare + above[0] + 5, "the letter is where it was");
    }
}
