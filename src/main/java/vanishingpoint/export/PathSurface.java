package vanishingpoint.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;

/** What a drawing sets before it draws, and everything that comes down to shapes: letters are outlines. */
abstract class PathSurface extends Graphics2D {

    private static final FontRenderContext LETTERS = new FontRenderContext(null, true, true);
    private static final Graphics2D PIXEL = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();

    private final RenderingHints hints = new RenderingHints(null);
    private AffineTransform transform = new AffineTransform();
    private Shape clip; // in the page's coordinates, null for none
    private Color color = Color.BLACK;
    private Color background = Color.WHITE;
    private Stroke stroke = new BasicStroke();
    private Composite composite = java.awt.AlphaComposite.SrcOver;
    private Font font = new Font(Font.DIALOG, Font.PLAIN, 12);

    /** In the page's coordinates, null for none. */
    final Shape pageClip() {
        return clip;
    }

    @Override
    public final void drawString(String text, float x, float y) {
        drawGlyphVector(font.createGlyphVector(LETTERS, text), x, y);
    }

    @Override
    public final void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public final void drawString(AttributedCharacterIterator text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public final void drawString(AttributedCharacterIterator text, float x, float y) {
        new java.awt.font.TextLayout(text, LETTERS).draw(this, x, y);
    }

    @Override
    public final void drawGlyphVector(GlyphVector letters, float x, float y) {
        fill(letters.getOutline(x, y));
    }

    @Override
    public final boolean hit(Rectangle rectangle, Shape shape, boolean onStroke) {
        return transform.createTransformedShape(onStroke ? stroke.createStrokedShape(shape) : shape).intersects(rectangle);
    }

    @Override
    public final GraphicsConfiguration getDeviceConfiguration() {
        return PIXEL.getDeviceConfiguration();
    }

    @Override
    public final FontMetrics getFontMetrics(Font of) {
        return PIXEL.getFontMetrics(of);
    }

    @Override
    public final FontRenderContext getFontRenderContext() {
        return LETTERS;
    }

    @Override
    public final void setComposite(Composite value) {
        composite = value;
    }

    @Override
    public final Composite getComposite() {
        return composite;
    }

    /** Plain colours only: figures have no others. */
    @Override
    public final void setPaint(Paint value) {
        if (value instanceof Color plain) {
            color = plain;
        } else if (value != null) {
            throw new IllegalArgumentException("no plain colour: " + value);
        }
    }

    @Override
    public final Paint getPaint() {
        return color;
    }

    @Override
    public final void setColor(Color value) {
        setPaint(value);
    }

    @Override
    public final Color getColor() {
        return color;
    }

    @Override
    public final void setBackground(Color value) {
        background = value;
    }

    @Override
    public final Color getBackground() {
        return background;
    }

    @Override
    public final void setStroke(Stroke value) {
        stroke = value;
    }

    @Override
    public final Stroke getStroke() {
        return stroke;
    }

    @Override
    public final void setFont(Font value) {
        font = value;
    }

    @Override
    public final Font getFont() {
        return font;
    }

    @Override
    public final void setRenderingHint(RenderingHints.Key key, Object value) {
        hints.put(key, value);
    }

    @Override
    public final Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public final void setRenderingHints(Map<?, ?> values) {
        hints.clear();
        hints.putAll(values);
    }

    @Override
    public final void addRenderingHints(Map<?, ?> values) {
        hints.putAll(values);
    }

    @Override
    public final RenderingHints getRenderingHints() {
        return (RenderingHints) hints.clone();
    }

    @Override
    public final void transform(AffineTransform further) {
        transform.concatenate(further);
    }

    @Override
    public final void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public final void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public final void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public final void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public final void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public final void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public final void setTransform(AffineTransform value) {
        transform = new AffineTransform(value);
    }

    @Override
    public final AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public final void setClip(Shape value) {
        clip = value == null ? null : transform.createTransformedShape(value);
    }

    @Override
    public final void setClip(int x, int y, int width, int height) {
        setClip(new Rectangle(x, y, width, height));
    }

    @Override
    public final void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public final void clip(Shape further) {
        Shape added = transform.createTransformedShape(further);
        if (clip == null) {
            clip = added;
        } else {
            Area both = new Area(clip);
            both.intersect(new Area(added));
            clip = both;
        }
    }

    @Override
    public final Shape getClip() {
        try {
            return clip == null ? null : transform.createInverse().createTransformedShape(clip);
        } catch (NoninvertibleTransformException e) {
            return new Rectangle2D.Double();
        }
    }

    @Override
    public final Rectangle getClipBounds() {
        return clip == null ? null : getClip().getBounds();
    }

    @Override
    public final Graphics create() {
        throw new UnsupportedOperationException("figures are drawn on one surface");
    }

    @Override
    public final void setPaintMode() {
        setComposite(java.awt.AlphaComposite.SrcOver);
    }

    @Override
    public final void setXORMode(Color other) {
        throw new UnsupportedOperationException("paper cannot be inverted");
    }

    @Override
    public final void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw new UnsupportedOperationException("what is drawn stays");
    }

    @Override
    public void dispose() {
        // nothing is held
    }
}
