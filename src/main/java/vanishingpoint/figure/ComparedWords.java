package vanishingpoint.figure;

import vanishingpoint.experiment.Experiment;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;

/** What stands above each side of a comparison: its letter, and what it has different from the other. */
public final class ComparedWords {

    private ComparedWords() {}

    /** @param first whether it is the side of the present experiment */
    public static RichText of(Experiment side, Experiment other, boolean first, Language language) {
        return of(side, other, first, Messages.in(language));
    }

    static RichText of(Experiment side, Experiment other, boolean first, Messages messages) {
        String words = side.equals(other) ? messages.text("figure.compared.same", letter(!first))
                : PinWords.of(side, other, messages).markup();
        return RichText.parse(messages.text("figure.compared", letter(first), words));
    }

    /** Words that are one side's alone, under its letter. */
    public static RichText sided(boolean first, RichText words, Language language) {
        return RichText.parse(Messages.in(language).text("figure.compared.sided", letter(first), words.markup()));
    }

    private static String letter(boolean first) {
        return first ? "A" : "B";
    }
}
