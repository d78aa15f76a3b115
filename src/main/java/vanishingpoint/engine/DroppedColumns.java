package vanishingpoint.engine;

import java.util.Arrays;
import java.util.stream.IntStream;
import vanishingpoint.result.Triangle;

/**
 * What {@link LaneReduction} left out of P(·,k), and whether it may have mattered. Columns of norm ‖B_s‖ dropped at step
 * s have grown to at most ‖P(t,s)‖·‖B_s‖ at step t, and those of several steps add up as squares, since columns are
 * dropped after turning M by an orthogonal matrix: M·Mᵀ = A·Aᵀ + B·Bᵀ. So the relative error of the norm at (t,k) is at
 * most ½·Σ_s (‖P(t,s)‖·‖B_s‖/‖P(t,k)‖)². The bound takes ‖P(t,s)‖ from the same table, s later than k: it holds once no
 * certificate fails any more, by induction from the last k to the first.
 */
final class DroppedColumns {

    /** Certified relative error of every norm. */
    static final double CERTIFIED = 5e-11;

    private final int length;
    private final int[][] step;
    private final double[][] log10Norm;
    private final int[] count;

    DroppedColumns(int length) {
        this.length = length;
        step = new int[length + 1][];
        log10Norm = new double[length + 1][];
        count = new int[length + 1];
    }

    /** Notes what was dropped from P(t,k). For one k from one thread. */
    void add(int t, int k, Scaled norm) {
        if (norm.mantissa() == 0) {
            return;
        }
        int i = count[k]++;
        if (i == 0) {
            step[k] = new int[8];
            log10Norm[k] = new double[8];
        } else if (i == step[k].length) {
            step[k] = Arrays.copyOf(step[k], 2 * i);
            log10Norm[k] = Arrays.copyOf(log10Norm[k], 2 * i);
        }
        step[k][i] = t;
        log10Norm[k][i] = norm.log10();
    }

    /**
     * The k whose norms are not certified.
     *
     * @param log10Gains the norms at (t,k), dropped columns left out
     * @param log10Growth log₁₀‖P(t,s)‖₂ of the whole state
     */
    int[] uncertified(double[] log10Gains, double[] log10Growth) {
        return IntStream.rangeClosed(1, length)
                .filter(k -> !(error(k, log10Gains, log10Growth) <= CERTIFIED)).toArray();
    }

    /** Bound of the relative error of every norm: the largest over all pairs, arguments as above. */
    double largestError(double[] log10Gains, double[] log10Growth) {
        return IntStream.rangeClosed(1, length).mapToDouble(k -> error(k, log10Gains, log10Growth)).max().orElse(0);
    }

    /** P(·,k) is computed again with all its columns. */
    void forget(int k) {
        count[k] = 0;
    }

    /** ½·count·max_s (‖P(t,s)‖·‖B_s‖/‖P(t,k)‖)², the largest over t; infinite where a gain is zero or undefined. */
    private double error(int k, double[] log10Gains, double[] log10Growth) {
        double worst = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count[k]; i++) {
            for (int t = step[k][i]; t <= length; t++) {
                double ratio = log10Growth[Triangle.index(t, step[k][i])] + log10Norm[k][i]
                        - log10Gains[Triangle.index(t, k)];
                if (!(ratio <= worst)) {
                    worst = Double.isNaN(ratio) ? Double.POSITIVE_INFINITY : ratio;
                }
            }
        }
        return count[k] == 0 ? 0 : Math.pow(10, 2 * worst) * count[k] / 2;
    }
}
