package vanishingpoint.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.export.FigureOrder;
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
            + "changes, until Ctrl+C")
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
        List<FigureJob> jobs = FigureJob.apart("--out " + out, jobs());
        if (jobs.size() > 1) {
            return status(batch(jobs));
        }
        jobs.get(0).run(question -> Engine.run(question, progress -> { }));
        return 0;
    }

    private int listed() throws IOException, InterruptedException {
        if (sources.areGiven() || !charts.isEmpty() || out != null || beside != null || alone) {
            throw Choices.bad(spec, "--manifest", manifest, "without FILE, --experiment, --chart, --out, --beside and --alone, which stand "
                    + "in it");
        }
        if (watch) {
            PrintWriter err = spec.commandLine().getErr();
            new ManifestRun(manifest, this::batch, complaint -> err.println(Cli.oneLine(complaint))).forEver();
        }
        return status(batch(FigureJob.apart(manifest.toString(), Manifest.read(manifest))));
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
            if (charts.isEmpty()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private void checkOptions() {
        if (alone && beside != null) {
            throw new ParameterException(spec.commandLine(), "--alone and --beside exclude each other; allowed: one of them");
        }
        for (String chart : charts) {
            if (!Picture.names().contains(chart)) {
                throw Choices.bad(spec, "--chart", chart, "one of " + String.join(", ", Picture.names()));
            }
        }
        if (out == null) {
            throw Choices.bad(spec, "--out", out, "a file's name");
        }
    }
}
