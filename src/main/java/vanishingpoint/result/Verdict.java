package vanishingpoint.result;

import java.util.Locale;

/** What log₁₀‖P(T,1)‖₂ says: below −0.5, within ±0.5, above 0.5, exactly zero, or T = 1 (docs/model.md). */
public enum Verdict {
    VANISHING, STEADY, EXPLODING, DEAD, NONE;

    /** Half-width of the steady band, in decades. */
    public static final double STEADY_BAND = 0.5;

    /** Verdict on a product over {@code lag} steps. */
    public static Verdict of(double log10Gain, int lag) {
        if (lag == 0 || Double.isNaN(log10Gain)) {
            return NONE;
        }
        if (log10Gain == Double.NEGATIVE_INFINITY) {
            return DEAD;
        }
        if (log10Gain < -STEADY_BAND) {
            return VANISHING;
        }
        return log10Gain > STEADY_BAND ? EXPLODING : STEADY;
    }

    /** Lower-case name in files and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
