package vanishingpoint.engine;

import java.util.Arrays;
import java.util.Set;

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
    /** Of the LSTM: its way from h_{t−1} to h_t at fixed C_t, through o alone. */
    private final Trajectory throughOutput;
    private final int size;
    private final SparseRows jacobian;
    private final double[] exposure;

    GradedStep(Trajectory trajectory) {
        this.trajectory = trajectory;
        size = trajectory.stateSize();
        b = new double[size][size];
        row = new long[size];
        column = new long[size];
        jacobian = new SparseRows(size, size);
        exposure = new double[size - trajectory.n];
        throughOutput = trajectory instanceof LstmTrajectory lstm ? lstm.only(Set.of("o"), false) : trajectory;
    }

    /** Takes J_t apart. */
    void set(int t) {
        Arrays.fill(column, ZERO);
        if (trajectory instanceof LstmTrajectory lstm) {
            throughOutput.stepJacobian(t, jacobian);
            for (int i = 0; i < exposure.length; i++) {
                exposure[i] = lstm.exposure.toDouble((t - 1) * exposure.length + i);
                setRow(i);
            }
        }
        trajectory.stepJacobian(t, jacobian);
        for (int i = exposure.length; i < size; i++) {
            setRow(i);
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

    private void setRow(int i) {
        Arrays.fill(b[i], 0);
        int from = jacobian.start[i];
        int to = jacobian.start[i + 1];
        int shift = Math.getExponent(Kernels.largest(jacobian.value, from, to - from));
        row[i] = from == to ? ZERO : jacobian.rowExponent[i] + shift;
        for (int q = from; q < to; q++) {
            int j = jacobian.column[q];
            b[i][j] = Math.scalb(jacobian.value[q], -shift);
            column[j] = Math.max(column[j], Math.getExponent(b[i][j]));
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

    /** x becomes Sᵀ·x: to h is added diag(e) times C. */
    void applyTransposedS(double[] x) {
        for (int i = 0; i < exposure.length; i++) {
            x[i] += exposure[i] * x[exposure.length + i];
        }
    }

    /** target = Bᵀ·x. */
    void timesTransposedB(double[] x, double[] target) {
        Arrays.fill(target, 0, size, 0);
        int i = 0;
        for (; i + 3 < size; i += 4) {
            Kernels.axpy(x[i], b[i], x[i + 1], b[i + 1], x[i + 2], b[i + 2], x[i + 3], b[i + 3], target, 0, size);
        }
        for (; i < size; i++) {
            Kernels.axpy(x[i], b[i], target, 0, size);
        }
    }

    /** target = B·x. */
    void timesB(double[] x, double[] target) {
        for (int i = 0; i < size; i++) {
            target[i] = Kernels.dot(b[i], 0, x, 0, size);
        }
    }
}
