package vanishingpoint.sweep;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.GainMeasures;

/**
 * Where a measure is taken.
 *
 * @param lag empty for the longest, T − 1
 * @param quantity of which product, empty for the one that the cell is judged by
 */
record Place(OptionalInt lag, Optional<Quantity> quantity) {

    private static final GainMeasures UNDEFINED = GainMeasures.of(Matrix.column(Double.NaN));

    /** The lag in this answer, −1 where it has no such lag. */
    int lagIn(CellResult cell) {
        int longest = cell.log10MassByLag().rows() - 1;
        return lag.orElse(longest) <= longest ? lag.orElse(longest) : -1;
    }

    /** Of the product over the lag: as if the run were no longer. */
    GainMeasures gains(CellResult cell) {
        Matrix byLag = cell.log10FinalGains().get(quantity.orElse(cell.principal()));
        int last = lagIn(cell);
        return byLag == null || last < 0 ? UNDEFINED
                : GainMeasures.of(Matrix.column(Arrays.copyOf(byLag.toArray(), last + 1)));
    }

    /** log₁₀ of the bound on that product. */
    double log10Bound(CellResult cell) {
        int last = lagIn(cell);
        return last < 0 ? Double.NaN : last == 0 ? 0 : last * cell.log10BoundPerStep(); // 0: an empty product, whatever its factors
    }
}
