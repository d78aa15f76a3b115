package vanishingpoint.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.GradientSum;
import vanishingpoint.result.Result;

/** What of the gradient comes from beyond a lag: the curves, and the lag cut among them with the share beyond it. */
record BeyondCut(LagChart chart, Shot shown) {

    private static final int NEAR = 10;

    /** ‖Σ_{lag>ℓ} G‖ of each cell over ℓ, and its ‖∂L/∂W‖. At the last lag nothing is beyond, which is no finding. */
    static List<Curve> curves(Result result, Messages messages) {
        List<Curve> curves = new ArrayList<>();
        for (CellResult cell : result.cells()) {
            cell.insights().sum().filter(sum -> sum.log10Beyond().rows() > 1).ifPresent(sum -> {
                String name = Curves.name(cell.cell(), messages);
                Ink ink = Shown.ink(cell.cell());
                Matrix beyond = sum.log10Beyond();
                curves.add(0, new Curve("log10_gradient_" + cell.cell().key(),
                        RichText.parse(messages.text("figure.all_lags", name)), new Curve.Look(ink, Curve.Pen.THIN),
                        beyond.rows(), lag -> sum.log10Total()));
                curves.add(new Curve("log10_beyond_" + cell.cell().key(),
                        RichText.parse(messages.text("figure.beyond", name)), new Curve.Look(ink, Curve.Pen.SOLID),
                        beyond.rows() - 1, beyond::get));
            });
        }
        return curves;
    }

    /** log₁₀ of ‖Σ_{lag>ℓ} G‖/‖∂L/∂W‖. */
    static double log10Share(GradientSum sum, int cut) {
        return sum.log10Beyond().get(cut) - sum.log10Total();
    }

    /** How large a part of each cell's gradient comes from beyond the cut, all in one way of writing. */
    static Map<CellKind, String> shares(Result result, int cut) {
        Map<CellKind, Double> known = new LinkedHashMap<>();
        result.cells().forEach(cell -> cell.insights().sum().map(sum -> log10Share(sum, cut))
                .filter(share -> !share.isNaN()).ifPresent(share -> known.put(cell.cell(), share)));
        List<String> written = Numbers.shares(List.copyOf(known.values()));
        Map<CellKind, String> shares = new LinkedHashMap<>();
        known.keySet().forEach(cell -> shares.put(cell, written.get(shares.size())));
        return shares;
    }

    void draw(Graphics2D g2, Rectangle2D dataArea, ClearPlaces places) {
        int cut = shown.view().focus().lagCutIn(shown.length());
        double x = chart.place(cut, 0, dataArea).getX();
        if (x < dataArea.getMinX() || x > dataArea.getMaxX()) {
            return;
        }
        SelectedLag.line(g2, chart.style(), x, dataArea);
        places.keepOff(new Line2D.Double(x, dataArea.getMinY(), x, dataArea.getMaxY()));
        List<CellResult> told = shown.result().cells().stream()
                .filter(cell -> Double.isFinite(beyond(cell, cut))).toList();
        for (CellResult cell : told) {
            Point2D place = chart.place(cut, beyond(cell, cut), dataArea);
            if (dataArea.contains(place)) {
                SelectedLag.ring(g2, chart.style(), new Mark(place, Shown.ink(cell.cell())));
            }
        }
        Font font = Fonts.bold(Layout.TICK_SIZE);
        g2.setFont(font);
        Map<CellKind, String> shares = shares(shown.result(), cut);
        for (CellResult cell : told) {
            RichText share = RichText.parse(shares.get(cell.cell()));
            double wanted = chart.place(cut, beyond(cell, cut), dataArea).getY();
            List<Rectangle2D> near = places.beside(x, ClearPlaces.width(share, font)).stream()
                    .sorted(Comparator.comparingDouble(place -> Math.abs(place.getCenterY() - wanted))).limit(NEAR).toList();
            places.name(g2, new ClearPlaces.Words(share, Shown.ink(cell.cell())), near,
                    chart.place(cut, beyond(cell, cut), dataArea));
        }
    }

    private static double beyond(CellResult cell, int cut) {
        return cell.insights().sum().map(sum -> sum.log10Beyond().get(cut)).orElse(Double.NaN);
    }
}
