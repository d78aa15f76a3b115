package vanishingpoint.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.i18n.Messages;
import vanishingpoint.result.GradientSum;
import vanishingpoint.result.TermRow;

/**
 * The matrices that the gradient is told by. Of the vanilla RNN: the selected term, or where none is selected those of lag 0,
 * the running sum up to the lag cut, the whole. Of the gated cell, where its gradient is looked at: the selected term weight by
 * weight. A term is small beside the sums and has a scale of its own.
 */
record ElementPanels(Shot shown, Messages messages) {

    private static final String KEY = "figure.elements.";

    /** Empty where the answer has no matrices. */
    List<ElementPanel> all() {
        Optional<TermRow> row = SelectedTerm.row(shown);
        if (SelectedTerm.isOfGated(shown)) {
            return IntStream.range(0, row.orElseThrow().weights().size()).mapToObj(weight -> block(row.get(), weight)).toList();
        }
        List<Matrix> sums = sums(shown);
        if (sums.isEmpty()) {
            return List.of();
        }
        int cut = cut(shown, sums);
        return List.of(row.map(this::term).orElseGet(() -> sum(messages.text(KEY + "first"), sums.get(0))),
                sum(messages.text(KEY + "cut", "" + cut), sums.get(cut)),
                sum(messages.text(KEY + "all"), sums.get(sums.size() - 1)));
    }

    /** What the rows are. */
    String rows() {
        return messages.text(SelectedTerm.isOfGated(shown) ? "figure.axis.row.gates" : "figure.axis.row");
    }

    /** Where only two have room: the whole, and the selected term or else the running sum that is to be compared with it. */
    List<ElementPanel> two(List<ElementPanel> all) {
        return List.of(all.get(SelectedTerm.row(shown).isPresent() ? 0 : 1), all.get(all.size() - 1));
    }

    private ElementPanel term(TermRow row) {
        Pair pair = SelectedTerm.pair(shown);
        return new ElementPanel(messages.text(KEY + "term", "" + pair.t(), "" + pair.k(), "" + pair.lag()),
                messages.text(KEY + "term.brief", "" + pair.t(), "" + pair.k()), row.relative(pair.k()),
                row.log10Largest(pair.k()), termScale());
    }

    private ElementPanel block(TermRow row, int weight) {
        Pair pair = SelectedTerm.pair(shown);
        String name = SelectedTerm.symbol(row.weights().get(weight));
        return new ElementPanel(name, name, row.relative(pair.k(), weight), row.log10Largest(pair.k()), termScale());
    }

    private double termScale() {
        return shown.sides().stream().flatMap(side -> SelectedTerm.row(side).stream().map(found -> found.log10Largest(SelectedTerm.pair(side).k())))
                .mapToDouble(largest -> largest).max().orElseThrow();
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
        return side.result().rnn().flatMap(cell -> cell.insights().sum()).map(GradientSum::partial).orElse(List.of());
    }
}
