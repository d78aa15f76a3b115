package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** Lines across what is above 10⁰, in black and white, where shades of grey tell only how far from 10⁰ a value is. */
final class Hatch {

    private static final int FULL = 0xff000000;
    private static final int MARKED = 0xfe000000; // opacity that no eye tells from the full one
    private static final double APART = 5;
    private static final float WIDTH = 0.8f;

    private Hatch() {}

    /** The colour of what is to be hatched. */
    static int mark(int rgb) {
        return rgb & ~FULL | MARKED;
    }

    static boolean isMarked(int rgb) {
        return (rgb & FULL) == MARKED;
    }

    /** Hatches a shape. */
    static void over(Graphics2D g2, Shape shape) {
        Rectangle2D box = shape.getBounds2D();
        MarginPlot.inside(g2, shape, () -> {
            g2.setStroke(new BasicStroke(WIDTH));
            g2.setPaint(Color.BLACK);
            g2.draw(lines(box, 0));
            g2.setPaint(Color.WHITE); // a white line beside a black one stands out of every grey
            g2.draw(lines(box, WIDTH));
        });
    }

    private static Path2D lines(Rectangle2D box, double shift) {
        Path2D lines = new Path2D.Double();
        double first = Math.floor((box.getMinX() + box.getMinY()) / APART) * APART;
        for (double at = first; at < box.getMaxX() + box.getMaxY(); at += APART) {
            double sum = at + shift;
            lines.append(new Line2D.Double(sum - box.getMinY(), box.getMinY(), sum - box.getMaxY(), box.getMaxY()), false);
        }
        return lines;
    }

    /** Hatches the marked pixels of an image that is drawn in this place. */
    static void over(Graphics2D g2, BufferedImage image, Rectangle2D place) {
        Path2D region = new Path2D.Double(Path2D.WIND_NON_ZERO);
        int width = image.getWidth();
        int[] row = new int[width];
        int[] next = new int[width];
        int from = 0;
        image.getRGB(0, 0, width, 1, row, 0, width);
        for (int y = 1; y <= image.getHeight(); y++) {
            boolean last = y == image.getHeight();
            if (!last) {
                image.getRGB(0, y, width, 1, next, 0, width);
            }
            if (last || !Arrays.equals(row, next)) {
                addRuns(region, row, from, y - from);
                from = y;
            }
            int[] done = row;
            row = next;
            next = done;
        }
        AffineTransform toPlace = AffineTransform.getTranslateInstance(place.getX(), place.getY());
        toPlace.scale(place.getWidth() / width, place.getHeight() / image.getHeight());
        over(g2, toPlace.createTransformedShape(region));
    }

    private static void addRuns(Path2D region, int[] row, int y, int height) {
        int start = 0;
        while (start < row.length) {
            int end = start;
            while (end < row.length && isMarked(row[end])) {
                end++;
            }
            if (end > start) {
                region.append(new Rectangle2D.Double(start, y, end - start, height), false);
            }
            start = Math.max(end, start + 1);
        }
    }
}
