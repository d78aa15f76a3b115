package vanishingpoint.weights;

import java.util.ArrayList;
import java.util.List;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Matrix;

/**
 * A parameter's numbers, and where they came from as one would write it in Python: {@code W[0:16]}, {@code K[:, 0:16].T},
 * {@code [a, b]} for columns side by side, {@code a + b}.
 *
 * @param used names of the tensors that they were taken from
 */
record Piece(String formula, List<String> used, Matrix values) {

    private static final double LARGEST = 1e100; // as in an experiment

    /** Some of a tensor's rows: of a matrix as they are, of a vector as a column. */
    static Piece rows(TensorFile file, Tensor tensor, int from, int to) {
        tensor.checkReadable(file.source());
        String cut = from == 0 && to == tensor.rows() ? "" : "[" + from + ":" + to + "]";
        return of(tensor, cut, matrix(to - from, tensor.columns(), (i, j) -> entry(file, tensor, from + i, j)));
    }

    /** Some of a matrix's columns, as rows. */
    static Piece columns(TensorFile file, Tensor tensor, int from, int to) {
        tensor.checkReadable(file.source());
        String cut = from == 0 && to == tensor.columns() ? "" : "[:, " + from + ":" + to + "]";
        return of(tensor, cut + ".T", matrix(to - from, tensor.rows(), (i, j) -> entry(file, tensor, j, from + i)));
    }

    /** A part of one row of a matrix, as a column. */
    static Piece ofRow(TensorFile file, Tensor tensor, int row, int from, int to) {
        tensor.checkReadable(file.source());
        return of(tensor, "[" + row + ", " + from + ":" + to + "]",
                matrix(to - from, 1, (i, j) -> entry(file, tensor, row, from + i)));
    }

    /** A whole matrix, or a vector as a column. */
    static Piece whole(TensorFile file, Tensor tensor) {
        return rows(file, tensor, 0, tensor.rows());
    }

    /** The same number everywhere. */
    static Piece filled(String formula, int rows, int columns, double value) {
        return new Piece(formula, List.of(), matrix(rows, columns, (i, j) -> value));
    }

    private static Piece of(Tensor tensor, String cut, Matrix values) {
        return new Piece(TensorFile.shown(tensor.name()) + cut, List.of(tensor.name()), values);
    }

    /** This one's columns, then the other's. */
    Piece beside(Piece right) {
        int left = values.columns();
        return new Piece("[" + formula + ", " + right.formula + "]", usedWith(right),
                matrix(values.rows(), left + right.values.columns(),
                        (i, j) -> j < left ? values.get(i, j) : right.values.get(i, j - left)));
    }

    /** Entry by entry. */
    Piece plus(Piece other) {
        return new Piece(formula + " + " + other.formula, usedWith(other),
                matrix(values.rows(), values.columns(), (i, j) -> values.get(i, j) + other.values.get(i, j)));
    }

    /** The last row first. */
    Piece backwards() {
        int rows = values.rows();
        return new Piece(formula + "[::-1]", used,
                matrix(rows, values.columns(), (i, j) -> values.get(rows - 1 - i, j)));
    }

    private List<String> usedWith(Piece other) {
        List<String> both = new ArrayList<>(used);
        both.addAll(other.used);
        return both;
    }

    private static double entry(TensorFile file, Tensor tensor, int row, int column) {
        double value = tensor.get(row, column);
        if (!(Math.abs(value) <= LARGEST)) {
            throw BadInputException.field(file.source(), TensorFile.shown(tensor.name()) + "[" + row
                    + (tensor.isMatrix() ? ", " + column : "") + "]", String.valueOf(value), "numbers from -1e100 to 1e100");
        }
        return value;
    }

    /** An entry by its row and column. */
    @FunctionalInterface
    private interface Entries {
        double at(int row, int column);
    }

    private static Matrix matrix(int rows, int columns, Entries entries) {
        double[] all = new double[Math.multiplyExact(rows, columns)];
        for (int i = 0; i < all.length; i++) {
            all[i] = entries.at(i / columns, i % columns);
        }
        return Matrix.of(rows, columns, all);
    }
}
