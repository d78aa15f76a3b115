package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;
import vanishingpoint.result.Spectrum;

/**
 * One cell's singular values over the lag.
 *
 * @param all the largest first
 * @param exponents Lyapunov exponents, ln per step
 */
record SingularCurves(List<Curve> all, Matrix exponents) {

    static List<SingularCurves> of(Result result, Messages messages) {
        List<SingularCurves> cells = new ArrayList<>();
        for (CellResult cell : result.cells()) {
            cell.insights().spectrum().ifPresent(spectrum -> cells.add(of(cell, spectrum, messages)));
        }
        return cells;
    }

    private static SingularCurves of(CellResult cell, Spectrum spectrum, Messages messages) {
        Matrix values = spectrum.log10SingularValues();
        Curve.Look look = new Curve.Look(Shown.ink(cell.cell()), Curve.Pen.SOLID);
        String name = Curves.name(cell.cell(), messages);
        return new SingularCurves(IntStream.range(0, values.columns()).mapToObj(j -> new Curve(
                "log10_singular_" + cell.cell().key() + "_" + (j + 1), RichText.parse(name + " σ_{" + (j + 1) + "}"), look,
                values.rows(), lag -> values.get(lag, j))).toList(), spectrum.lyapunovExponents());
    }

    Curve largest() {
        return all.get(0);
    }

    Curve smallest() {
        return all.get(all.size() - 1);
    }

    List<Curve> others() {
        return all.subList(1, all.size());
    }

    /** The largest and the smallest, or the only one. */
    List<Curve> ends() {
        return all.size() == 1 ? all : List.of(largest(), smallest());
    }

    /** Those to be named where curves end: the largest and the smallest that is drawn to the longest lag. */
    List<Curve> named() {
        int last = largest().size() - 1;
        List<Curve> drawn = all.stream().filter(curve -> curve.isFinite(last)).toList();
        return drawn.size() < 2 ? List.of(largest()) : List.of(largest(), drawn.get(drawn.size() - 1));
    }

    /** The lag from which on the largest, and so every one, is exactly zero; empty where one is not. */
    OptionalInt deadFrom() {
        return largest().zeroFrom();
    }

    /** How many are exactly zero at the longest lag. */
    long zeros() {
        return all.stream().filter(curve -> curve.at(curve.size() - 1) == Double.NEGATIVE_INFINITY).count();
    }

    /** How many are below rounding at the longest lag. */
    long unknown() {
        return all.stream().filter(curve -> Double.isNaN(curve.at(curve.size() - 1))).count();
    }
}
