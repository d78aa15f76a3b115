package vanishingpoint.experiment;

/** Targets y_t: U(0,1) drawn per step, or one constant. */
public enum TargetKind implements Keyed {
    UNIFORM("uniform"),
    CONSTANT("constant");

    private final String key;

    TargetKind(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
