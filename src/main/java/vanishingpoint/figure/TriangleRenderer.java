package vanishingpoint.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;
import vanishingpoint.result.Triangle;

/**
 * Draws a triangle of cells as one image, because a drawing operation a cell is far too slow. Each device pixel shows
 * the cell under its centre: where cells are smaller than pixels the picture is a sample (nearest), never an average,
 * and zooming in shows every cell.
 */
final class TriangleRenderer extends AbstractXYItemRenderer {

    private static final int NO_CELL = 0;

    private transient ColourScale colours;
    private transient BufferedImage present;
    private transient BufferedImage last;

    void setColours(ColourScale newColours) {
        colours = newColours;
    }

    @Override
    public XYItemRendererState initialise(Graphics2D g2, Rectangle2D dataArea, XYPlot plot, XYDataset dataset,
            PlotRenderingInfo info) {
        if (dataset instanceof TriangleDataset triangle) {
            BufferedImage image = image(triangle.triangle(), plot,
                    CellRaster.pixels(g2, dataArea.getWidth(), (int) Math.rint(plot.getDomainAxis().getRange().getLength())),
                    CellRaster.pixels(g2, dataArea.getHeight(), (int) Math.rint(plot.getRangeAxis().getRange().getLength())));
            g2.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
                    RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            g2.drawImage(image, (int) dataArea.getX(), (int) dataArea.getY(), (int) dataArea.getWidth(),
                    (int) dataArea.getHeight(), null);
            if (colours.isHatched()) {
                Hatch.over(g2, image, new Rectangle2D.Double((int) dataArea.getX(), (int) dataArea.getY(),
                        (int) dataArea.getWidth(), (int) dataArea.getHeight()));
            }
        }
        return super.initialise(g2, dataArea, plot, dataset, info);
    }

    /** None: the image is the whole drawing. */
    @Override
    public int getPassCount() {
        return 0;
    }

    @Override
    public void drawItem(Graphics2D g2, XYItemRendererState state, Rectangle2D dataArea, PlotRenderingInfo info,
            XYPlot plot, ValueAxis domainAxis, ValueAxis rangeAxis, XYDataset dataset, int series, int item,
            CrosshairState crosshairState, int pass) {
        throw new IllegalStateException("cells are drawn all at once");
    }

    private BufferedImage image(Triangle triangle, XYPlot plot, int width, int height) {
        BufferedImage image = canvas(width, height);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Arrays.fill(pixels, 0);
        int[] columns = cells(plot.getDomainAxis(), width, false);
        int[] rows = cells(plot.getRangeAxis(), height, true);
        for (int y = 0; y < height; y++) {
            if (y > 0 && rows[y] == rows[y - 1]) {
                System.arraycopy(pixels, (y - 1) * width, pixels, y * width, width);
            } else {
                paintRow(triangle, rows[y], columns, pixels, y * width);
            }
        }
        return image;
    }

    // two in turn: the screen may still be painted from the last one
    private BufferedImage canvas(int width, int height) {
        BufferedImage reused = last;
        last = present;
        present = reused != null && reused.getWidth() == width && reused.getHeight() == height ? reused
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        return present;
    }

    private void paintRow(Triangle triangle, int t, int[] columns, int[] pixels, int from) {
        if (t < 1 || t > triangle.length()) {
            return;
        }
        int shown = NO_CELL;
        int colour = 0;
        for (int x = 0; x < columns.length; x++) {
            int k = columns[x];
            if (k > t) {
                return;
            }
            if (k >= 1 && k != shown) {
                colour = colours.rgb(triangle.get(t, k));
                shown = k;
            }
            pixels[from + x] = k >= 1 ? colour : 0;
        }
    }

    private static int[] cells(ValueAxis axis, int pixels, boolean upward) {
        int[] cells = new int[pixels];
        for (int i = 0; i < pixels; i++) {
            double share = (i + 0.5) / pixels;
            double value = axis.getLowerBound() + (upward ? 1 - share : share) * axis.getRange().getLength();
            cells[i] = (int) Math.floor(value + 0.5);
        }
        return cells;
    }
}
