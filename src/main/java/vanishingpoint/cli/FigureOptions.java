package vanishingpoint.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vanishingpoint.experiment.InvalidValueException;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.export.FileKind;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.PageSize;

/** How figures are to look, the same for all of one call: everything of an order but which chart goes into which file. */
final class FigureOptions {

    private static final Pattern SIZE = Pattern.compile("([0-9]{1,6})x([0-9]{1,6})");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]*\\.?[0-9]+([eE][+-]?[0-9]+)?");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--size", paramLabel = "WxH", defaultValue = "1200x800",
            description = "width and height, ${DEFAULT-VALUE} unless given")
    private String size;

    @Option(names = "--scale", paramLabel = "S", defaultValue = "1",
            description = "pixels a unit of length, ${DEFAULT-VALUE} unless given")
    private String scale;

    @Mixin
    private PictureOptions look;

    /** @throws ParameterException in one sentence for what cannot be drawn */
    FigureOrder order(String picture, Path out) {
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw bad("--out", out, "a name that ends in .png");
        }
        return new FigureOrder(picture, FileKind.PNG, format());
    }

    private Format format() {
        Matcher sides = SIZE.matcher(size);
        if (!sides.matches()) {
            throw bad("--size", size, "WIDTHxHEIGHT in pixels, as 1200x800");
        }
        double factor = factor();
        PageSize units = checked("--size", () -> PageSize.pixels(Integer.parseInt(sides.group(1)),
                Integer.parseInt(sides.group(2))));
        return new Format(checked("--size times --scale", () -> units.times(factor)), look.style());
    }

    private <T> T checked(String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValueException e) {
            throw bad(option, e.value(), e.allowed());
        }
    }

    private double factor() {
        double factor = NUMBER.matcher(scale).matches() ? Double.parseDouble(scale) : Double.NaN;
        if (!(factor >= 0.25 && factor <= 8)) {
            throw bad("--scale", scale, "a number from 0.25 to 8");
        }
        return factor;
    }

    private ParameterException bad(String option, Object value, String allowed) {
        return new ParameterException(spec.commandLine(), option + " is " + (value == null ? "missing" : value)
                + "; allowed: " + allowed);
    }
}
