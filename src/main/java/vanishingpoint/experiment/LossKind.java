package vanishingpoint.experiment;

/** L_t: ½‖ŷ_t − y_t‖², or binary cross-entropy summed over outputs. */
public enum LossKind implements Keyed {
    SQUARED_ERROR("squared_error"),
    CROSS_ENTROPY("binary_cross_entropy");

    private final String key;

    LossKind(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
