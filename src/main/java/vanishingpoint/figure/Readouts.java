package vanishingpoint.figure;

import java.util.List;
import vanishingpoint.i18n.Language;
import vanishingpoint.result.Result;

/** The findings of an answer, in words. */
public final class Readouts {

    private Readouts() {}

    /** In the order of {@link Readout.Topic}; those that the answer has. */
    public static List<Readout> of(Result result, Language language) {
        return List.of();
    }
}
