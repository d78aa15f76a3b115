package vanishingpoint.sweep;

import java.util.List;
import java.util.Optional;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.TermsOf;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;

/** One measure of one cell. */
public final class Column {

    private final Measure measure;
    private final TermsOf side;
    private final Place place;

    Column(Measure measure, TermsOf side, Place place) {
        this.measure = measure;
        this.side = side;
        this.place = place;
    }

    /**
     * Reads {@code gain@lag=50}, {@code gated.rate@of=forget_product}: a column for each cell that has it, or for the named one.
     *
     * @throws BadInputException for anything else
     */
    public static List<Column> read(String text) {
        return ColumnReader.read(text);
    }

    /** @throws BadInputException if no point of the grid is long enough for its lag */
    void check(int longest) {
        if (place.lag().orElse(0) >= longest) {
            throw BadInputException.field("--measure " + this, "lag", String.valueOf(place.lag().getAsInt()),
                    "a whole number from 0 to " + (longest - 1) + ", one less than T");
        }
    }

    Perspective perspective() {
        return measure.perspective();
    }

    /** {@code NaN} where there is no such thing, {@code -Infinity} for the logarithm of an exact zero. */
    String value(Result result) {
        Optional<CellResult> cell = side == TermsOf.RNN ? result.rnn() : result.gated();
        return measure.of(cell.orElseThrow(), place);
    }

    /** Of the table's column. */
    String heading() {
        return (measure.isLog10() ? "log10_" : "") + this;
    }

    /** As it is read, with its cell. */
    @Override
    public String toString() {
        return side.key() + "." + measure.key() + (place.lag().isPresent() ? "@lag=" + place.lag().getAsInt() : "")
                + place.quantity().map(quantity -> "@of=" + quantity.key()).orElse("");
    }
}
