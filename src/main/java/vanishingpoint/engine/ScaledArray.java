package vanishingpoint.engine;

import java.util.Arrays;

/**
 * An array of {@link Scaled} numbers in two primitive arrays. Exponents are kept from the first on that is not 0: while
 * all numbers are within 2^±{@value Scaled#LIMIT} there is only an array of doubles.
 */
final class ScaledArray {

    /** Sums of three products with numbers up to 2^{@value PlainBack#FACTORS} are then of moderate size ({@link StepMatrix}). */
    static final int MODEST = 40;

    final double[] mantissas;
    private long[] exponents;

    ScaledArray(int size) {
        mantissas = new double[size];
    }

    /** With exponents from the start: several threads may set entries, no two the same. */
    static ScaledArray shared(int size) {
        ScaledArray array = new ScaledArray(size);
        array.exponents = new long[size];
        return array;
    }

    Scaled get(int i) {
        return new Scaled(mantissas[i], exponent(i));
    }

    long exponent(int i) {
        return exponents == null ? 0 : exponents[i];
    }

    void set(int i, Scaled value) {
        mantissas[i] = value.mantissa();
        setExponent(i, value.exponent());
    }

    void setExponent(int i, long exponent) {
        if (exponents == null && exponent != 0) {
            exponents = new long[mantissas.length];
        }
        if (exponents != null) {
            exponents[i] = exponent;
        }
    }

    double toDouble(int i) {
        return exponents == null ? mantissas[i] : get(i).toDouble();
    }

    double[] toDoubles() {
        double[] values = new double[mantissas.length];
        Arrays.setAll(values, this::toDouble);
        return values;
    }

    /** Entries {@code from} to {@code to} (exclusive) become a_i·b_i. */
    void setProducts(int from, int to, ScaledArray a, ScaledArray b) {
        boolean plain = exponents == null && a.exponents == null && b.exponents == null;
        if (!plain || !setPlainProducts(from, to, a.mantissas, b.mantissas)) {
            for (int i = from; i < to; i++) {
                set(i, a.get(i).times(b.get(i)));
            }
        }
    }

    /** The same for factors that are plain doubles. */
    void setProducts(int from, int to, ScaledArray a, double[] b) {
        boolean plain = exponents == null && a.exponents == null;
        if (!plain || !setPlainProducts(from, to, a.mantissas, b)) {
            for (int i = from; i < to; i++) {
                set(i, a.get(i).times(b[i]));
            }
        }
    }

    /** Whether the products are of moderate size, none of them zero. */
    private boolean setPlainProducts(int from, int to, double[] a, double[] b) {
        multiply(a, b, mantissas, from, to);
        return isComfortable(mantissas, from, to);
    }

    private static void multiply(double[] a, double[] b, double[] target, int from, int to) {
        for (int i = from; i < to; i++) {
            target[i] = a[i] * b[i];
        }
    }

    private static boolean isComfortable(double[] values, int from, int to) {
        long low = Double.doubleToRawLongBits(Scaled.SMALL);
        long high = Double.doubleToRawLongBits(Scaled.LARGE);
        long beyond = 0; // its sign, as in PlainBack.within
        for (int i = from; i < to; i++) {
            long bits = Double.doubleToRawLongBits(values[i]) & Long.MAX_VALUE;
            beyond |= bits - low | high - bits;
        }
        return beyond >= 0;
    }

    /** Entry at + i becomes factor·weights[from + i] for i below {@code count}. */
    void setMultiples(int at, Scaled factor, double[] weights, int from, int count) {
        for (int i = 0; i < count; i++) {
            mantissas[at + i] = factor.mantissa() * weights[from + i];
        }
        if (exponents != null || factor.exponent() != 0 || !isComfortable(mantissas, at, at + count)) {
            for (int i = 0; i < count; i++) {
                set(at + i, factor.times(weights[from + i]));
            }
        }
    }

    /** Adds factor·weights[from + i] to entry at + i. */
    void addMultiples(int at, Scaled factor, double[] weights, int from, int count) {
        for (int i = 0; i < count; i++) {
            set(at + i, get(at + i).plus(factor.times(weights[from + i])));
        }
    }

    /** Whether every exponent is 0. */
    boolean isPlain() {
        return exponents == null || Arrays.stream(exponents).allMatch(exponent -> exponent == 0);
    }

    /** Whether entry {@code i} of all these arrays has the exponent 0 and is at most 2^{@value #MODEST}. */
    static boolean isModest(int i, ScaledArray... arrays) {
        for (ScaledArray array : arrays) {
            if (array.exponent(i) != 0 || !(Math.abs(array.mantissas[i]) <= 1L << MODEST)) {
                return false;
            }
        }
        return true;
    }

    long[] exponents() {
        return exponents == null ? new long[mantissas.length] : exponents.clone();
    }

    /** Euclidean norm of {@code count} entries from {@code from}. */
    Scaled norm(int from, int count) {
        return exponents == null ? norm(mantissas, from, count) : norm(mantissas, exponents, from, count);
    }

    static Scaled norm(double[] mantissas, long[] exponents, int from, int count) {
        long top = Long.MIN_VALUE;
        for (int i = from; i < from + count; i++) {
            if (mantissas[i] != 0) {
                top = Math.max(top, exponents[i] + Math.getExponent(mantissas[i]));
            }
        }
        if (top == Long.MIN_VALUE) {
            return Scaled.ZERO;
        }
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            double part = scaledBy(mantissas[i], exponents[i] - top);
            sum += part * part;
        }
        return Scaled.of(Math.sqrt(sum), top);
    }

    /** mantissa·2^shift, whatever the shift, where the product is known not to overflow. */
    static double scaledBy(double mantissa, long shift) {
        if (shift < -4000) {
            return 0;
        }
        return Math.scalb(mantissa, (int) Math.min(shift, 4000));
    }

    /** Whether |a|·2^exponentOfA > |b|·2^exponentOfB. */
    static boolean isLarger(double a, long exponentOfA, double b, long exponentOfB) {
        long difference = exponentOfA - exponentOfB;
        if (a == 0 || b == 0 || difference == 0) {
            return Math.abs(a) > Math.abs(b);
        }
        return difference < 0 ? Math.abs(scaledBy(a, difference)) > Math.abs(b)
                : Math.abs(a) > Math.abs(scaledBy(b, -difference));
    }

    /** Euclidean norm of plain doubles. */
    static Scaled norm(double[] values, int from, int count) {
        double largest = Kernels.largest(values, from, count);
        if (largest == 0) {
            return Scaled.ZERO;
        }
        int shift = Math.max(Math.getExponent(largest), -1000);
        if (Math.abs(shift) <= 2 * Scaled.LIMIT) { // squares of what would underflow are nothing beside the sum
            return Scaled.of(Math.sqrt(Kernels.sumOfSquares(values, from, count)));
        }
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            double part = Math.scalb(values[i], -shift);
            sum += part * part;
        }
        return Scaled.of(Math.sqrt(sum), shift);
    }
}
