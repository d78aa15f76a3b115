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
            case MASS_BY_LAG -> messages.text(key);
            case FORMULA -> pair(key, Shown.selected(result, view), messages);
            case UNROLLED -> messages.text(key, cells(result, messages), "" + Shown.selected(result, view).t());
            case STEP_JACOBIAN -> messages.text(key, cells(result, messages), "" + Shown.selected(result, view).t());
        });
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

    private static String terms(CellResult cell, Messages messages) {
        return messages.text(PREFIX + ChartKind.GRADIENT_TERMS.key(), Curves.name(cell.cell(), messages),
                cell.cell() == CellKind.RNN ? "W_h" : "W");
    }
}
