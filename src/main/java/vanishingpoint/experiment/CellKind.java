package vanishingpoint.experiment;

/** The recurrent cells: vanilla RNN (seed §1), LSTM (seed §3), GRU (reset after the matrix product). */
public enum CellKind implements Keyed {
    RNN("rnn"),
    LSTM("lstm"),
    GRU("gru");

    private final String key;

    CellKind(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
