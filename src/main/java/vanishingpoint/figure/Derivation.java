package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.LossKind;
import vanishingpoint.experiment.LossPlacement;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Insights;
import vanishingpoint.result.Result;

/** The derivation's equations (1)–(15) for the cells of an answer, with the numbers of the selected pair. */
public final class Derivation {

    private static final String SENTENCE = "formula.";
    private static final Pattern EXACT_ZERO = Pattern.compile("=0[^.0-9]");
    private static final String SQUARED = "\\tfrac12\\|\\hat y_t-y_t\\|_2^2";
    private static final String CROSS_ENTROPY =
            "-\\sum_i\\big(y_{t,i}\\ln\\hat y_{t,i}+(1-y_{t,i})\\ln(1-\\hat y_{t,i})\\big)";

    private final Experiment experiment;
    private final Messages messages;
    private final Pair pair;

    private Derivation(Experiment experiment, Messages messages, Pair pair) {
        this.experiment = experiment;
        this.messages = messages;
        this.pair = pair;
    }

    public static List<Section> of(Result result, View view, Language language) {
        Experiment experiment = result.experiment();
        Derivation derivation = new Derivation(experiment, Messages.in(language), Shown.selected(result, view));
        return result.cells().stream().map(derivation::section).toList();
    }

    /** What is copied as LaTeX: every equation with its number as a comment, then with numbers. */
    public static String latex(Result result, View view) {
        StringBuilder text = new StringBuilder();
        for (Section section : of(result, view, Language.ENGLISH)) {
            text.append("% ").append(section.name()).append('\n');
            for (Equation equation : section.equations()) {
                text.append("% ").append(equation.label()).append(equation.label().isEmpty() ? "" : " ")
                        .append(equation.standing().name()).append('\n').append(equation.latex()).append('\n');
            }
        }
        return text.toString();
    }

    private Section section(CellResult cell) {
        List<Equation> equations = new ArrayList<>();
        for (Law law : Law.of(cell.cell())) {
            List<String> numbers = numbers(cell, law);
            equations.add(new Equation(law.label(), law.parts().stream().map(this::filled).toList(), numbers,
                    new Equation.Standing(law.status(), messages.text("formula.status." + law.status().key())),
                    RichText.parse(sentence(cell.cell(), law) + further(numbers) + odd(cell, numbers)), law.seen()));
        }
        return new Section(cell.cell(), Curves.name(cell.cell(), messages), equations);
    }

    private List<String> numbers(CellResult cell, Law law) {
        Insights insights = cell.insights();
        return insights.factors().flatMap(factors -> insights.activity().map(
                activity -> new PairNumbers(cell, factors, activity, pair)))
                .map(known -> cell.cell() == CellKind.RNN ? new RnnNumbers(known, experiment).of(law.number())
                        : new GatedNumbers(known).of(law.number()))
                .orElse(List.of());
    }

    private String filled(String part) {
        return part.replace("\\phi", RnnNumbers.tex(RnnNumbers.activation(experiment)))
                .replace("\\loss", experiment.loss() == LossKind.SQUARED_ERROR ? SQUARED : CROSS_ENTROPY)
                .replace("\\steepest", threshold());
    }

    /** How many factors of a long product stand under one brace. */
    private String further(List<String> numbers) {
        boolean chained = numbers.stream().anyMatch(part -> part.contains("\\ldots "));
        return chained ? messages.text("formula.further", "" + FactorChain.further(pair)) : "";
    }

    /** What has to be said of numbers that are none, or none but zero, and why. */
    private String odd(CellResult cell, List<String> numbers) {
        String all = String.join(" ", numbers) + " ";
        String undefined = all.contains(TeX.UNDEFINED) ? messages.text("formula.undefined") : "";
        return undefined + (EXACT_ZERO.matcher(all).find() ? messages.text("formula.zero" + cause(cell, all)) : "");
    }

    private String cause(CellResult cell, String numbers) {
        boolean term = numbers.contains("G(") || numbers.contains("\\partial^{+}");
        boolean untouched = pair.k() == 1 && cell.cell() != CellKind.LSTM && cell.insights().activity()
                .filter(activity -> DoubleStream.of(activity.h0().toArray()).allMatch(start -> start == 0)).isPresent();
        boolean unasked = experiment.lossPlacement() == LossPlacement.LAST_STEP && pair.t() < experiment.length();
        boolean loss = numbers.contains("G(") || numbers.contains("L_{");
        return loss && unasked ? ".unasked" : term && untouched ? ".start" : "";
    }

    private String threshold() {
        return TeX.number(1 / RnnNumbers.activation(experiment).supremumOfDerivative()).replace(".00", "");
    }

    private String sentence(CellKind cell, Law law) {
        boolean last = law.number().equals("3") && experiment.lossPlacement() == LossPlacement.LAST_STEP;
        return messages.text(SENTENCE + cell.key() + "." + law.number() + (last ? ".last" : ""), threshold());
    }
}
