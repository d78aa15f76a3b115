package vanishingpoint.result;

import java.util.OptionalInt;
import vanishingpoint.experiment.Matrix;

/**
 * What is read out of one product's table.
 *
 * @param log10Gain log₁₀‖P(T,1)‖₂; negative infinity if exactly zero
 * @param rate ln‖P(T,1)‖₂/(T−1) per step; NaN at T = 1, negative infinity if exactly zero
 * @param verdict by log10Gain
 * @param halfLife ln 2/|rate| steps: half-life where rate &lt; 0, doubling time where rate &gt; 0; NaN at T = 1,
 *     infinite at rate 0, 0 where dead
 * @param underflowLag first lag at t = T at which the gain is below float32's smallest normal number, 2⁻¹²⁶
 */
public record GainMeasures(double log10Gain, double rate, Verdict verdict, double halfLife,
        OptionalInt underflowLag) {

    /** log₁₀ of float32's smallest normal number, 2⁻¹²⁶ = 1.18·10⁻³⁸. */
    public static final double LOG10_FLOAT_MIN_NORMAL = -126 * Math.log10(2);

    /** Reads log₁₀ gains at t = T by lag, a T×1 column. */
    public static GainMeasures of(Matrix log10GainsByLag) {
        int length = log10GainsByLag.rows();
        double gain = log10GainsByLag.get(length - 1);
        double rate = length == 1 ? Double.NaN : gain * Math.log(10) / (length - 1);
        double halfLife = Math.log(2) / Math.abs(rate);
        OptionalInt underflow = OptionalInt.empty();
        for (int lag = 0; lag < length && underflow.isEmpty(); lag++) {
            if (log10GainsByLag.get(lag) < LOG10_FLOAT_MIN_NORMAL) {
                underflow = OptionalInt.of(lag);
            }
        }
        return new GainMeasures(gain, rate, Verdict.of(gain, length - 1), halfLife, underflow);
    }
}
