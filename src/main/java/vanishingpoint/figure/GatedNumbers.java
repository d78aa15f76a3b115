package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.List;
import vanishingpoint.experiment.Pair;

/** The selected pair's numbers in the LSTM's and the GRU's equations. */
record GatedNumbers(PairNumbers numbers) {

    /** Parts in LaTeX after the equation of this number; none where it has nothing to fill in. */
    List<String> of(String number) {
        return switch (number) {
            case "§3" -> List.of(at("o", "o") + ",\\quad ", at("h", "h"));
            case "14" -> blend("C", "i", "c", "f", "\\tilde c");
            case "15" -> direct("C", "f");
            case "15*" -> exactCell();
            case "11" -> numbers.term("W");
            case "state" -> blend("h", null, "n", "z", "\\tilde n");
            case "step" -> List.of(numbers.gain("J_{" + pair().t() + "}",
                    numbers.factors().log10StepNorms().get(pair().t() - 1)));
            case "direct" -> direct("h", "z");
            case "9" -> exactHidden();
            default -> List.of();
        };
    }

    private String at(String series, String symbol) {
        return numbers.state(series, symbol + "_{" + pair().t() + "}");
    }

    /** input·candidate + keep·state before; the GRU's input gate is 1 − z. */
    private List<String> blend(String state, String input, String candidate, String keep, String symbol) {
        double before = numbers.isScalar() ? numbers.unitBefore(state) : Double.NaN;
        if (Double.isNaN(before)) {
            List<String> parts = new ArrayList<>();
            if (input != null) {
                parts.add(at(input, input) + ",\\quad ");
            }
            parts.addAll(List.of(at(candidate, symbol) + ",\\quad ", at(keep, keep) + ",\\quad ", at(state, state)));
            return parts;
        }
        String kept = TeX.number(numbers.unit(keep));
        String let = input == null ? "(1-" + kept + ")" : TeX.number(numbers.unit(input));
        return List.of(state + "_{" + pair().t() + "}=" + let + "\\cdot "
                        + TeX.factor(TeX.number(numbers.unit(candidate))),
                "{}+" + kept + "\\cdot " + TeX.factor(TeX.number(before)) + "=" + TeX.number(numbers.unit(state)));
    }

    /** The product of the direct path's factors, and the exact derivative beside it. */
    private List<String> direct(String state, String gate) {
        String product = "\\prod_{j=" + (pair().k() + 1) + "}^{" + pair().t() + "}"
                + (numbers.isScalar() ? gate + "_j" : "\\operatorname{diag}(" + gate + "_j)");
        String name = numbers.isScalar() ? gate : "\\max " + gate;
        FactorChain chain = FactorChain.of(numbers.factors().log10DirectSteps(), j -> name + "_{" + j + "}");
        double log10 = numbers.factors().log10DirectRow().get(pair().lag());
        List<String> parts = new ArrayList<>();
        if (numbers.isScalar() && pair().lag() > 0) {
            parts.add(product + "=");
            parts.addAll(chain.parts(pair()));
            parts.add("{}=" + TeX.magnitude(log10) + ",");
        } else if (pair().lag() > 0) {
            parts.add(TeX.norm(product, "2") + "=" + TeX.magnitude(log10));
            parts.addAll(numbers.bound(chain));
            parts.add(",");
        }
        parts.add("\\quad " + numbers.gain(TeX.derivative(state, pair().t(), state, pair().k()),
                numbers.factors().log10CellRow().get(pair().lag())));
        return parts;
    }

    private List<String> exactCell() {
        int t = pair().t();
        int k = pair().k();
        List<String> parts = new ArrayList<>(List.of(numbers.gain(TeX.derivative("C", t, "C", k),
                numbers.factors().log10CellRow().get(pair().lag())) + ",",
                "\\quad " + TeX.norm("\\frac{\\partial(h_{" + t + "},C_{" + t + "})}{\\partial(h_{" + k + "},C_{" + k + "})}",
                        "2") + "=" + TeX.magnitude(numbers.factors().log10Row().get(pair().lag()))));
        parts.addAll(numbers.stepNorms("S"));
        return parts;
    }

    private List<String> exactHidden() {
        List<String> parts = new ArrayList<>(List.of(numbers.gain(
                TeX.derivative("h", pair().t(), "h", pair().k()), numbers.factors().log10Row().get(pair().lag()))));
        parts.addAll(numbers.stepNorms("J"));
        return parts;
    }

    private Pair pair() {
        return numbers.pair();
    }
}
