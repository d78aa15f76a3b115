package vanishingpoint.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.i18n.Messages;
import vanishingpoint.result.GradientSum;
import vanishingpoint.result.TermRow;

/**
 * The matrices that ∂L/∂W_h is told by: the selected term, or where none is selected those of lag 0, the running sum up to the
 * lag cut, the whole. A term is small beside the sums and has a scale of its own.
 */
record ElementPanels(Shot shown, Messages messages) {

    private static final String KEY = "figure.elements.";

    /** Empty where the answer has no matrices. */
    List<ElementPanel> all() {
        List<Matrix> sums = sums(shown);
        if (sums.isEmpty()) {
            return List.of();
        }
        int cut = cut(shown, sums);
        return List.of(term(shown).map(this::term).orElseGet(() -> sum(messages.text(KEY + "first"), sums.get(0))),
                sum(messages.text(KEY + "cut", "" + cut), sums.get(cut)),
                sum(messages.text(KEY + "all"), sums.get(sums.size() - 1)));
    }

    private ElementPanel term(TermRow row) {
        Pair pair = pair(shown);
        double scale = shown.sides().stream().flatMap(side -> term(side).stream().map(found ->
                found.log10Largest(pair(side).k()))).mapToDouble(largest -> largest).max().orElseThrow();
        return new ElementPanel(messages.text(KEY + "term", "" + pair.t(), "" + pair.k(), "" + pair.lag()),
                messages.text(KEY + "term.brief", "" + pair.t(), "" + pair.k()), row.relative(pair.k()),
                row.log10Largest(pair.k()), scale);
    }

    private ElementPanel sum(String name, Matrix entries) {
        double largest = shown.sides().stream().flatMap(ElementPanels::drawn)
                .flatMapToDouble(matrix -> DoubleStream.of(matrix.toArray())).map(Math::abs).filter(Double::isFinite).max()
                .orElse(0);
        return new ElementPanel(name, name, entries, 0, Math.log10(largest));
    }

    private static Stream<Matrix> drawn(Shot side) {
        List<Matrix> sums = sums(side);
        return sums.isEmpty() ? Stream.of() : Stream.of(sums.get(0), sums.get(cut(side, sums)), sums.get(sums.size() - 1));
    }

    private static int cut(Shot side, List<Matrix> sums) {
        return Math.min(sums.size() - 1, side.view().focus().lagCutIn(side.length()));
    }

    private static List<Matrix> sums(Shot side) {
        return sum(side).map(GradientSum::partial).orElse(List.of());
    }

    private static Optional<GradientSum> sum(Shot side) {
        return side.result().rnn().flatMap(cell -> cell.insights().sum());
    }

    /** The selected pair, where one is selected. */
    static Pair pair(Shot side) {
        return side.view().focus().selectionIn(side.length());
    }

    /** The terms of its t, where the answer has them. */
    static Optional<TermRow> term(Shot side) {
        return side.view().focus().selection().flatMap(any -> sum(side)).flatMap(GradientSum::selected)
                .filter(row -> row.t() == pair(side).t());
    }
}
