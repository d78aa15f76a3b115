package vanishingpoint.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.CellKind;

/**
 * A layer of {@code torch.nn.RNN}, {@code LSTM} or {@code GRU}, or a cell of one: {@code weight_ih} (gn×m), {@code weight_hh}
 * (gn×n), {@code bias_ih} and {@code bias_hh} (gn), g blocks of rows: one; i, f, g, o; r, z, n.
 */
final class PyTorchLayer extends BlockLayer {

    private static final Pattern RECURRENT = Pattern.compile("((?:.*[./])?)weight_hh(_l[0-9]+(?:_reverse)?)?");

    private final String prefix;
    private final String suffix;
    private final Tensor inputWeights;
    private final Tensor recurrentWeights;
    private final Optional<Tensor> inputBias;
    private final Optional<Tensor> recurrentBias;

    private PyTorchLayer(TensorFile file, Matcher name, Size size) {
        super(file, name(name), size);
        prefix = name.group(1);
        suffix = suffix(name);
        int width = blocks(cell()) * hidden();
        inputWeights = shaped(prefix + "weight_ih" + suffix, List.of(width, inputs()));
        recurrentWeights = shaped(prefix + "weight_hh" + suffix, List.of(width, hidden()));
        boolean biased = file.tensors().containsKey(prefix + "bias_ih" + suffix)
                || file.tensors().containsKey(prefix + "bias_hh" + suffix);
        inputBias = bias(biased, "bias_ih", width);
        recurrentBias = bias(biased, "bias_hh", width);
    }

    private Optional<Tensor> bias(boolean biased, String kind, int width) {
        return biased ? Optional.of(shaped(prefix + kind + suffix, List.of(width))) : Optional.empty();
    }

    /** The layer whose recurrent weights have this name. */
    static Optional<Layer> of(TensorFile file, Tensor recurrent) {
        Matcher name = RECURRENT.matcher(recurrent.name());
        if (!name.matches()) {
            return Optional.empty();
        }
        if (file.tensors().containsKey(name.group(1) + "weight_hr" + suffix(name))) { // its weight_hh has other columns
            throw new BadInputException(file.source(), name(name) + " projects its states (weight_hr" + suffix(name)
                    + "), which this program's LSTM does not; allowed: proj_size = 0");
        }
        if (!recurrent.isMatrix()) {
            throw wrong(file, recurrent, "a matrix of n, 3n or 4n rows and n columns");
        }
        CellKind cell = cell(file, recurrent, recurrent.rows(), recurrent.columns());
        Tensor input = file.tensor(name.group(1) + "weight_ih" + suffix(name), "an array of " + recurrent.rows() + " rows");
        if (!input.isMatrix() || input.columns() < 1) {
            throw wrong(file, input, "(" + recurrent.rows() + ", m), m from 1");
        }
        return Optional.of(new PyTorchLayer(file, name, new Size(cell, recurrent.columns(), input.columns())));
    }

    private static String suffix(Matcher name) {
        return name.group(2) == null ? "" : name.group(2);
    }

    private static String name(Matcher name) {
        String joined = name.group(1) + suffix(name).replaceFirst("^_", "");
        return joined.isEmpty() ? "cell" : joined.replaceFirst("[./]$", "");
    }

    @Override
    boolean isReverse() {
        return suffix.endsWith("_reverse");
    }

    @Override
    boolean isLast() {
        return !isReverse() && !file.tensors().containsKey(prefix + "weight_hh_l" + (level() + 1));
    }

    /** 0 for the layer that the inputs go to. */
    private int level() {
        String digits = suffix.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }

    @Override
    String order() {
        return cell() == CellKind.GRU ? "rzn" : "ifco";
    }

    @Override
    Piece inputWeights(int block) {
        return block(inputWeights, block);
    }

    @Override
    Piece recurrentWeights(int block) {
        return block(recurrentWeights, block);
    }

    @Override
    Piece bias(int block) {
        return inputBias.isEmpty() ? zeros() : inputBias(block).plus(recurrentBias(block));
    }

    @Override
    Piece inputBias(int block) {
        return inputBias.map(tensor -> block(tensor, block)).orElseGet(this::zeros);
    }

    @Override
    Piece recurrentBias(int block) {
        return recurrentBias.map(tensor -> block(tensor, block)).orElseGet(this::zeros);
    }

    private Piece block(Tensor tensor, int block) {
        return Piece.rows(file, tensor, block * hidden(), (block + 1) * hidden());
    }

    @Override
    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        if (cell() != CellKind.RNN) {
            notes.add(Note.of("torch." + cell().key()));
        }
        if (inputBias.isEmpty()) {
            notes.add(Note.of("no_bias"));
        } else if (cell() != CellKind.GRU) {
            notes.add(Note.of("torch.biases"));
        }
        if (level() > 0) {
            notes.add(Note.of("above", level() - 1));
        }
        return notes;
    }
}
