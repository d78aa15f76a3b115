package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import vanishingpoint.experiment.Pair;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;

/**
 * One step's Jacobian taken apart, over the steps: of a long run the steps up to the selected t, where bars can be told from
 * each other. A step j is the pair (t, j) of the selected t, or (j, j) after it.
 */
final class StepTermsChart extends LiveChart {

    /** Steps in sight before and after the selected one. */
    private static final double BEFORE = 11.5;
    private static final double AFTER = 4.5;

    private Optional<StepTerms> terms = Optional.empty();

    StepTermsChart(ChartKind kind, Style style) {
        super(kind, style, new MarginPlot(new QuietAxis(Ticks.steps()), new QuietAxis(Ticks.powers()),
                Layout.RIGHT_OF_CURVES));
        plot().setRangeGridlinesVisible(true);
        plot().setRangeGridlineStroke(new BasicStroke(1));
    }

    @Override
    void draw(Shot shown) {
        Messages messages = style().messages();
        xAxis().restyle(style().palette(), RichText.parse(messages.text("figure.axis.step_j")));
        yAxis().restyle(style().palette(), RichText.parse(messages.text("figure.axis.gain-by-lag")));
        plot().setRangeGridlinePaint(style().palette().color(Ink.HAIRLINE));
        terms = StepTerms.of(kind(), shown.result(), messages);
        plot().setOrnaments(List.of(terms.<MarginPlot.Ornament>map(found -> new StepBars(this, found, shown))
                .orElseGet(() -> Notice.ofNothing(this, shown))));
    }

    @Override
    Object content(Shot shown) {
        return List.of(Shown.paths(shown.result()), shown.view().focus().selection(),
                Notice.ofNothing(this, shown).key());
    }

    @Override
    Range whole(int length) {
        return new Range(0.5, length + 0.5);
    }

    @Override
    Range home(Range all, Shot shown) {
        int t = shown.view().focus().selectionIn(shown.length()).t();
        return all.getLength() <= BEFORE + AFTER ? all : Zoom.inside(new Range(t - BEFORE, t + AFTER), all);
    }

    @Override
    Range vertical(Range horizontal, Range wanted) {
        List<StepTerms> others = shot().stream().flatMap(shown -> shown.others().stream())
                .flatMap(side -> StepTerms.of(kind(), side.result(), style().messages()).stream()).toList();
        // either side may have other steps in sight, and both have one height
        Range steps = others.isEmpty() ? horizontal : whole(shot().orElseThrow().longest());
        List<StepTerms> sides = Stream.concat(terms.stream(), others.stream()).toList();
        return sides.isEmpty() ? new Range(-2, 0) : StepTerms.heights(sides, steps);
    }

    @Override
    Optional<Pair> cell(double xValue, double yValue, int length) {
        return pair(xValue, length, shot());
    }

    static Optional<Pair> pair(double xValue, int length, Optional<Shot> shot) {
        int step = (int) Math.floor(xValue + 0.5);
        int selected = shot.map(shown -> shown.view().focus().selectionIn(length).t()).orElse(length);
        return step >= 1 && step <= length ? Optional.of(new Pair(Math.max(selected, step), step)) : Optional.empty();
    }

    @Override
    Pair moved(Pair pair, int right, int up) {
        return along(pair, right, up);
    }

    /** j to the right, and t with it where j would come to lie after it, as with a click there; t up and down. */
    static Pair along(Pair pair, int right, int up) {
        int step = pair.k() + right;
        return new Pair(right > 0 ? Math.max(pair.t(), step) : pair.t() + up, step);
    }

    @Override
    public Rectangle2D areaOf(Pair cell, Rectangle2D dataArea) {
        return strip(cell, xAxis(), dataArea);
    }

    static Rectangle2D strip(Pair cell, QuietAxis x, Rectangle2D dataArea) {
        double left = x.valueToJava2D(cell.k() - 0.5, dataArea, RectangleEdge.BOTTOM);
        double right = x.valueToJava2D(cell.k() + 0.5, dataArea, RectangleEdge.BOTTOM);
        return new Rectangle2D.Double(left, dataArea.getMinY(), right - left, dataArea.getHeight());
    }

    @Override
    String words(Pair cell, Shot shown) {
        Messages messages = style().messages();
        String values = terms.stream().flatMap(found -> found.terms().stream())
                .map(term -> term.name().markup() + " " + Numbers.magnitude(term.at(cell.k()), messages))
                .collect(Collectors.joining(" · "));
        return messages.text("figure.at_step", "" + cell.k(), values);
    }
}
