package vanishingpoint.figure;

import vanishingpoint.experiment.Keyed;

/** The charts. */
public enum ChartKind implements Keyed {
    /** Triangle of log₁₀‖∂h_t/∂h_k‖₂ of the vanilla RNN. */
    RNN_GAIN("rnn-gain"),
    /** The same of the gated cell, LSTM or GRU in its place. */
    LSTM_GAIN("lstm-gain"),
    /** The gains at t = T over the lag, all cells and products on one axis. */
    GAIN_BY_LAG("gain-by-lag"),
    /** Triangle of log₁₀‖G(t,k)‖_F, the terms of the gradient. */
    GRADIENT_TERMS("gradient-terms"),
    /** Gradient mass log₁₀ M(ℓ) over the lag. */
    MASS_BY_LAG("mass-by-lag");

    private final String key;

    ChartKind(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
