package vanishingpoint.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.figure.Numbers;
import vanishingpoint.figure.Readout;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;
import vanishingpoint.view.ReadoutCard.Line;

/** What a card says beneath its headline, and which definitions belong to it. */
record ReadoutLines(Result result, Language language) {

    Line headline(Readout readout) {
        return new Line(readout.headline(), List.of(switch (readout.topic()) {
            case RNN_VERDICT, GATED_VERDICT -> "measure.verdict.tooltip";
            case FORGET_PRODUCT -> gateProduct();
            case MEMORY_HORIZON -> "measure.memory_horizon.tooltip";
        }));
    }

    List<Line> numbers(Readout readout) {
        return switch (readout.topic()) {
            case RNN_VERDICT -> ofCell(readout, result.rnn());
            case GATED_VERDICT -> ofCell(readout, result.gated());
            case FORGET_PRODUCT -> List.of(
                    new Line(readout.detail(), List.of(gateProduct(), "measure.difference.tooltip")),
                    result.gated().map(cell -> underflow(cell, Quantity.FORGET_PRODUCT, "")).orElseThrow());
            case MEMORY_HORIZON -> List.of(
                    new Line(readout.detail(), List.of("measure.memory_horizon.tooltip")),
                    new Line(gradientNorms(), List.of("measure.gradient_norm.tooltip")));
        };
    }

    private List<Line> ofCell(Readout readout, Optional<CellResult> cell) {
        Line detail = new Line(readout.detail(), List.of("measure.rate.tooltip", "measure.half_life.tooltip"));
        return cell.map(found -> List.of(detail, underflow(found, found.principal(), clip(found))))
                .orElse(List.of(detail));
    }

    private Line underflow(CellResult cell, Quantity quantity, String more) {
        OptionalInt lag = cell.measures(quantity).underflowLag();
        String words = lag.isPresent() ? messages().text("readout.underflow", String.valueOf(lag.getAsInt()))
                : messages().text("readout.no_underflow");
        List<String> definitions = new ArrayList<>(List.of("measure.underflow_lag.tooltip"));
        if (!more.isEmpty()) {
            definitions.add("measure.clip_factor.tooltip");
        }
        return new Line(RichText.parse(words + more), definitions);
    }

    private String clip(CellResult cell) {
        double factor = cell.gradient().clipFactor();
        return factor < 1 ? messages().text("readout.clip", Numbers.factor(Math.log10(factor))) : "";
    }

    private RichText gradientNorms() {
        StringBuilder words = new StringBuilder(messages().text("readout.gradient_norm"));
        String separator = " ";
        for (CellResult cell : result.cells()) {
            double norm = cell.gradient().log10RecurrentNorm();
            words.append(separator).append(messages().text("readout.gradient_norm_of",
                    messages().text("cell." + cell.cell().key()), number(norm)));
            separator = " · ";
        }
        return RichText.parse(words.toString());
    }

    private String number(double log10) {
        if (Double.isNaN(log10)) {
            return "–";
        }
        return log10 == Double.NEGATIVE_INFINITY ? "0" : Numbers.factor(log10);
    }

    private String gateProduct() {
        boolean gru = result.gated().map(CellResult::cell).filter(CellKind.GRU::equals).isPresent();
        return gru ? "measure.update_product.tooltip" : "measure.forget_product.tooltip";
    }

    private Messages messages() {
        return Messages.in(language);
    }
}
