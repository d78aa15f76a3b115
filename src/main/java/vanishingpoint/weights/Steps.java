package vanishingpoint.weights;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Drive;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.Signals;
import vanishingpoint.experiment.TargetKind;

/** Inputs (T×m) and targets (T×p) of an import, from a file, from beside the weights, or from the recipe's signal. */
record Steps(Piece x, Piece targets, List<Note> notes) {

    static Steps of(Layer layer, int outputs, ImportOrder order) {
        Inputs wanted = order.inputs();
        if (wanted.table().isPresent()) {
            return fromFile(layer, outputs, order, wanted.table().get());
        }
        if (wanted.own() && standBeside(layer)) {
            return fromWeights(layer, outputs, order);
        }
        Recipe signal = order.signal();
        Room.STEPS.check(layer, (long) signal.length() * (layer.inputs() + outputs));
        Drive drive = signal.get(Parameters.DRIVE);
        return new Steps(new Piece(drive.key(), List.of(), Signals.inputs(signal, layer.inputs())),
                drawn(signal, signal.length(), outputs), List.of(Note.of("inputs." + drive.key(),
                signal.get(Parameters.AMPLITUDE), signal.whole(Parameters.PERIOD)), note(signal)));
    }

    /** Whether inputs stand beside the layer's weights. */
    static boolean standBeside(Layer layer) {
        return layer.besides("x").isPresent();
    }

    private static Steps fromFile(Layer layer, int outputs, ImportOrder order, TensorFile file) {
        Piece x = new Rows(file, file.tensors().values().iterator().next()).of(layer, layer.inputs(), order);
        boolean reverse = layer.isReverse();
        Note note = Note.of(reverse ? "inputs.file.reverse" : "inputs.file", Path.of(file.source()).getFileName());
        return new Steps(reverse ? x.backwards() : x, drawn(order.signal(), x.values().rows(), outputs),
                List.of(note, note(order.signal())));
    }

    private static Steps fromWeights(Layer layer, int outputs, ImportOrder order) {
        Piece x = new Rows(layer.file, layer.besides("x").orElseThrow()).of(layer, layer.inputs(), order);
        Note beside = Note.of("inputs.beside");
        Optional<Tensor> targets = layer.besides("targets");
        if (targets.isEmpty()) {
            return new Steps(x, drawn(order.signal(), x.values().rows(), outputs), List.of(beside, note(order.signal())));
        }
        Piece y = new Rows(layer.file, targets.get()).of(layer, outputs, order);
        if (y.values().rows() != x.values().rows()) {
            throw BadInputException.field(layer.file.source(), targets.get().name(), "of " + y.values().rows() + " steps",
                    x.values().rows() + ", as many as x has");
        }
        return new Steps(x, y, List.of(beside));
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
