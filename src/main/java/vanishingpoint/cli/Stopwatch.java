package vanishingpoint.cli;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * Times a piece of work: runs it until the compiler has come to rest, then takes the median of repeated runs.
 *
 * @param budget seconds of running before the clock counts, up to four times as many while the compiler is busy, and
 *     then seconds of measuring
 * @param repeats fewest measured runs; more, up to {@value #MOST}, within the budget
 */
record Stopwatch(double budget, int repeats) {

    /** Of runs for a median. */
    static final int MOST = 200;

    private static final int ROUNDS = 4;
    private static final double QUIET = 0.05;
    private static final double TELLING = 0.1; // seconds, so that telling does not disturb what is short

    /**
     * What was measured.
     *
     * @param value what the last run returned
     */
    record Reading(double medianMillis, double value) {}

    /** Tells each stage, and from time to time the run that is measured. */
    Reading time(DoubleSupplier work, Consumer<String> progress) {
        progress.accept("warming up");
        warmUp(work);
        List<Double> millis = new ArrayList<>();
        double value = 0;
        double told = Double.NEGATIVE_INFINITY;
        double began = seconds();
        while (millis.size() < repeats || millis.size() < MOST && seconds() - began < budget) {
            double start = seconds();
            if (start - told >= TELLING) {
                progress.accept("run " + (millis.size() + 1));
                told = start;
                start = seconds();
            }
            value = work.getAsDouble();
            millis.add(1e3 * (seconds() - start));
        }
        return new Reading(median(millis), value);
    }

    // a quarter of the time at a go; the compiler rests when it worked for less than a twentieth of the last one
    private void warmUp(DoubleSupplier work) {
        double began = seconds();
        for (int round = 0; round < ROUNDS * ROUNDS && budget > 0; round++) {
            double start = seconds();
            double compiled = compilerSeconds();
            do {
                work.getAsDouble();
            } while (seconds() - start < budget / ROUNDS);
            boolean resting = compilerSeconds() - compiled < QUIET * (seconds() - start);
            if (seconds() - began >= budget * ROUNDS || resting && seconds() - began >= budget) {
                return;
            }
        }
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static double compilerSeconds() {
        return ManagementFactory.getCompilationMXBean() == null ? 0
                : ManagementFactory.getCompilationMXBean().getTotalCompilationTime() / 1e3;
    }

    private static double seconds() {
        return System.nanoTime() / 1e9;
    }
}
