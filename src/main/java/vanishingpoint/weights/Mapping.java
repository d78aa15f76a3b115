package vanishingpoint.weights;

import java.util.List;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.GivenWeights;

/**
 * Which numbers of a file become which of an experiment's: told row by row and in notes, and the experiment itself.
 *
 * @param rows one for every array of the experiment
 */
public record Mapping(Found layer, List<Row> rows, List<Note> notes, GivenWeights experiment) {

    /** A recurrent layer that a file holds. */
    public record Found(String name, CellKind cell, int hidden, int inputs, boolean hasInputs) {}

    /** {@code target} of this shape is {@code formula}, in the notation of Python. */
    public record Row(String target, String shape, String formula) {}

    public Mapping {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** The recurrent layers of a file, of which there is at least one. */
    public static List<Found> layers(TensorFile file) {
        return Layers.in(file).stream().map(Mapping::found).toList();
    }

    static Found found(Layer layer) {
        return new Found(layer.name(), layer.cell(), layer.hidden(), layer.inputs(), Steps.standBeside(layer));
    }

    /** @throws BadInputException if the file or the order cannot be used */
    public static Mapping of(TensorFile file, ImportOrder order) {
        return new Draft(Layers.named(file, order.layer()), order).mapping();
    }
}
