package vanishingpoint.experiment;

/** Whose gradient is itemised: the vanilla RNN's or the gated cell's, whichever that is. */
public enum TermsOf implements Keyed {
    RNN("rnn"),
    GATED("gated");

    private final String key;

    TermsOf(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
