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

    private Dashboard() {}

    static void draw(Sheet sheet, double width, double height) {
        Rectangle2D all = new Rectangle2D.Double(0, 0, width, height);
        sheet.ground(all, Ink.GROUND);
        double inner = width - 2 * MARGIN;
        sheet.readouts(new Rectangle2D.Double(MARGIN, MARGIN, inner, READOUTS), GAP);
        double top = MARGIN + READOUTS + GAP;
        double rowHeight = (height - top - GAP - CAPTION - MARGIN - 4) / 2;
        boolean both = sheet.result().cells().size() > 1;
        row(sheet, both ? List.of(ChartKind.RNN_GAIN, ChartKind.LSTM_GAIN) : single(sheet.result()),
                new Rectangle2D.Double(MARGIN, top, inner, rowHeight));
        row(sheet, both ? List.of(ChartKind.GAIN_BY_LAG, ChartKind.GRADIENT_TERMS, ChartKind.MASS_BY_LAG)
                : List.of(ChartKind.GAIN_BY_LAG, ChartKind.MASS_BY_LAG),
                new Rectangle2D.Double(MARGIN, top + rowHeight + GAP, inner, rowHeight));
        sheet.caption(new Rectangle2D.Double(MARGIN + 4, height - MARGIN - CAPTION + 6, inner - 8, CAPTION));
    }

    private static List<ChartKind> single(Result result) {
        return List.of(result.rnn().isPresent() ? ChartKind.RNN_GAIN : ChartKind.LSTM_GAIN,
                ChartKind.GRADIENT_TERMS);
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
