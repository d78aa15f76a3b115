package vanishingpoint.weights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.WeightShapes;

/** A cell under this product's names, as {@link WeightShapes} has them; those of its read-out may be missing. */
final class OwnLayer extends Layer {

    private static final Pattern TELLING = Pattern.compile("((?:.*[./])?)(W_h|W_f|W_hn)");

    private final String prefix;

    private OwnLayer(TensorFile file, String prefix, Size size) {
        super(file, prefix.isEmpty() ? size.cell().key() : prefix.replaceFirst("[./]$", ""), size);
        this.prefix = prefix;
    }

    /** The layer that one telling name belongs to. */
    static Optional<Layer> of(TensorFile file, Tensor recurrent) {
        Matcher name = TELLING.matcher(recurrent.name());
        if (!name.matches()) {
            return Optional.empty();
        }
        String prefix = name.group(1);
        boolean lstm = name.group(2).equals("W_f");
        if (!recurrent.isMatrix() || recurrent.rows() < 1 || lstm && recurrent.columns() <= recurrent.rows()) {
            throw wrong(file, recurrent, lstm ? "(n, n + m), n and m from 1" : "(n, n), n from 1");
        }
        int n = recurrent.rows();
        if (lstm) {
            return Optional.of(new OwnLayer(file, prefix, new Size(CellKind.LSTM, n, recurrent.columns() - n)));
        }
        CellKind cell = name.group(2).equals("W_h") ? CellKind.RNN : CellKind.GRU;
        Tensor input = file.tensor(prefix + (cell == CellKind.RNN ? "W_x" : "W_in"), "an array of " + n + " rows");
        if (!input.isMatrix() || input.columns() < 1) {
            throw wrong(file, input, "(" + n + ", m), m from 1");
        }
        return Optional.of(new OwnLayer(file, prefix, new Size(cell, n, input.columns())));
    }

    @Override
    Optional<Tensor> besides(String name) {
        return Optional.ofNullable(file.tensors().getOrDefault(prefix + name, file.tensors().get(name)));
    }

    @Override
    Optional<String> word(String name) {
        return Optional.ofNullable(file.texts().getOrDefault(prefix + name, file.texts().get(name)));
    }

    @Override
    Map<String, Piece> pieces() {
        Map<String, Piece> pieces = new LinkedHashMap<>();
        WeightShapes.of(cell(), hidden(), inputs(), outputs()).forEach((name, shape) -> {
            if (!isReadOut(name) || hasReadOut()) {
                List<Integer> sides = name.startsWith("b_") ? List.of(shape.rows()) : List.of(shape.rows(), shape.columns());
                pieces.put(name, Piece.whole(file, shaped(prefix + name, sides)));
            }
        });
        return pieces;
    }

    private int outputs() {
        Tensor readOut = file.tensors().get(prefix + matrix());
        if (readOut != null && (!readOut.isMatrix() || readOut.rows() < 1)) {
            throw wrong(file, readOut, "(p, " + hidden() + "), p from 1");
        }
        return readOut == null ? 1 : readOut.rows();
    }

    private boolean hasReadOut() {
        return file.tensors().containsKey(prefix + matrix());
    }

    private String matrix() {
        return ReadOut.matrix(cell());
    }

    private boolean isReadOut(String name) {
        return name.equals(matrix()) || name.equals(ReadOut.bias(cell()));
    }

    @Override
    List<Note> notes() {
        return List.of();
    }
}
