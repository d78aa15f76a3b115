package vanishingpoint.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vanishingpoint.experiment.Matrix;

/**
 * The gated cell's gradient path by path. For the perspective PATHS.
 *
 * @param t the selected later step
 * @param log10Rows log₁₀ spectral norms at (t, t−ℓ), t×1 columns, row ℓ, by name. LSTM: {@code forget_product} (seed eq.
 *     15), {@code cell_state} (exact ∂C_t/∂C_k), {@code full_state}, {@code cut}: exact ∂C_t/∂C_k with the paths from
 *     h_{j−1} through the focus's gates cut at every step j ≤ t, equal to forget_product where all four are. GRU:
 *     {@code forget_product} (∏ diag z_j), {@code hidden_state}, {@code cut}: the same of ∂h_t/∂h_k and its three gates
 * @param log10CellStep parts of one step, log₁₀ spectral norms over j, T×1 columns, row j − 1, by name. LSTM, of the one-step
 *     total ∂C_j/∂C_{j−1} = diag(f_j) + A_j·diag(o_{j−1}(1−tanh²C_{j−1})): {@code direct}, {@code f}, {@code i}, {@code c}
 *     (A_j's three parts, times that diagonal; zero at j = 1, as h_0 does not depend on C_0), {@code sum}. GRU, of
 *     ∂h_j/∂h_{j−1}: {@code direct} (diag z_j), {@code z}, {@code r}, {@code n}, {@code sum}
 * @param log10HiddenStep the same for the LSTM's ∂h_j/∂h_{j−1}: {@code o} (diag(tanh C_j∘o_j(1−o_j))·U_o), {@code cell}
 *     (diag(o_j(1−tanh²C_j))·A_j), {@code sum}; empty for the GRU
 */
public record Paths(int t, Map<String, Matrix> log10Rows, Map<String, Matrix> log10CellStep,
        Map<String, Matrix> log10HiddenStep) {

    public Paths {
        log10Rows = Collections.unmodifiableMap(new LinkedHashMap<>(log10Rows));
        log10CellStep = Collections.unmodifiableMap(new LinkedHashMap<>(log10CellStep));
        log10HiddenStep = Collections.unmodifiableMap(new LinkedHashMap<>(log10HiddenStep));
    }
}
