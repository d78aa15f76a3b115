package vanishingpoint.view;

import java.util.List;
import java.util.Optional;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.figure.Readout;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;
import vanishingpoint.view.ReadoutCard.Line;

/** What a card says, and which definitions belong to each line. */
record ReadoutLines(Result result) {

    Line headline(Readout readout) {
        return new Line(readout.headline(), List.of(switch (readout.topic()) {
            case RNN_VERDICT, GATED_VERDICT -> "measure.verdict.tooltip";
            case FORGET_PRODUCT -> gateProduct();
            case MEMORY_HORIZON -> "measure.memory_horizon.tooltip";
        }));
    }

    List<Line> numbers(Readout readout) {
        return List.of(new Line(readout.detail(), detailDefinitions(readout.topic())),
                new Line(readout.more(), moreDefinitions(readout.topic())));
    }

    private List<String> detailDefinitions(Readout.Topic topic) {
        return switch (topic) {
            case RNN_VERDICT, GATED_VERDICT -> List.of("measure.rate.tooltip", "measure.half_life.tooltip");
            case FORGET_PRODUCT -> List.of(gateProduct(), "measure.difference.tooltip");
            case MEMORY_HORIZON -> List.of("measure.memory_horizon.tooltip");
        };
    }

    private List<String> moreDefinitions(Readout.Topic topic) {
        return switch (topic) {
            case RNN_VERDICT -> underflowDefinitions(result.rnn());
            case GATED_VERDICT -> underflowDefinitions(result.gated());
            case FORGET_PRODUCT -> List.of("measure.underflow_lag.tooltip");
            case MEMORY_HORIZON -> List.of("measure.gradient_norm.tooltip");
        };
    }

    private static List<String> underflowDefinitions(Optional<CellResult> cell) {
        return cell.filter(found -> found.gradient().clipFactor() < 1).isPresent()
                ? List.of("measure.underflow_lag.tooltip", "measure.clip_factor.tooltip")
                : List.of("measure.underflow_lag.tooltip");
    }

    private String gateProduct() {
        boolean gru = result.gated().map(CellResult::cell).filter(CellKind.GRU::equals).isPresent();
        return gru ? "measure.update_product.tooltip" : "measure.forget_product.tooltip";
    }
}
