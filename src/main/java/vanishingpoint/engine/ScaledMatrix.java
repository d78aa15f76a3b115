package vanishingpoint.engine;

/** A sum of outer products whose rows carry exponents: gradients beyond the range of doubles. */
final class ScaledMatrix {

    final int rows;
    final int columns;
    private final double[] entries;
    private final long[] exponent;

    ScaledMatrix(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        entries = new double[rows * columns];
        exponent = new long[rows];
    }

    /** Adds factor·rowᵀ to row {@code i}. */
    void add(int i, Scaled factor, double[] row) {
        if (factor.mantissa() == 0) {
            return;
        }
        long difference = factor.exponent() - exponent[i];
        if (difference > 0 || isZero(i)) {
            for (int j = i * columns; j < (i + 1) * columns; j++) {
                entries[j] = ScaledArray.scaledBy(entries[j], -Math.max(difference, 0));
            }
            exponent[i] = factor.exponent();
            difference = 0;
        }
        Kernels.axpy(ScaledArray.scaledBy(factor.mantissa(), difference), row, 0, entries, i * columns, columns);
    }

    private boolean isZero(int i) {
        return Kernels.largest(entries, i * columns, columns) == 0;
    }

    Scaled get(int i, int j) {
        return Scaled.of(entries[i * columns + j], exponent[i]);
    }

    /** Frobenius norm. */
    Scaled norm() {
        long[] exponents = new long[entries.length];
        for (int i = 0; i < entries.length; i++) {
            exponents[i] = exponent[i / columns];
        }
        return ScaledArray.norm(entries, exponents, 0, entries.length);
    }
}
