package vanishingpoint.engine;

import java.util.Optional;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Activity;
import vanishingpoint.result.Factors;
import vanishingpoint.result.Insights;
import vanishingpoint.result.TermRow;

/** What a perspective shows besides curves and read-outs. */
final class InsightRun {

    private InsightRun() {}

    /** With the norms of the gradient's terms where they were found on the way. */
    record Found(Insights insights, Optional<ItemisedGradient> itemised) {}

    /** {@code checkpoint} is called between pieces of work and may throw to abandon. */
    static Found of(CellRun run, View.Wanted wanted, GainRows rows, Lanes lanes, Runnable checkpoint) {
        if (wanted.perspective() == Perspective.SUM) {
            GradientSumRun.Found found = GradientSumRun.of(run, lanes, SumRoom.USUAL, checkpoint);
            return new Found(Insights.NONE.withSum(found.sum().withSelected(selected(run, wanted, checkpoint))), found.itemised());
        }
        return new Found(insights(run, wanted, rows, lanes, checkpoint), Optional.empty());
    }

    private static Insights insights(CellRun run, View.Wanted wanted, GainRows rows, Lanes lanes, Runnable checkpoint) {
        Trajectory trajectory = run.trajectory();
        boolean gated = trajectory.network.cell != CellKind.RNN;
        int t = wanted.focus().selectionIn(trajectory.length).t();
        return switch (wanted.perspective()) {
            case FORMULA -> {
                Factors factors = FactorsRun.of(run.jacobians(), rows, t, lanes);
                yield with(Optional.of(gated ? factors : factors.withOutcome(StepOutcomeRun.of(run, t, checkpoint))),
                        activity(run));
            }
            case UNROLLED -> with(Optional.of(FactorsRun.of(run.jacobians(), rows, t, lanes)), activity(run));
            case OPERATING_POINT -> gated ? Insights.NONE
                    : with(Optional.of(FactorsRun.of(run.jacobians(), rows, t, lanes)), activity(run));
            case PATHS -> gated ? new Insights(Optional.empty(), activity(run), Optional.of(new PathsRun(run.jacobians(),
                    rows, lanes).of(t, wanted.focus().cutIn(trajectory.network.cell))), Optional.empty(), Optional.empty())
                    : Insights.NONE;
            case SPECTRUM -> new Insights(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.of(SpectrumRun.of(trajectory, t, checkpoint)));
            case EXPLORE, SUM -> Insights.NONE;
        };
    }

    /** The terms of the selected t, where they are shown one by one. */
    static Optional<TermRow> selected(CellRun run, View.Wanted wanted, Runnable checkpoint) {
        int length = run.trajectory().length;
        return run.overflowed() || !TermRowRun.shows(run.trajectory().network) ? Optional.empty()
                : wanted.focus().selection().map(any -> TermRowRun.of(run, wanted.focus().selectionIn(length).t(), checkpoint));
    }

    private static Optional<Activity> activity(CellRun run) {
        return Optional.of(ActivityRun.of(run.trajectory()));
    }

    private static Insights with(Optional<Factors> factors, Optional<Activity> activity) {
        return new Insights(factors, activity, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
