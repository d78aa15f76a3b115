package vanishingpoint.figure;

import java.util.Optional;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.TermsOf;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Activity;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Factors;
import vanishingpoint.result.Paths;
import vanishingpoint.result.Result;
import vanishingpoint.result.Spectrum;
import vanishingpoint.result.Triangle;

/** Which table each heat map shows. */
final class Shown {

    /** A table and the cell it belongs to. */
    record Table(CellResult cell, Triangle log10Values) {}

    private Shown() {}

    /** The product of this cell that the view asks for, or the nearest that the cell has. */
    static Quantity quantity(CellResult cell, View view) {
        boolean gated = cell.cell() != CellKind.RNN;
        return gated && cell.log10Gains().containsKey(view.gatedQuantity()) ? view.gatedQuantity() : cell.principal();
    }

    /** The cell whose gradient is itemised: the one that the view asks for, or the only one that is run. */
    static CellResult itemised(Result result, View view) {
        Optional<CellResult> wanted = view.termsOf() == TermsOf.GATED ? result.gated() : result.rnn();
        return wanted.orElseGet(() -> result.cells().get(0));
    }

    /** What the heat map of this kind shows; empty where the answer has no such cell. */
    static Optional<Table> table(ChartKind kind, Result result, View view) {
        Optional<CellResult> cell = switch (kind) {
            case RNN_GAIN -> result.rnn();
            case LSTM_GAIN -> result.gated();
            default -> Optional.of(itemised(result, view));
        };
        return cell.map(found -> new Table(found, kind == ChartKind.GRADIENT_TERMS
                ? found.log10Terms() : found.log10Gains().get(quantity(found, view))));
    }

    /** The selected pair as far as the answer goes: its t, and the view's k. */
    static Pair selected(Result result, View view) {
        Pair wanted = view.focus().selectionIn(result.experiment().length());
        int t = result.cells().stream().flatMap(cell -> cell.insights().factors().stream()).mapToInt(Factors::t)
                .findFirst().orElse(wanted.t());
        return new Pair(t, Math.min(t, wanted.k()));
    }

    /** The gated cell's gradient path by path, where the answer has it. */
    static Optional<Paths> paths(Result result) {
        return result.gated().flatMap(cell -> cell.insights().paths());
    }

    /** What the units of the cell that this chart shows do, where the answer has it. */
    static Optional<Activity> activity(ChartKind kind, Result result) {
        return (kind == ChartKind.SLOPE ? result.rnn() : result.gated()).flatMap(cell -> cell.insights().activity());
    }

    /** The later step whose singular values the answer holds. */
    static int spectrumStep(Result result, View view) {
        return result.cells().stream().flatMap(cell -> cell.insights().spectrum().stream()).mapToInt(Spectrum::t).findFirst()
                .orElseGet(() -> selected(result, view).t());
    }

    /** The ink of a cell's own curve. */
    static Ink ink(CellKind cell) {
        return switch (cell) {
            case RNN -> Ink.RNN;
            case LSTM -> Ink.LSTM;
            case GRU -> Ink.GRU;
        };
    }
}
