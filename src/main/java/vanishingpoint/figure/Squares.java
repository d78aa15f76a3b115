package vanishingpoint.figure;

import java.awt.geom.Rectangle2D;

/** Squares of one size with a heading of two lines each, in as many rows as make them largest, in the middle of an area. */
final class Squares {

    /** Between squares beside each other. */
    static final double GAP = 12;

    private static final double HEAD = 41;
    /** Room for the numbers beneath a row that is not the last. */
    private static final double FOOT = 22;
    /** In smaller ones the entries of a usual matrix are not told apart. */
    private static final double READABLE = 88;

    private final int count;
    private final Rectangle2D area;
    private final int columns;
    private final double side;

    Squares(int count, Rectangle2D area) {
        this.count = count;
        this.area = area;
        int best = count;
        for (int fewer = count - 1; fewer >= 1; fewer--) {
            best = side(fewer) > side(best) ? fewer : best;
        }
        columns = best;
        side = side(best);
    }

    /** As many as are readable, but at least two. */
    static Squares upTo(int most, Rectangle2D area) {
        Squares all = new Squares(most, area);
        return most <= 2 || all.side >= READABLE ? all : upTo(most - 1, area);
    }

    int count() {
        return count;
    }

    /** How many stand beside each other. */
    int columns() {
        return columns;
    }

    private int rows(int columns) {
        return (count + columns - 1) / columns;
    }

    private double side(int columns) {
        int rows = rows(columns);
        return Math.max(1, Math.min((area.getWidth() - (columns - 1) * GAP) / columns,
                (area.getHeight() - rows * HEAD - (rows - 1) * FOOT) / rows));
    }

    Rectangle2D place(int number) {
        double pitch = side + HEAD + FOOT;
        double left = area.getX() + (area.getWidth() - columns * side - (columns - 1) * GAP) / 2;
        double spare = area.getHeight() - rows(columns) * pitch + FOOT;
        return new Rectangle2D.Double(left + number % columns * (side + GAP),
                area.getY() + spare / 2 + HEAD + number / columns * pitch, side, side);
    }

    Rectangle2D all() {
        Rectangle2D all = place(0);
        for (int i = 1; i < count; i++) {
            all = all.createUnion(place(i));
        }
        return all;
    }

    /** The number of the square in this column and row of squares. */
    int panel(int column, int row) {
        return row * columns + column;
    }

    /** Which of n columns in which column of squares stands at x: the square's times n and its own. */
    int column(double x, int n) {
        for (int i = 0; i < columns; i++) {
            double within = x - place(i).getX();
            if (within >= 0 && within < side) {
                return i * n + (int) (within / side * n);
            }
        }
        return CellRaster.NONE;
    }

    /** The same of rows. */
    int row(double y, int n) {
        for (int i = 0; i < rows(columns); i++) {
            double within = y - place(i * columns).getY();
            if (within >= 0 && within < side) {
                return i * n + (int) (within / side * n);
            }
        }
        return CellRaster.NONE;
    }
}
