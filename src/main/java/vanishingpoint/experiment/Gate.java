package vanishingpoint.experiment;

import java.util.List;
import java.util.stream.Stream;

/**
 * A gate of the LSTM or the GRU, or its candidate, through which h_{j−1} acts on step j; its key is the letter in W_i, W_f,
 * W_o, W_c, and in W_hr, W_hz, W_hn.
 */
public enum Gate implements Keyed {
    INPUT(CellKind.LSTM, "i"),
    FORGET(CellKind.LSTM, "f"),
    OUTPUT(CellKind.LSTM, "o"),
    CANDIDATE(CellKind.LSTM, "c"),
    RESET(CellKind.GRU, "r"),
    UPDATE(CellKind.GRU, "z"),
    GRU_CANDIDATE(CellKind.GRU, "n");

    private final CellKind cell;
    private final String key;

    Gate(CellKind cell, String key) {
        this.cell = cell;
        this.key = key;
    }

    /** Those of this cell. */
    public static List<Gate> of(CellKind cell) {
        return Stream.of(values()).filter(gate -> gate.cell == cell).toList();
    }

    public CellKind cell() {
        return cell;
    }

    @Override
    public String key() {
        return key;
    }
}
