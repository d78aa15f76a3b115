package vanishingpoint.engine;

import java.util.Arrays;

/**
 * A one-step state Jacobian taken apart so that its small singular values can be found: J = Sᵀ·2^R·B·2^C, R and C diagonal,
 * the rows and columns of B of moderate size. For the LSTM Sᵀ = [I diag(e); 0 I] with e = o(1−tanh²C) adds to h what
 * reaches it through C, for the other cells it is I. A work object.
 */
final class GradedStep {

    /** Exponent of a row or column of zeros. */
    static final long ZERO = Long.MIN_VALUE;
    /** Exponents this far apart are taken apart; nearer ones cost fewer digits than are promised. */
    private static final long SPREAD = 12;

    /** Row by row. */
    final double[][] b;
    final long[] row;
    final long[] column;
    private final Trajectory trajectory;
    /** Of the LSTM: with the way from h_{t−1} to h_t at fixed C_t, through o alone. */
    private final Trajectory apart;
    private final int size;
    private final SparseRows jacobian;
    private final double[] exposure;
    private final int[] shift;

    GradedStep(Trajectory trajectory) {
        this.trajectory = trajectory;
        size = trajectory.stateSize();
        b = new double[size][trajectory.lanes.room(size)];
        row = new long[size];
        column = new long[size];
        jacobian = new SparseRows(size, size);
        exposure = new double[size - trajectory.n];
        shift = new int[size];
        apart = trajectory instanceof LstmTrajectory lstm ? lstm.unexposed() : trajectory;
    }

    /** Takes J_t apart. Where the sizes of rows, or of columns, are not far apart they have one exponent. */
    void set(int t) {
        for (int i = 0; i < exposure.length; i++) {
            exposure[i] = ((LstmTrajectory) trajectory).exposure.toDouble((t - 1) * exposure.length + i);
        }
        apart.stepJacobian(t, jacobian);
        for (int i = 0; i < size; i++) {
            int from = jacobian.start[i];
            int to = jacobian.start[i + 1];
            shift[i] = Math.getExponent(Kernels.largest(jacobian.value, from, to - from));
            row[i] = from == to ? ZERO : jacobian.rowExponent[i] + shift[i];
        }
        boolean rowsApart = isSpread(row);
        long top = Arrays.stream(row).max().orElseThrow();
        Arrays.fill(column, ZERO);
        for (int i = 0; i < size; i++) {
            setRow(i, rowsApart || row[i] == ZERO ? 0 : row[i] - top);
            row[i] = rowsApart ? row[i] : top;
        }
        if (isSpread(column)) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    b[i][j] = b[i][j] == 0 ? 0 : ScaledArray.scaledBy(b[i][j], -column[j]);
                }
            }
        } else {
            Arrays.fill(column, 0);
        }
    }

    /** In units of its own size, or of another one. */
    private void setRow(int i, long size) {
        Arrays.fill(b[i], 0);
        double half = Math.scalb(1.0, -shift[i] / 2);
        double rest = Math.scalb(1.0, -shift[i] - -shift[i] / 2);
        double scale = Math.scalb(1.0, (int) size);
        for (int q = jacobian.start[i]; q < jacobian.start[i + 1]; q++) {
            int j = jacobian.column[q];
            double entry = jacobian.value[q] * half * rest;
            column[j] = Math.max(column[j], Math.getExponent(entry));
            b[i][j] = entry * scale;
        }
    }

    /** Whether there are zeros or sizes far apart among these. */
    static boolean isSpread(long[] exponents) {
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (long exponent : exponents) {
            low = Math.min(low, exponent);
            high = Math.max(high, exponent);
        }
        return low == ZERO || high - low > SPREAD;
    }

    /** x becomes S·x: to C is added diag(e) times h. */
    void applyS(double[] x) {
        for (int i = 0; i < exposure.length; i++) {
            x[exposure.length + i] += exposure[i] * x[i];
        }
    }

    /** X, row by row, becomes Sᵀ·X: to h is added diag(e) times C. */
    void applyTransposedS(double[][] x) {
        for (int i = 0; i < exposure.length; i++) {
            Kernels.axpy(exposure[i], x[exposure.length + i], x[i], 0, x[i].length);
        }
    }
}
