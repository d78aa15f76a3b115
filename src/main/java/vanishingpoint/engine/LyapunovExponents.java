package vanishingpoint.engine;

import java.util.Arrays;
import vanishingpoint.engine.Lanes.Sums;
import vanishingpoint.experiment.Matrix;

/**
 * λ_i = Σ_t ln|R_t,ii|/(T − 1) over t = 2…T with J_t·Q_{t−1} = Q_t·R_t, Q_1 = I: the rates at which P(T,1) stretches lengths,
 * areas, volumes … (Benettin et al. 1980; Vogt, Puelma Touzel, Shlizerman, Lajoie 2022).
 */
final class LyapunovExponents {

    /** Entries grown by more than this have lost too many digits. */
    private static final double TOO_MUCH = 0x1p26;

    private final int size;
    private final int length;
    private final GradedStep step;
    private final PivotedQr qr;
    private final PivotedQr volumes;
    private final Lanes lanes;
    private final double[][] x;
    private final double[][] product;
    private final double[][] space;
    private final long[] none;
    private final double[] sums;
    private int count;
    private int lost;

    private LyapunovExponents(Trajectory trajectory) {
        size = trajectory.stateSize();
        length = trajectory.length;
        step = new GradedStep(trajectory);
        lanes = trajectory.lanes;
        qr = new PivotedQr(size, lanes);
        volumes = new PivotedQr(size, lanes);
        x = new double[size][lanes.room(size)];
        product = new double[size][lanes.room(size)];
        space = lanes.workSpace(size, 0);
        none = new long[size];
        sums = new double[size];
        count = size;
        for (int i = 0; i < size; i++) {
            x[i][i] = 1;
        }
    }

    /** ln per step, N×1, the largest first; negative infinity for directions that die, NaN for T = 1. */
    static Matrix of(Trajectory trajectory, Runnable checkpoint) {
        return new LyapunovExponents(trajectory).exponents(checkpoint);
    }

    private Matrix exponents(Runnable checkpoint) {
        double[] exponents = new double[size];
        Arrays.fill(exponents, Double.NaN);
        if (length == 1) {
            return Matrix.column(exponents);
        }
        for (int t = 2; t <= length; t++) {
            checkpoint.run();
            multiply(t);
        }
        decompose(none);
        Arrays.fill(exponents, Double.NEGATIVE_INFINITY);
        Arrays.fill(exponents, count, count + lost, Double.NaN);
        double[] known = Arrays.stream(sums, 0, count).map(sum -> -sum / (length - 1)).sorted().toArray();
        for (int i = 0; i < count; i++) {
            exponents[i] = -known[i];
        }
        return Matrix.column(exponents);
    }

    /** X becomes J_t·X = Sᵀ·2^R·B·2^C·X. */
    private void multiply(int t) {
        step.set(t);
        if (GradedStep.isSpread(step.column)) {
            decompose(step.column);
        }
        lanes.sums(step.b, x, product, new Sums(size, 0, size, 0, lanes.room(size)), space);
        for (int i = 0; i < size; i++) {
            double[] swap = x[i];
            x[i] = product[i];
            product[i] = swap;
        }
        decompose(step.row);
        step.applyTransposedS(x);
    }

    /**
     * 2^R·X = Q·R: Q takes the place of X. Columns must keep their order, which costs digits where sizes in R are far apart;
     * where they are too many, R_kk is the volume of the first k + 1 columns divided by that of the first k.
     */
    private void decompose(long[] row) {
        qr.decompose(x, none, count, row, false);
        int rank = qr.rank();
        int rows = (int) Arrays.stream(row).filter(e -> e != GradedStep.ZERO).count();
        lost = Math.min(lost + qr.lost(), rows - rank);
        boolean exact = qr.growth() < TOO_MUCH || rank < count;
        double volume = 0;
        for (int k = 0; k < rank; k++) {
            if (exact) {
                sums[k] = sums[qr.source(k)] + qr.diagonal(k).log();
            } else {
                volumes.decompose(x, none, k + 1, row, true);
                sums[k] += volumes.logVolume() - volume;
                volume = volumes.logVolume();
            }
        }
        count = rank;
        qr.q(x);
    }
}
