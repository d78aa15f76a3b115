package vanishingpoint.experiment;

/** A question to the engine: a {@link Recipe} (two cells on the same inputs) or one cell with {@link GivenWeights}. */
public sealed interface Experiment permits Recipe, GivenWeights {

    /** Number of steps T. */
    int length();

    /** Hidden size n. */
    int hidden();

    /** Input size m. */
    int inputs();

    /** Output size p. */
    int outputs();

    LossKind loss();

    LossPlacement lossPlacement();
}
