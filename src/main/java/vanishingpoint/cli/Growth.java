package vanishingpoint.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vanishingpoint.figure.GrowthPicture;

/** How the times grow: with T at one n and with n at one T, each with the exponent of the power law that fits best. */
final class Growth {

    static final int FIXED_HIDDEN = 32;
    static final int FIXED_LENGTH = 100;
    private static final List<Integer> LENGTHS = List.of(50, 100, 200, 400, 800);
    private static final List<Integer> HIDDEN = List.of(8, 16, 32, 64, 128);

    /** Which of the two. */
    enum Along {
        T(BenchSize::length), N(BenchSize::hidden);

        private final ToIntFunction<BenchSize> coordinate;

        Along(ToIntFunction<BenchSize> coordinate) {
            this.coordinate = coordinate;
        }

        int of(BenchSize size) {
            return coordinate.applyAsInt(size);
        }

        private boolean includes(BenchSize size) {
            return this == T ? size.hidden() == FIXED_HIDDEN : size.length() == FIXED_LENGTH;
        }
    }

    private final List<BenchRow> rows;

    /** Rows of one number of threads. */
    Growth(List<BenchRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Every size that is needed, once. */
    static List<BenchSize> sizes() {
        return Stream.concat(HIDDEN.stream().map(n -> new BenchSize(FIXED_LENGTH, n)),
                LENGTHS.stream().map(t -> new BenchSize(t, FIXED_HIDDEN))).distinct().toList();
    }

    /** The rows along T or n, in ascending order. */
    List<BenchRow> along(Along along) {
        return rows.stream().filter(row -> along.includes(row.size()))
                .sorted(Comparator.comparingInt(row -> along.of(row.size()))).toList();
    }

    /** Exponent e of c·Tᵉ or c·nᵉ for each task that was measured. */
    Map<BenchTask, Double> exponents(Along along) {
        List<BenchRow> series = along(along);
        Map<BenchTask, Double> exponents = new EnumMap<>(BenchTask.class);
        for (BenchTask task : series.get(0).readings().keySet()) {
            exponents.put(task, slope(series.stream().map(row -> Math.log(along.of(row.size()))).toList(),
                    series.stream().map(row -> Math.log(row.readings().get(task).medianMillis())).toList()));
        }
        return exponents;
    }

    /** As it is drawn: over T, over n. */
    List<GrowthPicture.Panel> panels() {
        return List.of(new GrowthPicture.Panel("T", "n = " + FIXED_HIDDEN, curves(Along.T)),
                new GrowthPicture.Panel("n", "T = " + FIXED_LENGTH, curves(Along.N)));
    }

    private List<GrowthPicture.Times> curves(Along along) {
        List<Integer> sizes = along(along).stream().map(row -> along.of(row.size())).toList();
        List<GrowthPicture.Times> curves = new ArrayList<>();
        exponents(along).forEach((task, exponent) -> curves.add(new GrowthPicture.Times(
                GrowthPicture.Work.valueOf(task.name()), sizes,
                along(along).stream().map(row -> row.readings().get(task).medianMillis()).toList(), exponent)));
        return curves;
    }

    /** As it stands in files. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("threads", rows.get(0).threads());
        fields.put("exponents_of_T", exponentFields(Along.T));
        fields.put("exponents_of_n", exponentFields(Along.N));
        return fields;
    }

    private Map<String, Object> exponentFields(Along along) {
        Map<String, Object> fields = new LinkedHashMap<>();
        exponents(along).forEach((task, exponent) -> fields.put(task.field(), Math.rint(100 * exponent) / 100));
        return fields;
    }

    /** The exponents as lines of text. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Map<BenchTask, Double> ofT = exponents(Along.T);
        Map<BenchTask, Double> ofN = exponents(Along.N);
        ofT.forEach((task, exponent) -> lines.add(String.format(Locale.ROOT,
                "threads %d, %s: T^%.2f at n = %d, n^%.2f at T = %d", rows.get(0).threads(), task.words(), exponent,
                FIXED_HIDDEN, ofN.get(task), FIXED_LENGTH)));
        return lines;
    }

    /** Slope of the straight line with least squared distances. */
    static double slope(List<Double> x, List<Double> y) {
        double meanX = x.stream().mapToDouble(v -> v).average().orElseThrow();
        double meanY = y.stream().mapToDouble(v -> v).average().orElseThrow();
        double xy = IntStream.range(0, x.size()).mapToDouble(i -> (x.get(i) - meanX) * (y.get(i) - meanY)).sum();
        double xx = x.stream().mapToDouble(v -> (v - meanX) * (v - meanX)).sum();
        return xy / xx;
    }
}
