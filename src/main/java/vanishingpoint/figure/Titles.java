package vanishingpoint.figure;

import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.Result;

/** Titles of charts, from the answer that they show. */
public final class Titles {

    private Titles() {}

    public static RichText of(ChartKind kind, Result result, View view, Language language) {
        return RichText.parse(kind.key());
    }
}
