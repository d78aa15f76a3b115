package vanishingpoint.experiment;

/** How Q is drawn before scaling: N(0, 1/n), Haar, I, U(±1/√n). */
public enum Initialiser implements Keyed {
    GAUSSIAN("gaussian"),
    ORTHOGONAL("orthogonal"),
    IDENTITY("identity"),
    UNIFORM("uniform");

    private final String key;

    Initialiser(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
