package vanishingpoint.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import vanishingpoint.result.Result;

/** Where everything stands on the picture that holds it all. */
final class Dashboard {

    /** Size in units at which texts and charts are in proportion. */
    static final double WIDTH = 1200;
    static final double HEIGHT = 800;

    private static final double MARGIN = 18;
    private static final double GAP = 14;
    private static final double READOUTS = 84;
    private static final double CAPTION = 22;
    private static final double INTO_MARGIN = 6;

    private Dashboard() {}

    static void draw(Sheet sheet, double width, double height) {
        Rectangle2D all = new Rectangle2D.Double(0, 0, width, height);
        sheet.ground(all, Ink.GROUND);
        double margin = sheet.parts().margins() ? MARGIN : Picture.CLEAR;
        double caption = sheet.parts().caption() ? CAPTION + 4 : 0;
        double inner = width - 2 * margin;
        sheet.readouts(new Rectangle2D.Double(margin, margin, inner, READOUTS), GAP);
        double top = margin + READOUTS + GAP;
        double rowHeight = (height - top - GAP - caption - margin) / 2;
        List<List<ChartKind>> rows = rows(sheet.result());
        row(sheet, rows.get(0), new Rectangle2D.Double(margin, top, inner, rowHeight));
        row(sheet, rows.get(1), new Rectangle2D.Double(margin, top + rowHeight + GAP, inner, rowHeight));
        sheet.caption(new Rectangle2D.Double(margin + 4, height - margin - CAPTION + Math.min(INTO_MARGIN, margin), inner - 8, CAPTION));
    }

    /** Its charts, from the top left to the bottom right. */
    static List<ChartKind> charts(Result result) {
        return rows(result).stream().flatMap(List::stream).toList();
    }

    private static List<List<ChartKind>> rows(Result result) {
        if (result.cells().size() > 1) {
            return List.of(List.of(ChartKind.RNN_GAIN, ChartKind.LSTM_GAIN),
                    List.of(ChartKind.GAIN_BY_LAG, ChartKind.GRADIENT_TERMS, ChartKind.MASS_BY_LAG));
        }
        return List.of(List.of(result.rnn().isPresent() ? ChartKind.RNN_GAIN : ChartKind.LSTM_GAIN,
                ChartKind.GRADIENT_TERMS), List.of(ChartKind.GAIN_BY_LAG, ChartKind.MASS_BY_LAG));
    }

    // the curves carry the story and names beside their ends: they get more room than their neighbours
    private static void row(Sheet sheet, List<ChartKind> kinds, Rectangle2D area) {
        List<Double> shares = new ArrayList<>();
        for (ChartKind kind : kinds) {
            shares.add(kind == ChartKind.GAIN_BY_LAG && kinds.size() > 2 ? 1.35 : 1.0);
        }
        double unit = (area.getWidth() - GAP * (kinds.size() - 1))
                / shares.stream().mapToDouble(Double::doubleValue).sum();
        double x = area.getX();
        for (int i = 0; i < kinds.size(); i++) {
            double width = shares.get(i) * unit;
            sheet.chartCard(kinds.get(i), new Rectangle2D.Double(x, area.getY(), width, area.getHeight()));
            x += width + GAP;
        }
    }
}
