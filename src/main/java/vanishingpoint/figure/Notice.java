package vanishingpoint.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;

/** Says in the middle of an empty chart why it is empty. */
record Notice(Style style, String key) implements MarginPlot.Ornament {

    /** Why there is nothing of the kind in the answer: no such cell is run, no gradient, or the answer is for another perspective. */
    static Notice ofNothing(LiveChart chart, Shot shown) {
        ChartKind kind = chart.kind();
        List<CellResult> cells = shown.result().cells();
        if (cells.stream().noneMatch(cell -> kind.shows(cell.cell()))) {
            return new Notice(chart.style(), "figure.no_such_cell." + kind.key());
        }
        boolean overflow = kind.perspective() == Perspective.SUM
                && cells.stream().anyMatch(cell -> cell.health().overflowStep().isPresent());
        return new Notice(chart.style(), overflow ? "readout.horizon.overflow"
                : shown.length() == 1 ? "readout.one_step" : "figure.not_in_answer");
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D dataArea) {
        g2.setFont(Fonts.regular(Layout.LABEL_SIZE));
        g2.setPaint(style.palette().color(Ink.TEXT_MUTED));
        Lettering.draw(g2, RichText.parse(style.messages().text(key)), dataArea.getCenterX(),
                dataArea.getCenterY() - 8, // clear of a grid line in the middle
                Lettering.Align.CENTRE);
    }
}
