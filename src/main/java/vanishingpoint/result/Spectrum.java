package vanishingpoint.result;

import vanishingpoint.experiment.Matrix;

/**
 * All singular values and exponents. For the perspective SPECTRUM. s is h, for the LSTM (h, C), of size N.
 *
 * @param t the selected later step
 * @param log10SingularValues of ∂s_t/∂s_k by lag, t×N, row t − k, the largest first; negative infinity where exactly zero, NaN
 *     where a step Jacobian is singular to rounding. Each is right to 1e-10 whatever the product's condition number, as
 *     long as that of the weights in one step is below 1e5
 * @param lyapunovExponents ln per step of P(T,1), N×1, the largest first, by QR (Benettin et al. 1980; Vogt et al. 2022);
 *     negative infinity where a direction dies; NaN where T = 1 or a step Jacobian is singular to rounding
 * @param eigenvalues of W_h, n×2, real and imaginary part, by falling magnitude; 0×2 for gated cells
 */
public record Spectrum(int t, Matrix log10SingularValues, Matrix lyapunovExponents, Matrix eigenvalues) {}
