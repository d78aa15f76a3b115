package vanishingpoint.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.GradientSum;

/** How large the gradient is and which share of its terms comes from beyond the cut: beneath the terms, where no lag is so long. */
record SumWords(GradientSumChart chart, CellResult cell, GradientSum sum) implements MarginPlot.Ornament {

    private static final double LINE = 19;
    private static final double LOWEST = 29 - LINE;
    private static final double EDGE = 10;

    /** The norm, and the share where there is anything to share. */
    List<String> lines() {
        return lines("figure.sum.share");
    }

    private List<String> lines(String key) {
        Shot shown = chart.shot().orElseThrow();
        int cut = shown.view().focus().lagCutIn(shown.length());
        double share = SumMargins.massShare(cell.log10MassByLag(), cut);
        List<String> lines = new ArrayList<>(List.of(chart.style().messages().text("figure.sum.total",
                cell.cell() == CellKind.RNN ? "W_h" : "W", Numbers.magnitude(sum.log10Total()))));
        if (!Double.isNaN(share)) {
            lines.add(chart.style().messages().text(key, "" + cut, Numbers.share(share)));
        }
        return lines;
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area) {
        g2.setFont(Fonts.regular(Layout.LABEL_SIZE));
        List<String> lines = lines();
        if (!chart.isZoomed() && lines.size() > 1 && covers(box(lines.get(1), area.getMaxY() - LOWEST, g2, area), area)) {
            lines = lines("figure.sum.share.brief");
        }
        double baseline = area.getMaxY() - LOWEST - (lines.size() - 1) * LINE;
        for (String line : lines) {
            RichText words = RichText.parse(line);
            Rectangle2D ground = box(line, baseline, g2, area);
            if (!chart.isZoomed() && covers(ground, area)) {
                return; // the sentence has it too
            }
            g2.setPaint(chart.style().palette().color(Ink.CARD)); // where the picture is zoomed there are terms
            g2.fill(ground);
            g2.setPaint(chart.style().palette().color(Ink.TEXT));
            Lettering.draw(g2, words, area.getMaxX() - EDGE, baseline, Lettering.Align.RIGHT);
            chart.plot().wrote(ground);
            baseline += LINE;
        }
    }

    private static Rectangle2D box(String line, double baseline, Graphics2D g2, Rectangle2D area) {
        double width = Lettering.width(RichText.parse(line), g2.getFont());
        return new Rectangle2D.Double(area.getMaxX() - EDGE - 4 - width, baseline - 14, width + 8, LINE);
    }

    /** Whether it lies over terms of the whole, which end at the diagonal. */
    private static boolean covers(Rectangle2D ground, Rectangle2D area) {
        return (ground.getMinX() - area.getMinX()) / area.getWidth() < (area.getMaxY() - ground.getMinY()) / area.getHeight();
    }
}
