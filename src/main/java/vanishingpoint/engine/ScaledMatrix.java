package vanishingpoint.engine;

import java.util.Arrays;

/** A sum of outer products whose rows carry exponents: gradients beyond the range of doubles. */
final class ScaledMatrix {

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
        if (difference > 0 || isZero(i)) {
            for (int j = 0; j < columns; j++) {
                entries[i][j] = ScaledArray.scaledBy(entries[i][j], -Math.max(difference, 0));
            }
            exponent[i] = factor.exponent();
            difference = 0;
        }
        Kernels.axpy(ScaledArray.scaledBy(factor.mantissa(), difference), row, entries[i], 0, columns);
    }

    private boolean isZero(int i) {
        return Kernels.largest(entries[i], 0, columns) == 0;
    }

    Scaled get(int i, int j) {
        return Scaled.of(entries[i][j], exponent[i]);
    }

    /** Frobenius norm. */
    Scaled norm() {
        double[] flat = new double[rows * columns];
        long[] exponents = new long[rows * columns];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(entries[i], 0, flat, i * columns, columns);
            Arrays.fill(exponents, i * columns, (i + 1) * columns, exponent[i]);
        }
        return ScaledArray.norm(flat, exponents, 0, flat.length);
    }
}
