package vanishingpoint.result;

import vanishingpoint.experiment.Matrix;

/**
 * One number for each pair (t, k), 1 ≤ k ≤ t ≤ T, mostly a base-10 logarithm of a norm: negative infinity where the
 * norm is exactly zero, NaN where it is not defined. Immutable.
 */
public final class Triangle {

    private final int length;
    private final double[] values;
    private final double smallest;
    private final double largest;
    private final boolean zeros;
    private final boolean undefined;

    private Triangle(int length, double[] values) {
        this.length = length;
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
        if (values.length != size(length)) {
            throw new IllegalArgumentException("T = " + length + " needs " + size(length) + " values");
        }
        return new Triangle(length, values);
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

    /** The value at (t, k), both from 1. */
    public double get(int t, int k) {
        return values[index(t, k)];
    }

    /** The row t = T as a column by lag: row ℓ holds the value at (T, T−ℓ). */
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
}
