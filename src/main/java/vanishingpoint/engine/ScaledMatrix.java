package vanishingpoint.engine;

import java.util.Arrays;

/** A sum of outer products whose rows carry exponents: gradients beyond the range of doubles. */
final class ScaledMatrix {

    /** Square sums below this may have lost something by underflow. */
    private static final double FAINT = 0x1p-900;

    final int rows;
    final int columns;
    private final double[][] entries;
    private final long[] exponent;

    ScaledMatrix(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        entries = new double[rows][columns];
        exponent = new long[rows];
    }

    /** Adds factor·rowᵀ to row {@code i}. */
    void add(int i, Scaled factor, double[] row) {
        if (factor.mantissa() == 0) {
            return;
        }
        long difference = factor.exponent() - exponent[i];
        if (difference != 0 && isZero(i)) {
            exponent[i] = factor.exponent();
            difference = 0;
        } else if (difference > 0) {
            for (int j = 0; j < columns; j++) {
                entries[i][j] = ScaledArray.scaledBy(entries[i][j], -difference);
            }
            exponent[i] = factor.exponent();
            difference = 0;
        }
        Kernels.axpy(ScaledArray.scaledBy(factor.mantissa(), difference), row, entries[i], 0, columns);
    }

    void add(ScaledMatrix other) {
        for (int i = 0; i < rows; i++) {
            add(i, Scaled.of(1, other.exponent[i]), other.entries[i]);
        }
    }

    /** The entries themselves, for adding to while every row's exponent is 0. */
    double[][] plainEntries() {
        return entries;
    }

    private boolean isZero(int i) {
        return Kernels.largest(entries[i], 0, columns) == 0;
    }

    Scaled get(int i, int j) {
        return Scaled.of(entries[i][j], exponent[i]);
    }

    /** Frobenius norm. */
    Scaled norm() {
        double squares = 0;
        for (int i = 0; i < rows && exponent[i] == 0; i++) {
            squares += Kernels.sumOfSquares(entries[i], 0, columns);
        }
        boolean plain = Arrays.stream(exponent).allMatch(power -> power == 0);
        if (plain && squares >= FAINT && squares <= 1 / FAINT) {
            return Scaled.of(Math.sqrt(squares));
        }
        ScaledArray byRow = new ScaledArray(rows);
        for (int i = 0; i < rows; i++) {
            Scaled norm = ScaledArray.norm(entries[i], 0, columns);
            byRow.set(i, Scaled.of(norm.mantissa(), norm.exponent() + exponent[i]));
        }
        return byRow.norm(0, rows);
    }
}
