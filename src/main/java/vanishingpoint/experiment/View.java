package vanishingpoint.experiment;

import java.util.Optional;

/**
 * What a saved document remembers of how it was looked at. Changing it is no undo step.
 *
 * @param gatedQuantity which product the gated cell's heat map shows, for the LSTM
 * @param lockedScale the heat maps' shared colour scale where it is locked: ± this many decades
 * @param termsOf whose gradient's terms are drawn, where both cells are run
 */
public record View(Quantity gatedQuantity, Optional<Double> lockedScale, TermsOf termsOf) {

    public static final View DEFAULT = new View(Quantity.CELL_STATE, Optional.empty(), TermsOf.RNN);

    public View withGatedQuantity(Quantity quantity) {
        return new View(quantity, lockedScale, termsOf);
    }

    public View withLockedScale(Optional<Double> scale) {
        return new View(gatedQuantity, scale, termsOf);
    }

    public View withTermsOf(TermsOf side) {
        return new View(gatedQuantity, lockedScale, side);
    }
}
