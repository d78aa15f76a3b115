package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.data.Range;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;

/** ∂L/∂W_h entry by entry: its terms of lag 0 alone, with those up to the lag cut, with all. */
final class ElementsChart extends LiveChart {

    private static final double LEFT = 40;
    private static final double RIGHT = 74;
    private static final double UNDER = 36;
    private static final double ROOM_FOR_NUMBER = 40;
    private static final double ROOM_FOR_INDEX = 15;

    private final CellRaster raster = new CellRaster();
    private List<Panel> panels = List.of();

    /** The running sum up to a lag. */
    private record Panel(String words, Matrix sum) {}

    ElementsChart(Style style) {
        super(ChartKind.GRADIENT_ELEMENTS, style,
                new MarginPlot(new QuietAxis(Ticks.none()), new QuietAxis(Ticks.none()), RIGHT));
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

    private List<Panel> panels(Shot shown) {
        List<Matrix> sums = sums(shown);
        if (sums.isEmpty()) {
            return List.of();
        }
        int last = sums.size() - 1;
        int cut = Math.min(last, shown.view().focus().lagCutIn(shown.length()));
        return List.of(new Panel(style().messages().text("figure.elements.first"), sums.get(0)),
                new Panel(style().messages().text("figure.elements.cut", "" + cut), sums.get(cut)),
                new Panel(style().messages().text("figure.elements.all"), sums.get(last)));
    }

    private static List<Matrix> sums(Shot shown) {
        return shown.result().rnn().flatMap(cell -> cell.insights().sum()).map(sum -> sum.partial()).orElse(List.of());
    }

    private double largest(Shot shown) {
        double largest = 0;
        for (Panel panel : shown.sides().stream().flatMap(side -> panels(side).stream()).toList()) {
            for (int i = 0; i < panel.sum().size(); i++) {
                double magnitude = Math.abs(panel.sum().get(i));
                largest = Double.isFinite(magnitude) ? Math.max(largest, magnitude) : largest;
            }
        }
        return largest == 0 ? 1 : largest;
    }

    private void matrices(Graphics2D g2, Rectangle2D area) {
        ColourScale colours = ColourScale.diverging(style().palette(), largest(shot().orElseThrow()));
        int n = panels.get(0).sum().rows();
        raster.draw(g2, area, new CellRaster.Cells(share -> column(share * area.getWidth(), area),
                share -> row(share * area.getHeight(), area), (column, row) ->
                squares(area).panel(column / n, row / n) < panels.size() ? colours.rgb(at(column, row, area)) : 0));
        for (int i = 0; i < panels.size(); i++) {
            frame(g2, panels.get(i), squares(area).place(i), colours);
        }
        Rectangle2D all = squares(area).all();
        g2.setFont(Fonts.regular(Layout.LABEL_SIZE));
        g2.setPaint(style().palette().color(Ink.TEXT_MUTED));
        Lettering.draw(g2, RichText.parse(style().messages().text("figure.axis.column")), all.getCenterX(),
                all.getMaxY() + UNDER, Lettering.Align.CENTRE);
        new ColourBar(colours, ColourBar.Beyond.NOTHING, style(), value -> Numbers.rounded(value, 2)).draw(g2,
                all);
    }

    private void frame(Graphics2D g2, Panel panel, Rectangle2D place, ColourScale colours) {
        int n = panel.sum().rows();
        double side = place.getWidth() / n;
        g2.setPaint(style().palette().color(Ink.AXIS_ZERO));
        g2.setStroke(new BasicStroke(1));
        g2.draw(place);
        g2.setFont(Fonts.bold(Layout.LABEL_SIZE));
        g2.setPaint(style().palette().color(Ink.TEXT));
        Lettering.draw(g2, RichText.parse(panel.words()), place.getCenterX(), place.getMinY() - 8, Lettering.Align.CENTRE);
        g2.setFont(Fonts.regular(Layout.TICK_SIZE));
        for (int i = 0; i < n; i++) {
            double middle = (i + 0.5) * side;
            if (side >= ROOM_FOR_INDEX || i == 0 || i == n - 1) {
                index(g2, i + 1, middle, place);
            }
            for (int j = 0; j < n && side >= ROOM_FOR_NUMBER; j++) {
                double value = panel.sum().get(i, j);
                g2.setPaint(readable(new Color(colours.rgb(value))));
                Lettering.draw(g2, RichText.parse(Numbers.rounded(value, 2)), place.getMinX() + (j + 0.5) * side,
                        place.getMinY() + middle + 4, Lettering.Align.CENTRE);
            }
        }
    }

    /** The number of a row and of a column. */
    private void index(Graphics2D g2, int number, double middle, Rectangle2D place) {
        RichText text = RichText.parse("" + number);
        g2.setPaint(style().palette().color(Ink.TEXT_MUTED));
        Lettering.draw(g2, text, place.getMinX() + middle, place.getMaxY() + 16, Lettering.Align.CENTRE);
        Lettering.draw(g2, text, place.getMinX() - 5, place.getMinY() + middle + 4, Lettering.Align.RIGHT);
    }

    private Color readable(Color ground) {
        Color text = style().palette().color(Ink.TEXT);
        Color card = style().palette().color(Ink.CARD);
        return Palette.contrast(text, ground) >= Palette.contrast(card, ground) ? text : card;
    }

    private Squares squares(Rectangle2D area) {
        return new Squares(panels.size(), area);
    }

    private double at(int column, int row, Rectangle2D area) {
        int n = panels.get(0).sum().rows();
        int panel = squares(area).panel(column / n, row / n);
        return panel >= panels.size() ? Double.NaN : panels.get(panel).sum().get(row % n, column % n);
    }

    private int column(double x, Rectangle2D area) {
        return squares(area).column(x + area.getX(), panels.get(0).sum().rows());
    }

    private int row(double y, Rectangle2D area) {
        return squares(area).row(y + area.getY(), panels.get(0).sum().rows());
    }

    @Override
    Object content(Shot shown) {
        return List.of(sums(shown), shown.result().rnn().map(CellResult::health),
                shown.view().focus().lagCutIn(shown.length()), nothing(shown).key(), largest(shown));
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
        if (column == CellRaster.NONE || row == CellRaster.NONE || Double.isNaN(at(column, row, dataArea))) {
            return RichText.parse("");
        }
        int n = panels.get(0).sum().rows();
        List<String> values = new ArrayList<>();
        panels.forEach(panel -> values.add(panel.words() + " " + Numbers.rounded(panel.sum().get(row % n, column % n), 4)));
        return RichText.parse(style().messages().text("figure.at_element", "" + (row % n + 1), "" + (column % n + 1),
                String.join(" · ", values)));
    }

    /** Of the whole matrix: a pair has no entry of its own. */
    @Override
    String words(Pair cell, Shot shown) {
        return "";
    }
}
