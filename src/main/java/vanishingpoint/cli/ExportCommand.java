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
import vanishingpoint.experiment.ReadCase;
import vanishingpoint.export.Export;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.figure.Picture;

/** {@code export}: a chart or the dashboard as a file. */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class,
        header = "Draws a chart, or the dashboard with all of them, into a file.",
        description = "The figure carries its experiment and these settings: opened, it gives them back; given as FILE, it is "
                + "drawn again with what is given here in place of its settings.")
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Source source;

    @Option(names = "--list", description = "names the charts, one a line")
    private boolean list;

    @Option(names = "--chart", paramLabel = "NAME", description = "which chart; --list names them")
    private String chart;

    @Option(names = "--out", paramLabel = "FILE", description = "where to write; a folder for frames")
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
        ReadCase read = source.read();
        FigureOrder order = figure.order(chart, out, read.figure().map(FigureOrder::of));
        Export.checkTarget(order, out);
        Document document = compared(read.document());
        Export.check(source.name(), order, read.document());
        document.view().compared().ifPresent(other -> check(order, other));
        Export.frames(order, document).forEach(frame -> MemoryNeed.check(source.name(), frame.experiment(), 0));
        new Export(question -> Engine.run(question, progress -> {})).write(order, document, out);
        return 0;
    }

    /** With the other experiment that is given here, or without any, in place of the one that it compares with. */
    private Document compared(Document read) {
        Optional<Experiment> other = alone ? Optional.empty()
                : beside == null ? read.view().compared() : Optional.of(DocumentFile.read(beside).experiment());
        return new Document(read.experiment(), read.view().withCompared(other));
    }

    private void check(FigureOrder order, Experiment other) {
        String name = beside == null ? source.name() : beside.toString();
        Export.checkShown(name, order, other);
        MemoryNeed.check(name, other, 0);
    }

    private void checkOptions() {
        if (alone && beside != null) {
            throw new ParameterException(spec.commandLine(), "--alone and --beside exclude each other; allowed: one of them");
        }
        if (chart != null && !Picture.names().contains(chart)) {
            throw Choices.bad(spec, "--chart", chart, "one of " + String.join(", ", Picture.names()));
        }
        if (out == null) {
            throw Choices.bad(spec, "--out", out, "a file's name");
        }
    }
}
