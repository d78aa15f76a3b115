package vanishingpoint.engine;

import java.util.Optional;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Activity;
import vanishingpoint.result.Factors;
import vanishingpoint.result.GradientSum;
import vanishingpoint.result.Insights;
import vanishingpoint.result.Paths;
import vanishingpoint.result.Spectrum;

/** What a perspective shows besides curves and read-outs. */
final class InsightRun {

    private InsightRun() {}

    static Insights of(CellRun run, View.Wanted wanted, Lanes lanes) {
        boolean gated = run.trajectory().network.cell != CellKind.RNN;
        Optional<Factors> factors = Optional.empty();
        Optional<Activity> activity = Optional.empty();
        Optional<Paths> paths = Optional.empty();
        Optional<GradientSum> sum = Optional.empty();
        Optional<Spectrum> spectrum = Optional.empty();
        switch (wanted.perspective()) {
            case EXPLORE -> {
                return Insights.NONE;
            }
            case FORMULA, UNROLLED -> activity = Optional.of(ActivityRun.of(run.trajectory()));
            case OPERATING_POINT -> activity = gated ? Optional.empty() : Optional.of(ActivityRun.of(run.trajectory()));
            case PATHS -> activity = gated ? Optional.of(ActivityRun.of(run.trajectory())) : Optional.empty();
            case SUM -> {
            }
            case SPECTRUM -> {
            }
        }
        return new Insights(factors, activity, paths, sum, spectrum);
    }
}
