package vanishingpoint.weights;

import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Parameters;

/** A table of a file, one row a step. */
record Rows(TensorFile file, Tensor table) {

    private static final int MOST = (int) Parameters.T.range().typedMax();

    /** All steps, or as many first ones as the order asks for, of so many columns. */
    Piece of(Layer layer, int columns, ImportOrder order) {
        boolean fits = table.isMatrix() || table.isVector() && columns == 1;
        if (!fits || table.columns() != columns || table.rows() < 1) {
            throw Layer.wrong(file, table, "(T, " + columns + "), one row a step");
        }
        int length = order.inputs().cut() ? order.signal().length() : table.rows();
        if (length > table.rows()) {
            throw steps(table.rows(), "at least " + length + ", the length that is asked for");
        }
        if (length > MOST) {
            throw steps(length, "at most " + MOST + "; a length can be chosen, the first steps are then taken");
        }
        Room.STEPS.check(layer, (long) length * columns);
        return Piece.rows(file, table, 0, length);
    }

    private BadInputException steps(int found, String allowed) {
        return BadInputException.field(file.source(), TensorFile.shown(table.name()), "of " + found + " steps", allowed);
    }
}
