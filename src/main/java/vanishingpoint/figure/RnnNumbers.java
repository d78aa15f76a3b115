package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.List;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;

/** The selected pair's numbers in the vanilla RNN's equations. */
record RnnNumbers(PairNumbers numbers, Experiment experiment) {

    /** Parts in LaTeX after the equation of this number; none where it has nothing to fill in. */
    List<String> of(String number) {
        return switch (number) {
            case "1" -> List.of(state());
            case "2", "3", "7", "8", "10" -> numbers.factors().outcome().map(outcome -> new OutcomeNumbers(numbers, outcome,
                    new OutcomeNumbers.OneUnit(tex(activation(experiment)), numbers.isScalar() ? weight() : Double.NaN))
                    .of(number)).orElse(List.of());
            case "4" -> List.of("L=" + TeX.number(numbers.cell().gradient().loss()));
            case "5" -> List.of(gradient("W_o"));
            case "6" -> List.of(PairNumbers.frobenius("\\frac{\\partial L}{\\partial W_h}",
                    numbers.cell().gradient().log10RecurrentNorm()));
            case "9" -> product();
            case "11" -> numbers.term("W_h");
            case "12" -> List.of(gradient("W_x"));
            case "13" -> step();
            case "§2" -> bound();
            default -> List.of();
        };
    }

    static Activation activation(Experiment experiment) {
        return experiment instanceof Recipe recipe ? recipe.get(Parameters.ACTIVATION)
                : ((GivenWeights) experiment).activation();
    }

    static String tex(Activation activation) {
        return switch (activation) {
            case SIGMOID -> "\\sigma";
            case TANH -> "\\tanh";
            case RELU -> "\\mathrm{ReLU}";
            case IDENTITY -> "\\mathrm{id}";
        };
    }

    private String state() {
        if (!numbers.isScalar()) {
            return numbers.state("h", "h_{" + pair().t() + "}");
        }
        return "h_{" + pair().t() + "}=" + tex(activation(experiment)) + "(" + TeX.number(numbers.unit("a")) + ")="
                + TeX.number(numbers.unit("h"));
    }

    private String gradient(String weights) {
        return PairNumbers.frobenius("\\frac{\\partial L}{\\partial " + weights + "}",
                numbers.cell().gradient().log10Norms().getOrDefault(weights, Double.NaN));
    }

    private List<String> product() {
        String derivative = TeX.derivative("h", pair().t(), "h", pair().k());
        double log10 = numbers.factors().log10Row().get(pair().lag());
        if (!numbers.isScalar()) {
            List<String> parts = new ArrayList<>(List.of(numbers.gain(derivative, log10)));
            parts.addAll(numbers.stepNorms("J"));
            return parts;
        }
        FactorChain chain = new FactorChain(numbers.factors().log10StepNorms(), numbers.factors().signs(), this::factor,
                new FactorNames(j -> "J_{" + j + "}", j -> "=" + value(j)));
        List<String> parts = new ArrayList<>(List.of(derivative + "="));
        parts.addAll(chain.parts(pair()));
        double sign = chain.sign(pair().t(), pair().k());
        parts.add((pair().lag() > 0 ? "{}=" : "") + TeX.signed(sign, log10));
        return parts;
    }

    private String value(int j) {
        return TeX.signed(numbers.factors().signs().get(j - 1), numbers.factors().log10StepNorms().get(j - 1));
    }

    /** φ′(a_j)·W_h, or its value where φ′ is too small for a double. */
    private String factor(int j) {
        double slope = numbers.activity().series().get("slope").get(j - 1, 0);
        boolean lost = slope == 0 && numbers.factors().signs().get(j - 1) != 0;
        return lost ? value(j) : TeX.number(slope) + "\\cdot " + TeX.factor(TeX.number(weight()));
    }

    private double weight() {
        return experiment instanceof Recipe recipe ? recipe.get(Parameters.W_H)
                : ((GivenWeights) experiment).weight("W_h").get(0);
    }

    private List<String> step() {
        int t = pair().t();
        String derivative = TeX.derivative("h", t, "h", t - 1);
        String slope = tex(activation(experiment)) + "'";
        if (numbers.isScalar()) {
            return List.of(derivative + "=" + factor(t) + "=" + value(t));
        }
        return List.of(numbers.gain("J_{" + t + "}", numbers.factors().log10StepNorms().get(t - 1)) + ",\\quad ",
                numbers.state("slope", slope + "(a_{" + t + "})"));
    }

    private List<String> bound() {
        double steepest = activation(experiment).supremumOfDerivative();
        double perStep = numbers.cell().log10BoundPerStep();
        String product = numbers.size(TeX.derivative("h", pair().t(), "h", pair().k()));
        return List.of(product + "=" + TeX.magnitude(numbers.factors().log10Row().get(pair().lag())),
                "{}\\le\\big(" + TeX.number(steepest) + "\\cdot "
                        + TeX.number(numbers.cell().recurrentNorms().spectralNorm()) + "\\big)^{" + pair().lag() + "}="
                        + TeX.magnitude(pair().lag() == 0 ? 0 : pair().lag() * perStep));
    }

    private Pair pair() {
        return numbers.pair();
    }
}
