package vanishingpoint.figure;

import java.awt.geom.Rectangle2D;

/** Where equally high strips stand one beneath the other. */
record StripPlaces(int strips, int units, double height) {

    private static final double GAP = 7;

    double stripHeight() {
        return (height - GAP * (strips - 1)) / strips;
    }

    Rectangle2D area(int strip, Rectangle2D dataArea) {
        return new Rectangle2D.Double(dataArea.getX(), dataArea.getY() + strip * (stripHeight() + GAP),
                dataArea.getWidth(), stripHeight());
    }

    /** Strip · units + unit, both from 0, at a height beneath the top; {@link CellRaster#NONE} between strips. */
    int row(double down) {
        int strip = (int) (down / (stripHeight() + GAP));
        double within = down - strip * (stripHeight() + GAP);
        boolean between = down < 0 || strip >= strips || within >= stripHeight();
        return between ? CellRaster.NONE
                : strip * units + Math.min(units - 1, (int) (within / stripHeight() * units));
    }
}
