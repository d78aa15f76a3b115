package vanishingpoint.engine;

import java.util.Map;
import vanishingpoint.engine.Trajectory.Term;

/**
 * The total gradient in plain doubles, as long as they suffice: {@link PlainBack}. Outer products δ_k·v_kᵀ are added for
 * several steps at a time, so that each sum is fetched once for all of them.
 */
final class PlainGradients {

    /** Steps at a time. */
    private static final int BLOCK = 8;
    /** Entries at a time: what is added stays in the first cache for all columns. */
    private static final int SPAN = 256;

    private final Trajectory trajectory;
    private final Loss loss;
    private final PlainBack step;
    private final int n;
    private final int m;
    /** Σ_k v_k·δ_kᵀ with v_k = (h_{k−1}, x_k, 1): column by column what every gate's parameters are taken from. */
    private final double[][] sums;
    /** δ of a block's steps. */
    private final double[][] deltas;
    /** v of a block's steps, the steps of one entry beside each other. */
    private final double[] operands;

    PlainGradients(Trajectory trajectory, Loss loss) {
        this.trajectory = trajectory;
        this.loss = loss;
        n = trajectory.n;
        m = trajectory.network.m;
        step = trajectory.plainBack();
        sums = new double[n + m + 1][trajectory.gates() * n];
        deltas = new double[BLOCK][trajectory.gates() * n];
        operands = new double[(n + m + 1) * BLOCK];
    }

    /**
     * @param stateAdjoint is set to Λ_t, T×stateSize
     * @return Λ_0; null if doubles do not suffice
     */
    double[] run(ScaledArray stateAdjoint, Runnable checkpoint) {
        if (step == null || !loss.hiddenAdjoint.isPlain() || !loss.logitAdjoint.isPlain()) {
            return null;
        }
        int size = trajectory.stateSize();
        double[] lambda = new double[size];
        double[] mu = new double[n];
        for (int k = trajectory.length; k >= 1; k--) {
            checkpoint.run();
            for (int i = 0; i < n; i++) {
                lambda[i] += loss.hiddenAdjoint.mantissas[(k - 1) * n + i];
            }
            if (!PlainBack.within(PlainBack.ADJOINTS, lambda, size)) {
                return null;
            }
            System.arraycopy(lambda, 0, stateAdjoint.mantissas, (k - 1) * size, size);
            int place = (trajectory.length - k) % BLOCK;
            step.deltas(k, lambda, mu, deltas[place]);
            operand(k, place);
            if (place == BLOCK - 1 || k == 1) {
                add(place + 1);
            }
            step.back(k, mu, deltas[place], lambda);
        }
        return PlainBack.within(PlainBack.ADJOINTS, lambda, size) ? lambda : null;
    }

    private void operand(int k, int place) {
        for (int j = 0; j < n; j++) {
            operands[j * BLOCK + place] = trajectory.hidden[(k - 1) * n + j];
        }
        for (int j = 0; j < m; j++) {
            operands[(n + j) * BLOCK + place] = trajectory.network.x[(k - 1) * m + j];
        }
        operands[(n + m) * BLOCK + place] = 1;
    }

    private void add(int steps) {
        int width = trajectory.gates() * n;
        for (int from = 0; from < width; from += SPAN) {
            int to = Math.min(width, from + SPAN);
            for (int j = 0; j < sums.length; j++) {
                int s = 0;
                for (; s + 3 < steps; s += 4) {
                    RowSums.four(deltas, s, operands, j * BLOCK + s, sums[j], from, to);
                }
                for (; s < steps; s++) {
                    RowSums.one(deltas[s], operands[j * BLOCK + s], sums[j], from, to);
                }
            }
        }
    }

    /** Adds the recurrent layer's and the read-out's gradients to matrices of zeros. */
    void addTo(Map<String, ScaledMatrix> byName) {
        for (Term term : trajectory.terms()) {
            double[][] gradient = byName.get(term.parameter()).plainEntries();
            int first = switch (term.operand()) {
                case HIDDEN, STACKED -> 0;
                case INPUT -> n;
                case ONE -> n + m;
            };
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < gradient[i].length; j++) {
                    gradient[i][j] = sums[first + j][term.gate() * n + i];
                }
            }
        }
        Network network = trajectory.network;
        double[][] weights = byName.get(network.readOut()).plainEntries();
        double[][] biases = byName.get(network.readOutBias()).plainEntries();
        for (int t = 1; t <= trajectory.length; t++) {
            for (int q = 0; q < network.p; q++) {
                double factor = loss.logitAdjoint.mantissas[(t - 1) * network.p + q];
                Kernels.axpyFrom(factor, trajectory.hidden, t * n, weights[q], n);
                biases[q][0] += factor;
            }
        }
    }
}
