package vanishingpoint.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
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
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.experiment.WholeFile;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.Picture;
import vanishingpoint.result.Result;

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
        Format format = format();
        WholeFile.checked(out);
        Document document = file == null ? new Document(Recipe.DEFAULT, View.DEFAULT) : DocumentFile.read(file);
        checkCell(document);
        MemoryNeed.check(file == null ? "the default experiment" : file.toString(), document.experiment(), 0);
        View view = document.view().withPerspective(Picture.perspective(chart));
        Result result = Engine.run(new Question(new Document(document.experiment(), view)), progress -> {});
        View curves = View.DEFAULT.withPerspective(Perspective.OPERATING_POINT);
        Picture picture = Picture.named(chart, result, view).orElseThrow().with(view.pins().stream()
                .map(pinned -> Engine.run(new Question(new Document(pinned, curves)), progress -> {})).toList());
        byte[] png = picture.png(format);
        WholeFile.write(out, target -> target.write(png));
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
        String allowed = "WIDTHxHEIGHT, each from " + Format.SHORTEST_SIDE + " to " + Format.LONGEST_SIDE + ", as 1200x800";
        if (!sides.matches()) {
            throw bad("--size", size, allowed);
        }
        int width = Integer.parseInt(sides.group(1));
        int height = Integer.parseInt(sides.group(2));
        if (Math.min(width, height) < Format.SHORTEST_SIDE || Math.max(width, height) > Format.LONGEST_SIDE) {
            throw bad("--size", size, allowed);
        }
        double factor = factor();
        if (width * factor * height * factor > Format.MOST_PIXELS) {
            throw bad("--size times --scale", Math.round(width * factor) + "x" + Math.round(height * factor)
                    + " pixels", "100 million pixels at most");
        }
        return new Format(width, height, look.style(factor));
    }

    private double factor() {
        double factor = NUMBER.matcher(scale).matches() ? Double.parseDouble(scale) : Double.NaN;
        if (!(factor >= 0.25 && factor <= 8)) {
            throw bad("--scale", scale, "a number from 0.25 to 8");
        }
        return factor;
    }

    private void checkCell(Document document) {
        if (document.experiment() instanceof GivenWeights given && Arrays.stream(ChartKind.values())
                .anyMatch(kind -> kind.key().equals(chart) && !kind.shows(given.cell()))) {
            throw new BadInputException(file.toString(), "it holds one cell, " + given.cell().key()
                    + ", which the chart " + chart + " does not show");
        }
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
