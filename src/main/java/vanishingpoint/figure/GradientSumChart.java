package vanishingpoint.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import vanishingpoint.experiment.Pair;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.GradientSum;
import vanishingpoint.result.Triangle;

/**
 * The terms of the gradient over lag and t, so that one lag is one column and the lag cut one line: above it what the lags
 * come to, beside it what the steps come to. On its axis a lag stands at lag + 1, so that both axes zoom alike.
 */
final class GradientSumChart extends LiveChart {

    private static final double KEPT = 1.5;

    private final CellRaster raster = new CellRaster();

    GradientSumChart(Style style) {
        super(ChartKind.GRADIENT_SUM, style, new MarginPlot(new QuietAxis(Ticks.lags()), new QuietAxis(Ticks.steps(34)),
                Layout.RIGHT_OF_SUM, Layout.TOP_OF_SUM));
        plot().setNarrowRight(Layout.RIGHT_OF_NARROW_SUM);
    }

    @Override
    void draw(Shot shown) {
        Messages messages = style().messages();
        xAxis().restyle(style().palette(), RichText.parse(messages.text("figure.axis.lag")));
        yAxis().restyle(style().palette(), RichText.parse(messages.text("figure.axis.t")));
        CellResult cell = Shown.itemised(shown.result(), shown.view());
        Optional<GradientSum> sum = cell.insights().sum();
        boolean told = sum.isPresent() && cell.health().overflowStep().isEmpty();
        plot().setOrnaments(told ? ornaments(shown, cell, sum.get()) : List.of(Notice.ofNothing(this, shown)));
    }

    private List<MarginPlot.Ornament> ornaments(Shot shown, CellResult cell, GradientSum sum) {
        Triangle terms = cell.log10Terms();
        ColourScale colours = colours(shown);
        List<MarginPlot.Ornament> ornaments = new ArrayList<>();
        ornaments.add((g2, area) -> raster.draw(g2, area, cells(terms, colours)));
        ornaments.add(new SumMargins(this, cell, sum, heights(shown)));
        ColourBar bar = new ColourBar(colours, terms, style());
        ornaments.add((g2, area) -> bar.draw(g2, new Rectangle2D.Double(area.getX(), area.getY(),
                area.getWidth() + (plot().isNarrow() ? 0 : SumMargins.SIDE), area.getHeight())));
        int cut = shown.view().focus().lagCutIn(shown.length());
        ornaments.add((g2, area) -> cut(g2, cut, area));
        ornaments.add((g2, area) -> new SumWords(this, cell, sum).draw(g2, area)); // over the line
        shown.view().focus().selection().map(pair -> shown.view().focus().selectionIn(shown.length()))
                .ifPresent(pair -> ornaments.add((g2, area) -> outline(g2, pair, area)));
        return ornaments;
    }

    private static List<CellResult> cells(Shot shown) {
        return shown.sides().stream().map(side -> Shown.itemised(side.result(), side.view())).toList();
    }

    private ColourScale colours(Shot shown) {
        return ColourScale.ofTerms(style().palette(), cells(shown).stream().map(CellResult::log10Terms).toList());
    }

    private static SumMargins.Heights heights(Shot shown) {
        return SumMargins.Heights.of(cells(shown).stream().filter(cell -> cell.insights().sum().isPresent()).toList());
    }

    private void cut(Graphics2D g2, int cut, Rectangle2D area) {
        double x = lagCut().orElseThrow().x(cut, area);
        if (x > area.getMinX() && x < area.getMaxX()) {
            SelectedLag.lineOnMap(g2, style(), x, new Rectangle2D.Double(area.getX(), area.getY() - SumMargins.ABOVE,
                    area.getWidth(), area.getHeight() + SumMargins.ABOVE));
        }
    }

    private void outline(Graphics2D g2, Pair pair, Rectangle2D area) {
        Rectangle2D cell = areaOf(pair, area);
        double size = Math.max(7, Math.max(cell.getWidth(), cell.getHeight()) + 2);
        if (area.contains(cell.getCenterX(), cell.getCenterY())) {
            g2.setPaint(style().palette().color(Ink.TEXT));
            g2.setStroke(new java.awt.BasicStroke(1.5f));
            g2.draw(new Rectangle2D.Double(cell.getCenterX() - size / 2, cell.getCenterY() - size / 2, size, size));
        }
    }

    private CellRaster.Cells cells(Triangle terms, ColourScale colours) {
        Range lags = xAxis().getRange();
        Range steps = yAxis().getRange();
        int length = terms.length();
        return new CellRaster.Cells(
                share -> index(lags.getLowerBound() + share * lags.getLength() - 1, 0, length - 1),
                share -> index(steps.getUpperBound() - share * steps.getLength(), 1, length),
                (lag, t) -> lag < t ? colours.rgb(terms.get(t, t - lag)) : 0);
    }

    private static int index(double value, int first, int last) {
        int index = (int) Math.floor(value + 0.5);
        return index < first || index > last ? CellRaster.NONE : index;
    }

    @Override
    Object content(Shot shown) {
        CellResult cell = Shown.itemised(shown.result(), shown.view());
        ColourScale colours = colours(shown);
        return List.of(cell.log10Terms(), cell.insights().sum(), cell.cell(), shown.view().focus().selection(),
                shown.view().focus().lagCutIn(shown.length()), colours.lower(), colours.upper(), heights(shown));
    }

    /** Between the lags that are kept and those beyond. */
    @Override
    public Optional<LagCutLine> lagCut() {
        return shot().map(shown -> new LagCutLine(xAxis(), KEPT, shown.length()));
    }

    @Override
    public boolean isHeatMap() {
        return true;
    }

    @Override
    Range whole(int length) {
        return new Range(0.5, length + 0.5);
    }

    @Override
    Range vertical(Range horizontal, Range wanted) {
        return wanted;
    }

    @Override
    Optional<Pair> cell(double xValue, double yValue, int length) {
        int lag = index(xValue - 1, 0, length - 1);
        int t = index(yValue, 1, length);
        return lag != CellRaster.NONE && lag < t ? Optional.of(new Pair(t, t - lag)) : Optional.empty();
    }

    @Override
    public Rectangle2D areaOf(Pair cell, Rectangle2D dataArea) {
        double left = xAxis().valueToJava2D(cell.lag() + 0.5, dataArea, RectangleEdge.BOTTOM);
        double right = xAxis().valueToJava2D(cell.lag() + 1.5, dataArea, RectangleEdge.BOTTOM);
        double top = yAxis().valueToJava2D(cell.t() + 0.5, dataArea, RectangleEdge.LEFT);
        double bottom = yAxis().valueToJava2D(cell.t() - 0.5, dataArea, RectangleEdge.LEFT);
        return new Rectangle2D.Double(left, top, right - left, bottom - top);
    }

    @Override
    String words(Pair cell, Shot shown) {
        return style().messages().text("figure.cell", "" + cell.t(), "" + cell.k(), "" + cell.lag(), Numbers.magnitude(
                Shown.itemised(shown.result(), shown.view()).log10Terms().get(cell.t(), cell.k()), style().messages()));
    }
}
