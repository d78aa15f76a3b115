package vanishingpoint.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.stream.Stream;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.Result;

/** Puts an answer's charts, read-outs and caption on a drawing. */
record Sheet(Graphics2D g2, Shot shot, Format format) {

    private static final double PADDING = 16;
    private static final double TITLE_HEIGHT = 28;
    private static final double ROUNDING = 12;
    private static final double STRIPE = 4;

    Result result() {
        return shot.result();
    }

    Style style() {
        return format.style();
    }

    Parts parts() {
        return format.parts();
    }

    /** Behind everything, unless there is to be nothing. */
    void ground(Rectangle2D area, Ink ink) {
        if (format.transparent()) {
            return;
        }
        g2.setPaint(style().palette().color(ink));
        g2.fill(area);
    }

    /** A chart with its title on a card. */
    void chartCard(ChartKind kind, Rectangle2D area) {
        g2.setPaint(style().palette().color(Ink.CARD));
        g2.fill(new RoundRectangle2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight(), ROUNDING,
                ROUNDING));
        chart(kind, inside(area, PADDING, PADDING - 4));
    }

    /** A chart under its title. */
    void chart(ChartKind kind, Rectangle2D area) {
        LiveChart chart = LiveChart.create(kind, style());
        chart.show(shot.result(), shot.view(), shot.company());
        if (parts().title()) {
            g2.setPaint(style().palette().color(Ink.TEXT));
            line(chart.title(), Fonts.bold(Layout.TITLE_SIZE), area.getX(), area.getY() + Layout.TITLE_SIZE,
                    area.getWidth());
        }
        chart.chart().draw(g2, parts().title() ? belowTitle(area) : area);
    }

    /** What a chart has under its title. */
    static Rectangle2D belowTitle(Rectangle2D area) {
        return new Rectangle2D.Double(area.getX(), area.getY() + TITLE_HEIGHT, area.getWidth(),
                area.getHeight() - TITLE_HEIGHT);
    }

    /** Which side of a comparison it is. */
    void heading(RichText words, Rectangle2D area) {
        g2.setPaint(style().palette().color(Ink.TEXT));
        line(words, Fonts.bold(Layout.TITLE_SIZE + 2), area.getX(), area.getY() + Layout.TITLE_SIZE + 2, area.getWidth());
    }

    /** The findings in words, side by side. */
    void readouts(Rectangle2D area, double gap) {
        List<Readout> readouts = Readouts.of(result(), style().language());
        double width = (area.getWidth() - gap * (readouts.size() - 1)) / readouts.size();
        for (int i = 0; i < readouts.size(); i++) {
            readout(readouts.get(i), new Rectangle2D.Double(area.getX() + i * (width + gap), area.getY(), width,
                    area.getHeight()));
        }
    }

    private void readout(Readout readout, Rectangle2D area) {
        RoundRectangle2D card = new RoundRectangle2D.Double(area.getX(), area.getY(), area.getWidth(),
                area.getHeight(), ROUNDING, ROUNDING);
        g2.setPaint(style().palette().color(Ink.CARD));
        g2.fill(card);
        Area bar = new Area(card);
        bar.intersect(new Area(new Rectangle2D.Double(area.getX(), area.getY(), STRIPE, area.getHeight())));
        g2.setPaint(style().palette().color(readout.ink()));
        g2.fill(bar);
        double x = area.getX() + STRIPE + PADDING - 2;
        double width = area.getWidth() - STRIPE - 2 * PADDING + 4;
        g2.setPaint(style().palette().color(Ink.TEXT));
        line(readout.headline(), Fonts.bold(Layout.TITLE_SIZE + 1), x, area.getY() + 27, width);
        g2.setPaint(style().palette().color(Ink.TEXT_MUTED));
        line(readout.detail(), Fonts.regular(Layout.LABEL_SIZE), x, area.getY() + 49, width);
        line(readout.more(), Fonts.regular(Layout.LABEL_SIZE), x, area.getY() + 69, width);
    }

    /** What was asked, in one line, where it is wanted. */
    void caption(Rectangle2D area) {
        if (!parts().caption()) {
            return;
        }
        g2.setPaint(style().palette().color(Ink.TEXT_MUTED));
        line(Captions.of(result().experiment(), style().language()), captionFont(area.getWidth()), area.getX(),
                area.getCenterY() + 0.36 * Layout.LABEL_SIZE, area.getWidth());
    }

    /** In which the longer of two captions side by side fits, so that both are alike. */
    Font captionFont(double room) {
        Font font = Fonts.regular(Layout.LABEL_SIZE);
        double widest = Stream.concat(Stream.of(shot), shot.beside().stream()).mapToDouble(side -> Lettering.width(
                Captions.of(side.result().experiment(), style().language()), font)).max().orElseThrow();
        return widest <= room ? font : font.deriveFont((float) (font.getSize2D() * room / widest));
    }

    // smaller where the line would not fit, so that no word is lost
    private void line(RichText text, Font font, double x, double baseline, double room) {
        double width = Lettering.width(text, font);
        Font fitting = width <= room ? font : font.deriveFont((float) (font.getSize2D() * room / width));
        g2.setFont(fitting);
        Lettering.draw(g2, text, x, baseline, Lettering.Align.LEFT);
    }

    static Rectangle2D inside(Rectangle2D area, double sides, double ends) {
        return new Rectangle2D.Double(area.getX() + sides, area.getY() + ends, area.getWidth() - 2 * sides,
                area.getHeight() - 2 * ends);
    }
}
