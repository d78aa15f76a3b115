package vanishingpoint.weights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.CellKind;

/**
 * A recurrent layer that a file holds, in one of the conventions that are known. Shapes are checked when it is made, numbers
 * when they are taken.
 */
abstract sealed class Layer permits BlockLayer, OwnLayer {

    final TensorFile file;
    private final String name;
    private final Size size;

    /** What its tensors' shapes say. */
    record Size(CellKind cell, int hidden, int inputs) {}

    Layer(TensorFile file, String name, Size size) {
        this.file = file;
        this.name = name;
        this.size = size;
    }

    final String name() {
        return name;
    }

    final CellKind cell() {
        return size.cell();
    }

    final int hidden() {
        return size.hidden();
    }

    final int inputs() {
        return size.inputs();
    }

    /** The recurrent layer's parameters by this product's names, and perhaps its read-out's. */
    abstract Map<String, Piece> pieces();

    /** What is to be said about them. */
    abstract List<Note> notes();

    /** What the file says of this layer besides its weights: states, inputs, targets, a threshold. */
    Optional<Tensor> besides(String name) {
        return Optional.empty();
    }

    /** The same in words: activation, loss. */
    Optional<String> word(String name) {
        return Optional.empty();
    }

    /** Whether its states are what the network's linear layer reads, as far as the file tells. */
    boolean isLast() {
        return !isReverse();
    }

    /** Whether it runs from the last step to the first. */
    boolean isReverse() {
        return false;
    }

    /** Number of blocks of {@code n} in {@code width}, which tells the cell. */
    static CellKind cell(TensorFile file, Tensor recurrent, int width, int n) {
        for (CellKind cell : CellKind.values()) {
            if (n > 0 && width == (long) n * blocks(cell)) {
                return cell;
            }
        }
        throw wrong(file, recurrent, "n×n (RNN), n×3n (GRU) or n×4n (LSTM), or these transposed, n from 1");
    }

    static int blocks(CellKind cell) {
        return switch (cell) {
            case RNN -> 1;
            case GRU -> 3;
            case LSTM -> 4;
        };
    }

    /** The tensor of this name, which has to have this shape. */
    final Tensor shaped(String tensor, List<Integer> shape) {
        Tensor found = file.tensor(tensor, "an array of shape " + Tensor.shapeText(shape));
        if (!found.shape().equals(shape)) {
            throw wrong(file, found, Tensor.shapeText(shape));
        }
        return found;
    }

    static BadInputException wrong(TensorFile file, Tensor tensor, String allowed) {
        return BadInputException.field(file.source(), TensorFile.shown(tensor.name()), "of shape " + tensor.shapeText(),
                allowed);
    }
}
