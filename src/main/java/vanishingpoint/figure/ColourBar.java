package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.Triangle;

/**
 * The bar that says which colour is which number, a power of ten as a rule: pointed at an end beyond which there are values. Beneath it
 * stand the colours of exact zeros and undefined values, where the table has any.
 */
final class ColourBar implements MarginPlot.Ornament {

    private static final double WIDTH = 13;
    private static final double GAP = 16;
    private static final double POINT = 9;

    private static final double LEAST_CONTRAST = 1.2; // with less a key would not be seen
    private static final double NEARLY = 0.05;
    private static final double ZERO = Double.NEGATIVE_INFINITY;

    /** Which of the values that it explains are beyond it. */
    record Beyond(boolean below, boolean above, boolean zeros, boolean undefined) {

        static final Beyond NOTHING = new Beyond(false, false, false, false);

        static Beyond of(Triangle values, ColourScale scale) {
            return new Beyond(values.smallest() < scale.lower() - NEARLY, values.largest() > scale.upper() + NEARLY,
                    values.hasZeros(), values.hasUndefined());
        }

        /** Of logarithms. */
        static Beyond of(DoubleStream values, ColourScale scale) {
            double[] all = values.toArray();
            return new Beyond(DoubleStream.of(all).anyMatch(value -> value < scale.lower() - NEARLY && value != ZERO),
                    DoubleStream.of(all).anyMatch(value -> value > scale.upper() + NEARLY),
                    DoubleStream.of(all).anyMatch(value -> value == ZERO), DoubleStream.of(all).anyMatch(Double::isNaN));
        }
    }

    private final ColourScale scale;
    private final Style style;
    private final Beyond beyond;
    private final DoubleFunction<String> number;
    private final boolean logarithms;

    /** Of powers of ten. */
    ColourBar(ColourScale scale, Triangle values, Style style) {
        this(scale, Beyond.of(values, scale), style);
    }

    /** The same of a scale of logarithms, whose numbers are the exponents. */
    ColourBar(ColourScale scale, Beyond beyond, Style style) {
        this(scale, beyond, style, value -> Numbers.decimals(value, value == Math.rint(value) ? 0 : 1), true);
    }

    /** With a way of its own to write the scale's numbers. */
    ColourBar(ColourScale scale, Beyond beyond, Style style, DoubleFunction<String> number) {
        this(scale, beyond, style, number, false);
    }

    private ColourBar(ColourScale scale, Beyond beyond, Style style, DoubleFunction<String> number, boolean logarithms) {
        this.logarithms = logarithms;
        this.scale = scale;
        this.style = style;
        this.beyond = beyond;
        this.number = number;
    }

    /** Whether values lie beyond the scale's lower or upper end. */
    boolean saturates() {
        return beyond.below() || beyond.above();
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D dataArea) {
        if (!style.legend()) {
            return;
        }
        double x = dataArea.getMaxX() + GAP;
        double top = dataArea.getMinY();
        double bottom = dataArea.getMaxY();
        g2.drawImage(ramp((int) Math.ceil((bottom - top) * Math.max(1, g2.getTransform().getScaleX()))),
                (int) x, (int) top, (int) WIDTH, (int) (bottom - top), null);
        if (scale.isHatched()) {
            Hatch.over(g2, new Rectangle2D.Double(x, top, WIDTH, (bottom - top) / 2));
        }
        if (beyond.above()) {
            point(g2, x, top - 1, -1, scale.upper());
        }
        if (beyond.below()) {
            point(g2, x, bottom + 1, 1, scale.lower());
        }
        g2.setFont(Fonts.regular(Layout.TICK_SIZE));
        g2.setStroke(new BasicStroke(1));
        double widest = 0;
        for (double value : ticks()) {
            widest = Math.max(widest, Lettering.width(RichText.parse(number.apply(value)), g2.getFont()));
            double y = bottom - (value - scale.lower()) / (scale.upper() - scale.lower()) * (bottom - top);
            g2.setPaint(style.palette().color(Ink.AXIS_ZERO));
            g2.draw(new Line2D.Double(x + WIDTH, y, x + WIDTH + 3, y));
            g2.setPaint(style.palette().color(Ink.TEXT_MUTED));
            Lettering.draw(g2, RichText.parse(number.apply(value)), x + WIDTH + 6,
                    y + Layout.TICK_SIZE * 0.36, Lettering.Align.LEFT);
        }
        if (logarithms) {
            Lettering.drawUpward(g2, RichText.parse(style.messages().text("figure.log10")),
                    x + WIDTH + 6 + widest + Layout.TICK_SIZE, (top + bottom) / 2);
        }
        drawOddCells(g2, dataArea.getMaxX() + GAP, bottom + (beyond.below() ? 14 : 10));
    }

    // one pixel a device pixel: rectangles would leave seams where they meet between pixels
    private BufferedImage ramp(int height) {
        BufferedImage ramp = new BufferedImage((int) WIDTH, Math.max(1, height), BufferedImage.TYPE_INT_ARGB_PRE);
        int[] pixels = ((DataBufferInt) ramp.getRaster().getDataBuffer()).getData(); // all colours are opaque
        for (int i = 0; i < height; i++) {
            Arrays.fill(pixels, i * ramp.getWidth(), (i + 1) * ramp.getWidth(),
                    scale.rgb(scale.upper() - (i + 0.5) / height * (scale.upper() - scale.lower())));
        }
        return ramp;
    }

    private void point(Graphics2D g2, double x, double y, int direction, double value) {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(x, y);
        triangle.lineTo(x + WIDTH, y);
        triangle.lineTo(x + WIDTH / 2, y + direction * POINT);
        triangle.closePath();
        g2.setPaint(new Color(scale.rgb(value)));
        g2.fill(triangle);
    }

    private List<Double> ticks() {
        double lower = scale.lower();
        double upper = scale.upper();
        List<Double> ticks = new ArrayList<>(List.of(lower, upper));
        for (double share : new double[] {0.25, 0.5, 0.75}) {
            double value = lower + share * (upper - lower);
            if (value == Math.rint(value) && (share == 0.5 || upper - lower >= 4)) {
                ticks.add(value);
            }
        }
        return ticks;
    }

    private void drawOddCells(Graphics2D g2, double x, double y) {
        Messages messages = style.messages();
        double line = y;
        if (beyond.zeros()) {
            drawKey(g2, x, line, Ink.ZERO_CELL, messages.text("figure.exactly_zero"));
            line += 17;
        }
        if (beyond.undefined()) {
            drawKey(g2, x, line, Ink.UNDEFINED_CELL, messages.text("figure.undefined"));
        }
    }

    private void drawKey(Graphics2D g2, double x, double y, Ink ink, String text) {
        g2.setPaint(style.palette().color(ink));
        g2.fill(new Rectangle2D.Double(x, y, 10, 10));
        if (Palette.contrast(style.palette().color(ink), style.palette().color(Ink.CARD)) < LEAST_CONTRAST) {
            g2.setPaint(style.palette().color(Ink.AXIS_ZERO));
            g2.draw(new Rectangle2D.Double(x, y, 10, 10));
        }
        g2.setPaint(style.palette().color(Ink.TEXT_MUTED));
        g2.setFont(Fonts.regular(Layout.TICK_SIZE - 1));
        Lettering.draw(g2, RichText.parse(text), x + 14, y + 9, Lettering.Align.LEFT);
    }
}
