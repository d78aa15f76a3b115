package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Factors;
import vanishingpoint.result.Result;
import vanishingpoint.result.Triangle;

/** The selected pair in words, with each cell's gain from k to t where the answer has it; empty where none is selected. */
public final class SelectionWords {

    private SelectionWords() {}

    public static RichText of(Result result, View view, Language language) {
        if (view.focus().selection().isEmpty()) {
            return RichText.parse("");
        }
        Messages messages = Messages.in(language);
        Pair pair = view.focus().selectionIn(result.experiment().length());
        List<String> parts = new ArrayList<>();
        parts.add(messages.text("figure.selection", "" + pair.t(), "" + pair.k(), "" + pair.lag()));
        for (CellResult cell : result.cells()) {
            gain(cell, view, pair).ifPresent(gain -> parts.add(
                    Curves.name(cell.cell(), messages) + " " + Numbers.magnitude(gain, messages)));
        }
        return RichText.parse(String.join(" · ", parts));
    }

    private static OptionalDouble gain(CellResult cell, View view, Pair pair) {
        Quantity quantity = Shown.quantity(cell, view);
        Triangle table = cell.log10Gains().get(quantity);
        if (table != null && table.step(pair.t()) == pair.t() && table.step(pair.k()) == pair.k()) {
            return OptionalDouble.of(table.get(pair.t(), pair.k()));
        }
        Matrix row = cell.log10FinalGains().get(cell.principal());
        if (row.rows() == pair.t()) {
            return OptionalDouble.of(row.get(pair.lag(), 0));
        }
        return cell.insights().factors().map(Factors::log10CellRow).filter(other -> other.rows() == pair.t())
                .map(other -> OptionalDouble.of(other.get(pair.lag(), 0))).orElseGet(OptionalDouble::empty);
    }
}
