package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.data.Range;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.TermRow;

/**
 * ∂L/∂W_h entry by entry: the selected term or those of lag 0, the terms up to the lag cut, all of them; of the gated cell the
 * selected term weight by weight.
 */
final class ElementsChart extends LiveChart {

    private static final double LEFT = 37;
    private static final double TOP = 3;
    private static final double UNDER = 36;
    /** Base lines of a heading's two lines over a matrix. */
    private static final double UPPER = 26;
    private static final double LOWER = 8;
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
        panels = panels(shown);
        yAxis().restyle(style().palette(), RichText.parse(panels.isEmpty() ? "" : told(shown).rows()));
        plot().setOrnaments(List.of(panels.isEmpty() ? nothing(shown) : this::matrices));
    }

    private Notice nothing(Shot shown) {
        CellResult cell = shown.result().rnn().orElseGet(() -> SelectedTerm.cell(shown));
        boolean summed = cell.insights().sum().isPresent() && cell.health().overflowStep().isEmpty();
        boolean many = shown.result().experiment().hidden() > TermRow.MOST_UNITS;
        return !summed ? Notice.ofNothing(this, shown)
                : new Notice(style(), many ? "figure.too_many_elements" : "figure.select_a_term");
    }

    private ElementPanels told(Shot shown) {
        return new ElementPanels(shown, style().messages());
    }

    private List<ElementPanel> panels(Shot shown) {
        return told(shown).all();
    }

    private List<ElementPanel> seen(Squares squares) {
        return squares.count() < panels.size() ? told(shot().orElseThrow()).two(panels) : panels;
    }

    private void matrices(Graphics2D g2, Rectangle2D area) {
        ColourScale colours = ColourScale.diverging(style().palette(), 1);
        Squares squares = squares(area);
        List<ElementPanel> seen = seen(squares);
        int rows = seen.get(0).entries().rows();
        int columns = seen.get(0).entries().columns();
        raster.draw(g2, area, new CellRaster.Cells(share -> squares.column(area.getX() + share * area.getWidth(), columns),
                share -> squares.row(area.getY() + share * area.getHeight(), rows), (column, row) -> {
                    int panel = squares.panel(column / columns, row / rows);
                    return panel < seen.size() ? colours.rgb(seen.get(panel).share(row % rows, column % columns)) : 0;
                }));
        for (int i = 0; i < squares.count(); i++) {
            heading(g2, seen.get(i), squares.place(i));
            frame(g2, squares, i);
            numbers(g2, seen.get(i), squares.place(i), colours);
        }
        Rectangle2D all = squares.all();
        if (isOneScale()) {
            scale(g2, panels.get(0), "figure.elements.one_scale", new Point2D.Double(all.getCenterX(), all.getMinY() - UPPER));
        }
        g2.setFont(Fonts.regular(Layout.LABEL_SIZE));
        g2.setPaint(style().palette().color(Ink.TEXT_MUTED));
        Lettering.draw(g2, RichText.parse(style().messages().text(columns > rows ? "figure.axis.column.stacked"
                : "figure.axis.column")), all.getCenterX(),
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
        Lettering.draw(g2, fits ? name : RichText.parse(panel.brief()), place.getCenterX(),
                place.getMinY() - (isOneScale() ? LOWER : UPPER), Lettering.Align.CENTRE);
        if (!isOneScale()) {
            scale(g2, panel, "figure.elements.scale", new Point2D.Double(place.getCenterX(), place.getMinY() - LOWER));
        }
    }

    /** How large the ends are, which is said of each matrix or above all of them. */
    private void scale(Graphics2D g2, ElementPanel panel, String key, Point2D place) {
        g2.setFont(Fonts.regular(Layout.TICK_SIZE));
        g2.setPaint(style().palette().color(Ink.TEXT_MUTED));
        String scale = panel.log10Scale() == Double.NEGATIVE_INFINITY ? style().messages().text("figure.exactly_zero")
                : style().messages().text(key, Numbers.factor(panel.log10Scale()));
        Lettering.draw(g2, RichText.parse(scale), place.getX(), place.getY(), Lettering.Align.CENTRE);
    }

    /** Weights of one term have one. */
    private boolean isOneScale() {
        return SelectedTerm.isOfGated(shot().orElseThrow());
    }

    /** The rim, with numbers of rows at its left and of columns beneath. */
    private void frame(Graphics2D g2, Squares squares, int number) {
        Rectangle2D place = squares.place(number);
        g2.setPaint(style().palette().color(Ink.AXIS_ZERO));
        g2.setStroke(new BasicStroke(1));
        g2.draw(place);
        g2.setFont(Fonts.regular(Layout.TICK_SIZE));
        g2.setPaint(style().palette().color(Ink.TEXT_MUTED));
        Matrix entries = panels.get(number).entries();
        indices(entries.columns(), place.getWidth(), (text, middle) -> Lettering.draw(g2, text, place.getMinX() + middle,
                place.getMaxY() + 16, Lettering.Align.CENTRE));
        if (number % squares.columns() == 0) {
            indices(entries.rows(), place.getHeight(), (text, middle) -> Lettering.draw(g2, text, place.getMinX() - 5,
                    place.getMinY() + middle + 4, Lettering.Align.RIGHT));
        }
    }

    private static void indices(int count, double length, ObjDoubleConsumer<RichText> write) {
        double side = length / count;
        for (int i = 0; i < count; i++) {
            if (side >= ROOM_FOR_INDEX || i == 0 || i == count - 1) {
                write.accept(RichText.parse("" + (i + 1)), (i + 0.5) * side);
            }
        }
    }

    private void numbers(Graphics2D g2, ElementPanel panel, Rectangle2D place, ColourScale colours) {
        int n = panel.entries().columns();
        double width = place.getWidth() / n;
        double height = place.getHeight() / panel.entries().rows();
        if (width < ROOM_FOR_NUMBER) {
            return;
        }
        double widest = IntStream.range(0, panel.entries().size()).mapToDouble(e -> Lettering.width(
                RichText.parse(panel.told(e / n, e % n, 2)), Fonts.regular(Layout.TICK_SIZE))).max().orElseThrow();
        double size = Layout.TICK_SIZE * Math.min(1, (width - 2 * RIM) / widest); // powers of ten are long
        g2.setFont(Fonts.regular(size));
        for (int e = 0; e < panel.entries().size() && size >= LEGIBLE; e++) {
            g2.setPaint(readable(new Color(colours.rgb(panel.share(e / n, e % n)))));
            Lettering.draw(g2, RichText.parse(panel.told(e / n, e % n, 2)), place.getMinX() + (e % n + 0.5) * width,
                    place.getMinY() + (e / n + 0.5) * height + 4, Lettering.Align.CENTRE);
        }
    }

    private Color readable(Color ground) {
        Color text = style().palette().color(Ink.TEXT);
        Color card = style().palette().color(Ink.CARD);
        return Palette.contrast(text, ground) >= Palette.contrast(card, ground) ? text : card;
    }

    /** Of a running sum as many as are readable; of weights all. */
    private Squares squares(Rectangle2D area) {
        return isOneScale() ? new Squares(panels.size(), area) : Squares.upTo(panels.size(), area);
    }

    private int column(double x, Rectangle2D area) {
        return squares(area).column(x + area.getX(), panels.get(0).entries().columns());
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
        int i = row % panels.get(0).entries().rows();
        int j = column % panels.get(0).entries().columns();
        int panel = squares(dataArea).panel(column / panels.get(0).entries().columns(), row / panels.get(0).entries().rows());
        if (panel >= squares(dataArea).count()) {
            return RichText.parse("");
        }
        String values = panels.stream().map(each -> each.brief() + " " + each.told(i, j, 4)).collect(Collectors.joining(" · "));
        return RichText.parse(style().messages().text("figure.at_element", "" + (i + 1), "" + (j + 1), values));
    }

    /** Of the whole matrix: a pair has no entry of its own. */
    @Override
    String words(Pair cell, Shot shown) {
        return "";
    }
}
