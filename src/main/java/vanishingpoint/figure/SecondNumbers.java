package vanishingpoint.figure;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;

/** The second numbers beneath findings: where float32 underflows, clipping, the size of the gradient. */
record SecondNumbers(Messages messages) {

    RichText underflow(CellResult cell, Quantity quantity) {
        OptionalInt lag = cell.measures(quantity).underflowLag();
        String words = lag.isPresent() ? messages.text("readout.underflow", "" + lag.getAsInt())
                : messages.text("readout.no_underflow");
        double clip = cell.gradient().clipFactor();
        return RichText.parse(quantity == cell.principal() && clip < 1
                ? words + messages.text("readout.clip", Numbers.factor(Math.log10(clip))) : words);
    }

    /** By W_h, or where a gated cell is among them by W, which is all that it has instead. */
    RichText gradientNorms(List<CellResult> cells) {
        boolean plain = cells.stream().allMatch(cell -> cell.cell() == CellKind.RNN);
        return RichText.parse(messages.text("readout.gradient_norm", plain ? "W_h" : "W", cells.stream()
                .map(cell -> Curves.name(cell.cell(), messages) + " " + size(cell.gradient().log10RecurrentNorm()))
                .collect(Collectors.joining(" · "))));
    }

    private static String size(double log10) {
        if (Double.isNaN(log10)) {
            return "–";
        }
        return log10 == Double.NEGATIVE_INFINITY ? "0" : Numbers.factor(log10);
    }
}
