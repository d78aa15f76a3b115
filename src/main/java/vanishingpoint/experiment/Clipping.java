package vanishingpoint.experiment;

/** Whether gradients are clipped by their global norm (Pascanu et al. 2013). */
public enum Clipping implements Keyed {
    OFF("off"),
    ON("on");

    private final String key;

    Clipping(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
