package vanishingpoint.experiment;

import java.util.Optional;

/**
 * What a saved document remembers of how it was looked at. Changing it asks no new question and is no undo step.
 *
 * @param gatedQuantity which product the gated cell's heat map shows, for the LSTM
 * @param lockedScale the heat maps' shared colour scale where it is locked: ± this many decades
 */
public record View(Quantity gatedQuantity, Optional<Double> lockedScale) {

    public static final View DEFAULT = new View(Quantity.CELL_STATE, Optional.empty());

    public View withGatedQuantity(Quantity quantity) {
        return new View(quantity, lockedScale);
    }

    public View withLockedScale(Optional<Double> scale) {
        return new View(gatedQuantity, scale);
    }
}
