package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.data.Range;
import vanishingpoint.experiment.Pair;
import vanishingpoint.i18n.RichText;

/** ∂L/∂W_h entry by entry: the selected term or those of lag 0, the terms up to the lag cut, all of them. */
final class ElementsChart extends LiveChart {

    private static final double LEFT = 37;
    private static final double TOP = 3;
    private static final double UNDER = 36;
    private static final double ROOM_FOR_NUMBER = 40;
    private static final double ROOM_FOR_INDEX = 15;
    private static final double RIM = 2;
    private static final double LEGIBLE = 8.5;

    private final CellRaster raster = new CellRaster();
    private List<ElementPanel> panels = List.of();

    ElementsChart(Style style) {
        super(ChartKind.GRADIENT_ELEMENTS, style,
                new MarginPlot(new QuietAxis(Ticks.none()), new QuietAxis(Ticks.none()), Layout.RIGHT_OF_ELEMENTS, TOP));
        plot().getFixedRangeAxisSpace().setLeft(LEFT);
    }

    @Override
    void draw(Shot shown) {
        yAxis().restyle(style().palette(), RichText.parse(style().messages().text("figure.axis.row")));
        panels = panels(shown);
        plot().setOrnaments(List.of(panels.isEmpty() ? nothing(shown) : this::matrices));
    }

    private Notice nothing(Shot shown) {
        boolean summed = shown.result().rnn().flatMap(cell -> cell.insights().sum()).isPresent();
        boolean overflow = shown.result().rnn().stream().anyMatch(cell -> cell.health().overflowStep().isPresent());
        return summed && !overflow ? new Notice(style(), "figure.too_many_elements") : Notice.ofNothing(this, shown);
    }

    private List<ElementPanel> panels(Shot shown) {
        return new ElementPanels(shown, style().messages()).all();
    }

    private void matrices(Graphics2D g2, Rectangle2D area) {
        ColourScale colours = ColourScale.diverging(style().palette(), 1);
        Squares squares = squares(area);
        int n = panels.get(0).entries().rows();
        raster.draw(g2, area, new CellRaster.Cells(share -> column(share * area.getWidth(), area),
                share -> row(share * area.getHeight(), area), (column, row) -> {
                    int panel = squares.panel(column / n, row / n);
                    return panel < squares.count() ? colours.rgb(panels.get(panel).share(row % n, column % n)) : 0;
                }));
        for (int i = 0; i < squares.count(); i++) {
            heading(g2, panels.get(i), squares.place(i));
            frame(g2, squares, i);
            numbers(g2, panels.get(i), squares.place(i), colours);
        }
        Rectangle2D all = squares.all();
        g2.setFont(Fonts.regular(Layout.LABEL_SIZE));
        g2.setPaint(style().palette().color(Ink.TEXT_MUTED));
        Lettering.draw(g2, RichText.parse(style().messages().text("figure.axis.column")), all.getCenterX(),
                all.getMaxY() + UNDER, Lettering.Align.CENTRE);
        new ColourBar(colours, ColourBar.Beyond.NOTHING, style(), ElementsChart::sign).draw(g2, all);
    }

    // each matrix says how large the ends are
    private static String sign(double end) {
        return end == 0 ? "0" : end < 0 ? "−" : "+";
    }

    private void heading(Graphics2D g2, ElementPanel panel, Rectangle2D place) {
        Font bold = Fonts.bold(Layout.LABEL_SIZE);
        RichText name = RichText.parse(panel.name());
        boolean fits = Lettering.width(name, bold) <= place.getWidth() + Squares.GAP / 2;
        g2.setFont(bold);
        g2.setPaint(style().palette().color(Ink.TEXT));
        Lettering.draw(g2, fits ? name : RichText.parse(panel.brief()), place.getCenterX(), place.getMinY() - 26,
                Lettering.Align.CENTRE);
        g2.setFont(Fonts.regular(Layout.TICK_SIZE));
        g2.setPaint(style().palette().color(Ink.TEXT_MUTED));
        String scale = panel.log10Scale() == Double.NEGATIVE_INFINITY ? style().messages().text("figure.exactly_zero")
                : style().messages().text("figure.elements.scale", Numbers.factor(panel.log10Scale()));
        Lettering.draw(g2, RichText.parse(scale), place.getCenterX(), place.getMinY() - 8, Lettering.Align.CENTRE);
    }

    /** The rim, with numbers of rows at its left and of columns beneath. */
    private void frame(Graphics2D g2, Squares squares, int number) {
        Rectangle2D place = squares.place(number);
        int n = panels.get(number).entries().rows();
        double side = place.getWidth() / n;
        g2.setPaint(style().palette().color(Ink.AXIS_ZERO));
        g2.setStroke(new BasicStroke(1));
        g2.draw(place);
        g2.setFont(Fonts.regular(Layout.TICK_SIZE));
        g2.setPaint(style().palette().color(Ink.TEXT_MUTED));
        for (int i = 0; i < n; i++) {
            double middle = (i + 0.5) * side;
            RichText index = RichText.parse("" + (i + 1));
            boolean told = side >= ROOM_FOR_INDEX || i == 0 || i == n - 1;
            if (told) {
                Lettering.draw(g2, index, place.getMinX() + middle, place.getMaxY() + 16, Lettering.Align.CENTRE);
            }
            if (told && number % squares.columns() == 0) {
                Lettering.draw(g2, index, place.getMinX() - 5, place.getMinY() + middle + 4, Lettering.Align.RIGHT);
            }
        }
    }

    private void numbers(Graphics2D g2, ElementPanel panel, Rectangle2D place, ColourScale colours) {
        int n = panel.entries().rows();
        double side = place.getWidth() / n;
        if (side < ROOM_FOR_NUMBER) {
            return;
        }
        double widest = IntStream.range(0, n * n).mapToDouble(e -> Lettering.width(RichText.parse(panel.told(e / n, e % n, 2)),
                Fonts.regular(Layout.TICK_SIZE))).max().orElseThrow();
        double size = Layout.TICK_SIZE * Math.min(1, (side - 2 * RIM) / widest); // powers of ten are long
        g2.setFont(Fonts.regular(size));
        for (int e = 0; e < n * n && size >= LEGIBLE; e++) {
            g2.setPaint(readable(new Color(colours.rgb(panel.share(e / n, e % n)))));
            Lettering.draw(g2, RichText.parse(panel.told(e / n, e % n, 2)), place.getMinX() + (e % n + 0.5) * side,
                    place.getMinY() + (e / n + 0.5) * side + 4, Lettering.Align.CENTRE);
        }
    }

    private Color readable(Color ground) {
        Color text = style().palette().color(Ink.TEXT);
        Color card = style().palette().color(Ink.CARD);
        return Palette.contrast(text, ground) >= Palette.contrast(card, ground) ? text : card;
    }

    private Squares squares(Rectangle2D area) {
        return Squares.upTo(panels.size(), area);
    }

    private int column(double x, Rectangle2D area) {
        return squares(area).column(x + area.getX(), panels.get(0).entries().rows());
    }

    private int row(double y, Rectangle2D area) {
        return squares(area).row(y + area.getY(), panels.get(0).entries().rows());
    }

    @Override
    Object content(Shot shown) {
        return List.of(panels(shown), nothing(shown).key());
    }

    @Override
    Range whole(int length) {
        return new Range(0, 1);
    }

    @Override
    Range vertical(Range horizontal, Range wanted) {
        return new Range(0, 1);
    }

    /** None: an entry of the matrix belongs to all pairs. */
    @Override
    Optional<Pair> cell(double xValue, double yValue, int length) {
        return Optional.empty();
    }

    /** Nowhere. */
    @Override
    public Rectangle2D areaOf(Pair cell, Rectangle2D dataArea) {
        return new Rectangle2D.Double(dataArea.getX() - dataArea.getWidth(), dataArea.getY(), 0, 0);
    }

    @Override
    public RichText wordsAt(double javaX, double javaY, Rectangle2D dataArea) {
        int column = panels.isEmpty() ? CellRaster.NONE : column(javaX - dataArea.getX(), dataArea);
        int row = panels.isEmpty() ? CellRaster.NONE : row(javaY - dataArea.getY(), dataArea);
        if (column == CellRaster.NONE || row == CellRaster.NONE) {
            return RichText.parse("");
        }
        int n = panels.get(0).entries().rows();
        if (squares(dataArea).panel(column / n, row / n) >= squares(dataArea).count()) {
            return RichText.parse("");
        }
        String values = panels.stream().map(panel -> panel.brief() + " " + panel.told(row % n, column % n, 4))
                .collect(Collectors.joining(" · "));
        return RichText.parse(style().messages().text("figure.at_element", "" + (row % n + 1), "" + (column % n + 1), values));
    }

    /** Of the whole matrix: a pair has no entry of its own. */
    @Override
    String words(Pair cell, Shot shown) {
        return "";
    }
}
