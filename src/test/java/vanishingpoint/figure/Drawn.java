package vanishingpoint.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.ChartRenderingInfo;

/** A chart as pixels. */
record Drawn(BufferedImage image, Rectangle2D dataArea) {

    static Drawn of(LiveChart chart, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        ChartRenderingInfo info = new ChartRenderingInfo();
        Graphics2D g2 = image.createGraphics();
        g2.setPaint(chart.style().palette().color(Ink.CARD));
        g2.fillRect(0, 0, width, height);
        chart.chart().draw(g2, new Rectangle2D.Double(0, 0, width, height), info);
        g2.dispose();
        return new Drawn(image, info.getPlotInfo().getDataArea());
    }

    int at(double x, double y) {
        return image.getRGB((int) x, (int) y);
    }

    /** Pixels that are not of this colour. */
    int inked(Rectangle2D area, int ground) {
        int count = 0;
        for (int y = (int) area.getMinY(); y < area.getMaxY(); y++) {
            for (int x = (int) area.getMinX(); x < area.getMaxX(); x++) {
                count += image.getRGB(x, y) == ground ? 0 : 1;
            }
        }
        return count;
    }

    boolean has(int rgb, Rectangle2D area) {
        for (int y = (int) area.getMinY(); y < area.getMaxY(); y++) {
            for (int x = (int) area.getMinX(); x < area.getMaxX(); x++) {
                if (image.getRGB(x, y) == rgb) {
                    return true;
                }
            }
        }
        return false;
    }
}
