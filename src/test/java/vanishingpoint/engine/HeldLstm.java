package vanishingpoint.engine;

import java.util.Map;
import java.util.Set;
import vanishingpoint.experiment.Gate;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.result.Activity;

/** A forward pass of its own in which some gates see the stored h_{j−1} instead of the one that comes along. */
record HeldLstm(GivenWeights given, Map<String, Matrix> stored, Set<Gate> held) {

    private static final double STEP = 1e-5;

    HeldLstm(GivenWeights given, Activity activity, Set<Gate> held) {
        this(given, activity.series(), held);
    }

    /** ∂C_t/∂C_k by central differences, C_k acting on h_k = o_k∘tanh(C_k) too. */
    Matrix differences(int t, int k) {
        int n = given.hidden();
        double[] entries = new double[n * n];
        for (int c = 0; c < n; c++) {
            double[] up = cell(t, k, c, STEP);
            double[] down = cell(t, k, c, -STEP);
            for (int i = 0; i < n; i++) {
                entries[i * n + c] = (up[i] - down[i]) / (2 * STEP);
            }
        }
        return Matrix.of(n, n, entries);
    }

    private double[] cell(int t, int k, int component, double change) {
        int n = given.hidden();
        double[] cell = row("C", k);
        cell[component] += change;
        double[] hidden = new double[n];
        for (int i = 0; i < n; i++) {
            hidden[i] = stored.get("o").get(k - 1, i) * Math.tanh(cell[i]);
        }
        for (int j = k + 1; j <= t; j++) {
            double[] input = gate(Gate.INPUT, j, hidden);
            double[] forget = gate(Gate.FORGET, j, hidden);
            double[] output = gate(Gate.OUTPUT, j, hidden);
            double[] candidate = gate(Gate.CANDIDATE, j, hidden);
            for (int i = 0; i < n; i++) {
                cell[i] = input[i] * candidate[i] + forget[i] * cell[i];
                hidden[i] = output[i] * Math.tanh(cell[i]);
            }
        }
        return cell;
    }

    private double[] gate(Gate gate, int j, double[] coming) {
        double[] hidden = held.contains(gate) ? row("h", j - 1) : coming;
        Matrix weights = given.weight("W_" + gate.key());
        double[] values = new double[given.hidden()];
        for (int i = 0; i < values.length; i++) {
            double a = given.weight("b_" + gate.key()).get(i);
            for (int c = 0; c < weights.columns(); c++) {
                a += weights.get(i, c) * (c < values.length ? hidden[c] : given.x().get(j - 1, c - values.length));
            }
            values[i] = gate == Gate.CANDIDATE ? Math.tanh(a) : 1 / (1 + Math.exp(-a));
        }
        return values;
    }

    private double[] row(String name, int t) {
        double[] row = new double[given.hidden()];
        for (int i = 0; i < row.length; i++) {
            row[i] = stored.get(name).get(t - 1, i);
        }
        return row;
    }
}
