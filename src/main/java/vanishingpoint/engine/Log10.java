package vanishingpoint.engine;

/**
 * log₁₀ of many positive numbers at once; a work object. With v = 2^k·m, m within √½ and √2, and s = (m−1)/(m+1):
 * ln m = 2·(s + s³/3 + s⁵/5 + …). The error is below 3·10⁻¹⁶ times 1 + |log₁₀ v|.
 */
final class Log10 {

    private static final long ROOT_OF_HALF = Double.doubleToRawLongBits(Math.sqrt(0.5));
    private static final double LOG10_2 = 0.30102999566398119521;
    private static final double TWO_LOG10_E = 0.86858896380650365530;

    /** Results, from index 0. */
    final double[] value;
    private final double[] mantissa;
    private final double[] power;

    Log10(int capacity) {
        value = new double[capacity];
        mantissa = new double[capacity];
        power = new double[capacity];
    }

    /** value[i] = log₁₀ numbers[i] for i from {@code from} to {@code to} (exclusive), all normal and positive. */
    void of(double[] numbers, int from, int to) {
        for (int i = from; i < to; i++) {
            long bits = Double.doubleToRawLongBits(numbers[i]);
            long k = bits - ROOT_OF_HALF >> 52;
            power[i] = k;
            mantissa[i] = Double.longBitsToDouble(bits - (k << 52));
        }
        ratio(mantissa, from, to);
        series(mantissa, value, from, to);
        finish(mantissa, power, value, from, to);
    }

    private static void ratio(double[] m, int from, int to) {
        for (int i = from; i < to; i++) {
            m[i] = (m[i] - 1) / (m[i] + 1);
        }
    }

    private static void series(double[] s, double[] sum, int from, int to) {
        for (int i = from; i < to; i++) {
            double z = s[i] * s[i];
            double p = 1 / 19.0 * z + 1 / 17.0;
            p = (p * z + 1 / 15.0) * z + 1 / 13.0;
            sum[i] = (p * z + 1 / 11.0) * z + 1 / 9.0;
        }
    }

    private static void finish(double[] s, double[] power, double[] sum, int from, int to) {
        for (int i = from; i < to; i++) {
            double z = s[i] * s[i];
            double p = (sum[i] * z + 1 / 7.0) * z + 1 / 5.0;
            p = (p * z + 1 / 3.0) * z;
            sum[i] = power[i] * LOG10_2 + TWO_LOG10_E * (s[i] + s[i] * p);
        }
    }
}
