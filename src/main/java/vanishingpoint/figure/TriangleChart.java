package vanishingpoint.figure;

import vanishingpoint.experiment.Pair;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.Triangle;

/** A heat map over all pairs: k to the right, t upward. */
final class TriangleChart extends LiveChart {

    private final TriangleRenderer renderer = new TriangleRenderer();

    TriangleChart(ChartKind kind, Style style) {
        super(kind, style,
                new MarginPlot(new QuietAxis(Ticks.steps()), new QuietAxis(Ticks.steps(34)), Layout.RIGHT_OF_MAP));
        plot().setRenderer(renderer);
    }

    @Override
    void draw(Shot shown) {
        Messages messages = style().messages();
        xAxis().restyle(style().palette(), RichText.parse(messages.text("figure.axis.k")));
        yAxis().restyle(style().palette(), RichText.parse(messages.text("figure.axis.t")));
        Optional<Triangle> table = values(shown);
        if (table.isPresent()) {
            Triangle values = table.get();
            ColourScale colours = colours(shown);
            renderer.setColours(colours);
            ColourBar bar = new ColourBar(colours, values, style());
            plot().setOrnaments(values.grain() == 1 ? List.of(bar) : List.of(bar, new CoarseMark(values.grain(), this)));
            plot().setDataset(new TriangleDataset(values));
        } else {
            plot().setDataset(null);
            plot().setOrnaments(List.of(new Notice(style(), "figure.no_such_cell." + kind().key())));
        }
    }

    @Override
    Object content(Shot shown) {
        Optional<Triangle> table = values(shown);
        if (table.isEmpty()) {
            return table;
        }
        ColourScale colours = colours(shown);
        return List.of(table.get(), colours.lower(), colours.upper());
    }

    /** One on both sides. */
    private ColourScale colours(Shot shown) {
        return kind() == ChartKind.GRADIENT_TERMS
                ? ColourScale.ofTerms(style().palette(), shown.sides().stream().flatMap(side -> values(side).stream()).toList())
                : ColourScale.diverging(style().palette(), GainScale.decades(shown));
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
        int k = (int) Math.floor(xValue + 0.5);
        int t = (int) Math.floor(yValue + 0.5);
        return k >= 1 && k <= t && t <= length ? Optional.of(new Pair(t, k)) : Optional.empty();
    }

    @Override
    public Rectangle2D areaOf(Pair cell, Rectangle2D dataArea) {
        Range k = block(cell.k());
        Range t = block(cell.t());
        double left = xAxis().valueToJava2D(k.getLowerBound(), dataArea, RectangleEdge.BOTTOM);
        double right = xAxis().valueToJava2D(k.getUpperBound(), dataArea, RectangleEdge.BOTTOM);
        double top = yAxis().valueToJava2D(t.getUpperBound(), dataArea, RectangleEdge.LEFT);
        double bottom = yAxis().valueToJava2D(t.getLowerBound(), dataArea, RectangleEdge.LEFT);
        return new Rectangle2D.Double(left, top, right - left, bottom - top);
    }

    /** Of all steps that are drawn as one. */
    private Range block(int step) {
        int grain = shot().flatMap(this::values).map(Triangle::grain).orElse(1);
        int first = step - (step - 1) % grain;
        int last = shot().map(shown -> Math.min(first + grain - 1, Math.max(step, shown.length()))).orElse(first);
        return new Range(first - 0.5, last + 0.5);
    }

    private Optional<Triangle> values(Shot shown) {
        return Shown.table(kind(), shown.result(), shown.view()).map(Shown.Table::log10Values);
    }

    @Override
    String words(Pair cell, Shot shown) {
        Optional<Triangle> values = values(shown);
        Pair named = values.map(table -> new Pair(table.step(cell.t()), table.step(cell.k()))).orElse(cell);
        Messages messages = style().messages();
        String value = values.map(table -> Numbers.magnitude(table.get(named.t(), named.k()), messages)).orElse("–");
        return messages.text("figure.cell", "" + named.t(), "" + named.k(), "" + named.lag(), value);
    }
}
