package vanishingpoint.engine;

import java.util.Map;
import vanishingpoint.engine.Lanes.Sums;
import vanishingpoint.engine.Trajectory.Term;

/**
 * The total gradient in plain doubles, as long as they suffice: {@link PlainBack}. All steps' δ are kept, so that the outer
 * products δ_k·v_kᵀ are one product of matrices.
 */
final class PlainGradients {

    private final Trajectory trajectory;
    private final Loss loss;
    private final PlainBack step;
    private final int n;
    private final int m;
    /** δ_k, row k − 1. */
    private final double[][] deltas;

    PlainGradients(Trajectory trajectory, Loss loss) {
        this.trajectory = trajectory;
        this.loss = loss;
        n = trajectory.n;
        m = trajectory.network.m;
        step = trajectory.plainBack();
        deltas = new double[trajectory.length][trajectory.lanes.room(trajectory.gates() * n)];
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
        double[] lambda = new double[Math.max(size, trajectory.lanes.room(n))];
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
            step.deltas(k, lambda, mu, deltas[k - 1]);
            step.back(k, mu, deltas[k - 1], lambda, trajectory.lanes);
        }
        return PlainBack.within(PlainBack.ADJOINTS, lambda, size) ? lambda : null;
    }

    /** Σ_k v_k·δ_kᵀ with v_k = (h_{k−1}, x_k, 1): column by column what every gate's parameters are taken from. */
    private double[][] sums() {
        int length = trajectory.length;
        int width = deltas[0].length;
        double[][] operands = new double[n + m + 1][length];
        for (int k = 0; k < length; k++) {
            for (int j = 0; j < n; j++) {
                operands[j][k] = trajectory.hidden[k * n + j];
            }
            for (int j = 0; j < m; j++) {
                operands[n + j][k] = trajectory.network.x[k * m + j];
            }
            operands[n + m][k] = 1;
        }
        double[][] sums = new double[n + m + 1][width];
        trajectory.lanes.sums(operands, deltas, sums, new Sums(sums.length, 0, length, 0, width),
                trajectory.lanes.workSpace(length, 0));
        return sums;
    }

    /** Adds the recurrent layer's and the read-out's gradients to matrices of zeros. */
    void addTo(Map<String, ScaledMatrix> byName) {
        double[][] sums = sums();
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
