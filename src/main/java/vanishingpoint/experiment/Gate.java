package vanishingpoint.experiment;

/** A gate of the LSTM, or its candidate, through which h_{j−1} acts on step j; its key is the letter in W_i, W_f, W_o, W_c. */
public enum Gate implements Keyed {
    INPUT("i"),
    FORGET("f"),
    OUTPUT("o"),
    CANDIDATE("c");

    private final String key;

    Gate(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
