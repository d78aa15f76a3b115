package vanishingpoint.figure;

import java.util.Optional;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Pair;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.GradientSum;
import vanishingpoint.result.TermRow;

/** The term G(t,k) of the selected pair, of the cell whose gradient is looked at. */
final class SelectedTerm {

    private SelectedTerm() {}

    /** The selected pair, where one is selected. */
    static Pair pair(Shot side) {
        return side.view().focus().selectionIn(side.length());
    }

    /** Whose gradient is looked at. */
    static CellResult cell(Shot side) {
        return Shown.itemised(side.result(), side.view());
    }

    /** The terms of the selected t, where the answer has them. */
    static Optional<TermRow> row(Shot side) {
        return side.view().focus().selection().flatMap(any -> cell(side).insights().sum()).flatMap(GradientSum::selected)
                .filter(row -> row.t() == pair(side).t());
    }

    /** Whether there is one and it is the gated cell's: it stands weight by weight. */
    static boolean isOfGated(Shot side) {
        return cell(side).cell() != CellKind.RNN && row(side).isPresent();
    }

    /** W_{hr} of W_hr. */
    static String symbol(String weight) {
        return "W_{" + weight.substring(2) + "}";
    }
}
