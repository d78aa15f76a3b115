package vanishingpoint.result;

import java.util.List;
import java.util.Optional;
import vanishingpoint.experiment.Matrix;

/**
 * The gradient with respect to the itemised recurrent weights as the sum of its terms (seed eq. 11). For the perspective
 * SUM.
 *
 * @param log10Total log₁₀‖Σ_{t,k} G(t,k)‖_F
 * @param log10ByStep log₁₀‖Σ_k G(t,k)‖_F by t, a T×1 column, row t − 1
 * @param log10Beyond log₁₀‖Σ_{t−k>ℓ} G(t,k)‖_F by ℓ, a T×1 column, row ℓ; the last one is log₁₀ 0
 * @param log10ByLag log₁₀‖Σ_t G(t,t−ℓ)‖_F, a T×1 column, row ℓ
 * @param partial for n ≤ 32 and the vanilla RNN: ∂L/∂W_h with the lags up to ℓ only, n×n, for ℓ = 0 … T − 1; else empty
 * @param selected for n ≤ 32: the terms of the selected t; empty where no pair is selected
 */
public record GradientSum(double log10Total, Matrix log10ByStep, Matrix log10Beyond, Matrix log10ByLag,
        List<Matrix> partial, Optional<TermRow> selected) {

    /** Without a selected pair. */
    public GradientSum(double log10Total, Matrix log10ByStep, Matrix log10Beyond, Matrix log10ByLag,
            List<Matrix> partial) {
        this(log10Total, log10ByStep, log10Beyond, log10ByLag, partial, Optional.empty());
    }

    public GradientSum {
        partial = List.copyOf(partial);
    }

    public GradientSum withSelected(Optional<TermRow> terms) {
        return new GradientSum(log10Total, log10ByStep, log10Beyond, log10ByLag, partial, terms);
    }
}
