package vanishingpoint.figure;

import java.util.Locale;
import java.util.OptionalDouble;
import vanishingpoint.experiment.Keyed;

/** Sizes that are often wanted, with letters that can be read there. */
public enum Preset implements Keyed {
    SLIDE(PageSize.pixels(1920, 1080), OptionalDouble.empty()),
    SLIDE_4_3(PageSize.pixels(1600, 1200), OptionalDouble.empty()),
    /** One column of a paper. */
    COLUMN(new PageSize(8.5, 6.5, PageSize.Unit.CENTIMETRE, 300), OptionalDouble.of(7)),
    COLUMN_600(new PageSize(8.5, 6.5, PageSize.Unit.CENTIMETRE, 600), OptionalDouble.of(7)),
    /** Both columns. */
    WIDE(new PageSize(17.5, 10, PageSize.Unit.CENTIMETRE, 300), OptionalDouble.of(8)),
    WIDE_600(new PageSize(17.5, 10, PageSize.Unit.CENTIMETRE, 600), OptionalDouble.of(8)),
    SQUARE(PageSize.pixels(1200, 1200), OptionalDouble.empty());

    private final PageSize size;
    private final OptionalDouble fontPoints;

    Preset(PageSize size, OptionalDouble fontPoints) {
        this.size = size;
        this.fontPoints = fontPoints;
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public PageSize size() {
        return size;
    }

    /** Where the preset gives one; a picture that has no room for it has smaller letters, see {@link Picture#fitting}. */
    public OptionalDouble fontPoints() {
        return fontPoints;
    }
}
