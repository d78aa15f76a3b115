package vanishingpoint.result;

import java.util.Arrays;
import vanishingpoint.experiment.Matrix;

/**
 * One number for each pair (t, k), 1 ≤ k ≤ t ≤ T, mostly a base-10 logarithm of a norm: negative infinity where the
 * norm is exactly zero, NaN where it is not defined. A coarse one has the numbers of some steps only: the steps 1…T are cut
 * into blocks of {@link #grain} and the middle of each stands for all of it. Immutable.
 */
public final class Triangle {

    private final int length;
    private final int grain;
    private final double[] values;
    private final double smallest;
    private final double largest;
    private final boolean zeros;
    private final boolean undefined;

    private Triangle(int length, int grain, double[] values) {
        this.length = length;
        this.grain = grain;
        this.values = values;
        double low = Double.NaN;
        double high = Double.NaN;
        boolean zero = false;
        boolean none = false;
        for (double value : values) {
            if (!Double.isFinite(value)) {
                zero |= value == Double.NEGATIVE_INFINITY;
                none |= Double.isNaN(value);
            } else {
                low = value >= low ? low : value;
                high = value <= high ? high : value;
            }
        }
        smallest = low;
        largest = high;
        zeros = zero;
        undefined = none;
    }

    /** Takes over T(T+1)/2 values ordered by t, then k: too many to copy. The caller leaves them as they are from now on. */
    public static Triangle of(int length, double[] values) {
        return of(length, 1, values);
    }

    /** The same with the values of all pairs of {@link #step steps}, B(B+1)/2 for B = ⌈T/grain⌉ of them. */
    public static Triangle of(int length, int grain, double[] values) {
        int blocks = blocks(length, grain);
        if (values.length != size(blocks)) {
            throw new IllegalArgumentException(blocks + " steps need " + size(blocks) + " values");
        }
        return new Triangle(length, grain, values);
    }

    /** How many blocks of {@code grain} steps there are, the last one maybe shorter: ⌈T/grain⌉. */
    public static int blocks(int length, int grain) {
        return (length + grain - 1) / grain;
    }

    /** The step, from 1, that stands for a block, from 0: its middle one. */
    public static int middle(int length, int grain, int block) {
        int first = block * grain + 1;
        return (first + Math.min(length, first + grain - 1)) / 2;
    }

    /** Number of pairs with t ≤ {@code length}. */
    public static int size(int length) {
        return length * (length + 1) / 2;
    }

    /** Place of the pair (t, k), both from 1, in the order by t, then k. */
    public static int index(int t, int k) {
        return t * (t - 1) / 2 + k - 1;
    }

    /** T. */
    public int length() {
        return length;
    }

    /** How many neighbouring steps share a value: 1 where every pair has a value of its own. */
    public int grain() {
        return grain;
    }

    /** The step whose values are those of step t: t itself where the grain is 1. */
    public int step(int t) {
        return middle(length, grain, (t - 1) / grain);
    }

    /** The value at ({@link #step step}(t), step(k)), t and k both from 1. */
    public double get(int t, int k) {
        return values[index((t - 1) / grain + 1, (k - 1) / grain + 1)];
    }

    /** The row t = T as a column by lag: row ℓ holds the value at (T, T−ℓ). The grain is 1. */
    public Matrix lastRowByLag() {
        double[] byLag = new double[length];
        for (int lag = 0; lag < length; lag++) {
            byLag[lag] = get(length, length - lag);
        }
        return Matrix.column(byLag);
    }

    /** Largest finite value, NaN if there is none. */
    public double largest() {
        return largest;
    }

    /** Smallest finite value, NaN if there is none. */
    public double smallest() {
        return smallest;
    }

    /** Whether there is an exact zero's logarithm, negative infinity. */
    public boolean hasZeros() {
        return zeros;
    }

    /** Whether there is a value that is not defined, NaN. */
    public boolean hasUndefined() {
        return undefined;
    }

    /** Whether every pair has the same value in both, undefined ones too. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Triangle that && length == that.length && grain == that.grain
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new double[] {length, grain, smallest, largest}); // not of all values: they are many
    }
}
