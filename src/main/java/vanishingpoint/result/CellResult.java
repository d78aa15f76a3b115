package vanishingpoint.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Quantity;

/**
 * One cell's answer.
 *
 * @param log10Gains log₁₀‖·‖₂ over all pairs, of those products of the cell that were asked for: the {@link #principal}
 *     always for the perspective EXPLORE, none for the others
 * @param log10FinalGains log₁₀‖P(T,T−ℓ)‖₂, a T×1 column, row ℓ, of each product that the cell has: HIDDEN_STATE (RNN);
 *     CELL_STATE, FORGET_PRODUCT, FULL_STATE (LSTM); HIDDEN_STATE, FORGET_PRODUCT (GRU)
 * @param log10Terms log₁₀‖G(t,k)‖_F of the itemised gradient with respect to the recurrent weights; NaN where the
 *     state overflowed
 * @param log10MassByLag log₁₀ M(ℓ), M(ℓ) = Σ_t ‖G(t,t−ℓ)‖_F, a T×1 column, row ℓ
 * @param log10BoundPerStep log₁₀(sup φ'·‖W_h‖₂): the bound on ‖P(t,k)‖₂ is its (t−k)-th multiple; NaN for gated cells
 * @param recurrentNorms spectral norm, Frobenius norm and spectral radius of W_h; NaN for gated cells
 * @param insights what the other perspectives show
 */
public record CellResult(CellKind cell, Map<Quantity, Triangle> log10Gains,
        Map<Quantity, Matrix> log10FinalGains, Triangle log10Terms, Matrix log10MassByLag, double log10BoundPerStep, RecurrentNorms recurrentNorms, GradientMeasures gradient,
        Health health, Insights insights) {

    public CellResult {
        log10Gains = copy(log10Gains);
        log10FinalGains = copy(log10FinalGains);
    }

    private static <V> Map<Quantity, V> copy(Map<Quantity, V> values) {
        Map<Quantity, V> copy = new EnumMap<>(Quantity.class);
        copy.putAll(values);
        return Collections.unmodifiableMap(copy);
    }

    /** The same answer with other insights. */
    public CellResult withInsights(Insights other) {
        return new CellResult(cell, log10Gains, log10FinalGains, log10Terms, log10MassByLag, log10BoundPerStep,
                recurrentNorms, gradient, health, other);
    }

    /** The product that the cell is judged by: exact ∂C_t/∂C_k for the LSTM, ∂h_t/∂h_k for RNN and GRU. */
    public Quantity principal() {
        return cell == CellKind.LSTM ? Quantity.CELL_STATE : Quantity.HIDDEN_STATE;
    }

    /** Coarsest grain of the tables of gains, see {@link Triangle}; 1 where every pair has a value of its own. */
    public int grain() {
        return log10Gains.values().stream().mapToInt(Triangle::grain).max().orElse(1);
    }

    /** Measures of one product. */
    public GainMeasures measures(Quantity quantity) {
        return GainMeasures.of(log10FinalGains.get(quantity));
    }
}
