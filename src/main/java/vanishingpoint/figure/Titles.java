package vanishingpoint.figure;

import java.util.stream.Collectors;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;

/** Titles of charts, from the answer that they show. */
public final class Titles {

    private static final String PREFIX = "figure.title.";

    private Titles() {}

    public static RichText of(ChartKind kind, Result result, View view, Language language) {
        Messages messages = Messages.in(language);
        String key = PREFIX + kind.key();
        return RichText.parse(switch (kind) {
            case RNN_GAIN -> messages.text(key, Curves.name(CellKind.RNN, messages));
            case LSTM_GAIN -> result.gated().map(cell -> gated(cell, view, messages))
                    .orElseGet(() -> messages.text(key + ".none"));
            case GAIN_BY_LAG -> messages.text(key, "" + result.experiment().length());
            case GRADIENT_TERMS -> terms(Shown.itemised(result, view), messages);
            case FORMULA -> pair(key, Shown.selected(result, view), messages);
            case UNROLLED -> messages.text(key, cells(result, messages), "" + Shown.selected(result, view).t());
            case STEP_JACOBIAN -> messages.text(key, cells(result, messages), "" + Shown.selected(result, view).t());
            case MASS_BY_LAG -> messages.text(key);
            case GRADIENT_ELEMENTS -> elements(key, new Shot(result, view), messages);
            case SLOPE -> messages.text(key, Curves.name(CellKind.RNN, messages));
            case PATHS -> Shown.paths(result).map(paths -> messages.text(key, gatedName(result, messages), "" + paths.t()))
                    .orElseGet(() -> messages.text(key + ".none"));
            case STEP_TERMS -> result.gated().map(cell -> messages.text(key + "." + cell.cell().key()))
                    .orElseGet(() -> messages.text(key + ".none"));
            case HIDDEN_STEP_TERMS -> messages.text(key);
            case GATES -> messages.text(key, gatedName(result, messages));
            case GRADIENT_SUM -> sum(Shown.itemised(result, view), messages);
            case SPECTRUM -> messages.text(key, cells(result, messages), "" + Shown.spectrumStep(result, view));
            case OPERATING_POINT, EIGENVALUES -> messages.text(key, Curves.name(CellKind.RNN, messages));
            case BEYOND_LAG -> beyond(result, view, messages);
        });
    }

    private static String elements(String key, Shot shown, Messages messages) {
        Pair pair = SelectedTerm.pair(shown);
        CellKind cell = shown.result().rnn().isPresent() && !SelectedTerm.isOfGated(shown) ? CellKind.RNN
                : SelectedTerm.cell(shown).cell();
        return cell == CellKind.RNN ? messages.text(key) : SelectedTerm.isOfGated(shown)
                ? messages.text(key + ".term", Curves.name(cell, messages), "" + pair.t(), "" + pair.k(), "" + pair.lag())
                : messages.text(key + ".none", Curves.name(cell, messages));
    }

    private static String cells(Result result, Messages messages) {
        return result.cells().stream().map(cell -> Curves.name(cell.cell(), messages)).collect(Collectors.joining(" · "));
    }

    private static String pair(String key, Pair pair, Messages messages) {
        return messages.text(key, "" + pair.t(), "" + pair.k(), "" + pair.lag());
    }

    private static String gated(CellResult cell, View view, Messages messages) {
        Quantity quantity = Shown.quantity(cell, view);
        boolean update = cell.cell() == CellKind.GRU && quantity == Quantity.FORGET_PRODUCT;
        return messages.text(PREFIX + ChartKind.LSTM_GAIN.key() + "." + (update ? "update_product" : quantity.key()),
                Curves.name(cell.cell(), messages));
    }

    private static String gatedName(Result result, Messages messages) {
        return result.gated().map(cell -> Curves.name(cell.cell(), messages))
                .orElseGet(() -> messages.text(PREFIX + "lstm-gain.none"));
    }

    private static String sum(CellResult cell, Messages messages) {
        return messages.text(PREFIX + ChartKind.GRADIENT_SUM.key(), Curves.name(cell.cell(), messages),
                cell.cell() == CellKind.RNN ? "W_h" : "W");
    }

    private static String beyond(Result result, View view, Messages messages) {
        int cut = view.focus().lagCutIn(result.experiment().length());
        String shares = BeyondCut.shares(result, cut).entrySet().stream()
                .map(share -> messages.text("readout.horizon.of", Curves.name(share.getKey(), messages), share.getValue()))
                .collect(Collectors.joining(messages.text("figure.caption.separator")));
        return shares.isEmpty() ? messages.text(PREFIX + "beyond-lag.none")
                : messages.text(PREFIX + ChartKind.BEYOND_LAG.key(), "" + cut, shares);
    }

    private static String terms(CellResult cell, Messages messages) {
        return messages.text(PREFIX + ChartKind.GRADIENT_TERMS.key(), Curves.name(cell.cell(), messages),
                cell.cell() == CellKind.RNN ? "W_h" : "W");
    }
}
