package vanishingpoint.engine;

import java.util.Arrays;
import vanishingpoint.engine.Lanes.Run;

/**
 * One step of the way back, in plain doubles. With λ = (λ_h, λ_C) at step t and μ = exposure∘λ_h + λ_C (λ_h itself for cells
 * without a cell state), gate g's pre-activation has the adjoint δ_g = influence_g∘μ, the LSTM's output gate
 * influence∘λ_h. One step earlier, λ_h is Σ_g U_gᵀδ_g, and direct∘μ is λ_C, or is added to λ_h in a cell without one.
 *
 * <p>Every number here is zero or within 2^±{@value #FACTORS}. While adjoints are zero or within 2^±{@value #ADJOINTS},
 * no product of an adjoint with an influence and a weight or operand leaves the normal doubles, and plain arithmetic
 * rounds as the scaled one does.
 *
 * @param influence by gate, T×n each
 * @param hiddenOnly the gate that acts on h_t alone, or −1
 * @param exposure T×n, null for cells without a cell state
 * @param direct T×n, null for a cell without a direct path
 * @param recurrent the gates that h_{t−1} feeds
 * @param rows of the gates' weights on h_{t−1}, n for each gate; null for gates that are not recurrent
 */
record PlainBack(double[][] influence, int hiddenOnly, double[] exposure, double[] direct, int[] recurrent,
        double[][] rows) {

    /** Binary order up to which weights, states, inputs and influences are taken. */
    static final int FACTORS = 200;
    /** The same for adjoints. */
    static final int ADJOINTS = 400;

    /** δ of step t from λ; {@code mu} is set too. */
    void deltas(int t, double[] lambda, double[] mu, double[] delta) {
        int n = mu.length;
        int at = (t - 1) * n;
        for (int i = 0; i < n; i++) {
            mu[i] = exposure == null ? lambda[i] : exposure[at + i] * lambda[i] + lambda[n + i];
        }
        for (int g = 0; g < influence.length; g++) {
            double[] factor = influence[g];
            double[] source = g == hiddenOnly ? lambda : mu;
            for (int i = 0; i < n; i++) {
                delta[g * n + i] = factor[at + i] * source[i];
            }
        }
    }

    /** λ of step t − 1 from μ and δ of step t; λ has {@link Lanes#room} for n entries at least, as the rows have. */
    void back(int t, double[] mu, double[] delta, double[] lambda, Lanes lanes) {
        int n = mu.length;
        int at = (t - 1) * n;
        Arrays.fill(lambda, 0, n, 0);
        for (int g : recurrent) {
            lanes.add(rows, delta, new Run(g * n, n, g * n, n), lambda);
        }
        for (int i = 0; direct != null && i < n; i++) {
            double through = direct[at + i] * mu[i];
            if (exposure == null) {
                lambda[i] += through;
            } else {
                lambda[n + i] = through;
            }
        }
    }

    /** The recurrent gates' rows by column: n arrays of as many entries as there are such rows. */
    double[][] columns(int n) {
        double[][] columns = new double[n][recurrent.length * n];
        for (int i = 0; i < recurrent.length * n; i++) {
            for (int j = 0; j < n; j++) {
                columns[j][i] = rows[recurrent[i / n] * n + i % n][j];
            }
        }
        return columns;
    }

    /**
     * After how many steps back, at least, an adjoint's entry of 2^−order or more could leave the normal doubles. In one
     * step an entry becomes a sum of products of it with the factors; such a sum, where it is not zero, is at least an
     * ulp of its smallest part, or where products are not rounded before they are added, an ulp of that.
     */
    int spacing(int order) {
        long low = 53; // the sum over the weights
        long high = 4;
        double[][][] factors = {influence, {exposure}, {direct}, rows};
        for (double[][] arrays : factors) {
            long smallest = 0;
            long largest = 0;
            for (double[] array : arrays) {
                for (int i = 0; array != null && i < array.length; i++) {
                    int size = Math.getExponent(array[i]);
                    smallest = array[i] == 0 ? smallest : Math.min(smallest, size);
                    largest = Math.max(largest, size + 1);
                }
            }
            low += 53 - smallest;
            high += largest;
        }
        high += Long.SIZE - Long.numberOfLeadingZeros(rows.length);
        return (int) Math.max(1, Math.min((1000 - order) / low, 300 / high));
    }

    /** The first n entries of each row of the gates' matrices, and zeros; null where one is not zero and beyond 2^±FACTORS. */
    static double[][] rows(int n, Lanes lanes, double[]... matrices) {
        double[][] rows = new double[matrices.length * n][];
        for (int g = 0; g < matrices.length; g++) {
            for (int i = 0; i < n && matrices[g] != null; i++) {
                int width = matrices[g].length / n;
                rows[g * n + i] = new double[lanes.room(n)];
                System.arraycopy(matrices[g], i * width, rows[g * n + i], 0, n);
                if (!within(FACTORS, rows[g * n + i], n)) {
                    return null;
                }
            }
        }
        return rows;
    }

    /** Whether the first {@code count} values are zero or within 2^±order. */
    static boolean within(int order, double[] values, int count) {
        long low = (((long) Double.MAX_EXPONENT - order) << 52) - 1;
        long high = ((long) Double.MAX_EXPONENT + order) << 52;
        long beyond = 0; // its sign, without a branch or a comparison that waits for the one before
        for (int i = 0; i < count; i++) {
            long bits = Double.doubleToRawLongBits(values[i]) & Long.MAX_VALUE;
            beyond |= ((bits - 1) & Long.MAX_VALUE) - low | high - bits; // an exact zero becomes the largest
        }
        return beyond >= 0;
    }
}
