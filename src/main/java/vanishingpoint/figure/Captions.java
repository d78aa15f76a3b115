package vanishingpoint.figure;

import vanishingpoint.experiment.Experiment;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.RichText;

/** One line that says what was asked: cells, sizes, parameters, seed. */
public final class Captions {

    private Captions() {}

    public static RichText of(Experiment experiment, Language language) {
        return RichText.parse("n = " + experiment.hidden() + ", T = " + experiment.length());
    }
}
