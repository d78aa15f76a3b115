package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import vanishingpoint.i18n.RichText;

/**
 * An axis at the bottom or the left that draws itself inside a fixed margin, so that the drawing never moves: hairline
 * ticks, labels and title as rich text.
 */
final class QuietAxis extends NumberAxis {

    private static final double TICK = 4;
    private static final double GAP = 4;
    /** From the title to the ticks. */
    private static final double ROOM = Layout.LEFT - TICK - GAP - 1.6 * Layout.LABEL_SIZE;
    private static final double SMALLEST = 8;

    private final transient Ticks ticks;
    private transient RichText words = RichText.parse("");
    private transient Palette palette = Palette.of(Theme.LIGHT);

    QuietAxis(Ticks ticks) {
        this.ticks = ticks;
        setAutoRange(false);
        setRange(0, 1);
    }

    void restyle(Palette newPalette, RichText newWords) {
        palette = newPalette;
        words = newWords;
    }

    @Override
    public AxisState draw(Graphics2D g2, double cursor, Rectangle2D plotArea, Rectangle2D dataArea,
            RectangleEdge edge, PlotRenderingInfo info) {
        boolean bottom = edge == RectangleEdge.BOTTOM;
        AxisState state = new AxisState(cursor);
        if (!isVisible()) {
            return state;
        }
        List<NumberTick> drawn = new ArrayList<>();
        List<Ticks.Tick> told = ticks.in(getRange(), bottom ? dataArea.getWidth() : dataArea.getHeight());
        g2.setFont(bottom ? Fonts.regular(Layout.TICK_SIZE) : clearOfWords(told));
        for (Ticks.Tick tick : told) {
            double at = valueToJava2D(tick.value(), dataArea, edge);
            drawTick(g2, tick, at, dataArea, bottom);
            drawn.add(new NumberTick(tick.value(), "", TextAnchor.CENTER, TextAnchor.CENTER, 0));
        }
        g2.setPaint(palette.color(Ink.TEXT_MUTED));
        g2.setFont(Fonts.regular(Layout.LABEL_SIZE));
        if (bottom) {
            Lettering.draw(g2, words, dataArea.getCenterX(), plotArea.getMaxY() - 6, Lettering.Align.CENTRE);
        } else {
            Lettering.drawUpward(g2, words, plotArea.getMinX() + Layout.LABEL_SIZE, dataArea.getCenterY());
        }
        state.setTicks(drawn);
        return state;
    }

    /** Letters in which the widest number at the left leaves the title its room. */
    private static Font clearOfWords(List<Ticks.Tick> told) {
        double size = Layout.TICK_SIZE;
        while (size > SMALLEST && widest(told, Fonts.regular(size)) > ROOM) {
            size--;
        }
        return Fonts.regular(size);
    }

    static double widest(List<Ticks.Tick> told, Font font) {
        return told.stream().mapToDouble(tick -> Lettering.width(tick.label(), font)).max().orElse(0);
    }

    private void drawTick(Graphics2D g2, Ticks.Tick tick, double at, Rectangle2D dataArea, boolean bottom) {
        g2.setStroke(new BasicStroke(1));
        g2.setPaint(palette.color(Ink.AXIS_ZERO));
        double x = dataArea.getMinX();
        double y = dataArea.getMaxY();
        g2.draw(bottom ? new Line2D.Double(at, y, at, y + TICK) : new Line2D.Double(x - TICK, at, x, at));
        g2.setPaint(palette.color(Ink.TEXT_MUTED));
        if (bottom) {
            // no number reaches into what stands right of the chart
            double middle = Math.min(at, dataArea.getMaxX() + 9 - Lettering.width(tick.label(), g2.getFont()) / 2);
            Lettering.draw(g2, tick.label(), middle, y + TICK + GAP + Layout.TICK_SIZE * 0.8, Lettering.Align.CENTRE);
        } else {
            Lettering.draw(g2, tick.label(), x - TICK - GAP, at + Layout.TICK_SIZE * 0.36, Lettering.Align.RIGHT);
        }
    }
}
