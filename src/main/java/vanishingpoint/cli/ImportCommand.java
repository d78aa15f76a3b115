package vanishingpoint.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Drive;
import vanishingpoint.experiment.NumberParameter;
import vanishingpoint.experiment.Range;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.experiment.WholeFile;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.weights.ImportOrder;
import vanishingpoint.weights.Inputs;
import vanishingpoint.weights.Mapping;
import vanishingpoint.weights.TensorFile;

/** {@code import}: trained weights of PyTorch, Keras or this program become an experiment. */
@Command(name = "import", mixinStandardHelpOptions = true, versionProvider = Version.class,
        header = "Makes an experiment of trained weights: .safetensors, .npz or JSON.",
        description = "Prints which arrays become which weights, and what is assumed; docs/model.md, \"Imported weights\".")
final class ImportCommand implements Callable<Integer> {

    private static final NumberParameter LENGTH = vanishingpoint.experiment.Parameters.T;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WEIGHTS", description = "the file of arrays, with names as PyTorch, Keras or this program has them")
    private Path weights;

    @Option(names = "--layer", paramLabel = "NAME", defaultValue = "",
            description = "which recurrent layer, where there are several")
    private String layer;

    @Option(names = "--inputs", paramLabel = "FILE|SIGNAL", description = "inputs: .npy or .csv of T rows, or none, constant, "
            + "noise, sine, impulse; unless given, those beside the weights, else noise")
    private String inputs;

    @Option(names = "--length", paramLabel = "T", description = "length of the signal, or how many rows of the inputs are taken")
    private Integer length;

    @Option(names = "--activation", paramLabel = "NAME", description = "of an RNN: sigmoid, tanh, relu, identity; files of "
            + "PyTorch and Keras do not say it, and tanh is then assumed")
    private String activation;

    @Option(names = "--out", paramLabel = "FILE.vp.json", description = "where the experiment is written")
    private Path out;

    @Option(names = "--dry-run", description = "only shows what would become what")
    private boolean dryRun;

    @Override
    public Integer call() {
        if (out == null && !dryRun) {
            throw Choices.bad(spec, "--out", null, "a file, or --dry-run without one");
        }
        ImportOrder order = order();
        if (!dryRun) {
            WholeFile.checked(out, Optional.of(weights));
        }
        Mapping mapping = Mapping.of(TensorFile.read(weights), order);
        show(mapping, spec.commandLine().getOut());
        if (!dryRun) {
            DocumentFile.write(new Document(mapping.experiment(), View.DEFAULT), out);
        }
        return 0;
    }

    private ImportOrder order() {
        ImportOrder order = ImportOrder.USUAL.withLayer(layer)
                .withActivation(Optional.ofNullable(activation)
                        .map(name -> Choices.of(spec, "--activation", name, List.of(Activation.values()))));
        Recipe signal = Recipe.DEFAULT;
        if (inputs != null) {
            Optional<Drive> drive = Arrays.stream(Drive.values()).filter(known -> known.key().equals(inputs)).findFirst();
            signal = drive.map(known -> Recipe.DEFAULT.with(vanishingpoint.experiment.Parameters.DRIVE, known)).orElse(signal);
            order = order.withInputs(drive.isPresent() ? Inputs.SIGNAL : Inputs.read(inputsFile()));
        }
        if (length != null) {
            Range range = LENGTH.range();
            if (!range.contains(length)) {
                throw Choices.bad(spec, "--length", length, range.allowed());
            }
            signal = signal.with(LENGTH, (double) length);
            order = order.withInputs(order.inputs().cutToLength());
        }
        return order.withSignal(signal);
    }

    private Path inputsFile() {
        try {
            return Path.of(inputs);
        } catch (InvalidPathException e) {
            throw Choices.bad(spec, "--inputs", inputs, "a signal, or a file's name in this system's character set");
        }
    }

    private static void show(Mapping mapping, PrintWriter text) {
        int width = mapping.rows().stream().mapToInt(row -> row.target().length()).max().orElse(0);
        int sides = mapping.rows().stream().mapToInt(row -> row.shape().length()).max().orElse(0);
        mapping.rows().forEach(row -> text.printf("%-" + width + "s  %" + sides + "s  %s%n", row.target(), row.shape(),
                row.formula()));
        Messages words = Messages.in(Language.ENGLISH);
        mapping.notes().forEach(note -> text.println(words.text("import.note." + note.key(), note.arguments().toArray())));
    }
}
