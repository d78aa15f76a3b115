package vanishingpoint.weights;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vanishingpoint.experiment.CellKind;

/**
 * The read-out of a layer of n units: a linear layer of the file under one of the usual names whose shape fits ({@code
 * weight} p×n, or {@code kernel} n×p), else the mean of all units.
 *
 * @param name the linear layer's weights; empty for the mean
 */
record ReadOut(Optional<String> name, Piece matrix, Piece bias) {

    /** More outputs than these are a vocabulary, with a loss that is not this program's. */
    static final int MOST_OUTPUTS = 256;

    private static final Pattern LINEAR = Pattern.compile("((?:.*[./])?)(weight|kernel)(:[0-9]+)?");
    /** What linear layers at the end are called, the surest name first; a number stands for a layer in a sequence. */
    private static final List<Pattern> USUAL = Stream.of("fc.*", "head.*", "out.*", "read_?out.*", "linear.*", "dense.*",
            "decoder.*", "classifier.*", "proj.*", "[0-9]+").map(Pattern::compile).toList();

    /** Name of the matrix: W_o of the RNN, W_y where W_o is the output gate. */
    static String matrix(CellKind cell) {
        return cell == CellKind.RNN ? "W_o" : "W_y";
    }

    static String bias(CellKind cell) {
        return cell == CellKind.RNN ? "b_o" : "b_y";
    }

    /** @param pieces the layer's, perhaps with a read-out of its own */
    static ReadOut of(Layer layer, Map<String, Piece> pieces) {
        Piece matrix = pieces.get(matrix(layer.cell()));
        if (matrix != null) {
            return new ReadOut(Optional.of(matrix.formula()), matrix, pieces.get(bias(layer.cell())));
        }
        if (!layer.isLast()) {
            return mean(layer.hidden());
        }
        return layer.file.tensors().values().stream().filter(tensor -> rank(tensor, layer.hidden()) < USUAL.size())
                .min(Comparator.comparingInt(tensor -> rank(tensor, layer.hidden())))
                .map(tensor -> linear(layer.file, tensor)).orElseGet(() -> mean(layer.hidden()));
    }

    private static int rank(Tensor tensor, int n) {
        Matcher name = LINEAR.matcher(tensor.name());
        if (!name.matches() || !tensor.isMatrix()) {
            return USUAL.size();
        }
        int outputs = isTransposed(name) ? tensor.columns() : tensor.rows();
        int inputs = isTransposed(name) ? tensor.rows() : tensor.columns();
        if (inputs != n || outputs < 1 || outputs > MOST_OUTPUTS) {
            return USUAL.size();
        }
        String last = name.group(1).replaceFirst("[./]$", "").replaceFirst(".*[./]", "");
        return IntStream.range(0, USUAL.size()).filter(i -> USUAL.get(i).matcher(last).matches()).findFirst()
                .orElse(USUAL.size());
    }

    private static boolean isTransposed(Matcher name) {
        return name.group(2).equals("kernel");
    }

    private static ReadOut linear(TensorFile file, Tensor tensor) {
        Matcher name = LINEAR.matcher(tensor.name());
        name.matches();
        Piece matrix = isTransposed(name) ? Piece.columns(file, tensor, 0, tensor.columns()) : Piece.whole(file, tensor);
        int outputs = matrix.values().rows();
        Tensor bias = file.tensors().get(name.group(1) + "bias" + (name.group(3) == null ? "" : name.group(3)));
        if (bias != null && !bias.shape().equals(List.of(outputs))) {
            throw Layer.wrong(file, bias, Tensor.shapeText(List.of(outputs)));
        }
        return new ReadOut(Optional.of(tensor.name()), matrix,
                bias == null ? Piece.filled("0", outputs, 1, 0) : Piece.whole(file, bias));
    }

    private static ReadOut mean(int n) {
        return new ReadOut(Optional.empty(), Piece.filled("1/" + n, 1, n, 1.0 / n), Piece.filled("0", 1, 1, 0));
    }
}
