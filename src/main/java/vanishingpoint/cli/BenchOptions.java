package vanishingpoint.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vanishingpoint.experiment.Perspective;

/** What {@code bench} is asked to measure, read and checked. */
final class BenchOptions {

    private static final String SIZES = "50x16,100x32,200x64,400x64";
    private static final int MOST_THREADS = 64;
    private static final double LONGEST = 60;
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,3}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3})?");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--sizes", paramLabel = "TxN,...", description = "steps and hidden units, " + SIZES
            + " unless given")
    private String sizes;

    @Option(names = "--threads", paramLabel = "P,...", defaultValue = "1,2",
            description = "numbers of threads, ${DEFAULT-VALUE} unless given")
    private String threads;

    @Option(names = "--only", paramLabel = "NAME,...", description = "some of rnn-frobenius, rnn-table, lstm-table, "
            + "rnn-gradient, lstm-gradient")
    private String only;

    @Option(names = "--repeats", paramLabel = "R", defaultValue = "7", description = "measured runs of each at least, "
            + "${DEFAULT-VALUE} unless given; more, up to 200, where there is time")
    private String repeats;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "1", description = "of warming up, and then of "
            + "measuring, for each figure, ${DEFAULT-VALUE} unless given; up to four times as many of warming up while "
            + "Java still compiles")
    private String seconds;

    @Option(names = "--perspective", paramLabel = "NAME,...", description = "with --window: drags W_h at T = 100, n = 16 "
            + "there; all, or some of explore, formula, operating-point, paths, sum, unrolled, spectrum")
    private String perspective;

    /** What the window is to show; none is the usual. */
    List<Perspective> perspectives(boolean window) {
        if (perspective != null && !window) {
            throw bad("--perspective", perspective, "only with --window");
        }
        return perspective == null ? List.of() : perspective.equals("all") ? List.of(Perspective.values())
                : list("--perspective", perspective, BenchOptions::perspective, "all, " + Arrays.stream(Perspective.values())
                        .map(BenchOptions::name).collect(Collectors.joining(", ")));
    }

    private static String name(Perspective perspective) {
        return perspective.key().replace('_', '-');
    }

    private static Optional<Perspective> perspective(String name) {
        return Arrays.stream(Perspective.values()).filter(known -> name(known).equals(name)).findFirst();
    }

    /** @throws ParameterException in one sentence for what cannot be measured */
    BenchPlan plan(boolean growth) {
        List<BenchSize> asked = list("--sizes", sizes == null ? SIZES : sizes, BenchSize::read, BenchSize.ALLOWED);
        List<BenchTask> tasks = only == null ? List.of(BenchTask.values()) : list("--only", only, BenchOptions::task,
                Arrays.stream(BenchTask.values()).map(BenchTask::key).collect(Collectors.joining(", ")));
        return new BenchPlan(growth ? Growth.sizes() : asked,
                list("--threads", threads, text -> whole(text, MOST_THREADS), "whole numbers from 1 to " + MOST_THREADS
                        + ", as 1,2"),
                tasks, new Stopwatch(seconds(), whole(repeats, Stopwatch.MOST).orElseThrow(() -> bad("--repeats",
                        repeats, "a whole number from 1 to " + Stopwatch.MOST))));
    }

    /** Complains of options that have no meaning together. */
    void checkWith(boolean growth, boolean window, Path plot) {
        if (growth && sizes != null) {
            throw bad("--sizes", sizes, "only without --growth, which has sizes of its own");
        }
        if (window && (growth || sizes != null || only != null)) {
            throw new ParameterException(spec.commandLine(), "--window measures the window alone; allowed: without "
                    + "--sizes, --only and --growth");
        }
        if (plot != null && !growth) {
            throw bad("--plot", plot, "only with --growth");
        }
        if (plot != null && !plot.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw bad("--plot", plot, "a name that ends in .png");
        }
    }

    private <E> List<E> list(String option, String text, Function<String, Optional<E>> reader, String allowed) {
        return Arrays.stream(text.split(",", -1))
                .map(entry -> reader.apply(entry).orElseThrow(() -> bad(option, text, allowed))).distinct().toList();
    }

    private double seconds() {
        if (!DECIMAL.matcher(seconds).matches() || Double.parseDouble(seconds) > LONGEST) {
            throw bad("--seconds", seconds, "a number from 0 to 60");
        }
        return Double.parseDouble(seconds);
    }

    private static Optional<Integer> whole(String text, int most) {
        return Optional.of(text).filter(digits -> WHOLE.matcher(digits).matches()).map(Integer::parseInt)
                .filter(number -> number >= 1 && number <= most);
    }

    private static Optional<BenchTask> task(String key) {
        return Arrays.stream(BenchTask.values()).filter(task -> task.key().equals(key)).findFirst();
    }

    private ParameterException bad(String option, Object value, String allowed) {
        return new ParameterException(spec.commandLine(), option + " is " + (value.toString().isBlank() ? "empty" : value)
                + "; allowed: " + allowed);
    }
}
