package vanishingpoint.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vanishingpoint.experiment.CellKind;

/**
 * A layer {@code SimpleRNN}, {@code LSTM} or {@code GRU} of Keras: {@code kernel} (m×gn), {@code recurrent_kernel} (n×gn) and
 * {@code bias}, g blocks of columns: one; i, f, c, o; z, r, h. The bias has gn entries, for the GRU 2×3n: of the inputs, then of
 * the state.
 */
final class KerasLayer extends BlockLayer {

    private static final Pattern RECURRENT = Pattern.compile("((?:.*[./])?)recurrent_kernel(:[0-9]+)?");

    private final Tensor kernel;
    private final Tensor recurrentKernel;
    private final Optional<Tensor> bias;

    private KerasLayer(TensorFile file, Matcher name, Size size) {
        super(file, name.group(1).isEmpty() ? "layer" : name.group(1).replaceFirst("[./]$", ""), size);
        String end = name.group(2) == null ? "" : name.group(2);
        int width = blocks(cell()) * hidden();
        kernel = shaped(name.group(1) + "kernel" + end, List.of(inputs(), width));
        recurrentKernel = shaped(name.group(1) + "recurrent_kernel" + end, List.of(hidden(), width));
        bias = Optional.ofNullable(file.tensors().get(name.group(1) + "bias" + end));
        bias.ifPresent(found -> check(found, width));
    }

    private void check(Tensor found, int width) {
        if (cell() == CellKind.GRU && found.shape().equals(List.of(width))) {
            throw wrong(file, found, "(2, " + width + "): this GRU was made with reset_after=False, which resets the state "
                    + "before the matrix product and not after it, as this program's GRU does");
        }
        shaped(found.name(), cell() == CellKind.GRU ? List.of(2, width) : List.of(width));
    }

    /** The layer whose recurrent weights have this name. */
    static Optional<Layer> of(TensorFile file, Tensor recurrent) {
        Matcher name = RECURRENT.matcher(recurrent.name());
        if (!name.matches()) {
            return Optional.empty();
        }
        if (!recurrent.isMatrix()) {
            throw wrong(file, recurrent, "a matrix of n rows and n, 3n or 4n columns");
        }
        CellKind cell = cell(file, recurrent, recurrent.columns(), recurrent.rows());
        Tensor input = file.tensor(name.group(1) + "kernel" + (name.group(2) == null ? "" : name.group(2)),
                "an array of " + recurrent.columns() + " columns");
        if (!input.isMatrix() || input.rows() < 1) {
            throw wrong(file, input, "(m, " + recurrent.columns() + "), m from 1");
        }
        return Optional.of(new KerasLayer(file, name, new Size(cell, recurrent.rows(), input.rows())));
    }

    @Override
    boolean isReverse() {
        return name().matches("(?:.*[./])?backward_[^./]*(?:[./].*)?"); // as Bidirectional names it
    }

    @Override
    String order() {
        return cell() == CellKind.GRU ? "zrn" : "ifco";
    }

    @Override
    Piece inputWeights(int block) {
        return block(kernel, block);
    }

    @Override
    Piece recurrentWeights(int block) {
        return block(recurrentKernel, block);
    }

    @Override
    Piece bias(int block) {
        return bias.map(tensor -> Piece.rows(file, tensor, block * hidden(), (block + 1) * hidden())).orElseGet(this::zeros);
    }

    @Override
    Piece inputBias(int block) {
        return biasOf(0, block);
    }

    @Override
    Piece recurrentBias(int block) {
        return biasOf(1, block);
    }

    private Piece biasOf(int row, int block) {
        return bias.map(tensor -> Piece.ofRow(file, tensor, row, block * hidden(), (block + 1) * hidden()))
                .orElseGet(this::zeros);
    }

    private Piece block(Tensor tensor, int block) {
        return Piece.columns(file, tensor, block * hidden(), (block + 1) * hidden());
    }

    @Override
    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        notes.add(Note.of("keras." + cell().key()));
        if (bias.isEmpty()) {
            notes.add(Note.of(cell() == CellKind.GRU ? "keras.gru_no_bias" : "no_bias"));
        }
        return notes;
    }
}
