package vanishingpoint.engine;

import java.util.Optional;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Insights;

/** What a perspective shows besides curves and read-outs. */
final class InsightRun {

    private InsightRun() {}

    static Insights of(CellRun run, View.Wanted wanted, Lanes lanes) {
        return switch (wanted.perspective()) {
            case EXPLORE -> Insights.NONE;
            case FORMULA, UNROLLED -> Insights.NONE;
            case OPERATING_POINT -> Insights.NONE;
            case PATHS -> Insights.NONE;
            case SUM -> Insights.NONE;
            case SPECTRUM -> new Insights(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty());
        };
    }
}
