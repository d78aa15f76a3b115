package vanishingpoint.result;

import vanishingpoint.experiment.Matrix;

/**
 * The LSTM's step Jacobian by its blocks, beside diag(f_j) = ∂C_j/∂C_{j−1}. For the perspective UNROLLED.
 *
 * @param log10HiddenRow log₁₀‖∂h_t/∂h_k‖₂, C_k held, by lag, a t×1 column, row t − k
 * @param log10Hidden log₁₀‖∂h_j/∂h_{j−1}‖₂, C_{j−1} held, a T×1 column, row j − 1
 * @param log10IntoCell the same of ∂C_j/∂h_{j−1}
 * @param log10IntoHidden the same of ∂h_j/∂C_{j−1}
 */
public record StepBlocks(Matrix log10HiddenRow, Matrix log10Hidden, Matrix log10IntoCell, Matrix log10IntoHidden) {}
