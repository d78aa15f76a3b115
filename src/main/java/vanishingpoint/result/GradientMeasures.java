package vanishingpoint.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What is read out of the gradient of the loss.
 *
 * @param loss L; NaN where the state overflowed
 * @param log10Norms log₁₀ of the Frobenius norm of ∂L/∂P by parameter name, {@code h0}, {@code C0}, and
 *     {@code global} over all parameters; empty where the state overflowed
 * @param log10RecurrentNorm log₁₀‖∂L/∂W_h‖_F (RNN); over W_i, W_f, W_c, W_o together (LSTM, all columns); over W_hr,
 *     W_hz, W_hn together (GRU)
 * @param memoryHorizon smallest ℓ such that 99 % of the mass Σ M lies at lags ≤ ℓ; empty where the mass is zero
 * @param clipFactor min(1, c/‖g‖₂) with g over all parameters; 1 where clipping is off
 */
public record GradientMeasures(double loss, Map<String, Double> log10Norms, double log10RecurrentNorm,
        OptionalInt memoryHorizon, double clipFactor) {

    public GradientMeasures {
        log10Norms = Collections.unmodifiableMap(new LinkedHashMap<>(log10Norms));
    }
}
