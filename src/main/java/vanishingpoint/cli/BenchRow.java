package vanishingpoint.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import vanishingpoint.experiment.GivenWeights;

/** Medians of one size on so many threads; tasks that were not asked for are missing. */
record BenchRow(BenchSize size, int threads, Map<BenchTask, Stopwatch.Reading> readings) {

    private static final String HEAD = """
                  RNN table   RNN table  LSTM state         RNN        LSTM    certified
                  Frobenius  both norms  both norms    gradient    gradient     relative
               T    n thr         ms          ms          ms          ms          ms        error
            """;
    private static final MathContext TOLD = new MathContext(4);

    static BenchRow measure(BenchSize size, int threads, BenchPlan plan, Consumer<String> progress) {
        Map<BenchTask, Stopwatch.Reading> readings = new EnumMap<>(BenchTask.class);
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            for (BenchTask task : plan.tasks()) {
                GivenWeights network = task.network(size);
                String what = size + ", threads " + threads + ", " + task.words() + ": ";
                readings.put(task, pool.submit(() -> plan.stopwatch().time(() -> task.run(network),
                        stage -> progress.accept(what + stage))).join());
            }
        } finally {
            pool.shutdown();
        }
        return new BenchRow(size, threads, readings);
    }

    /** Largest certified relative error of the tables of both norms; NaN if none was made. */
    double certifiedError() {
        return readings.entrySet().stream().filter(entry -> entry.getKey().isCertified())
                .mapToDouble(entry -> entry.getValue().value()).max().orElse(Double.NaN);
    }

    /** As it stands in files, four significant digits. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("T", size.length());
        fields.put("n", size.hidden());
        fields.put("threads", threads);
        readings.forEach((task, reading) -> fields.put(task.field(), told(reading.medianMillis())));
        if (!Double.isNaN(certifiedError())) {
            fields.put("largest_certified_relative_error", told(certifiedError()));
        }
        return fields;
    }

    static String head() {
        return HEAD;
    }

    /** A line under {@link #head()}. */
    String line() {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%4d %4d %3d", size.length(), size.hidden(), threads));
        for (BenchTask task : BenchTask.values()) {
            Stopwatch.Reading reading = readings.get(task);
            line.append(String.format(" %11s", reading == null ? "-" : plain(reading.medianMillis())));
        }
        return line.append(String.format(" %12s", Double.isNaN(certifiedError()) ? "-"
                : String.format(Locale.ROOT, "%.1e", certifiedError()))).toString();
    }

    private static String plain(double millis) {
        return BigDecimal.valueOf(millis).round(TOLD).toPlainString();
    }

    private static double told(double value) {
        return BigDecimal.valueOf(value).round(TOLD).doubleValue();
    }
}
