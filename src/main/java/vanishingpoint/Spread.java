package vanishingpoint;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Median, 95th percentile (nearest rank) and largest of measured times, in milliseconds; NaN where there are none. */
record Spread(double median, double p95, double max) {

    private static final double NANOS = 1e6;

    static Spread ofNanos(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Spread(at(sorted, 0.5), at(sorted, 0.95), at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN
                : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / NANOS;
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("median", rounded(median));
        fields.put("p95", rounded(p95));
        fields.put("max", rounded(max));
        return fields;
    }

    /** To a microsecond. */
    static double rounded(double millis) {
        return Math.rint(millis * 1000) / 1000;
    }
}
