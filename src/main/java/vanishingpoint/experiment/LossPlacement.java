package vanishingpoint.experiment;

/** Whether L_t is asked at every step or at t = T only. */
public enum LossPlacement implements Keyed {
    EVERY_STEP("every_step"),
    LAST_STEP("last_step");

    private final String key;

    LossPlacement(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
