package vanishingpoint.engine;

import java.util.Arrays;

/**
 * A matrix given by its non-zero entries, row by row, each row with an exponent of its own: entry (i, j) is
 * value·2^rowExponent[i]. A work matrix: filled anew for each step.
 */
final class SparseRows {

    /** Rows whose largest entry leaves 2^±this get an exponent. */
    private static final int LIMIT = 250;

    final int rows;
    final int columns;
    final int[] start;
    final int[] column;
    final double[] value;
    final long[] rowExponent;
    private int row;
    private int size;

    SparseRows(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        start = new int[rows + 1];
        column = new int[rows * columns];
        value = new double[rows * columns];
        rowExponent = new long[rows];
    }

    void clear() {
        row = 0;
        size = 0;
    }

    /** Adds an entry to the current row, right of those it has; an exact zero is left out. */
    void add(int at, double entry) {
        if (entry != 0) {
            column[size] = at;
            value[size++] = entry;
        }
    }

    /** Ends the current row; the row's entries stand for entry·2^exponent. */
    void endRow(long exponent) {
        double largest = 0;
        for (int q = start[row]; q < size; q++) {
            largest = Math.max(largest, Math.abs(value[q]));
        }
        int shift = largest == 0 ? 0 : Math.getExponent(largest);
        if (Math.abs(shift) > LIMIT) {
            for (int q = start[row]; q < size; q++) {
                value[q] = Math.scalb(value[q], -shift);
            }
        } else {
            shift = 0;
        }
        rowExponent[row++] = largest == 0 ? 0 : exponent + shift;
        start[row] = size;
    }

    /** Whether every row's exponent is 0. */
    boolean isPlain() {
        for (int i = 0; i < rows; i++) {
            if (rowExponent[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Fills this with the transpose of {@code other} without its row exponents. */
    void setToTransposeOfMantissas(SparseRows other) {
        int[] count = new int[rows + 1];
        for (int q = 0; q < other.start[other.rows]; q++) {
            count[other.column[q] + 1]++;
        }
        for (int i = 0; i < rows; i++) {
            count[i + 1] += count[i];
        }
        System.arraycopy(count, 0, start, 0, rows + 1);
        for (int i = 0; i < other.rows; i++) {
            for (int q = other.start[i]; q < other.start[i + 1]; q++) {
                int place = count[other.column[q]]++;
                column[place] = i;
                value[place] = other.value[q];
            }
        }
        Arrays.fill(rowExponent, 0);
    }
}
