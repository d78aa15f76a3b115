package vanishingpoint.engine;

/** Factors of a chain of products: s_t = M_t·s_{t−1}, t from 2 to a length. */
interface ChainedSteps {

    /** How many states the chain has. */
    int length();

    /** Makes what is stored, if anything is; before {@link #dense}. */
    void store();

    /** Room for one factor, for {@link #dense}. */
    StepMatrix newStep();

    /** M_t but for its power of two; null where it does not fit in the doubles. {@code work} may be filled to hold it. */
    StepMatrix dense(int t, StepMatrix work);

    /** The power of two that {@link #dense} is to be multiplied by. */
    long exponent(int t);
}
