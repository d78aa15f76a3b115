package vanishingpoint.experiment;

/** The input signal, the same for every cell: 0, A, N(0, A²), A·sin(2πt/period), A at t = 1 only. */
public enum Drive implements Keyed {
    NONE("none"),
    CONSTANT("constant"),
    NOISE("noise"),
    SINE("sine"),
    IMPULSE("impulse");

    private final String key;

    Drive(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
