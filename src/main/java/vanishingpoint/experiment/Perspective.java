package vanishingpoint.experiment;

/** What is looked at, and so what an answer holds besides curves and read-outs. */
public enum Perspective implements Keyed {
    /** That gradients vanish: the tables of gains and of the gradient's terms. */
    EXPLORE("explore"),
    /** The derivation's equations with the numbers of the selected pair. */
    FORMULA("formula"),
    /** Where on its activation the vanilla RNN sits. */
    OPERATING_POINT("operating_point"),
    /** Through which gates the gated cell's gradient flows. */
    PATHS("paths"),
    /** The gradient as the sum of its terms. */
    SUM("sum"),
    /** The cell unrolled over time. */
    UNROLLED("unrolled"),
    /** Singular values, Lyapunov exponents, eigenvalues. */
    SPECTRUM("spectrum");

    private final String key;

    Perspective(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
