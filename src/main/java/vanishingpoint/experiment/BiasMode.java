package vanishingpoint.experiment;

/** The RNN's b_h: a number, or centred, b_h = −½·W_h·1, which makes h = ½ a fixed point of a logistic RNN. */
public enum BiasMode implements Keyed {
    NUMBER("number"),
    CENTRED("centred");

    private final String key;

    BiasMode(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
