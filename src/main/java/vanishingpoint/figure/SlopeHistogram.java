package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.i18n.RichText;

/**
 * How often each slope comes, along the colour bar, and the slope that a recurrent matrix of this norm would need: a step
 * whose units all lie below it shrinks every gradient.
 *
 * @param needed 1/‖W_h‖₂
 * @param mostBeside the largest share of a histogram that has the same axis
 */
record SlopeHistogram(Strip strip, double needed, double mostBeside, Style style) implements MarginPlot.Ornament {

    private static final int BINS = 25;
    private static final double FROM = 74;
    private static final double END = 12;
    private static final double BAR = 16;
    private static final double THICK = 13;
    private static final BasicStroke MARK =
            new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {4, 3}, 0);

    double[] shares() {
        return shares(strip);
    }

    static double most(Strip strip) {
        return Arrays.stream(shares(strip)).max().orElse(0);
    }

    /** Share of all units and steps by slope, from 0 to the ceiling; undefined ones belong to none. */
    private static double[] shares(Strip strip) {
        Matrix values = strip.values();
        double[] shares = new double[BINS];
        int defined = 0;
        for (int i = 0; i < values.size(); i++) {
            if (!Double.isNaN(values.get(i))) {
                int bin = (int) (values.get(i) / strip.colours().upper() * BINS);
                shares[Math.max(0, Math.min(BINS - 1, bin))]++;
                defined++;
            }
        }
        for (int i = 0; i < BINS; i++) {
            shares[i] /= Math.max(1, defined);
        }
        return shares;
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D dataArea) {
        double left = dataArea.getMaxX() + FROM;
        double width = Layout.RIGHT_OF_SLOPE - FROM - END;
        double[] shares = shares();
        double most = Math.max(mostBeside, most(strip));
        double bin = dataArea.getHeight() / BINS;
        g2.setPaint(style.palette().color(Ink.RNN));
        for (int i = 0; i < BINS; i++) {
            double length = most == 0 ? 0 : shares[i] / most * width;
            g2.fill(new Rectangle2D.Double(left, dataArea.getMaxY() - (i + 1) * bin + 0.5, length, bin - 1));
        }
        g2.setStroke(new BasicStroke(1));
        g2.setPaint(style.palette().color(Ink.AXIS_ZERO));
        g2.draw(new Line2D.Double(left, dataArea.getMinY(), left, dataArea.getMaxY()));
        number(g2, "0", left, dataArea, Lettering.Align.CENTRE);
        number(g2, Numbers.decimals(100 * most, 0) + " %", left + width, dataArea, Lettering.Align.RIGHT);
        g2.setFont(Fonts.regular(Layout.LABEL_SIZE));
        Lettering.draw(g2, RichText.parse(style.messages().text("figure.axis.slope_share")), left + width / 2,
                dataArea.getMaxY() + Layout.BOTTOM - 6, Lettering.Align.CENTRE);
        mark(g2, dataArea, left + width);
    }

    private void number(Graphics2D g2, String number, double x, Rectangle2D dataArea, Lettering.Align align) {
        g2.setFont(Fonts.regular(Layout.TICK_SIZE));
        g2.setPaint(style.palette().color(Ink.TEXT_MUTED));
        Lettering.draw(g2, RichText.parse(number), x, dataArea.getMaxY() + 18, align);
    }

    private void mark(Graphics2D g2, Rectangle2D dataArea, double right) {
        if (!(needed <= strip.colours().upper())) {
            return;
        }
        double y = dataArea.getMaxY() - needed / strip.colours().upper() * dataArea.getHeight();
        g2.setPaint(style.palette().color(Ink.TEXT));
        g2.setStroke(MARK);
        double bar = dataArea.getMaxX() + BAR;
        g2.draw(new Line2D.Double(bar, y, bar + THICK, y)); // not through the bar's numbers
        g2.draw(new Line2D.Double(dataArea.getMaxX() + FROM, y, right, y));
        g2.setFont(Fonts.regular(Layout.TICK_SIZE));
        RichText words = RichText.parse("1/‖W_h‖_2");
        boolean above = y - dataArea.getMinY() > 20;
        double baseline = above ? y - 5 : y + 15;
        double width = Lettering.width(words, g2.getFont());
        g2.setPaint(style.palette().color(Ink.CARD));
        g2.fill(new Rectangle2D.Double(right - width - 4, baseline - 11, width + 4, 14));
        g2.setPaint(style.palette().color(Ink.TEXT));
        Lettering.draw(g2, words, right, baseline, Lettering.Align.RIGHT);
    }
}
