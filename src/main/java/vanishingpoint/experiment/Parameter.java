package vanishingpoint.experiment;

/** One row of the table that a recipe is made of: its key in files and messages, its symbol, default and range. */
public sealed interface Parameter<V> permits NumberParameter, ChoiceParameter, SeedParameter {

    /** Name in files and, prefixed with {@code parameter.}, in the message bundles. */
    String key();

    /** Symbol in formulas, with {@code _} before a subscript: {@code W_h}, {@code b_f}, {@code T}. */
    String symbol();

    V initial();

    /** The value itself if allowed. */
    V checked(V value);
}
