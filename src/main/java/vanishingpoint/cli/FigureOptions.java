package vanishingpoint.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vanishingpoint.experiment.InvalidValueException;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.export.FileKind;
import vanishingpoint.export.Sweep;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.Parts;
import vanishingpoint.figure.Picture;

/**
 * How figures are to look, the same for all of one call: everything of an order but which chart goes into which file. What is
 * not given is as usual, or as in the figure that is drawn again.
 */
final class FigureOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--format", paramLabel = "KIND", description = "png, svg, pdf, csv, markdown, latex, gif or frames (a folder of "
            + "PNGs); told by the name's ending unless given")
    private String kind;

    @Mixin
    private SizeOptions size;

    @Mixin
    private PictureOptions look;

    @Option(names = "--no-title", description = "no title")
    private boolean noTitle;

    @Option(names = "--no-caption", description = "no line that says what was asked")
    private boolean noCaption;

    @Option(names = "--no-legend", description = "no names of curves, no colour bars")
    private boolean noLegend;

    @Option(names = "--no-margins", description = "no room around everything")
    private boolean noMargins;

    @Option(names = "--transparent", description = "nothing behind everything")
    private boolean transparent;

    @Mixin
    private SweepOptions moving;

    /**
     * The order.
     *
     * @param chart its name, null where the figure that is drawn again tells it
     * @param out where the figure goes
     * @param carried the order of the figure that is drawn again
     * @throws picocli.CommandLine.ParameterException in one sentence for what cannot be drawn
     */
    FigureOrder order(String chart, Path out, Optional<FigureOrder> carried) {
        String picture = chart == null ? carried.map(FigureOrder::picture).orElse(null) : chart;
        if (picture == null || !Picture.names().contains(picture)) {
            throw Choices.bad(spec, "--chart", picture, "one of " + String.join(", ", Picture.names()));
        }
        FileKind written = kind(out);
        Optional<Sweep> sweep = moving.applied(carried.flatMap(FigureOrder::sweep));
        if (written.moves() && sweep.isEmpty()) {
            throw Choices.bad(spec, "--sweep", null, "KEY=FROM:TO:FRAMES, as W_h=0.5:2.0:31, for " + written.key());
        }
        Format format = format(picture, carried.map(FigureOrder::format).orElse(Format.DEFAULT));
        try {
            return new FigureOrder(picture, written, format, moving.isGiven() || written.moves() ? sweep : Optional.empty());
        } catch (InvalidValueException e) {
            throw Choices.bad(spec, "--" + (e.field().equals("kind") ? "format" : e.field().replace('_', '-')), e.value(),
                    e.allowed());
        }
    }

    private FileKind kind(Path out) {
        if (kind != null) {
            return Choices.of(spec, "--format", kind, Arrays.asList(FileKind.values()));
        }
        String endings = Arrays.stream(FileKind.values()).map(FileKind::ending).filter(ending -> !ending.isEmpty())
                .collect(Collectors.joining(", "));
        return Optional.ofNullable(out).flatMap(FileKind::of)
                .orElseThrow(() -> Choices.bad(spec, "--out", out, "a name that ends in one of " + endings + ", or --format"));
    }

    private Format format(String picture, Format usual) {
        Parts parts = usual.parts();
        return size.applied(picture, usual.withStyle(look.applied(usual.style())))
                .withParts(new Parts(parts.title() && !noTitle, parts.caption() && !noCaption, parts.legend() && !noLegend,
                        parts.margins() && !noMargins))
                .withTransparent(usual.transparent() || transparent);
    }
}
