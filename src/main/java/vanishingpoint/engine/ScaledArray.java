package vanishingpoint.engine;

/** An array of {@link Scaled} numbers in two primitive arrays. */
final class ScaledArray {

    final double[] mantissas;
    final long[] exponents;

    ScaledArray(int size) {
        mantissas = new double[size];
        exponents = new long[size];
    }

    Scaled get(int i) {
        return new Scaled(mantissas[i], exponents[i]);
    }

    void set(int i, Scaled value) {
        mantissas[i] = value.mantissa();
        exponents[i] = value.exponent();
    }

    /** Euclidean norm of {@code count} entries from {@code from}. */
    Scaled norm(int from, int count) {
        return norm(mantissas, exponents, from, count);
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

    /** Euclidean norm of plain doubles. */
    static Scaled norm(double[] values, int from, int count) {
        double largest = 0;
        for (int i = from; i < from + count; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        if (largest == 0) {
            return Scaled.ZERO;
        }
        int shift = Math.max(Math.getExponent(largest), -1000);
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            double part = Math.scalb(values[i], -shift);
            sum += part * part;
        }
        return Scaled.of(Math.sqrt(sum), shift);
    }
}
