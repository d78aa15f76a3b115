package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.i18n.RichText;

/**
 * A square matrix of derivatives drawn entry by entry, rows downward, on a linear scale centred on 0; with their
 * numbers where each has room in its cell.
 */
record MatrixMap(Matrix matrix, Heading heading, ColourScale scale, Style style) {

    /** Whose it is; names of the parts that rows and columns fall into, of equal size; the step that the rows belong to. */
    record Heading(CellKind cell, List<String> blocks, int t) {}

    private static final int MOST_NUMBERED = 6;
    private static final double BESIDE = 8;
    private static final double NUMBER_SIZE = 11;
    private static final double BESIDE_NUMBER = 4;
    private static final double ROOM_LEFT = 44;

    /** Where it is drawn, with room at its left for names. */
    private Rectangle2D square(Rectangle2D area) {
        double side = Math.floor(Math.min(area.getWidth() - ROOM_LEFT - 2 * BESIDE, area.getHeight()));
        return new Rectangle2D.Double(Math.floor(area.getCenterX() + ROOM_LEFT / 2 - side / 2), Math.floor(area.getCenterY() - side / 2), side,
                side);
    }

    void draw(Graphics2D g2, Rectangle2D area) {
        Rectangle2D square = square(area);
        if (square.getWidth() < 1) {
            return;
        }
        g2.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        BufferedImage image = image(CellRaster.pixels(g2, square.getWidth(), matrix.rows()));
        g2.drawImage(image, (int) square.getX(), (int) square.getY(), (int) square.getWidth(), (int) square.getHeight(), null);
        if (scale.isHatched()) {
            Hatch.over(g2, image, square);
        }
        drawName(g2, square);
        drawBlocks(g2, square);
        if (numbersFit(square.getWidth() / matrix.rows())) {
            drawNumbers(g2, square);
        }
    }

    private BufferedImage image(int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
        int size = matrix.rows(); // all colours are opaque
        CellRaster.paint(image, new CellRaster.Cells(share -> (int) (share * size), share -> (int) (share * size),
                (column, row) -> rgb(matrix.get(row, column))));
        return image;
    }

    private int rgb(double entry) {
        return scale.rgb(Double.isFinite(entry) ? entry : Double.NaN);
    }

    private void drawName(Graphics2D g2, Rectangle2D square) {
        g2.setFont(Fonts.bold(Layout.LABEL_SIZE));
        g2.setPaint(style.palette().writing(Shown.ink(heading.cell())));
        Lettering.draw(g2, RichText.parse(Curves.name(heading.cell(), style.messages())), square.getX() - BESIDE,
                square.getY() - 7, Lettering.Align.RIGHT);
    }

    private void drawBlocks(Graphics2D g2, Rectangle2D square) {
        int count = heading.blocks().size();
        double part = square.getWidth() / count;
        g2.setStroke(new BasicStroke(1));
        g2.setFont(Fonts.regular(Layout.LABEL_SIZE));
        for (int i = 0; i < count; i++) {
            double middle = (i + 0.5) * part;
            g2.setPaint(style.palette().color(Ink.TEXT_MUTED));
            Lettering.draw(g2, RichText.parse(heading.blocks().get(i) + "_{" + (heading.t() - 1) + "}"),
                    square.getX() + middle, square.getY() - 7, Lettering.Align.CENTRE);
            Lettering.draw(g2, RichText.parse(heading.blocks().get(i) + "_{" + heading.t() + "}"), square.getX() - BESIDE,
                    square.getY() + middle + Layout.LABEL_SIZE * 0.36, Lettering.Align.RIGHT);
            if (i > 0) {
                g2.setPaint(style.palette().color(Ink.TEXT_MUTED));
                g2.draw(new Line2D.Double(square.getX() + i * part, square.getY(), square.getX() + i * part, square.getMaxY()));
                g2.draw(new Line2D.Double(square.getX(), square.getY() + i * part, square.getMaxX(), square.getY() + i * part));
            }
        }
        g2.setPaint(style.palette().color(Ink.AXIS_ZERO));
        g2.draw(square);
    }

    /** All or none: an empty cell among numbers would read as a zero. */
    private boolean numbersFit(double side) {
        return matrix.rows() <= MOST_NUMBERED && DoubleStream.of(matrix.toArray()).allMatch(entry ->
                Lettering.width(RichText.parse(signed(entry)), Fonts.regular(NUMBER_SIZE)) <= side - 2 * BESIDE_NUMBER);
    }

    private void drawNumbers(Graphics2D g2, Rectangle2D square) {
        double side = square.getWidth() / matrix.rows();
        g2.setFont(Fonts.regular(NUMBER_SIZE));
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                g2.setPaint(readableOn(new Color(rgb(matrix.get(i, j)))));
                Lettering.draw(g2, RichText.parse(signed(matrix.get(i, j))), square.getX() + (j + 0.5) * side,
                        square.getY() + (i + 0.5) * side + NUMBER_SIZE * 0.36, Lettering.Align.CENTRE);
            }
        }
    }

    private Color readableOn(Color ground) {
        Color text = style.palette().color(Ink.TEXT);
        Color card = style.palette().color(Ink.CARD);
        return Palette.contrast(text, ground) >= Palette.contrast(card, ground) ? text : card;
    }

    /** The entry at a place of the drawing in words: ∂C_37,3/∂h_36,1 = −0.12. */
    Optional<String> entryAt(double x, double y, Rectangle2D area) {
        Rectangle2D square = square(area);
        if (!square.contains(x, y)) {
            return Optional.empty();
        }
        int row = (int) ((y - square.getY()) / square.getHeight() * matrix.rows());
        int column = (int) ((x - square.getX()) / square.getWidth() * matrix.columns());
        return Optional.of("∂" + unit(row, heading.t()) + "/∂" + unit(column, heading.t() - 1) + " = "
                + signed(matrix.get(row, column)));
    }

    private String unit(int index, int step) {
        int size = matrix.rows() / heading.blocks().size();
        return heading.blocks().get(index / size) + "_{" + step + "," + (index % size + 1) + "}";
    }

    /** With two significant digits. */
    static String signed(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        return value == 0 ? "0" : (value < 0 ? "−" : "") + Numbers.factor(Math.log10(Math.abs(value)));
    }
}
