package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
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
        return of(result, view, Optional.empty(), language);
    }

    /** @param beside an answer whose gains are told after those of the first, each under its letter */
    public static RichText of(Result result, View view, Optional<Result> beside, Language language) {
        if (view.focus().selection().isEmpty()) {
            return RichText.parse("");
        }
        Messages messages = Messages.in(language);
        Pair pair = view.focus().selectionIn(result.experiment().length());
        List<String> parts = new ArrayList<>();
        parts.add(messages.text("figure.selection", "" + pair.t(), "" + pair.k(), "" + pair.lag()));
        String gains = gains(result, view, pair, messages);
        if (beside.isEmpty()) {
            parts.add(gains);
        } else {
            parts.add(sided(true, gains, language));
            beside.filter(other -> pair.t() <= other.experiment().length())
                    .ifPresent(other -> parts.add(sided(false, gains(other, view, pair, messages), language)));
        }
        return RichText.parse(parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")));
    }

    // a letter alone would promise a number
    private static String sided(boolean first, String gains, Language language) {
        return gains.isEmpty() ? "" : ComparedWords.sided(first, RichText.parse(gains), language).markup();
    }

    private static String gains(Result result, View view, Pair pair, Messages messages) {
        List<String> parts = new ArrayList<>();
        for (CellResult cell : result.cells()) {
            gain(cell, view, pair).ifPresent(gain -> parts.add(
                    Curves.name(cell.cell(), messages) + " " + Numbers.magnitude(gain, messages)));
        }
        return String.join(" · ", parts);
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
