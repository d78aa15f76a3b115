package vanishingpoint.weights;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Drive;
import vanishingpoint.experiment.FileBytes;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.Signals;
import vanishingpoint.experiment.TargetKind;

/** Inputs (T×m) and targets (T×p) of an import, from a file, from beside the weights, or from the recipe's signal. */
record Steps(Piece x, Piece targets, List<Note> notes) {

    private static final int MOST = (int) Parameters.T.range().typedMax();

    static Steps of(Layer layer, int outputs, ImportOrder order) {
        Inputs wanted = order.inputs();
        if (wanted.file().isPresent()) {
            return fromFile(layer, outputs, order, wanted.file().get());
        }
        String x = own(layer, "x");
        if (wanted.own() && x != null) {
            return fromWeights(layer, outputs, order, x);
        }
        Recipe signal = order.signal();
        Drive drive = signal.get(Parameters.DRIVE);
        return new Steps(new Piece(drive.key(), List.of(), Signals.inputs(signal, layer.inputs())),
                drawn(signal, signal.length(), outputs), List.of(Note.of("inputs." + drive.key(),
                signal.get(Parameters.AMPLITUDE), signal.whole(Parameters.PERIOD)), note(signal)));
    }

    /** Whether inputs stand beside the layer's weights. */
    static boolean standBeside(Layer layer) {
        return own(layer, "x") != null;
    }

    private static String own(Layer layer, String name) {
        return layer instanceof OwnLayer own && layer.file.tensors().containsKey(own.key(name)) ? own.key(name) : null;
    }

    private static Steps fromFile(Layer layer, int outputs, ImportOrder order, Path path) {
        TensorFile file = table(path);
        Piece x = rows(file, file.tensors().values().iterator().next(), layer.inputs(), order);
        boolean reverse = layer.isReverse();
        Note note = Note.of(reverse ? "inputs.file.reverse" : "inputs.file", path.getFileName());
        return new Steps(reverse ? x.backwards() : x, drawn(order.signal(), x.values().rows(), outputs),
                List.of(note, note(order.signal())));
    }

    private static Steps fromWeights(Layer layer, int outputs, ImportOrder order, String name) {
        Piece x = rows(layer.file, layer.file.tensors().get(name), layer.inputs(), order);
        Note beside = Note.of("inputs.beside");
        String targets = own(layer, "targets");
        if (targets == null) {
            return new Steps(x, drawn(order.signal(), x.values().rows(), outputs), List.of(beside, note(order.signal())));
        }
        Piece y = rows(layer.file, layer.file.tensors().get(targets), outputs, order);
        if (y.values().rows() != x.values().rows()) {
            throw BadInputException.field(layer.file.source(), targets, y.values().rows() + " rows", x.values().rows()
                    + ", as many as x has");
        }
        return new Steps(x, y, List.of(beside));
    }

    /** The file as one table of numbers, whatever its format. */
    private static TensorFile table(Path path) {
        byte[] bytes = FileBytes.of(path, TensorFile.LARGEST);
        if (!TensorFile.isBinary(bytes) && !JsonTensors.recognises(bytes)) {
            return new TensorFile(path.toString(), Map.of("table", CsvReader.read(path.toString(), bytes)), Map.of());
        }
        TensorFile file = TensorFile.of(path.toString(), bytes);
        if (file.tensors().size() != 1) {
            throw new BadInputException(path.toString(), "it holds " + file.summary() + "; allowed: one array of inputs");
        }
        return file;
    }

    private static Piece rows(TensorFile file, Tensor tensor, int columns, ImportOrder order) {
        boolean fits = tensor.isMatrix() || tensor.isVector() && columns == 1;
        if (!fits || tensor.columns() != columns || tensor.rows() < 1) {
            throw Layer.wrong(file, tensor, "(T, " + columns + "), one row a step");
        }
        int length = order.inputs().cut() ? order.signal().length() : tensor.rows();
        if (length > tensor.rows()) {
            throw BadInputException.field(file.source(), TensorFile.shown(tensor.name()), "of " + tensor.rows() + " steps",
                    "at least " + length + ", the length that is asked for");
        }
        if (length > MOST) {
            throw BadInputException.field(file.source(), TensorFile.shown(tensor.name()), "of " + length + " steps",
                    "at most " + MOST + "; a length can be chosen, the first steps are then taken");
        }
        return Piece.rows(file, tensor, 0, length);
    }

    private static Piece drawn(Recipe signal, int length, int outputs) {
        return new Piece(signal.get(Parameters.TARGETS).key(), List.of(),
                Signals.targets(signal.with(Parameters.T, (double) length), outputs));
    }

    private static Note note(Recipe signal) {
        return signal.get(Parameters.TARGETS) == TargetKind.CONSTANT
                ? Note.of("targets.constant", signal.get(Parameters.TARGET_VALUE))
                : Note.of("targets.uniform", signal.get(Parameters.SEED));
    }
}
