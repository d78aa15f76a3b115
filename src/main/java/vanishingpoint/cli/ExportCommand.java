package vanishingpoint.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.InvalidValueException;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.experiment.WholeFile;
import vanishingpoint.export.Export;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.export.FileKind;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.PageSize;
import vanishingpoint.figure.Picture;

/** {@code export}: a chart or the dashboard as a PNG file. */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class,
        header = "Draws a chart, or the dashboard with all of them, into a PNG file.",
        description = "The file has size × scale pixels.")
final class ExportCommand implements Callable<Integer> {

    private static final Pattern SIZE = Pattern.compile("([0-9]{1,6})x([0-9]{1,6})");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]*\\.?[0-9]+([eE][+-]?[0-9]+)?");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "the experiment; without it the default one")
    private Path file;

    @Option(names = "--list", description = "names the charts, one a line")
    private boolean list;

    @Option(names = "--chart", paramLabel = "NAME", description = "which chart; --list names them")
    private String chart;

    @Option(names = "--out", paramLabel = "FILE.png", description = "where to write")
    private Path out;

    @Option(names = "--size", paramLabel = "WxH", defaultValue = "1200x800",
            description = "width and height, ${DEFAULT-VALUE} unless given")
    private String size;

    @Option(names = "--scale", paramLabel = "S", defaultValue = "1",
            description = "pixels a unit of length, ${DEFAULT-VALUE} unless given")
    private String scale;

    @Mixin
    private PictureOptions look;

    @Override
    public Integer call() {
        if (list) {
            Picture.names().forEach(name -> spec.commandLine().getOut().printf("%-18s %s%n", name, meaning(name)));
            return 0;
        }
        System.setProperty("java.awt.headless", "true");
        checkOptions();
        FigureOrder order = new FigureOrder(chart, FileKind.PNG, format());
        WholeFile.checked(out);
        String source = file == null ? "the default experiment" : file.toString();
        Document document = file == null ? new Document(Recipe.DEFAULT, View.DEFAULT) : DocumentFile.read(file);
        Export.check(source, order, document);
        MemoryNeed.check(source, document.experiment(), 0);
        new Export(question -> Engine.run(question, progress -> {})).write(order, document, out);
        return 0;
    }

    private void checkOptions() {
        if (chart == null || !Picture.names().contains(chart)) {
            throw bad("--chart", chart, "one of " + String.join(", ", Picture.names()));
        }
        if (out == null || !out.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".png")) {
            throw bad("--out", out, "a name that ends in .png");
        }
    }

    private Format format() {
        Matcher sides = SIZE.matcher(size);
        if (!sides.matches()) {
            throw bad("--size", size, "WIDTHxHEIGHT in pixels, as 1200x800");
        }
        double factor = factor();
        PageSize units = checked("--size", () -> PageSize.pixels(Integer.parseInt(sides.group(1)),
                Integer.parseInt(sides.group(2))));
        return new Format(checked("--size times --scale", () -> units.times(factor)), look.style());
    }

    private <T> T checked(String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValueException e) {
            throw bad(option, e.value(), e.allowed());
        }
    }

    private double factor() {
        double factor = NUMBER.matcher(scale).matches() ? Double.parseDouble(scale) : Double.NaN;
        if (!(factor >= 0.25 && factor <= 8)) {
            throw bad("--scale", scale, "a number from 0.25 to 8");
        }
        return factor;
    }

    private ParameterException bad(String option, Object value, String allowed) {
        return new ParameterException(spec.commandLine(), option + " is " + (value == null ? "missing" : value)
                + "; allowed: " + allowed);
    }

    private static String meaning(String name) {
        return switch (name) {
            case "rnn-gain" -> "gain of dh_t/dh_k of the vanilla RNN, over t and k";
            case "lstm-gain" -> "gain of dC_t/dC_k of the LSTM (dh_t/dh_k of the GRU), over t and k";
            case "gain-by-lag" -> "gains at t = T of all cells over the lag, with bound and float32 limit";
            case "gradient-terms" -> "norms of the terms G(t,k) of the gradient, over t and k";
            case "mass-by-lag" -> "mass of the gradient by lag";
            case "formula" -> "equations of the derivation with the numbers of the selected pair (t, k)";
            case "unrolled" -> "the cells unrolled over time: gain of each step, gradient left from the selected t";
            case "step-jacobian" -> "entries of the step Jacobians at the selected t";
            case "slope" -> "slope of the RNN's activation by unit and step, and how often each value comes";
            case "paths" -> "gains of the gated cell from the selected t: direct, exact, with paths cut";
            case "step-terms" -> "dC_j/dC_j-1 of the LSTM (dh_j/dh_j-1 of the GRU) part by part";
            case "hidden-step-terms" -> "dh_j/dh_j-1 of the LSTM part by part";
            case "gates" -> "gates and states of the gated cell by unit and step";
            case "gradient-sum" -> "norms of the terms over lag and t, with sums by lag and by t";
            case "beyond-lag" -> "what of the gradient comes from beyond a lag, with the lag cut";
            case "gradient-elements" -> "dL/dW_h entry by entry, up to lag 0, the lag cut and all, for n <= 8";
            case "operating-point" -> "map from h_{t-1} to h_t of an RNN with one unit, its run, slopes, fixed points";
            case "spectrum" -> "all singular values of ds_t/ds_k from the selected t over the lag, Lyapunov exponents";
            case "eigenvalues" -> "eigenvalues of W_h in the complex plane, with the unit circle and 1/sup phi'";
            case "dashboard" -> "the first screen: gains and gradient with the read-outs";
            default -> "";
        };
    }
}
