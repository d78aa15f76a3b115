package vanishingpoint.engine;

import java.util.Arrays;
import vanishingpoint.engine.Lanes.Sums;
import vanishingpoint.experiment.Matrix;

/**
 * All singular values of P(t,k) by lag. P(t,k)ᵀ·W = U·Σ is carried, W orthogonal and forgotten: the columns of U·Σ are as long as
 * the singular values, and P(t,k−1)ᵀ·W = J_kᵀ·U·Σ is made orthogonal anew by {@link OneSidedJacobi}. What rounding changes is a
 * part of each J_k, not of the product, so that small values are as right as large ones (Drmač 1998; Stewart 1997). Where
 * a factor of J_k is diagonal and its sizes far apart, it is first drawn into U·Σ by {@link PivotedQr} (Higham 2000).
 */
final class SingularValues {

    private final int size;
    private final GradedStep step;
    private final PivotedQr qr;
    /** Columns of U·Σ, each with an exponent. */
    private final double[][] x;
    private final long[] exponent;
    private final double[][] r;
    private final long[] rExponent;
    private final double[][] q;
    /** A matrix by rows. */
    private final double[][] byRows;
    private final OneSidedJacobi direct;
    private final OneSidedJacobi graded;
    private final Scaled[] before;
    private final Lanes lanes;
    private final double[][] product;
    private final double[][] work;
    /** How many singular values are known and not zero. */
    private int count;
    /** How many more are not zero for what is known: smaller than rounding. */
    private int lost;

    private SingularValues(Trajectory trajectory) {
        size = trajectory.stateSize();
        lanes = trajectory.lanes;
        int room = lanes.room(size);
        step = new GradedStep(trajectory);
        qr = new PivotedQr(size, lanes);
        x = new double[size][room];
        exponent = new long[size];
        r = new double[size][room];
        rExponent = new long[size];
        q = new double[size][room];
        byRows = new double[size][room];
        direct = new OneSidedJacobi(x, exponent, new double[size][0], lanes);
        graded = new OneSidedJacobi(r, rExponent, q, lanes);
        product = new double[size][room];
        work = lanes.workSpace(size, 0);
        before = new Scaled[size];
        count = size;
        for (int i = 0; i < size; i++) {
            x[i][i] = 1;
            before[i] = Scaled.ONE;
        }
    }

    /** log₁₀ of the singular values of ∂s_t/∂s_k, t×N, row t − k; {@code checkpoint} is called at every lag and may throw. */
    static Matrix log10ByLag(Trajectory trajectory, int t, Runnable checkpoint) {
        SingularValues values = new SingularValues(trajectory);
        int columns = values.size;
        double[] log10 = new double[t * columns];
        for (int lag = 1; lag < t; lag++) {
            checkpoint.run();
            values.multiply(t - lag + 1);
            for (int j = 0; j < columns; j++) {
                log10[lag * columns + j] = j < values.count ? values.before[j].log10()
                        : j < values.count + values.lost ? Double.NaN : Double.NEGATIVE_INFINITY;
            }
        }
        return Matrix.of(t, columns, log10);
    }

    /** X = U·Σ becomes J_tᵀ·X = 2^C·Bᵀ·2^R·S·X and orthogonal. */
    private void multiply(int t) {
        step.set(t);
        for (int j = 0; j < count; j++) {
            step.applyS(x[j]);
        }
        scaleRows(step.row);
        lanes.sums(x, step.b, product, new Sums(count, 0, size, 0, lanes.room(size)), work);
        for (int j = 0; j < count; j++) {
            double[] swap = x[j];
            x[j] = product[j];
            product[j] = swap;
        }
        if (GradedStep.isSpread(step.column)) {
            absorb(step.column);
        } else {
            direct.orthogonalise(count, size, 0);
            keep(direct);
        }
    }

    /** 2^R·X; made orthogonal where the sizes in R are far apart. */
    private void scaleRows(long[] row) {
        if (GradedStep.isSpread(row)) {
            absorb(row);
            return;
        }
        for (int j = 0; j < count; j++) {
            exponent[j] += row[0];
            before[j] = Scaled.of(before[j].mantissa(), before[j].exponent() + row[0]);
        }
    }

    /** 2^R·X = Q·R·W; then Rᵀ·W = V·Σ, whose columns are the more orthogonal, so that Q·W takes the place of U. */
    private void absorb(long[] row) {
        transpose(x, byRows);
        qr.decompose(byRows, exponent, count, row, true);
        int rank = qr.rank();
        for (int k = 0; k < rank; k++) {
            rExponent[k] = qr.row(k, r[k]);
        }
        qr.q(byRows);
        transpose(byRows, q);
        graded.orthogonalise(rank, qr.columns(), size);
        int rows = (int) Arrays.stream(row).filter(e -> e != GradedStep.ZERO).count();
        lost = Math.min(lost + qr.lost(), rows - rank);
        count = rank;
        for (int j = 0; j < count; j++) {
            before[j] = graded.norm(j);
            exponent[j] = rExponent[j];
            for (int i = 0; i < size; i++) {
                x[j][i] = graded.length(j) * q[j][i];
            }
        }
    }

    private static void transpose(double[][] source, double[][] target) {
        for (int i = 0; i < target.length; i++) {
            for (int j = 0; j < source.length; j++) {
                target[i][j] = source[j][i];
            }
        }
    }

    /** Takes the norms for the singular values, but for those that are rounding. */
    private void keep(OneSidedJacobi jacobi) {
        int kept = 0;
        for (int j = 0; j < count; j++) {
            Scaled norm = jacobi.norm(j);
            Scaled least = before[j].times(size * PivotedQr.ROUNDING);
            if (norm.mantissa() != 0 && norm.log10() > least.log10()) {
                double[] swap = x[kept];
                x[kept] = x[j];
                x[j] = swap;
                exponent[kept] = exponent[j];
                before[kept++] = norm;
            }
        }
        lost += count - kept;
        count = kept;
    }
}
