package vanishingpoint.experiment;

/**
 * The biases of the gated cell's gates. One for all units: b_f (GRU: b_hz) is the parameter {@code b_f}, the others are 0. Or
 * drawn for each unit: chrono initialisation, b_f = ln U(1, T−1) and b_i = −b_f (GRU: b_hz alone), the others 0 (Tallec & Ollivier
 * 2018, eq. 16); or as PyTorch draws, every bias from U(−1/√n, 1/√n), of which an LSTM's gate adds up two.
 */
public enum GateBiases implements Keyed {
    COMMON("common"),
    CHRONO("chrono"),
    PYTORCH("pytorch");

    private final String key;

    GateBiases(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
