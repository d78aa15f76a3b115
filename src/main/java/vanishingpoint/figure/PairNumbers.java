package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.result.Activity;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Factors;

/** What the equations of all cells say of the selected pair, as parts in LaTeX. */
record PairNumbers(CellResult cell, Factors factors, Activity activity, Pair pair) {

    private static final String TWO = "2";
    private static final String FROBENIUS = "{\\mathrm F}";

    boolean isScalar() {
        return activity.h0().rows() == 1;
    }

    /** name = value for one unit, else the range of all units. */
    String state(String series, String name) {
        if (isScalar()) {
            return name + "=" + TeX.number(unit(series));
        }
        Matrix values = activity.series().get(series);
        double[] row = IntStream.range(0, values.columns()).mapToDouble(i -> values.get(pair.t() - 1, i)).sorted()
                .toArray();
        return TeX.number(row[0]) + "\\le " + name + "\\le " + TeX.number(row[row.length - 1]);
    }

    /** The only unit's value at t. */
    double unit(String series) {
        return activity.series().get(series).get(pair.t() - 1, 0);
    }

    /** The only unit's value at t − 1; NaN where that is not told. */
    double unitBefore(String series) {
        return pair.t() > 1 ? activity.series().get(series).get(pair.t() - 2, 0)
                : series.equals("h") ? activity.h0().get(0) : Double.NaN;
    }

    /** ‖product‖ = gain. */
    String gain(String product, double log10) {
        return size(product) + "=" + TeX.magnitude(log10);
    }

    /** The absolute value of one number, the spectral norm of many. */
    String size(String content) {
        return isScalar() ? "\\left|" + content + "\\right|" : TeX.norm(content, TWO);
    }

    static String frobenius(String content, double log10) {
        return TeX.norm(content, FROBENIUS) + "=" + TeX.magnitude(log10);
    }

    /** Of the norms of step Jacobians, which the norm of their product cannot exceed. */
    List<String> stepNorms(String step) {
        return bound(FactorChain.of(factors.log10StepNorms(), j -> "\\|" + step + "_{" + j + "}\\|_2"));
    }

    /** ≤ factors = their product. */
    List<String> bound(FactorChain chain) {
        List<String> parts = new ArrayList<>();
        if (pair.lag() > 0) {
            parts.add("{}\\le{}");
            parts.addAll(chain.parts(pair));
            parts.add("{}=" + chain.product(pair.t(), pair.k()));
        }
        return parts;
    }

    /** The term of the gradient, and the whole. */
    List<String> term(String weights) {
        return List.of(frobenius("G(" + pair.t() + "," + pair.k() + ")", cell.log10Terms().get(pair.t(), pair.k()))
                + ",", "\\quad " + frobenius("\\frac{\\partial L}{\\partial " + weights + "}",
                cell.gradient().log10RecurrentNorm()));
    }
}
