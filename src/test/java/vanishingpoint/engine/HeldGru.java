package vanishingpoint.engine;

import java.util.Map;
import java.util.Set;
import vanishingpoint.experiment.Gate;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Matrix;

/** A forward pass of its own in which some gates keep the values that they had in the stored one. */
record HeldGru(GivenWeights given, Map<String, Matrix> stored, Set<Gate> held) {

    private static final double STEP = 1e-5;

    /** ∂h_t/∂h_k by central differences. */
    Matrix differences(int t, int k) {
        int n = given.hidden();
        double[] entries = new double[n * n];
        for (int c = 0; c < n; c++) {
            double[] up = hidden(t, k, c, STEP);
            double[] down = hidden(t, k, c, -STEP);
            for (int i = 0; i < n; i++) {
                entries[i * n + c] = (up[i] - down[i]) / (2 * STEP);
            }
        }
        return Matrix.of(n, n, entries);
    }

    private double[] hidden(int t, int k, int component, double change) {
        int n = given.hidden();
        double[] hidden = new double[n];
        for (int i = 0; i < n; i++) {
            hidden[i] = stored.get("h").get(k - 1, i);
        }
        hidden[component] += change;
        for (int j = k + 1; j <= t; j++) {
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                double r = held.contains(Gate.RESET) ? stored.get("r").get(j - 1, i)
                        : sigmoid(driven("r", j, i) + recurrent("r", hidden, i));
                double z = held.contains(Gate.UPDATE) ? stored.get("z").get(j - 1, i)
                        : sigmoid(driven("z", j, i) + recurrent("z", hidden, i));
                double candidate = held.contains(Gate.GRU_CANDIDATE) ? stored.get("n").get(j - 1, i)
                        : Math.tanh(driven("n", j, i) + r * recurrent("n", hidden, i));
                next[i] = (1 - z) * candidate + z * hidden[i];
            }
            hidden = next;
        }
        return hidden;
    }

    private double driven(String gate, int j, int i) {
        double sum = given.weight("b_i" + gate).get(i);
        for (int c = 0; c < given.x().columns(); c++) {
            sum += given.weight("W_i" + gate).get(i, c) * given.x().get(j - 1, c);
        }
        return sum;
    }

    private double recurrent(String gate, double[] hidden, int i) {
        double sum = given.weight("b_h" + gate).get(i);
        for (int c = 0; c < hidden.length; c++) {
            sum += given.weight("W_h" + gate).get(i, c) * hidden[c];
        }
        return sum;
    }

    private static double sigmoid(double a) {
        return 1 / (1 + Math.exp(-a));
    }
}
