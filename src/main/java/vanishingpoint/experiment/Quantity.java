package vanishingpoint.experiment;

/** Which product of Jacobians is meant. The LSTM's three are shown side by side and never mixed up. */
public enum Quantity implements Keyed {
    /** ∂h_t/∂h_k of the vanilla RNN and the GRU (seed eq. 9). */
    HIDDEN_STATE("hidden_state"),
    /** Exact total ∂C_t/∂C_k of the LSTM: every path, those through h_k = o_k∘tanh(C_k) included. */
    CELL_STATE("cell_state"),
    /** ∏ diag(f_j), j = k+1..t, of the LSTM (seed eq. 15); ∏ diag(z_j) of the GRU. */
    FORGET_PRODUCT("forget_product"),
    /** ∂(h_t, C_t)/∂(h_k, C_k) of the LSTM, 2n×2n: the only one that chains. */
    FULL_STATE("full_state");

    private final String key;

    Quantity(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
