package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;

/** The curves of an answer, from the back to the front. */
final class Curves {

    private Curves() {}

    static List<Curve> of(ChartKind kind, Shot shown, Messages messages) {
        return switch (kind) {
            case MASS_BY_LAG -> masses(shown.result(), messages);
            case PATHS -> Shown.paths(shown.result()).map(paths -> PathCurves.of(paths, shown, messages)).orElse(List.of());
            case BEYOND_LAG -> BeyondCut.curves(shown.result(), messages);
            default -> gains(shown.result(), messages);
        };
    }

    /** log₁₀ of the gain from step t − lag to the last step t = T. */
    private static List<Curve> gains(Result result, Messages messages) {
        List<Curve> curves = new ArrayList<>();
        for (CellResult cell : result.cells()) {
            for (Quantity quantity : List.of(Quantity.FULL_STATE, Quantity.FORGET_PRODUCT)) {
                addGain(curves, cell, quantity, messages);
            }
        }
        for (CellResult cell : result.cells()) {
            addGain(curves, cell, cell.principal(), messages);
        }
        return curves;
    }

    private static void addGain(List<Curve> curves, CellResult cell, Quantity quantity, Messages messages) {
        Matrix gains = cell.log10FinalGains().get(quantity);
        if (gains == null) {
            return;
        }
        Ink ink = switch (quantity) {
            case FULL_STATE -> Ink.FULL_STATE;
            case FORGET_PRODUCT -> Ink.FORGET_PRODUCT;
            case HIDDEN_STATE, CELL_STATE -> Shown.ink(cell.cell());
        };
        Curve.Pen pen = switch (quantity) {
            case FULL_STATE -> Curve.Pen.THIN;
            case FORGET_PRODUCT -> Curve.Pen.DASHED;
            case HIDDEN_STATE, CELL_STATE -> Curve.Pen.SOLID;
        };
        String name = messages.text("figure.curve." + cell.cell().key() + "." + quantity.key());
        curves.add(new Curve("log10_gain_" + cell.cell().key() + "_" + quantity.key(), RichText.parse(name),
                new Curve.Look(ink, pen), gains.rows(), gains::get));
    }

    private static List<Curve> masses(Result result, Messages messages) {
        List<Curve> curves = new ArrayList<>();
        for (CellResult cell : result.cells()) {
            curves.add(0, new Curve("log10_mass_" + cell.cell().key(), RichText.parse(name(cell.cell(), messages)),
                    new Curve.Look(Shown.ink(cell.cell()), Curve.Pen.SOLID), cell.log10MassByLag().rows(),
                    cell.log10MassByLag()::get));
        }
        return curves;
    }

    /** What the RNN's gain can never exceed. */
    static Optional<Curve> bound(ChartKind kind, Result result, Messages messages) {
        return result.rnn().filter(cell -> kind == ChartKind.GAIN_BY_LAG && !Double.isNaN(cell.log10BoundPerStep()))
                .map(cell -> new Curve("log10_bound_rnn", RichText.parse(messages.text("figure.bound")),
                        new Curve.Look(Ink.BOUND, Curve.Pen.DOTTED), result.experiment().length(),
                        lag -> lag == 0 ? 0 : lag * cell.log10BoundPerStep()));
    }

    /** In the order in which they are told: cells, then the gates alone, then the whole state. */
    static List<Curve> told(List<Curve> curves) {
        return curves.stream().sorted(Comparator.comparing(Curve::pen).thenComparing(Curve::ink)).toList();
    }

    /** Name of a cell: proper names, the same in every language. */
    static String name(CellKind cell, Messages messages) {
        return messages.text("figure.cell." + cell.key());
    }
}
