package vanishingpoint.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.WholeFile;
import vanishingpoint.figure.GrowthPicture;
import vanishingpoint.figure.Style;

/** {@code bench}: how long the engine takes. */
@Command(name = "bench", mixinStandardHelpOptions = true, versionProvider = Version.class,
        header = "Measures how long tables of norms and gradients take, or the window.",
        description = "Medians of repeated runs after a warm-up, the forward pass counted in each, on the networks of "
                + "docs/peers.py. Start it as java --add-modules jdk.incubator.vector -jar ... for the vector kernel; "
                + "docs/performance.md says what is measured.")
final class BenchCommand implements Callable<Integer> {

    private static final int PLOT_WIDTH = 2000;
    private static final int PLOT_HEIGHT = 920;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Cli cli;

    @Mixin
    private BenchOptions options;

    @Mixin
    private PictureOptions look;

    @Option(names = "--growth", description = "instead of --sizes: T from 50 to 800 at n = 32 and n from 8 to 128 at "
            + "T = 100, with the exponents of growth")
    private boolean growth;

    @Option(names = "--plot", paramLabel = "FILE.png", description = "with --growth: draws it")
    private Path plot;

    @Option(names = "--window", description = "measures the window instead, from a slider's move to the picture; needs "
            + "a display")
    private boolean window;

    @Option(names = "--out", paramLabel = "FILE.json", description = "writes the figures there too, as JSON")
    private Path out;

    @Override
    public Integer call() {
        Style style = look.applied(Style.DEFAULT);
        options.checkWith(growth, window, plot);
        List<Perspective> perspectives = options.perspectives(window);
        BenchPlan plan = options.plan(growth);
        checkFiles();
        if (!window) {
            plan.checkMemory();
        }
        PrintWriter text = spec.commandLine().getOut();
        Machine machine = Machine.here();
        machine.lines().forEach(text::println);
        text.flush();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("machine", machine.fields());
        if (window) {
            fields.put("window", window(text, perspectives));
        } else {
            List<BenchRow> rows = plan.measure(text,
                    new ProgressLine(spec.commandLine().getErr(), cli.surroundings().onTerminal()));
            if (text.checkError()) {
                return 0; // the command line as a whole tells what happened to standard output
            }
            fields.put("results", rows.stream().map(BenchRow::fields).toList());
            if (growth) {
                fields.put("growth", grown(rows, plan, style, machine));
            }
        }
        if (out != null) {
            JsonFields.write(out, fields);
        }
        return 0;
    }

    private Map<String, Object> window(PrintWriter text, List<Perspective> perspectives) {
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), cli.surroundings().onTerminal());
        try {
            WindowBench.Figures figures = cli.surroundings().window().run(perspectives, progress::show);
            progress.clear();
            figures.lines().forEach(text::println);
            return figures.fields();
        } finally {
            progress.clear();
        }
    }

    private void checkFiles() {
        if (out != null) {
            WholeFile.checked(out);
        }
        if (plot != null) {
            WholeFile.checked(plot);
        }
    }

    /** The exponents for each number of threads; the picture shows the last one. */
    private List<Map<String, Object>> grown(List<BenchRow> rows, BenchPlan plan, Style style, Machine machine) {
        List<Growth> all = plan.threads().stream()
                .map(count -> new Growth(rows.stream().filter(row -> row.threads() == count).toList())).toList();
        all.stream().flatMap(each -> each.lines().stream()).forEach(spec.commandLine().getOut()::println);
        if (plot != null) {
            System.setProperty("java.awt.headless", "true");
            Growth last = all.get(all.size() - 1);
            byte[] png = new GrowthPicture(last.panels(), machine + ", threads: "
                    + plan.threads().get(all.size() - 1), style)
                    .png(PLOT_WIDTH, PLOT_HEIGHT);
            WholeFile.write(plot, target -> target.write(png));
        }
        return all.stream().map(Growth::fields).toList();
    }
}
