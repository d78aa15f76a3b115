package vanishingpoint.figure;

import vanishingpoint.experiment.Keyed;

/** How far an equation can be trusted. */
public enum Status implements Keyed {
    EXACT("exact"),
    /** Something is left out. */
    APPROXIMATION("approximation"),
    /** It does not follow unless something else holds too. */
    CONDITION("condition");

    private final String key;

    Status(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
