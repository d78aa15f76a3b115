package vanishingpoint.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.DoubleConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.export.FileKind;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.Picture;

/** {@code export}: figures into files, one or many. */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class,
        header = "Draws charts, or the dashboard with all of them, into files.",
        description = {"The figure carries its experiment and these settings: opened, it gives them back; given as FILE, it is "
                + "drawn again with what is given here in place of its settings.",
            "Many charts of many experiments are made at once, into names with {name} for the experiment's and {chart} for the "
                + "chart's, in folders that need not be there; or what a manifest lists. One that fails does not stop the "
                + "others."})
final class ExportCommand implements Callable<Integer> {

    private static final int SOME_FAILED = 1;
    private static final FigureOrder UNREADABLE = new FigureOrder(Picture.DASHBOARD, FileKind.PNG, Format.DEFAULT);
    private static final Set<String> BESIDE_MANIFEST = Set.of("--manifest", "--watch");

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Cli cli;

    @Mixin
    private Sources sources;

    @Option(names = "--list", description = "names the charts, one a line")
    private boolean list;

    @Option(names = "--chart", paramLabel = "NAME,...", split = ",", description = "which charts; --list names them")
    private List<String> charts = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "where to write, as figures/{name}-{chart}.png; a folder for "
            + "frames")
    private String out;

    @Option(names = "--beside", paramLabel = "OTHER", description = "another experiment's file: both are drawn side by side on one "
            + "scale; without it the experiment that FILE compares with, if any")
    private Path beside;

    @Option(names = "--alone", description = "draws FILE's experiment only, though it compares")
    private boolean alone;

    @Option(names = "--manifest", paramLabel = "FILE", description = "in place of all that: a list of figures, in JSON or YAML")
    private Path manifest;

    @Option(names = "--watch", description = "with --manifest: makes figures again whenever the manifest or an experiment "
            + "changes or joins a pattern, until Ctrl+C")
    private boolean watch;

    @Mixin
    private FigureOptions figure;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (list) {
            ChartList.print(spec.commandLine().getOut());
            return 0;
        }
        System.setProperty("java.awt.headless", "true");
        if (manifest != null) {
            return listed();
        }
        if (watch) {
            throw Choices.bad(spec, "--watch", "there", "only with --manifest");
        }
        checkOptions();
        List<FigureJob> jobs = OutFiles.checked("--out " + out, jobs(), Optional.empty());
        if (areMany()) {
            return status(batch(jobs));
        }
        one(jobs.get(0));
        return 0;
    }

    private void one(FigureJob job) {
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), cli.surroundings().onTerminal());
        try {
            DoubleConsumer shown = done -> progress.share(done, out);
            DoubleConsumer unseen = done -> { };
            boolean moves = job.order().sweep().isPresent(); // many short answers, else one that may be long
            job.run(question -> Engine.run(question, moves ? unseen : shown), moves ? shown : unseen);
        } finally {
            progress.clear();
        }
    }

    /** Whether it is asked as for many, however many there turn out to be. */
    private boolean areMany() {
        return charts.size() > 1 || sources.areMany() || new OutName("--out", out).hasPlaces();
    }

    private int listed() throws IOException, InterruptedException {
        spec.commandLine().getParseResult().matchedArgs().stream().filter(given -> !BESIDE_MANIFEST.contains(name(given)))
                .findFirst().ifPresent(given -> {
                    throw new ParameterException(spec.commandLine(), name(given) + " is given beside --manifest; allowed: it in the "
                            + "manifest, where common holds what is meant for all its figures");
                });
        if (watch) {
            PrintWriter err = spec.commandLine().getErr();
            new ManifestRun(manifest, this::batch, complaint -> err.println(Cli.oneLine(complaint))).forEver();
        }
        return status(batch(OutFiles.checked(manifest.toString(), Manifest.read(manifest).jobs(), Optional.of(manifest))));
    }

    private static String name(ArgSpec given) {
        return given instanceof OptionSpec option ? option.longestName() : given.paramLabel();
    }

    private List<Integer> batch(List<FigureJob> jobs) {
        return new Batch(spec.commandLine().getOut(), spec.commandLine().getErr(), cli.surroundings().onTerminal()).run(jobs);
    }

    private static int status(List<Integer> failed) {
        return failed.isEmpty() ? 0 : SOME_FAILED;
    }

    private List<FigureJob> jobs() {
        OutName name = new OutName("--out " + out, out);
        List<FigureJob> jobs = new ArrayList<>();
        for (FigureSource source : sources.all()) {
            Optional<FigureOrder> carried = carried(source);
            for (String chart : charts.isEmpty() ? List.of(carried.map(FigureOrder::picture).orElse("")) : charts) {
                Path file = name.of(Path.of(""), source.name(), chart);
                FigureOrder order = figure.order(chart.isEmpty() ? null : chart, file, carried);
                jobs.add(new FigureJob(source, new Beside(Optional.ofNullable(beside), alone), order, file));
            }
        }
        return jobs;
    }

    /** The order of a figure that is drawn again; one that cannot be read fails when its turn comes. */
    private Optional<FigureOrder> carried(FigureSource source) {
        try {
            return source.read().figure().map(FigureOrder::of);
        } catch (BadInputException e) {
            if (charts.isEmpty() && !areMany()) {
                throw e;
            }
            return charts.isEmpty() ? Optional.of(UNREADABLE) : Optional.empty();
        }
    }

    private void checkOptions() {
        if (alone && beside != null) {
            throw new ParameterException(spec.commandLine(), "--alone and --beside exclude each other; allowed: one of them");
        }
        for (String chart : charts) {
            if (!Picture.names().contains(chart)) {
                throw Choices.bad(spec, "--chart", chart, ChartList.allowed(chart));
            }
        }
        if (out == null) {
            throw Choices.bad(spec, "--out", out, "a file's name");
        }
    }
}
