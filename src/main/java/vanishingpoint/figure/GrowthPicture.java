package vanishingpoint.figure;

import java.awt.geom.Rectangle2D;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import org.jfree.data.Range;
import vanishingpoint.i18n.RichText;

/** How computing times grow with T and with n: both axes logarithmic, so that a power law is a straight line. */
public final class GrowthPicture {

    // size in units at which the texts are in proportion
    private static final double WIDTH = 1000;
    private static final double MARGIN = 18;
    private static final double TITLE = 28;
    private static final double CAPTION = 22;

    /** What is timed. */
    public enum Work {
        RNN_TABLE(Ink.RNN, Curve.Pen.SOLID),
        RNN_FROBENIUS(Ink.RNN, Curve.Pen.DASHED),
        LSTM_TABLE(Ink.FULL_STATE, Curve.Pen.SOLID),
        RNN_GRADIENT(Ink.RNN, Curve.Pen.DOTTED),
        LSTM_GRADIENT(Ink.LSTM, Curve.Pen.DOTTED);

        private final Curve.Look look;

        Work(Ink ink, Curve.Pen pen) {
            look = new Curve.Look(ink, pen);
        }

        Curve.Look look() {
            return look;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Times of one kind of work.
     *
     * @param sizes T or n, ascending
     * @param millis a time for each
     * @param exponent of the power law that fits them
     */
    public record Times(Work work, List<Integer> sizes, List<Double> millis, double exponent) {}

    /**
     * Times over one variable.
     *
     * @param variable symbol of what grows
     * @param fixed what stays: {@code n = 32}
     */
    public record Panel(String variable, String fixed, List<Times> times) {}

    private final List<Panel> panels;
    private final String caption;
    private final Style style;

    /** The caption stands under the panels as it is. */
    public GrowthPicture(List<Panel> panels, String caption, Style style) {
        this.panels = List.copyOf(panels);
        this.caption = caption;
        this.style = style;
    }

    /** The bytes of a PNG file. */
    public byte[] png(int width, int height) {
        double natural = width / WIDTH;
        return Raster.png(Raster.draw(PageSize.pixels(width, height), false, g2 -> {
            g2.scale(natural, natural);
            double bottom = height / natural - MARGIN;
            g2.setPaint(style.palette().color(Ink.CARD));
            g2.fill(new Rectangle2D.Double(0, 0, WIDTH, bottom + MARGIN));
            double share = (WIDTH - 2 * MARGIN) / panels.size();
            for (int i = 0; i < panels.size(); i++) {
                double x = MARGIN + i * share;
                g2.setPaint(style.palette().color(Ink.TEXT));
                g2.setFont(Fonts.bold(Layout.TITLE_SIZE));
                Lettering.draw(g2, title(panels.get(i)), x, MARGIN + Layout.TITLE_SIZE, Lettering.Align.LEFT);
                new GrowthChart(panels.get(i), decades(), style).draw(g2, new Rectangle2D.Double(x, MARGIN + TITLE, share,
                        bottom - MARGIN - TITLE - CAPTION));
            }
            g2.setPaint(style.palette().color(Ink.TEXT_MUTED));
            g2.setFont(Fonts.regular(Layout.TICK_SIZE));
            Lettering.draw(g2, RichText.parse(caption.replace('_', ' ')), MARGIN, bottom, Lettering.Align.LEFT);
        }));
    }

    /** Whole decades that hold every time: one scale, so that the panels can be compared. */
    private Range decades() {
        DoubleSummaryStatistics span = panels.stream().flatMap(panel -> panel.times().stream())
                .flatMap(times -> times.millis().stream()).mapToDouble(Math::log10).summaryStatistics();
        return new Range(Math.floor(span.getMin()), Math.floor(span.getMax()) + 1);
    }

    private RichText title(Panel panel) {
        return RichText.parse(style.messages().text("figure.growth.title", panel.variable(), panel.fixed()));
    }
}
