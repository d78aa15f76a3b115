package vanishingpoint.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vanishingpoint.figure.Scheme;
import vanishingpoint.figure.Style;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;

/** Theme, palette and language of pictures, the same for every command that draws. */
final class PictureOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--theme", paramLabel = "NAME",
            description = "light, dark, print (black and white) or projector, light unless given")
    private String theme;

    @Option(names = "--palette", paramLabel = "NAME",
            description = "okabe-ito or tol: colours of curves and heat maps, okabe-ito unless given")
    private String palette;

    @Option(names = "--lang", paramLabel = "en|zh", description = "English or Chinese texts, en unless given")
    private String language;

    /**
     * The style with what is given here in place of its own.
     *
     * @throws picocli.CommandLine.ParameterException for a theme, palette or language that there is not
     */
    Style applied(Style usual) {
        Theme shade = theme == null ? usual.theme() : Choices.of(spec, "--theme", theme, Arrays.asList(Theme.values()));
        Scheme colours = palette == null ? usual.scheme()
                : Choices.of(spec, "--palette", palette, Arrays.asList(Scheme.values()));
        List<String> tongues = Arrays.stream(Language.values()).map(Language::key).toList();
        Language tongue = language == null ? usual.language()
                : Language.values()[Choices.index(spec, "--lang", language, tongues)];
        return new Style(shade, colours, tongue);
    }
}
