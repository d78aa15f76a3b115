package vanishingpoint.result;

import vanishingpoint.experiment.Matrix;

/**
 * All singular values and exponents. For the perspective SPECTRUM. s is h, for the LSTM (h, C), of size N.
 *
 * @param t the selected later step
 * @param log10SingularValues of ∂s_t/∂s_k by lag, t×N, row t − k, the largest first, each right to 1e-10 whatever the
 *     condition number; negative infinity where exactly zero
 * @param lyapunovExponents ln per step of the whole run, N×1, the largest first: by QR of the products from step 1 on (Benettin
 *     et al. 1980; Vogt et al. 2022); negative infinity where a direction dies
 * @param eigenvalues of W_h, n×2, real and imaginary part, by falling magnitude; 0×2 for gated cells
 */
public record Spectrum(int t, Matrix log10SingularValues, Matrix lyapunovExponents, Matrix eigenvalues) {}
