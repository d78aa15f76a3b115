package vanishingpoint.figure;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.data.Range;
import vanishingpoint.experiment.Pair;

/** The derivation with the selected pair's numbers, as a page. In the window its equations are controls of their own. */
public final class FormulaChart extends LiveChart {

    private final Formula.Case type = new Formula.Case(FormulaBlock.FORMULA_SIZE);
    private List<Section> sections = List.of();

    FormulaChart(ChartKind kind, Style style) {
        super(kind, style, new PagePlot());
    }

    @Override
    void draw(Shot shown) {
        ((PagePlot) plot()).show(() -> new FormulaPage(sections(shown), style(), type));
    }

    /** What is drawn of an answer. */
    static FormulaPage page(Shot shown, Style style) {
        return new FormulaPage(Derivation.of(shown.result(), shown.view(), style.language()), style,
                new Formula.Case(FormulaBlock.FORMULA_SIZE));
    }

    @Override
    Object content(Shot shown) {
        sections = sections(shown);
        return sections;
    }

    /** What is shown, cell by cell. */
    public List<Section> sections() {
        return sections;
    }

    private List<Section> sections(Shot shown) {
        return Derivation.of(shown.result(), shown.view(), style().language());
    }

    @Override
    Range whole(int length) {
        return new Range(0, 1);
    }

    @Override
    Range vertical(Range horizontal, Range wanted) {
        return wanted;
    }

    @Override
    Optional<Pair> cell(double xValue, double yValue, int length) {
        return Optional.empty();
    }

    @Override
    public Rectangle2D areaOf(Pair cell, Rectangle2D dataArea) {
        return new Rectangle2D.Double();
    }

    @Override
    String words(Pair cell, Shot shown) {
        return "";
    }

    /** A page in place of axes, set only where it is drawn. */
    private static final class PagePlot extends MarginPlot {

        private transient Optional<Supplier<FormulaPage>> page = Optional.empty();

        PagePlot() {
            super(new QuietAxis(Ticks.steps()), new QuietAxis(Ticks.steps()), 0);
        }

        void show(Supplier<FormulaPage> newPage) {
            page = Optional.of(newPage);
            fireChangeEvent();
        }

        @Override
        public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parentState,
                PlotRenderingInfo info) {
            page.ifPresent(shown -> shown.get().draw(g2, area));
        }
    }
}
