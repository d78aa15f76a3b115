package vanishingpoint.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import vanishingpoint.result.Triangle;

/**
 * Colours of log₁₀ values. Values beyond the ends take the end's colour; an exact zero (negative infinity) and an
 * undefined value (NaN) have colours of their own, outside the scale. Immutable.
 */
final class ColourScale {

    private static final int STEPS = 249; // with odd cells and none an image has 256 colours at most

    private final double lower;
    private final double upper;
    private final int[] colours;
    private final int zero;
    private final int undefined;

    private ColourScale(double lower, double upper, List<Color> stops, Palette palette) {
        this.lower = lower;
        this.upper = upper;
        this.colours = ramp(stops);
        this.zero = palette.color(Ink.ZERO_CELL).getRGB();
        this.undefined = palette.color(Ink.UNDEFINED_CELL).getRGB();
    }

    /** Centred on 10⁰, to this many decades on either side. */
    static ColourScale diverging(Palette palette, double decades) {
        List<Color> stops = new ArrayList<>();
        for (Color stop : palette.vanishing()) {
            stops.add(0, stop);
        }
        stops.addAll(palette.exploding().subList(1, palette.exploding().size()));
        ColourScale scale = new ColourScale(-decades, decades, stops, palette);
        for (int i = STEPS / 2 + 1; i < STEPS && palette.isHatched(); i++) {
            scale.colours[i] = Hatch.mark(scale.colours[i]);
        }
        return scale;
    }

    static ColourScale sequential(Palette palette, double lower, double upper) {
        return new ColourScale(lower, upper, palette.sequential(), palette);
    }

    /** Of the gradients' terms: at most 40 decades, as with gains; a multiple of four, so that the quarters are whole powers. */
    static ColourScale ofTerms(Palette palette, List<Triangle> tables) {
        List<Triangle> known = tables.stream().filter(table -> !Double.isNaN(table.largest())).toList();
        if (known.isEmpty()) {
            return sequential(palette, -1, 0);
        }
        double upper = Math.ceil(known.stream().mapToDouble(Triangle::largest).max().orElseThrow());
        double lower = Math.floor(known.stream().mapToDouble(Triangle::smallest).min().orElseThrow());
        double spread = Math.min(40, Math.max(1, upper - lower));
        double tidy = spread <= 2 ? spread : 4 * Math.ceil(spread / 4);
        return sequential(palette, upper - tidy, upper);
    }

    /** Whether anything in it is hatched. */
    boolean isHatched() {
        return Hatch.isMarked(colours[STEPS - 1]);
    }

    double lower() {
        return lower;
    }

    double upper() {
        return upper;
    }

    /** Opaque colour as {@code 0xffrrggbb}, marked where it is to be hatched. */
    int rgb(double log10) {
        if (Double.isNaN(log10)) {
            return undefined;
        }
        if (log10 == Double.NEGATIVE_INFINITY) {
            return zero;
        }
        double share = (log10 - lower) / (upper - lower);
        return colours[(int) Math.rint(Math.min(1, Math.max(0, share)) * (STEPS - 1))];
    }

    private static int[] ramp(List<Color> stops) {
        int[] colours = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double place = (double) i / (STEPS - 1) * (stops.size() - 1);
            int below = Math.min((int) place, stops.size() - 2);
            colours[i] = Palette.mix(stops.get(below), stops.get(below + 1), place - below).getRGB();
        }
        return colours;
    }
}
