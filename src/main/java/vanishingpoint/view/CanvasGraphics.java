package vanishingpoint.view;

import java.awt.Font;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.ImageObserver;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import org.jfree.fx.FXGraphics2D;

/**
 * Draws on a canvas, looking up each font once and copying no image: the pixels of an image that is drawn again and
 * again are those that the canvas reads.
 */
final class CanvasGraphics extends FXGraphics2D {

    /** An image of the toolkit over the pixels of one of AWT's. */
    record Window(PixelBuffer<IntBuffer> pixels, WritableImage image) {

        static Window on(BufferedImage image) {
            int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
            PixelBuffer<IntBuffer> pixels = new PixelBuffer<>(image.getWidth(), image.getHeight(),
                    IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
            return new Window(pixels, new WritableImage(pixels));
        }
    }

    private static final String TILDE = "\u0303";
    private static final String SPACING_TILDE = "\u02dc";

    private final GraphicsContext context;
    private final Map<Font, javafx.scene.text.Font> fonts = new HashMap<>();
    private final Map<BufferedImage, Window> windows = new WeakHashMap<>();
    private Font font;
    /** What is drawn in, where that is a rectangle. */
    private Rectangle2D box;

    CanvasGraphics(GraphicsContext context) {
        super(context);
        this.context = context;
        font = super.getFont();
    }

    @Override
    public Font getFont() {
        return font == null ? super.getFont() : font;
    }

    // the context forgets its font whenever its state is restored: it is told each time
    @Override
    public void setFont(Font wanted) {
        if (wanted != null) {
            font = wanted;
            context.setFont(fonts.computeIfAbsent(wanted, CanvasGraphics::toolkitFont));
        }
    }

    @Override
    public void setClip(Shape clip) {
        super.setClip(clip);
        box = getTransform().isIdentity() && clip instanceof Rectangle2D rectangle ? (Rectangle2D) rectangle.clone() : null;
        setFont(font);
    }

    @Override
    public Shape getClip() {
        return box != null && getTransform().isIdentity() ? (Shape) box.clone() : super.getClip();
    }

    // what a rectangle and another have in common is one: found without AWT's areas, which take longer than the drawing
    @Override
    public void clip(Shape shape) {
        if (shape instanceof Rectangle2D rectangle && box != null && getTransform().isIdentity()) {
            Rectangle2D common = box.createIntersection(rectangle);
            setClip(common.isEmpty() ? new Rectangle2D.Double() : common);
        } else {
            box = null;
            super.clip(shape);
        }
    }

    /**
     * Letters with a tilde are drawn as two: the toolkit lays out text with combining marks by Pango, on the thread that
     * paints, beside the one that lays out labels, and has been seen to free memory twice there.
     */
    @Override
    public void drawString(String text, float x, float y) {
        super.drawString(text.replace(TILDE, ""), x, y);
        for (int mark = text.indexOf(TILDE); mark > 0; mark = text.indexOf(TILDE, mark + 1)) {
            String before = text.substring(0, mark).replace(TILDE, "");
            double letter = width(before.substring(before.length() - 1));
            super.drawString(SPACING_TILDE, (float) (x + width(before) - (letter + width(SPACING_TILDE)) / 2), y);
        }
    }

    private double width(String text) {
        return getFont().getStringBounds(text, getFontRenderContext()).getWidth();
    }

    private static javafx.scene.text.Font toolkitFont(Font font) {
        return javafx.scene.text.Font.font(font.getFamily(), font.isBold() ? FontWeight.BOLD : FontWeight.NORMAL,
                font.isItalic() ? FontPosture.ITALIC : FontPosture.REGULAR, font.getSize());
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        if (!(image instanceof BufferedImage pixels) || pixels.getType() != BufferedImage.TYPE_INT_ARGB_PRE) {
            return super.drawImage(image, x, y, width, height, observer);
        }
        Window window = windows.computeIfAbsent(pixels, Window::on);
        window.pixels().updateBuffer(changed -> null);
        context.drawImage(window.image(), x, y, width, height);
        return true;
    }
}
