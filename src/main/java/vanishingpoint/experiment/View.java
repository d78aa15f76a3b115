package vanishingpoint.experiment;

import java.util.List;
import java.util.Optional;

/**
 * What a saved document remembers of how it was looked at. Changing it is no undo step.
 *
 * @param gatedQuantity which product the gated cell's heat map shows, for the LSTM
 * @param lockedScale the heat maps' shared colour scale where it is locked: ± this many decades
 * @param termsOf whose gradient's terms are drawn, where both cells are run
 * @param pins experiments whose curves stay beside those of the present one, in the order in which they were pinned
 * @param compared the experiment that stands beside the present one, on one scale with it
 */
public record View(Quantity gatedQuantity, Optional<Double> lockedScale, TermsOf termsOf, Perspective perspective,
        Focus focus, List<Experiment> pins, Optional<Experiment> compared) {

    /** How many experiments can be pinned. */
    public static final int MOST_PINS = 3;

    public static final View DEFAULT =
            new View(Quantity.CELL_STATE, Optional.empty(), TermsOf.RNN, Perspective.EXPLORE, Focus.NONE, List.of(),
                    Optional.empty());

    public View {
        pins = List.copyOf(pins);
    }

    public View withGatedQuantity(Quantity quantity) {
        return new View(quantity, lockedScale, termsOf, perspective, focus, pins, compared);
    }

    public View withLockedScale(Optional<Double> scale) {
        return new View(gatedQuantity, scale, termsOf, perspective, focus, pins, compared);
    }

    public View withTermsOf(TermsOf side) {
        return new View(gatedQuantity, lockedScale, side, perspective, focus, pins, compared);
    }

    public View withPerspective(Perspective chosen) {
        return new View(gatedQuantity, lockedScale, termsOf, chosen, focus, pins, compared);
    }

    public View withFocus(Focus changed) {
        return new View(gatedQuantity, lockedScale, termsOf, perspective, changed, pins, compared);
    }

    public View withPins(List<Experiment> pinned) {
        return new View(gatedQuantity, lockedScale, termsOf, perspective, focus, pinned, compared);
    }

    public View withCompared(Optional<Experiment> beside) {
        return new View(gatedQuantity, lockedScale, termsOf, perspective, focus, pins, beside);
    }

    /** This perspective, with what stands beside, and everything else as at the start. */
    public View afresh() {
        return DEFAULT.withPerspective(perspective).withCompared(compared);
    }

    /** What of this an answer depends on. */
    public Wanted wanted() {
        boolean explore = perspective == Perspective.EXPLORE;
        return new Wanted(explore && gatedQuantity == Quantity.FULL_STATE, perspective, essentials());
    }

    // of a selected pair only its row is computed; whatever is read off what is there already asks for nothing
    private Focus essentials() {
        Focus row = Focus.NONE.withSelection(focus.selection().map(pair -> new Pair(pair.t(), 1)));
        return switch (perspective) {
            case EXPLORE -> Focus.NONE;
            case PATHS -> row.withCut(focus.cut());
            case FORMULA, OPERATING_POINT, SUM, UNROLLED, SPECTRUM -> row;
        };
    }

    /**
     * How much an answer holds.
     *
     * @param fullState whether the LSTM's table of FULL_STATE, the dearest, is among the tables
     */
    public record Wanted(boolean fullState, Perspective perspective, Focus focus) {}
}
