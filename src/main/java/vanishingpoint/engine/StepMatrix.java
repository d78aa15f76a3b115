package vanishingpoint.engine;

import java.util.Arrays;

/**
 * A one-step state Jacobian in the doubles, as {@link Lanes} multiply with it: rows×inner dense entries on the first
 * {@code inner} states and, where the state is (h, C), one more entry a row: of C_i in the rows of h_i and of C_i.
 */
final class StepMatrix {

    /** Entries, zeros apart, within 2^±this are of moderate size: several products of them stay in the doubles. */
    static final int MODERATE = 250;

    /** 2^−MODERATE. */
    static final double SMALLEST = Math.scalb(1.0, -MODERATE);

    final int rows;
    final int inner;
    final double[] dense;
    /** Entry of row i in column inner + i mod inner; null where the state is h alone. */
    final double[] diagonal;

    StepMatrix(int rows, int inner) {
        this.rows = rows;
        this.inner = inner;
        dense = new double[rows * inner];
        diagonal = rows > inner ? new double[rows] : null;
    }

    /** For a product of several steps, dense in all states. */
    static StepMatrix square(int size) {
        return new StepMatrix(size, size);
    }

    /** Copies a Jacobian; whether its entries are doubles of moderate size, so that this may stand for it. */
    boolean set(SparseRows jacobian) {
        if (!jacobian.isPlain()) {
            return false;
        }
        Arrays.fill(dense, 0);
        for (int i = 0; i < rows; i++) {
            for (int q = jacobian.start[i]; q < jacobian.start[i + 1]; q++) {
                int column = jacobian.column[q];
                if (column < inner) {
                    dense[i * inner + column] = jacobian.value[q];
                } else {
                    diagonal[i] = jacobian.value[q];
                }
            }
            if (diagonal != null && !endsOnDiagonal(jacobian, i)) {
                diagonal[i] = 0;
            }
        }
        return true;
    }

    private boolean endsOnDiagonal(SparseRows jacobian, int i) {
        return jacobian.start[i + 1] > jacobian.start[i] && jacobian.column[jacobian.start[i + 1] - 1] >= inner;
    }
}
