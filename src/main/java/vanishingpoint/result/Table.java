package vanishingpoint.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of magnitudes: index columns ({@code t}, {@code k}, {@code j} or {@code lag}), then named columns, all of
 * {@code size} rows, in the reference format's names and order.
 */
public record Table(int size, Map<String, List<Integer>> indices, Map<String, Magnitudes> columns) {

    public Table {
        indices = Collections.unmodifiableMap(new LinkedHashMap<>(indices));
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
