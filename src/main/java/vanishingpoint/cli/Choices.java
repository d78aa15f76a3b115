package vanishingpoint.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import vanishingpoint.experiment.Keyed;

/** Options with a few allowed values, and the sentence about one that is not allowed. */
final class Choices {

    private Choices() {}

    /** @throws ParameterException for a text that is no key of the choices */
    static <E extends Keyed> E of(CommandSpec spec, String option, String text, List<E> choices) {
        List<String> keys = choices.stream().map(Keyed::key).toList();
        return choices.get(index(spec, option, text, keys));
    }

    /** The place of the text among the keys. */
    static int index(CommandSpec spec, String option, String text, List<String> keys) {
        if (!keys.contains(text)) {
            throw bad(spec, option, text, keys.size() > 2 ? "one of " + String.join(", ", keys) : String.join(" or ", keys));
        }
        return keys.indexOf(text);
    }

    static ParameterException bad(CommandSpec spec, String option, Object value, String allowed) {
        return new ParameterException(spec.commandLine(), option + " is " + (value == null ? "missing" : value)
                + "; allowed: " + allowed);
    }
}
