package vanishingpoint.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.InvalidValueException;
import vanishingpoint.experiment.Keyed;
import vanishingpoint.experiment.LossKind;
import vanishingpoint.experiment.LossPlacement;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.WeightShapes;

/** An import as it is put together. */
final class Draft {

    private static final int UNUSED_SHOWN = 6;

    private final Layer layer;
    private final ImportOrder order;
    private final Map<String, Piece> pieces = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    Draft(Layer layer, ImportOrder order) {
        this.layer = layer;
        this.order = order;
    }

    Mapping mapping() {
        Room.WEIGHTS.check(layer, (long) Layer.blocks(layer.cell()) * layer.hidden() * (layer.hidden() + (long) layer.inputs()));
        notes.add(Note.of("layer", layer.name(), layer.cell().name(), layer.hidden(), layer.inputs()));
        notes.addAll(layer.notes());
        int outputs = weights();
        Map<String, Matrix> weights = new LinkedHashMap<>();
        pieces.forEach((name, piece) -> weights.put(name, piece.values()));
        state("h0");
        if (layer.cell() == CellKind.LSTM) {
            state("C0");
        }
        Steps steps = Steps.of(layer, outputs, order);
        pieces.put("x", steps.x());
        pieces.put("targets", steps.targets());
        Activation activation = activation();
        notes.addAll(steps.notes());
        GivenWeights experiment = experiment(activation, weights);
        pieces.values().forEach(piece -> used.addAll(piece.used()));
        noteUnused();
        return new Mapping(Mapping.found(layer), pieces.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue()))
                .toList(), notes, experiment);
    }

    /** Puts the weights in order, those of the read-out with them; the number of outputs. */
    private int weights() {
        Map<String, Piece> found = new LinkedHashMap<>(layer.pieces());
        ReadOut readOut = ReadOut.of(layer, found);
        found.put(ReadOut.matrix(layer.cell()), readOut.matrix());
        found.put(ReadOut.bias(layer.cell()), readOut.bias());
        int outputs = readOut.matrix().values().rows();
        WeightShapes.of(layer.cell(), layer.hidden(), layer.inputs(), outputs).keySet()
                .forEach(name -> pieces.put(name, found.get(name)));
        notes.add(readOut.name().map(name -> Note.of("readout.linear", TensorFile.shown(name)))
                .orElseGet(() -> Note.of(layer.isLast() ? "readout.mean" : "readout.inner")));
        return outputs;
    }

    private GivenWeights experiment(Activation activation, Map<String, Matrix> weights) {
        Matrix initialCell = pieces.containsKey("C0") ? pieces.get("C0").values() : Matrix.zeros(layer.hidden(), 1);
        try {
            return new GivenWeights(layer.cell(), activation, weights, pieces.get("h0").values(), initialCell,
                    pieces.get("x").values(), pieces.get("targets").values(),
                    choice("loss", LossKind.values()).orElse(LossKind.SQUARED_ERROR),
                    choice("loss_at", LossPlacement.values()).orElse(LossPlacement.EVERY_STEP), clipThreshold());
        } catch (InvalidValueException e) {
            throw BadInputException.field(layer.file.source(), e.field(), e.value(), e.allowed());
        }
    }

    private Activation activation() {
        if (layer.cell() != CellKind.RNN) {
            order.activation().ifPresent(asked -> {
                throw BadInputException.field(layer.file.source(), "activation", asked.key(), "none for the " + layer.cell()
                        + ", which has sigmoid and tanh");
            });
            return Activation.TANH;
        }
        Optional<Activation> known = order.activation().or(() -> choice("activation", Activation.values()));
        notes.add(Note.of("activation." + (known.isPresent() ? "known" : "assumed"),
                known.orElse(Activation.TANH).key()));
        return known.orElse(Activation.TANH);
    }

    private void state(String name) {
        Optional<Tensor> given = layer.besides(name);
        if (given.isPresent() && !given.get().shape().equals(List.of(layer.hidden()))) {
            throw Layer.wrong(layer.file, given.get(), Tensor.shapeText(List.of(layer.hidden())));
        }
        pieces.put(name, given.map(tensor -> Piece.whole(layer.file, tensor))
                .orElseGet(() -> Piece.filled("0", layer.hidden(), 1, 0)));
    }

    private <E extends Enum<E> & Keyed> Optional<E> choice(String name, E[] choices) {
        return layer.word(name).map(text -> Arrays.stream(choices).filter(choice -> choice.key().equals(text)).findFirst()
                .orElseThrow(() -> BadInputException.field(layer.file.source(), name, TensorFile.shown(text),
                        "one of " + Arrays.stream(choices).map(Keyed::key).collect(Collectors.joining(", ")))));
    }

    private OptionalDouble clipThreshold() {
        Optional<Tensor> given = layer.besides("clip_threshold");
        if (given.isEmpty()) {
            return OptionalDouble.empty();
        }
        Tensor threshold = given.get();
        used.add(threshold.name());
        threshold.checkReadable(layer.file.source());
        if (!threshold.shape().isEmpty() || !(threshold.scalar() > 0 && Double.isFinite(threshold.scalar()))) {
            throw BadInputException.field(layer.file.source(), threshold.name(), threshold.shape().isEmpty()
                    ? String.valueOf(threshold.scalar()) : "of shape " + threshold.shapeText(), "one positive number");
        }
        return OptionalDouble.of(threshold.scalar());
    }

    private void noteUnused() {
        List<String> unused = layer.file.tensors().keySet().stream().filter(name -> !used.contains(name))
                .map(TensorFile::shown).toList();
        if (!unused.isEmpty()) {
            notes.add(Note.of("unused", String.join(", ", unused.subList(0, Math.min(UNUSED_SHOWN, unused.size())))
                    + (unused.size() > UNUSED_SHOWN ? ", …" : "")));
        }
    }

    private static Mapping.Row row(String name, Piece piece) {
        Matrix values = piece.values();
        boolean vector = name.startsWith("b_") || name.equals("h0") || name.equals("C0");
        return new Mapping.Row(name, vector ? String.valueOf(values.rows()) : values.rows() + "×" + values.columns(),
                piece.formula());
    }
}
