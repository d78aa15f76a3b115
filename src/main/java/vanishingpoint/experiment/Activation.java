package vanishingpoint.experiment;

/** Activation φ of the vanilla RNN, h_t = φ(a_t) (seed eq. 1). */
public enum Activation implements Keyed {
    SIGMOID("sigmoid", 0.25),
    TANH("tanh", 1),
    RELU("relu", 1),
    IDENTITY("identity", 1);

    private final String key;
    private final double supremumOfDerivative;

    Activation(String key, double supremumOfDerivative) {
        this.key = key;
        this.supremumOfDerivative = supremumOfDerivative;
    }

    @Override
    public String key() {
        return key;
    }

    /** sup φ': ¼ for the logistic function, 1 for tanh, ReLU and identity. */
    public double supremumOfDerivative() {
        return supremumOfDerivative;
    }
}
