package vanishingpoint.weights;

import vanishingpoint.experiment.Keyed;

/** What a script computes with. */
public enum Framework implements Keyed {
    NUMPY("numpy"),
    TORCH("torch");

    private final String key;

    Framework(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
