package vanishingpoint.sweep;

import vanishingpoint.experiment.Matrix;

/**
 * The gradient's mass over the lag.
 *
 * @param log10 log₁₀ M(ℓ), row ℓ; NaN where there is no gradient
 */
record MassByLag(Matrix log10) {

    double log10At(int lag) {
        return lag < 0 ? Double.NaN : log10.get(lag);
    }

    /** M(ℓ)/Σ M; NaN where the whole is zero or not defined. */
    double share(int lag) {
        return lag < 0 ? Double.NaN : sum(lag, lag + 1) / sum(0, log10.rows());
    }

    /** Σ M over the lags greater than this one, over Σ M. */
    double beyond(int lag) {
        return lag < 0 ? Double.NaN : sum(lag + 1, log10.rows()) / sum(0, log10.rows());
    }

    /** In units of the largest mass, so that nothing overflows. */
    private double sum(int from, int to) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int lag = 0; lag < log10.rows(); lag++) {
            largest = Math.max(largest, log10.get(lag));
        }
        double sum = 0;
        for (int lag = from; lag < to; lag++) {
            sum += largest == Double.NEGATIVE_INFINITY ? 0 : Math.pow(10, log10.get(lag) - largest);
        }
        return sum;
    }
}
