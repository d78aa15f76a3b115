package vanishingpoint.figure;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;

/** Times over one variable, named at their ends with the exponents of their growth. */
record GrowthChart(GrowthPicture.Panel panel, Range decades, Style style) {

    private static final double RIGHT = 168;
    private static final double LINE = 16;
    private static final double DOT = 6;
    private static final double ROOM = 0.05;

    void draw(Graphics2D g2, Rectangle2D area) {
        Messages messages = style.messages();
        QuietAxis x = new QuietAxis((range, length) -> sizes().stream().filter(range::contains)
                .map(log -> new Ticks.Tick(log, RichText.parse(Numbers.decimals(Math.pow(10, log), 0)))).toList());
        QuietAxis y = new QuietAxis(Ticks.powers());
        x.restyle(style.palette(), RichText.parse(panel.variable()));
        y.restyle(style.palette(), RichText.parse(messages.text("figure.growth.time")));
        x.setRange(sizes().get(0) - ROOM, sizes().get(sizes().size() - 1) + ROOM);
        y.setRange(decades);
        MarginPlot plot = new MarginPlot(x, y, RIGHT);
        plot.setRangeGridlinesVisible(true);
        plot.setRangeGridlinePaint(style.palette().color(Ink.HAIRLINE));
        plot.setDataset(dataset());
        plot.setRenderer(renderer());
        plot.setOrnaments(List.of((surface, dataArea) -> names(surface, dataArea, y)));
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(null);
        chart.draw(g2, area);
    }

    private List<Double> sizes() {
        return panel.times().get(0).sizes().stream().map(Math::log10).toList();
    }

    private XYSeriesCollection dataset() {
        XYSeriesCollection dataset = new XYSeriesCollection();
        for (GrowthPicture.Times times : panel.times()) {
            XYSeries series = new XYSeries(times.work());
            for (int i = 0; i < times.sizes().size(); i++) {
                series.add(Math.log10(times.sizes().get(i)), Math.log10(times.millis().get(i)));
            }
            dataset.addSeries(series);
        }
        return dataset;
    }

    private XYLineAndShapeRenderer renderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < panel.times().size(); i++) {
            Curve.Look look = panel.times().get(i).work().look();
            renderer.setSeriesPaint(i, style.palette().color(look.ink()));
            renderer.setSeriesStroke(i, look.pen().stroke());
            renderer.setSeriesShape(i, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
        }
        return renderer;
    }

    private void names(Graphics2D g2, Rectangle2D dataArea, QuietAxis y) {
        List<Double> wanted = new ArrayList<>();
        for (GrowthPicture.Times times : panel.times()) {
            double last = Math.log10(times.millis().get(times.millis().size() - 1));
            wanted.add(y.valueToJava2D(last, dataArea, RectangleEdge.LEFT) + LINE / 3);
        }
        List<Double> placed = EndLabels.apart(wanted, LINE, dataArea.getMinY() + LINE / 3, dataArea.getMaxY());
        g2.setFont(Fonts.regular(Layout.TICK_SIZE));
        for (int i = 0; i < placed.size(); i++) {
            GrowthPicture.Times times = panel.times().get(i);
            String name = style.messages().text("figure.growth.work." + times.work().key());
            g2.setPaint(style.palette().writing(times.work().look().ink()));
            Lettering.draw(g2, RichText.parse(name + "  " + panel.variable() + "^{"
                    + Numbers.decimals(times.exponent(), 1) + "}"), dataArea.getMaxX() + 8, placed.get(i),
                    Lettering.Align.LEFT);
        }
    }
}
