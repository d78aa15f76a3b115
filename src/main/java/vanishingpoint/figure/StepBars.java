package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import java.util.List;
import java.util.stream.Stream;
import vanishingpoint.experiment.Pair;
import vanishingpoint.i18n.RichText;

/**
 * A group of bars for each step, with a bar across for the norm of their sum; curves where there are too many steps for
 * bars. An exact zero is a cross at the foot, what is undefined is left out.
 */
record StepBars(StepTermsChart chart, StepTerms terms, Shot shown) implements MarginPlot.Ornament {

    private static final double NARROWEST_GROUP = 8;
    private static final double WIDEST_BAR = 22;
    private static final double FILLED = 0.78;
    private static final double GAP = 8;
    private static final double LINE = 19;
    private static final double SWATCH = 10;
    private static final double ARM = 3;
    private static final double MARGIN = 6;
    private static final BasicStroke ACROSS = new BasicStroke(2.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);
    private static final BasicStroke CURVE = new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final List<BasicStroke> DASHED = Stream.of(new float[] {6, 3}, new float[] {1.6f, 2.4f},
            new float[] {6, 2, 1.6f, 2}, new float[] {2.6f, 2}).map(dashes -> new BasicStroke(CURVE.getLineWidth(),
                    BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0)).toList();
    private static final BasicStroke CROSS = new BasicStroke(1.4f);

    @Override
    public void draw(Graphics2D g2, Rectangle2D area) {
        level(g2, area);
        boolean bars = area.getWidth() / chart.xAxis().getRange().getLength() >= NARROWEST_GROUP;
        MarginPlot.inside(g2, new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight() + ARM),
                () -> terms(g2, area, bars));
        selection(g2, area);
        key(g2, area, bars);
        part(g2, area);
    }

    private void terms(Graphics2D g2, Rectangle2D area, boolean bars) {
        Range steps = chart.xAxis().getRange();
        if (bars) {
            int last = (int) Math.min(shown.length(), Math.ceil(steps.getUpperBound()));
            for (int step = (int) Math.max(1, Math.floor(steps.getLowerBound())); step <= last; step++) {
                group(g2, step, area);
            }
        } else {
            terms.terms().forEach(term -> curve(g2, term, area));
        }
    }

    private void level(Graphics2D g2, Rectangle2D area) {
        g2.setPaint(color(Ink.AXIS_ZERO));
        g2.setStroke(new BasicStroke(1.4f));
        g2.draw(new Line2D.Double(area.getMinX(), y(0, area), area.getMaxX(), y(0, area)));
    }

    private void group(Graphics2D g2, int step, Rectangle2D area) {
        int count = terms.parts().size();
        double bar = Math.min(WIDEST_BAR, FILLED * area.getWidth() / chart.xAxis().getRange().getLength() / count);
        double left = x(step, area) - bar * count / 2;
        for (int i = 0; i < count; i++) {
            StepTerms.Term term = terms.parts().get(i);
            g2.setPaint(color(term.ink()));
            if (term.isFinite(step)) {
                double top = y(term.at(step), area);
                double gap = bar > 4 ? 1 : 0;
                g2.fill(new Rectangle2D.Double(left + i * bar, top, bar - gap, Math.max(0, area.getMaxY() - top)));
            } else if (term.at(step) == Double.NEGATIVE_INFINITY) {
                cross(g2, left + (i + 0.5) * bar, area.getMaxY() - ARM - 1, Math.min(ARM, bar / 2));
            }
        }
        if (terms.sum().isFinite(step)) {
            double y = y(terms.sum().at(step), area);
            g2.setStroke(new BasicStroke(ACROSS.getLineWidth() + 2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
            g2.setPaint(color(Ink.CARD)); // it stands out from the bars that it crosses
            g2.draw(new Line2D.Double(left - 1, y, left + bar * count + 1, y));
            g2.setStroke(ACROSS);
            g2.setPaint(color(terms.sum().ink()));
            g2.draw(new Line2D.Double(left - 1, y, left + bar * count + 1, y));
        }
    }

    private static void cross(Graphics2D g2, double x, double y, double arm) {
        g2.setStroke(CROSS);
        g2.draw(new Line2D.Double(x - arm, y - arm, x + arm, y + arm));
        g2.draw(new Line2D.Double(x - arm, y + arm, x + arm, y - arm));
    }

    private void curve(Graphics2D g2, StepTerms.Term term, Rectangle2D area) {
        Path2D path = new Path2D.Double();
        boolean drawing = false;
        for (int step = 1; step <= shown.length(); step++) {
            if (!term.isFinite(step)) {
                drawing = false;
            } else if (drawing) {
                path.lineTo(x(step, area), y(term.at(step), area));
            } else {
                path.moveTo(x(step, area), y(term.at(step), area));
                drawing = true;
            }
        }
        pen(g2, term);
        g2.draw(path);
    }

    /** Without colour by its dashes. */
    private void pen(Graphics2D g2, StepTerms.Term term) {
        boolean print = chart.style().theme() == Theme.PRINT;
        g2.setStroke(print && term != terms.sum() ? DASHED.get(terms.parts().indexOf(term) % DASHED.size()) : CURVE);
        g2.setPaint(print ? color(Ink.TEXT) : color(term.ink()));
    }

    private void selection(Graphics2D g2, Rectangle2D area) {
        Pair pair = shown.view().focus().selectionIn(shown.length());
        double middle = x(pair.t(), area);
        if (shown.view().focus().selection().isPresent() && middle >= area.getMinX() && middle <= area.getMaxX()) {
            SelectedLag.line(g2, chart.style(), middle, area);
        }
    }

    /** Says which steps these are, where they are not all. */
    private void part(Graphics2D g2, Rectangle2D area) {
        Range steps = chart.xAxis().getRange();
        int first = (int) Math.max(1, Math.ceil(steps.getLowerBound()));
        int last = (int) Math.min(shown.length(), Math.floor(steps.getUpperBound()));
        if (first > 1 || last < shown.length()) {
            g2.setFont(Fonts.regular(Layout.TICK_SIZE));
            g2.setPaint(color(Ink.TEXT_MUTED));
            double right = area.getMaxX() + chart.plot().getFixedDomainAxisSpace().getRight() - MARGIN;
            Lettering.draw(g2, RichText.parse(chart.style().messages().text("figure.unrolled.part", "" + first, "" + last,
                    "" + shown.length())), right, area.getMaxY() + Layout.BOTTOM - MARGIN, Lettering.Align.RIGHT);
        }
    }

    // in the order of the bars
    private void key(Graphics2D g2, Rectangle2D area, boolean bars) {
        double y = area.getMinY() + 8;
        double x = area.getMaxX() + GAP;
        g2.setFont(Fonts.regular(Layout.LABEL_SIZE - 1));
        for (StepTerms.Term term : chart.style().legend() ? terms.terms() : List.<StepTerms.Term>of()) {
            boolean sum = term == terms.sum();
            if (!bars && chart.style().theme() == Theme.PRINT) {
                pen(g2, term);
                g2.draw(new Line2D.Double(x - GAP / 2, y, x + SWATCH + 2, y));
            } else {
                g2.setPaint(color(term.ink()));
                double height = bars && !sum ? SWATCH : ACROSS.getLineWidth();
                g2.fill(new Rectangle2D.Double(x, y - height / 2, SWATCH, height));
            }
            g2.setPaint(chart.style().palette().writing(term.ink()));
            Lettering.draw(g2, term.name(), x + SWATCH + 5, y + 4.5, Lettering.Align.LEFT);
            y += LINE;
        }
    }

    private java.awt.Color color(Ink ink) {
        return chart.style().palette().color(ink);
    }

    private double x(int step, Rectangle2D area) {
        return chart.xAxis().valueToJava2D(step, area, RectangleEdge.BOTTOM);
    }

    private double y(double log10, Rectangle2D area) {
        return chart.yAxis().valueToJava2D(log10, area, RectangleEdge.LEFT);
    }
}
