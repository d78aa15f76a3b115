package vanishingpoint.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import vanishingpoint.result.Magnitudes;

/** Named columns of scaled numbers, filled in any order. */
final class MagnitudeColumns {

    private final int size;
    private final Map<String, ScaledArray> columns = new LinkedHashMap<>();

    MagnitudeColumns(int size) {
        this.size = size;
    }

    void set(String column, int row, Scaled value) {
        column(column).set(row, value);
    }

    /** The column of this name; asking for it the first time fixes its place. */
    synchronized ScaledArray column(String name) {
        return columns.computeIfAbsent(name, ignored -> ScaledArray.shared(size));
    }

    Map<String, Magnitudes> magnitudes() {
        Map<String, Magnitudes> all = new LinkedHashMap<>();
        columns.forEach((name, values) -> all.put(name, Magnitudes.of(values.mantissas, values.exponents())));
        return all;
    }
}
