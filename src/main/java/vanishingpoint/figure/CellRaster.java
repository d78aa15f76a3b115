package vanishingpoint.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.function.DoubleToIntFunction;
import java.util.stream.IntStream;

/**
 * Draws cells as one image, because a drawing operation a cell is far too slow. Each device pixel shows the cell under its
 * centre, as {@link TriangleRenderer}'s do.
 */
final class CellRaster {

    static final int NONE = -1;

    private static final int MOST_FOR_A_CELL = 8; // readers that blur an image blur no more than a cell's rim

    /**
     * Which cell is where.
     *
     * @param column of the share of the width, from the left, {@link #NONE} for none
     * @param row of the share of the height, from the top
     */
    record Cells(DoubleToIntFunction column, DoubleToIntFunction row, Colour colour) {}

    /** Colour of a cell, opaque, or 0 where there is none. */
    interface Colour {

        int rgb(int column, int row);
    }

    private BufferedImage present;
    private BufferedImage last;

    void draw(Graphics2D g2, Rectangle2D area, Cells cells) {
        double fine = Math.max(1, g2.getTransform().getScaleX());
        BufferedImage image = canvas((int) Math.max(1, Math.ceil(area.getWidth() * fine)),
                (int) Math.max(1, Math.ceil(area.getHeight() * fine)));
        boolean hatched = paint(image, cells);
        g2.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g2.drawImage(image, (int) area.getX(), (int) area.getY(), (int) area.getWidth(), (int) area.getHeight(), null);
        if (hatched) {
            Hatch.over(g2, image, new Rectangle2D.Double((int) area.getX(), (int) area.getY(), (int) area.getWidth(),
                    (int) area.getHeight()));
        }
    }

    /**
     * How many pixels an image has along so many cells: one for each of the device's, or on a surface that keeps images as they
     * are so many that each cell has as many as the next.
     */
    static int pixels(Graphics2D g2, double length, int cells) {
        int device = (int) Math.max(1, Math.ceil(length * Math.max(1, g2.getTransform().getScaleX())));
        return Boolean.TRUE.equals(g2.getRenderingHint(Picture.KEEPS_SHAPES))
                ? cells * Math.max(1, Math.min(MOST_FOR_A_CELL, Math.round((float) device / cells))) : device;
    }

    // two in turn: the screen may still be painted from the last one
    private BufferedImage canvas(int width, int height) {
        BufferedImage reused = last;
        last = present;
        present = reused != null && reused.getWidth() == width && reused.getHeight() == height ? reused
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        return present;
    }

    /** Fills an image; whether there is anything to hatch. */
    static boolean paint(BufferedImage image, Cells cells) {
        boolean hatched = false;
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] columns = indices(width, cells.column());
        int[] rows = indices(height, cells.row());
        int[] runs = runs(columns);
        for (int y = 0; y < height; y++) {
            if (y > 0 && rows[y] == rows[y - 1]) {
                System.arraycopy(pixels, (y - 1) * width, pixels, y * width, width);
                continue;
            }
            for (int i = 0; i + 1 < runs.length; i++) {
                boolean cell = rows[y] != NONE && columns[runs[i]] != NONE;
                int colour = cell ? cells.colour().rgb(columns[runs[i]], rows[y]) : 0;
                Arrays.fill(pixels, y * width + runs[i], y * width + runs[i + 1], colour);
                hatched |= Hatch.isMarked(colour);
            }
        }
        return hatched;
    }

    /** Where another column begins, from 0 to the end. */
    private static int[] runs(int[] columns) {
        return IntStream.rangeClosed(0, columns.length)
                .filter(x -> x == 0 || x == columns.length || columns[x] != columns[x - 1]).toArray();
    }

    private static int[] indices(int pixels, DoubleToIntFunction index) {
        int[] indices = new int[pixels];
        for (int i = 0; i < pixels; i++) {
            indices[i] = index.applyAsInt((i + 0.5) / pixels);
        }
        return indices;
    }
}
