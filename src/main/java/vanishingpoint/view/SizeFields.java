package vanishingpoint.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import vanishingpoint.experiment.InvalidValueException;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.PageSize;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Preset;
import vanishingpoint.figure.Style;
import vanishingpoint.i18n.Messages;

/** How large a figure is, and its letters. */
final class SizeFields extends FormSection {

    private final ComboBox<Optional<Preset>> preset = new ComboBox<>();
    private final FormField width = new FormField("studio-width");
    private final FormField height = new FormField("studio-height");
    private final ComboBox<PageSize.Unit> unit = new ComboBox<>();
    private final FormField dpi = new FormField("studio-dpi");
    private final FormField font = new FormField("studio-font");
    private final Runnable changed;
    private String picture = Picture.DASHBOARD;
    private boolean showing;

    /** @param changed called when something else stands here */
    SizeFields(Messages messages, Runnable changed) {
        super(messages, messages.text("studio.size"));
        this.changed = changed;
        List<Optional<Preset>> presets = new ArrayList<>(List.of(Optional.empty()));
        Arrays.stream(Preset.values()).map(Optional::of).forEach(presets::add);
        choice(preset, "studio-preset", presets, Optional.empty(), chosen -> messages.text("studio.preset."
                + chosen.map(Preset::key).orElse("free")));
        choice(unit, "studio-unit", List.of(PageSize.Unit.values()), PageSize.Unit.PIXEL, PageSize.Unit::key);
        font.setPromptText(messages.text("studio.font.grows"));
        row("preset", preset);
        row("page", width, new Label("×"), height, unit);
        explain(height, "height");
        explain(unit, "unit");
        row("dpi", dpi);
        row("font", font, new Label(messages.text("studio.font.points")));
        refusals(width, height, dpi, font);
        preset.valueProperty().addListener((observable, before, now) -> fit(now));
        unit.valueProperty().addListener((observable, before, now) -> convert(before, now));
        for (FormField field : List.of(width, height, dpi, font)) {
            field.textProperty().addListener((observable, before, now) -> edited());
        }
    }

    void show(Format format) {
        showing = true;
        PageSize size = format.size();
        unit.setValue(size.unit());
        width.show(size.width());
        height.show(size.height());
        dpi.show(size.dpi());
        format.fontPoints().ifPresentOrElse(font::show, font::clear);
        preset.setValue(Arrays.stream(Preset.values()).filter(known -> isOf(known, format)).findFirst());
        showing = false;
    }

    private boolean isOf(Preset known, Format format) {
        Format fitting = Picture.fitting(picture, known, Style.DEFAULT);
        return fitting.size().equals(format.size()) && fitting.fontPoints().equals(format.fontPoints());
    }

    /** Another picture has room for other letters. */
    void become(String other) {
        picture = other;
        preset.getValue().ifPresent(known -> show(Picture.fitting(picture, known, Style.DEFAULT)));
    }

    /** What stands here, in this style; empty where it cannot be, and then the fields say why. */
    Optional<Format> read(Style style) {
        font.accept();
        OptionalDouble across = length(width);
        OptionalDouble down = length(height);
        OptionalDouble dots = dpi.number(value -> value >= PageSize.COARSEST_DPI && value <= PageSize.FINEST_DPI,
                messages().text("studio.refused.dpi", PageSize.plain(PageSize.COARSEST_DPI), PageSize.plain(PageSize.FINEST_DPI)));
        if (across.isEmpty() || down.isEmpty() || dots.isEmpty()) {
            return Optional.empty();
        }
        Optional<PageSize> page = page(unit.getValue(), unit.getValue());
        if (page.isEmpty()) {
            (unit.getValue() == PageSize.Unit.PIXEL ? width : dpi)
                    .refuse(messages().text("studio.refused.pixels", PageSize.plain(PageSize.MOST_PIXELS / 1e6)));
        }
        return page.flatMap(size -> lettered(new Format(size, style)));
    }

    /** What stands here as lengths of one unit, in another; empty where it is no page. */
    private Optional<PageSize> page(PageSize.Unit in, PageSize.Unit other) {
        List<OptionalDouble> numbers = Stream.of(width, height, dpi).map(field -> NumberText.number(field.getText())).toList();
        if (!numbers.stream().allMatch(OptionalDouble::isPresent)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PageSize(numbers.get(0).getAsDouble(), numbers.get(1).getAsDouble(), in,
                    numbers.get(2).getAsDouble()).in(other));
        } catch (InvalidValueException tooLarge) {
            return Optional.empty();
        }
    }

    private OptionalDouble length(FormField side) {
        PageSize.Unit in = unit.getValue();
        boolean whole = in == PageSize.Unit.PIXEL;
        return side.number(value -> value >= in.shortest() && value <= in.longest() && (!whole || value == Math.rint(value)),
                messages().text(whole ? "studio.refused.pixel_length" : "studio.refused.length", PageSize.plain(in.shortest()),
                        PageSize.plain(in.longest()), in.key()));
    }

    private Optional<Format> lettered(Format format) {
        if (font.isEmpty()) {
            return Optional.of(format);
        }
        double largest = Math.min(Format.LARGEST_FONT, Picture.largestFont(picture, format.size()));
        OptionalDouble points = font.number(value -> value >= Format.SMALLEST_FONT && value <= largest,
                messages().text(largest < Format.SMALLEST_FONT ? "studio.refused.no_font" : "studio.refused.font",
                        PageSize.plain(Format.SMALLEST_FONT), PageSize.plain(largest)));
        return points.isEmpty() ? Optional.empty() : Optional.of(format.withFontPoints(points));
    }

    private void fit(Optional<Preset> chosen) {
        if (!showing && chosen.isPresent()) {
            show(Picture.fitting(picture, chosen.get(), Style.DEFAULT));
            changed.run();
        }
    }

    // the page stays as large as it is; where it could not be in the other unit, the numbers stay
    private void convert(PageSize.Unit before, PageSize.Unit now) {
        if (!showing) {
            showing = true;
            page(before, now).ifPresent(size -> {
                width.show(size.width());
                height.show(size.height());
            });
            showing = false;
            edited();
        }
    }

    private void edited() {
        if (showing) {
            return;
        }
        showing = true;
        preset.setValue(read(Style.DEFAULT).flatMap(format -> Arrays.stream(Preset.values())
                .filter(known -> isOf(known, format)).findFirst()));
        showing = false;
        changed.run();
    }
}
