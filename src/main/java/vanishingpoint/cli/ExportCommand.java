package vanishingpoint.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.View;
import vanishingpoint.experiment.WholeFile;
import vanishingpoint.export.Export;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.figure.Picture;

/** {@code export}: a chart or the dashboard as a PNG file. */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class,
        header = "Draws a chart, or the dashboard with all of them, into a PNG file.",
        description = "The file has size × scale pixels.")
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Source source;

    @Option(names = "--list", description = "names the charts, one a line")
    private boolean list;

    @Option(names = "--chart", paramLabel = "NAME", description = "which chart; --list names them")
    private String chart;

    @Option(names = "--out", paramLabel = "FILE.png", description = "where to write")
    private Path out;

    @Option(names = "--beside", paramLabel = "OTHER", description = "another experiment's file: both are drawn side by side on one "
            + "scale; without it the experiment that FILE compares with, if any")
    private Path beside;

    @Option(names = "--alone", description = "draws FILE's experiment only, though it compares")
    private boolean alone;

    @Mixin
    private FigureOptions figure;

    @Override
    public Integer call() {
        if (list) {
            ChartList.print(spec.commandLine().getOut());
            return 0;
        }
        System.setProperty("java.awt.headless", "true");
        checkOptions();
        FigureOrder order = figure.order(chart, out);
        WholeFile.checked(out);
        Document read = source.read().document();
        Optional<Experiment> other = alone ? Optional.empty()
                : beside == null ? read.view().compared() : Optional.of(DocumentFile.read(beside).experiment());
        check(source.name(), order, read.experiment());
        other.ifPresent(experiment -> check(beside == null ? source.name() : beside.toString(), order, experiment));
        Document document = new Document(read.experiment(), read.view().withCompared(other));
        new Export(question -> Engine.run(question, progress -> {})).write(order, document, out);
        return 0;
    }

    private static void check(String source, FigureOrder order, Experiment experiment) {
        Export.check(source, order, new Document(experiment, View.DEFAULT));
        MemoryNeed.check(source, experiment, 0);
    }

    private void checkOptions() {
        if (alone && beside != null) {
            throw new ParameterException(spec.commandLine(), "--alone and --beside exclude each other; allowed: one of them");
        }
        if (chart == null || !Picture.names().contains(chart)) {
            throw bad("--chart", chart, "one of " + String.join(", ", Picture.names()));
        }
        if (out == null) {
            throw bad("--out", out, "a name that ends in .png");
        }
    }

    private ParameterException bad(String option, Object value, String allowed) {
        return new ParameterException(spec.commandLine(), option + " is " + (value == null ? "missing" : value)
                + "; allowed: " + allowed);
    }
}
