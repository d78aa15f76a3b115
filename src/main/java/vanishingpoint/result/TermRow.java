package vanishingpoint.result;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vanishingpoint.experiment.Matrix;

/**
 * The terms G(t,k) of the itemised gradient that belong to one t, as matrices: each is of rank one, δ(t,k)·v_kᵀ. For the
 * perspective SUM.
 *
 * @param t the selected later step
 * @param weights names of the itemised weights, whose rows stand one after the other, as many of each
 * @param deltas δ(t,k) by k, t×r, row k − 1, each divided by a power of two; r rows of the itemised weights one after the other
 * @param exponents those powers by k, a t×1 column of whole numbers
 * @param operands v_k by k, t×c, row k − 1: h_{k−1} for the vanilla RNN and the GRU, [h_{k−1}; x_k] for the LSTM
 */
public record TermRow(int t, List<String> weights, Matrix deltas, Matrix exponents, Matrix operands) {

    /** Networks of more units are not shown entry by entry: they have no such row and no partial sums. */
    public static final int MOST_UNITS = 32;

    private static final double LOG10_2 = Math.log10(2);

    public TermRow {
        weights = List.copyOf(weights);
    }

    /** log₁₀‖G(t,k)‖_F. */
    public double log10Norm(int k) {
        return log10(norm(deltas, k, 0, deltas.columns()) * norm(operands, k, 0, operands.columns()), k);
    }

    /** The same of the rows that belong to one of the weights. */
    public double log10Norm(int k, int weight) {
        int rows = deltas.columns() / weights.size();
        return log10(norm(deltas, k, weight * rows, (weight + 1) * rows) * norm(operands, k, 0, operands.columns()), k);
    }

    /** Of {@link #relative} the rows that belong to one of the weights. */
    public Matrix relative(int k, int weight) {
        int size = deltas.columns() / weights.size() * operands.columns();
        return Matrix.of(deltas.columns() / weights.size(), operands.columns(), Arrays.copyOfRange(relative(k).toArray(),
                weight * size, (weight + 1) * size));
    }

    /** log₁₀ of the largest magnitude among the entries of G(t,k); negative infinity where all are zero. */
    public double log10Largest(int k) {
        return log10(largest(deltas, k) * largest(operands, k), k);
    }

    /** G(t,k), r×c, divided by its largest magnitude; zeros where all are zero. */
    public Matrix relative(int k) {
        double left = largest(deltas, k);
        double right = largest(operands, k);
        double[] entries = new double[deltas.columns() * operands.columns()];
        for (int i = 0; i < entries.length && left * right != 0; i++) {
            entries[i] = deltas.get(k - 1, i / operands.columns()) / left
                    * (operands.get(k - 1, i % operands.columns()) / right);
        }
        return Matrix.of(deltas.columns(), operands.columns(), entries);
    }

    private double log10(double mantissa, int k) {
        return Math.log10(mantissa) + exponents.get(k - 1) * LOG10_2;
    }

    private static double largest(Matrix vectors, int k) {
        return IntStream.range(0, vectors.columns()).mapToDouble(i -> Math.abs(vectors.get(k - 1, i))).max().orElse(0);
    }

    /** Of entries {@code from} to {@code to} (exclusive). */
    private static double norm(Matrix vectors, int k, int from, int to) {
        double largest = largest(vectors, k);
        double squares = IntStream.range(from, largest == 0 ? from : to).mapToDouble(i -> vectors.get(k - 1, i) / largest)
                .map(share -> share * share).sum();
        return largest * Math.sqrt(squares);
    }
}
