package vanishingpoint.cli;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vanishingpoint.experiment.InvalidValueException;
import vanishingpoint.experiment.Keyed;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.PageSize;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Preset;

/** How large a figure and its letters are. */
final class SizeOptions {

    private static final Pattern SIZE = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6})?)x([0-9]{1,6}(?:\\.[0-9]{1,6})?)(px|cm|in)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]*\\.?[0-9]+([eE][+-]?[0-9]+)?");
    private static final double PAPER_DPI = 300;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--preset", paramLabel = "NAME", description = "size and letters for slide, slide-4-3, column (of a paper, "
            + "8.5 cm), wide (17.5 cm), column-600 and wide-600 (600 dpi) or square")
    private String preset;

    @Option(names = "--size", paramLabel = "WxH[cm|in]", description = "width and height, in pixels unless a unit follows; "
            + "1200x800 unless given")
    private String size;

    @Option(names = "--dpi", paramLabel = "N", description = "pixels an inch: 300 for cm and in, 96 for pixels unless given")
    private String dpi;

    @Option(names = "--scale", paramLabel = "S", description = "so many times as many pixels on the same page, 1 unless given")
    private String scale;

    @Option(names = "--font-size", paramLabel = "PT", description = "of axis titles on the figure, in points, the rest in "
            + "proportion; letters grow with the figure unless given")
    private String fontSize;

    /** The format with what is given here in place of its own. */
    Format applied(String picture, Format usual) {
        Format format = preset == null ? usual
                : Picture.fitting(picture, choice("--preset", preset, Preset.values()), usual.style())
                        .withParts(usual.parts()).withTransparent(usual.transparent());
        PageSize page = size == null ? format.size() : page();
        if (dpi != null) {
            PageSize unscaled = page;
            page = checked("--dpi", () -> unscaled.withDpi(number("--dpi", dpi, PageSize.COARSEST_DPI, PageSize.FINEST_DPI)));
        }
        if (scale != null) {
            PageSize unscaled = page;
            page = checked("--size times --scale", () -> unscaled.times(number("--scale", scale, 0.25, 8)));
        }
        return fontSize == null ? format.withSize(page) : format.withSize(page).withFontPoints(OptionalDouble.of(
                number("--font-size", fontSize, Format.SMALLEST_FONT, Format.LARGEST_FONT)));
    }

    private PageSize page() {
        Matcher sides = SIZE.matcher(size);
        if (!sides.matches()) {
            throw bad("--size", size, "WIDTHxHEIGHT in pixels or with a unit, as 1200x800, 8.5x6cm or 7x5in");
        }
        PageSize.Unit unit = Arrays.stream(PageSize.Unit.values()).filter(one -> one.key().equals(sides.group(3))).findFirst()
                .orElse(PageSize.Unit.PIXEL);
        return checked("--size", () -> new PageSize(Double.parseDouble(sides.group(1)), Double.parseDouble(sides.group(2)), unit,
                unit == PageSize.Unit.PIXEL ? PageSize.SCREEN_DPI : PAPER_DPI));
    }

    private double number(String option, String text, double least, double most) {
        double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!(number >= least && number <= most)) {
            throw bad(option, text, "a number from " + PageSize.plain(least) + " to " + PageSize.plain(most));
        }
        return number;
    }

    private <E extends Enum<E> & Keyed> E choice(String option, String text, E[] choices) {
        return Choices.of(spec, option, text, Arrays.asList(choices));
    }

    private <T> T checked(String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValueException e) {
            throw bad(option, e.value(), e.allowed());
        }
    }

    private ParameterException bad(String option, String value, String allowed) {
        return Choices.bad(spec, option, value, allowed);
    }
}
