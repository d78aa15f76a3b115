package vanishingpoint.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Document;
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
        Document document = source.read().document();
        Export.check(source.name(), order, document);
        MemoryNeed.check(source.name(), document.experiment(), 0);
        new Export(question -> Engine.run(question, progress -> {})).write(order, document, out);
        return 0;
    }

    private void checkOptions() {
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
