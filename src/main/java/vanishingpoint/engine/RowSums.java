package vanishingpoint.engine;

import java.util.Arrays;
import vanishingpoint.engine.Lanes.Run;
import vanishingpoint.engine.Lanes.Sums;

/**
 * Sums of rows times numbers: products of a matrix and a vector by columns. Each entry's sum is formed in the order of the
 * rows, as a plain loop over them would; all arrays share one index, which is the form that becomes vector instructions.
 */
final class RowSums {

    private static final long INFINITE = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

    /** Columns that are written at once, so that what is written stays in the nearest cache. */
    private static final int BLOCK = 8;

    private RowSums() {}

    /** {@link Lanes#add}. */
    static void add(double[][] rows, double[] factors, Run run, double[] target) {
        int first = run.first();
        int at = run.at();
        int j = 0;
        for (; j + 3 < run.count(); j += 4) {
            four(rows, first + j, factors, at + j, target, 0, run.length());
        }
        for (; j < run.count(); j++) {
            one(rows[first + j], factors[at + j], target, 0, run.length());
        }
    }

    /** target = Σ_j factors[j]·rows[j] for the rows and entries of {@code sums}. */
    static void set(double[][] rows, double[] factors, Sums sums, double[] target) {
        int from = sums.from();
        int to = sums.to();
        Arrays.fill(target, from, to, 0);
        int j = sums.first();
        for (; j + 3 < sums.end(); j += 4) {
            four(rows, j, factors, j, target, from, to);
        }
        for (; j < sums.end(); j++) {
            one(rows[j], factors[j], target, from, to);
        }
    }

    /**
     * target += Σ_j factors[at + j]·rows[first + j], j = 0…3, on the entries {@code from} to {@code to} (exclusive). Loops
     * over more than five rows are not turned into vector instructions.
     */
    static void four(double[][] rows, int first, double[] factors, int at, double[] target, int from, int to) {
        double[] r0 = rows[first];
        double[] r1 = rows[first + 1];
        double[] r2 = rows[first + 2];
        double[] r3 = rows[first + 3];
        double f0 = factors[at];
        double f1 = factors[at + 1];
        double f2 = factors[at + 2];
        double f3 = factors[at + 3];
        for (int i = from; i < to; i++) {
            target[i] = target[i] + f0 * r0[i] + f1 * r1[i] + f2 * r2[i] + f3 * r3[i];
        }
    }

    /** target += factor·row on the entries {@code from} to {@code to} (exclusive). */
    static void one(double[] row, double factor, double[] target, int from, int to) {
        for (int i = from; i < to; i++) {
            target[i] += factor * row[i];
        }
    }

    /** {@link Lanes#magnitudes}, by bits: they are ordered as the magnitudes are. */
    static void magnitudes(double[][] rows, int from, int to, double[] smallest, double[] largest) {
        for (int c = from; c < to; c++) {
            long low = INFINITE;
            long high = 0;
            for (double[] row : rows) {
                long bits = Double.doubleToRawLongBits(row[c]) & Long.MAX_VALUE;
                low = bits == 0 ? low : Math.min(low, bits);
                high = Math.max(high, bits);
            }
            smallest[c] = Double.longBitsToDouble(low);
            largest[c] = Double.longBitsToDouble(high);
        }
    }

    /** Writes column j of a matrix, row by row in {@code matrix}, to columns[j] from {@code at} on. */
    static void spread(double[] matrix, double[][] columns, int at) {
        int width = columns.length;
        for (int first = 0; first < width; first += BLOCK) {
            int end = Math.min(width, first + BLOCK);
            for (int i = 0; i < matrix.length / width; i++) {
                for (int j = first; j < end; j++) {
                    columns[j][at + i] = matrix[i * width + j];
                }
            }
        }
    }
}
