package vanishingpoint.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vanishingpoint.figure.Style;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;

/** Theme and language of pictures, the same for every command that draws. */
final class PictureOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--theme", paramLabel = "NAME", defaultValue = "light",
            description = "light, dark, print (black and white) or projector, light unless given")
    private String theme;

    @Option(names = "--lang", paramLabel = "en|zh", defaultValue = "en", description = "English or Chinese texts, en unless given")
    private String language;

    /** @throws ParameterException for a theme or language that there is not */
    Style style() {
        Theme shade = choice("--theme", theme, Arrays.asList(Theme.values()),
                Arrays.stream(Theme.values()).map(Theme::key).toList());
        Language tongue = choice("--lang", language, Arrays.asList(Language.values()),
                Arrays.stream(Language.values()).map(Language::key).toList());
        return new Style(shade, tongue);
    }

    private <E> E choice(String option, String value, List<E> choices, List<String> keys) {
        if (!keys.contains(value)) {
            throw new ParameterException(spec.commandLine(), option + " is " + value + "; allowed: "
                    + (keys.size() > 2 ? "one of " + String.join(", ", keys) : String.join(" or ", keys)));
        }
        return choices.get(keys.indexOf(value));
    }
}
