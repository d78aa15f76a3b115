package vanishingpoint.figure;

import vanishingpoint.experiment.View;
import vanishingpoint.result.Result;

/** A chart's numbers as a tab-separated table with a head line, in full precision. */
public final class Values {

    private Values() {}

    public static String of(ChartKind kind, Result result, View view) {
        return "";
    }
}
