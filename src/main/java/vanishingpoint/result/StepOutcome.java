package vanishingpoint.result;

import vanishingpoint.experiment.Matrix;

/**
 * What the vanilla RNN makes of the selected step t (seed eq. 1–3, 8). For the perspective FORMULA.
 *
 * @param drive W_x x_t + b_h, n×1
 * @param logit W_o h_t + b_o, p×1; infinite or NaN where the state has outgrown the doubles
 * @param output ŷ_t, p×1
 * @param target y_t, p×1
 * @param loss L_t
 * @param log10Sensitivity log₁₀‖∂h_t/∂W_h‖_F, over all n·n² entries
 * @param log10Parts log₁₀‖∂h_t/∂h_k·∂⁺h_k/∂W_h‖_F, what step k gives to it, by lag, a t×1 column, row t − k
 */
public record StepOutcome(Matrix drive, Matrix logit, Matrix output, Matrix target, double loss, double log10Sensitivity,
        Matrix log10Parts) {}
