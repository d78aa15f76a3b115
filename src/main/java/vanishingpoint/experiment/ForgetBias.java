package vanishingpoint.experiment;

/**
 * What a forget bias alone makes of the gate: f = σ(b), where nothing else reaches the gate's pre-activation, and so the
 * share f^N of the cell state, and of its gradient on the direct path, that is left after N steps. In logarithms where f is
 * near 0 or 1.
 */
public final class ForgetBias {

    private ForgetBias() {}

    /** f = σ(b). */
    public static double gate(double bias) {
        return Math.exp(lnGate(bias));
    }

    /** The number of steps ln ½ / ln f after which half is left. */
    public static double halfLife(double bias) {
        return -Math.log(2) / lnGate(bias);
    }

    /** log₁₀ f^N. */
    public static double log10Share(double bias, double steps) {
        return steps * lnGate(bias) / Math.log(10);
    }

    /** The bias ln(f/(1−f)) of a gate, 0 < f < 1. */
    public static double ofGate(double gate) {
        return Math.log(gate) - Math.log1p(-gate);
    }

    /** The bias with which half is left after so many steps. */
    public static double ofHalfLife(double steps) {
        return ofLnGate(-Math.log(2) / steps);
    }

    /** The bias with which this share, 0 < share < 1, is left after so many steps. */
    public static double ofShare(double share, double steps) {
        return ofLnGate(Math.log(share) / steps);
    }

    /** ln(T−1), the largest that chrono initialisation draws, ln U(1, T−1) (Tallec & Ollivier 2018); for T > 1. */
    public static double chrono(int length) {
        return Math.log(length - 1.0);
    }

    private static double lnGate(double bias) {
        return bias >= 0 ? -Math.log1p(Math.exp(-bias)) : bias - Math.log1p(Math.exp(bias));
    }

    private static double ofLnGate(double lnGate) {
        return lnGate - Math.log(-Math.expm1(lnGate));
    }
}
