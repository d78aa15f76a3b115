package vanishingpoint.figure;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.i18n.Messages;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.TermRow;

/** What the charts that show why show, in one sentence; empty where the answer has nothing for them. */
record InsightSummaries(ChartKind kind, Shot shown, Messages messages) {

    private static final String KEY = "figure.summary.";

    String sentence() {
        return switch (kind) {
            case SLOPE -> Strip.of(kind, shown.result(), Style.DEFAULT).stream().map(this::slope).findFirst().orElse("");
            case PATHS -> paths();
            case GATES -> gates(Strip.of(kind, shown.result(), Style.DEFAULT));
            case GRADIENT_SUM -> sum(Shown.itemised(shown.result(), shown.view()));
            case GRADIENT_ELEMENTS -> elements();
            case STEP_TERMS, HIDDEN_STEP_TERMS ->
                    StepTerms.of(kind, shown.result(), messages).map(this::step).orElse("");
            default -> ""; // the title is a sentence already
        };
    }

    private String slope(Strip strip) {
        Matrix values = strip.values();
        double[] defined = IntStream.range(0, values.size()).mapToDouble(values::get)
                .filter(value -> !Double.isNaN(value)).sorted().toArray();
        if (defined.length == 0) {
            return "";
        }
        double needed = 1 / shown.result().rnn().orElseThrow().recurrentNorms().spectralNorm();
        long below = IntStream.range(0, defined.length).filter(i -> defined[i] < needed).count();
        return messages.text(KEY + "slope", Numbers.rounded(defined[defined.length / 2], 2),
                Numbers.tidy(strip.colours().upper()), Numbers.share(Math.log10((double) below / defined.length)),
                Numbers.rounded(needed, 2));
    }

    private String paths() {
        List<Curve> curves = Curves.told(Curves.of(kind, shown, messages));
        int t = Shown.paths(shown.result()).map(paths -> paths.t()).orElse(0);
        int k = Math.min(t, selected().k());
        return curves.isEmpty() ? "" : messages.text(KEY + "paths", "" + k, "" + t,
                list(curves, curve -> curve.name().plain() + " " + Numbers.magnitude(curve.at(t - k), messages)));
    }

    private String step(StepTerms terms) {
        int t = selected().t();
        return messages.text(KEY + "step", "" + t, list(terms.terms(),
                term -> term.name().plain() + " " + Numbers.magnitude(term.at(t), messages)));
    }

    private String gates(List<Strip> strips) {
        int t = selected().t();
        return strips.isEmpty() ? "" : messages.text(KEY + "gates", "" + t,
                list(strips, strip -> strip.name().plain() + " " + Numbers.rounded(strip.mean(t), 2)));
    }

    private String sum(CellResult cell) {
        int cut = cut();
        double share = SumMargins.massShare(cell.log10MassByLag(), cut);
        String name = Curves.name(cell.cell(), messages);
        return cell.insights().sum().filter(sum -> !Double.isNaN(sum.log10Total())).map(sum -> Double.isNaN(share)
                ? messages.text(KEY + "terms.none", name) : messages.text(KEY + "sum", name,
                        Numbers.magnitude(sum.log10Total()), "" + cut, Numbers.share(share))).orElse("");
    }

    private String elements() {
        int cut = cut();
        if (SelectedTerm.isOfGated(shown)) {
            return weights(SelectedTerm.row(shown).orElseThrow(), SelectedTerm.pair(shown));
        }
        return shown.result().rnn().flatMap(cell -> cell.insights().sum()).filter(sum -> !sum.partial().isEmpty())
                .map(sum -> elements(cut, BeyondCut.log10Share(sum, cut))).orElse("");
    }

    private String weights(TermRow row, Pair pair) {
        List<Integer> all = IntStream.range(0, row.weights().size()).boxed().toList();
        return messages.text(KEY + "elements.weights", Curves.name(SelectedTerm.cell(shown).cell(), messages), "" + pair.t(),
                "" + pair.k(), Numbers.magnitude(row.log10Norm(pair.k()), messages), list(all, weight ->
                        row.weights().get(weight) + " " + Numbers.magnitude(row.log10Norm(pair.k(), weight), messages)));
    }

    private String elements(int cut, double log10Share) {
        if (Double.isNaN(log10Share)) {
            return messages.text(KEY + "terms.none", Curves.name(CellKind.RNN, messages));
        }
        Pair pair = selected();
        String share = Numbers.share(log10Share);
        return SelectedTerm.row(shown).map(row -> messages.text(KEY + "elements.term", "" + cut, share, "" + pair.t(),
                "" + pair.k(), Numbers.magnitude(row.log10Norm(pair.k()), messages)))
                .orElseGet(() -> messages.text(KEY + "elements", "" + cut, share));
    }

    private Pair selected() {
        return shown.view().focus().selectionIn(shown.length());
    }

    private int cut() {
        return shown.view().focus().lagCutIn(shown.length());
    }

    private <T> String list(List<T> things, Function<T, String> words) {
        return things.stream().map(words).collect(Collectors.joining(messages.text(KEY + "separator")));
    }
}
