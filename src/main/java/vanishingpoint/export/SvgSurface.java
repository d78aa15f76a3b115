package vanishingpoint.export;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Image;
import java.awt.Polygon;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import vanishingpoint.figure.PageSize;

/** Writes what is drawn as SVG elements in the page's coordinates: paths, images, and the clips that they have. */
final class SvgSurface extends PathSurface {

    private static final double PARTS = 100; // of a pixel: no eye sees less

    private final StringBuilder elements = new StringBuilder();
    private final Map<String, Integer> clips = new LinkedHashMap<>();

    /** Everything so far. */
    String elements() {
        StringBuilder all = new StringBuilder("<defs>\n");
        clips.forEach((path, number) -> all.append("<clipPath id=\"c").append(number).append("\"><path d=\"").append(path)
                .append("\"/></clipPath>\n"));
        return all.append("</defs>\n").append(elements).toString();
    }

    @Override
    public void fill(Shape shape) {
        Shape placed = getTransform().createTransformedShape(shape);
        boolean odd = placed.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD;
        element(path(placed), paint("fill") + (odd ? " fill-rule=\"evenodd\"" : ""));
    }

    /** Lines stay lines where no direction is stretched more than another. */
    @Override
    public void draw(Shape shape) {
        AffineTransform transform = getTransform();
        double scale = Math.sqrt(Math.abs(transform.getDeterminant()));
        boolean even = (transform.getType() & AffineTransform.TYPE_GENERAL_SCALE) == 0
                && (transform.getType() & AffineTransform.TYPE_GENERAL_TRANSFORM) == 0;
        if (even && getStroke() instanceof BasicStroke line) {
            element(path(transform.createTransformedShape(shape)), " fill=\"none\"" + paint("stroke") + stroke(line, scale));
        } else {
            fill(getStroke().createStrokedShape(shape));
        }
    }

    private static String stroke(BasicStroke line, double scale) {
        StringBuilder text = new StringBuilder(" stroke-width=\"" + number(line.getLineWidth() * scale) + "\"");
        text.append(switch (line.getEndCap()) {
            case BasicStroke.CAP_ROUND -> " stroke-linecap=\"round\"";
            case BasicStroke.CAP_SQUARE -> " stroke-linecap=\"square\"";
            default -> "";
        }).append(switch (line.getLineJoin()) {
            case BasicStroke.JOIN_ROUND -> " stroke-linejoin=\"round\"";
            case BasicStroke.JOIN_BEVEL -> " stroke-linejoin=\"bevel\"";
            default -> " stroke-miterlimit=\"" + number(line.getMiterLimit()) + "\"";
        });
        if (line.getDashArray() != null) {
            text.append(" stroke-dasharray=\"");
            for (float dash : line.getDashArray()) {
                text.append(number(dash * scale)).append(' ');
            }
            text.setCharAt(text.length() - 1, '"');
            text.append(" stroke-dashoffset=\"").append(number(line.getDashPhase() * scale)).append('"');
        }
        return text.toString();
    }

    private String paint(String what) {
        Color color = getColor();
        String rgb = " " + what + "=\"#" + String.format("%06x", color.getRGB() & 0xffffff) + "\"";
        double opacity = color.getAlpha() / 255.0 * (getComposite() instanceof AlphaComposite all ? all.getAlpha() : 1);
        return opacity == 1 ? rgb : rgb + " " + what + "-opacity=\"" + number(opacity) + "\"";
    }

    private void element(String path, String attributes) {
        if (!path.isEmpty()) {
            elements.append("<path d=\"").append(path).append('"').append(attributes).append(clip()).append("/>\n");
        }
    }

    private String clip() {
        return pageClip() == null ? ""
                : " clip-path=\"url(#c" + clips.computeIfAbsent(path(pageClip()), path -> clips.size() + 1) + ")\"";
    }

    private static String path(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator parts = shape.getPathIterator(null); !parts.isDone(); parts.next()) {
            switch (parts.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> points(path.append('M'), at, 1);
                case PathIterator.SEG_LINETO -> points(path.append('L'), at, 1);
                case PathIterator.SEG_QUADTO -> points(path.append('Q'), at, 2);
                case PathIterator.SEG_CUBICTO -> points(path.append('C'), at, 3);
                default -> path.append('Z');
            }
        }
        return path.toString();
    }

    private static void points(StringBuilder path, double[] at, int count) {
        for (int i = 0; i < 2 * count; i++) {
            path.append(i == 0 ? "" : " ").append(number(at[i]));
        }
    }

    private static String number(double value) {
        return PageSize.plain(Math.rint(value * PARTS) / PARTS + 0.0); // no negative zero
    }

    private boolean image(BufferedImage image, AffineTransform place) {
        AffineTransform all = getTransform();
        all.concatenate(place);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(OwnColours.of(image), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        elements.append("<image width=\"").append(image.getWidth()).append("\" height=\"").append(image.getHeight())
                .append("\" preserveAspectRatio=\"none\" image-rendering=\"pixelated\" transform=\"matrix(")
                .append(PageSize.plain(all.getScaleX())).append(' ').append(PageSize.plain(all.getShearY())).append(' ')
                .append(PageSize.plain(all.getShearX())).append(' ').append(PageSize.plain(all.getScaleY())).append(' ')
                .append(PageSize.plain(all.getTranslateX())).append(' ').append(PageSize.plain(all.getTranslateY()))
                .append(")\" xlink:href=\"data:image/png;base64,").append(Base64.getEncoder().encodeToString(png.toByteArray()))
                .append("\"/>\n");
        return true;
    }

    @Override
    public boolean drawImage(Image image, AffineTransform place, ImageObserver observer) {
        return image((BufferedImage) image, place);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale((double) width / image.getWidth(null), (double) height / image.getHeight(null));
        return image((BufferedImage) image, place);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return image((BufferedImage) image, AffineTransform.getTranslateInstance(x, y));
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp change, int x, int y) {
        image(change == null ? image : change.filter(image, null), AffineTransform.getTranslateInstance(x, y));
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color behind, ImageObserver observer) {
        throw unused();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, Color behind, ImageObserver observer) {
        throw unused();
    }

    @Override
    public boolean drawImage(Image image, int dx1, int dy1, int dx2, int dy2, int sx1, int sy1, int sx2, int sy2,
            ImageObserver observer) {
        throw unused();
    }

    @Override
    public boolean drawImage(Image image, int dx1, int dy1, int dx2, int dy2, int sx1, int sy1, int sx2, int sy2, Color behind,
            ImageObserver observer) {
        throw unused();
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform place) {
        throw unused();
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform place) {
        throw unused();
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("no figure draws images in this way");
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        Color color = getColor();
        setColor(getBackground());
        fillRect(x, y, width, height);
        setColor(color);
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int across, int down) {
        draw(new RoundRectangle2D.Double(x, y, width, height, across, down));
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int across, int down) {
        fill(new RoundRectangle2D.Double(x, y, width, height, across, down));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int start, int extent) {
        draw(new Arc2D.Double(x, y, width, height, start, extent, Arc2D.OPEN));
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int start, int extent) {
        fill(new Arc2D.Double(x, y, width, height, start, extent, Arc2D.PIE));
    }

    @Override
    public void drawPolyline(int[] x, int[] y, int count) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            if (i == 0) {
                path.moveTo(x[i], y[i]);
            } else {
                path.lineTo(x[i], y[i]);
            }
        }
        draw(path);
    }

    @Override
    public void drawPolygon(int[] x, int[] y, int count) {
        draw(new Polygon(x, y, count));
    }

    @Override
    public void fillPolygon(int[] x, int[] y, int count) {
        fill(new Polygon(x, y, count));
    }
}
