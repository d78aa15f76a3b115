package vanishingpoint.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Scanner;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Paints the elements that the program writes, from their attributes alone. */
final class DrawnSvg {

    private final Map<String, Shape> clips = new HashMap<>();
    private final Graphics2D g2;
    private final BufferedImage image;

    DrawnSvg(Element svg) throws IOException {
        String[] box = svg.getAttribute("viewBox").split(" ");
        image = new BufferedImage(Integer.parseInt(box[2]), Integer.parseInt(box[3]), BufferedImage.TYPE_INT_RGB);
        g2 = image.createGraphics();
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                draw(element);
            }
        }
    }

    BufferedImage image() {
        return image;
    }

    private void draw(Element element) throws IOException {
        switch (element.getTagName()) {
            case "defs" -> {
                for (Node clip = element.getFirstChild(); clip != null; clip = clip.getNextSibling()) {
                    if (clip instanceof Element found) {
                        clips.put("url(#" + found.getAttribute("id") + ")", path((Element) found.getFirstChild()));
                    }
                }
            }
            case "path" -> paint(element);
            case "image" -> {
                byte[] png = Base64.getDecoder().decode(element.getAttribute("xlink:href").replaceFirst(".*,", ""));
                double[] m = numbers(element.getAttribute("transform").replaceAll("matrix\\(|\\)", ""));
                g2.setClip(null);
                g2.drawImage(ImageIO.read(new ByteArrayInputStream(png)), new AffineTransform(m), null);
            }
            default -> { }
        }
    }

    private void paint(Element element) {
        g2.setClip(clips.get(element.getAttribute("clip-path")));
        if (!element.getAttribute("fill").equals("none")) {
            g2.setPaint(colour(element, "fill"));
            g2.fill(path(element));
            return;
        }
        g2.setPaint(colour(element, "stroke"));
        String dashes = element.getAttribute("stroke-dasharray");
        float[] lengths = new float[dashes.isEmpty() ? 0 : numbers(dashes).length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = (float) numbers(dashes)[i];
        }
        boolean round = element.getAttribute("stroke-linecap").equals("round");
        g2.setStroke(new BasicStroke(Float.parseFloat(element.getAttribute("stroke-width")), round ? BasicStroke.CAP_ROUND
                : BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, lengths.length == 0 ? null : lengths, 0));
        g2.draw(path(element));
    }

    private static Color colour(Element element, String what) {
        Color opaque = Color.decode(element.getAttribute(what));
        String opacity = element.getAttribute(what + "-opacity");
        return opacity.isEmpty() ? opaque : new Color(opaque.getRed(), opaque.getGreen(), opaque.getBlue(),
                (int) Math.rint(255 * Double.parseDouble(opacity)));
    }

    private static double[] numbers(String text) {
        return Stream.of(text.trim().split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static Path2D path(Element element) {
        Path2D path = new Path2D.Double(element.getAttribute("fill-rule").equals("evenodd") ? Path2D.WIND_EVEN_ODD
                : Path2D.WIND_NON_ZERO);
        try (Scanner parts = new Scanner(element.getAttribute("d"))) {
            parts.useDelimiter("(?=[MLQCZ])");
            while (parts.hasNext()) {
                String part = parts.next();
                double[] at = part.startsWith("Z") ? new double[0] : numbers(part.substring(1));
                switch (part.charAt(0)) {
                    case 'M' -> path.moveTo(at[0], at[1]);
                    case 'L' -> path.lineTo(at[0], at[1]);
                    case 'Q' -> path.quadTo(at[0], at[1], at[2], at[3]);
                    case 'C' -> path.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                    default -> path.closePath();
                }
            }
        }
        return path;
    }
}
