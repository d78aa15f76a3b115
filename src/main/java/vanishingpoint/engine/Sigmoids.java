package vanishingpoint.engine;

/**
 * σ, tanh and their derivatives, of an array at once; a work object. Results are within 2 units in the last place of the
 * true values (1.3 is the most that was seen). Only +, −, ·, / and the fused multiply-add are used, which IEEE 754
 * rounds exactly: every machine finds the same bits, whatever is computed beside it.
 *
 * <p>With u = e^−x = 2^−q·e^−r, q the whole number nearest to x/ln 2: σ(x) = 1/(1+u), σ(−x) = u/(1+u),
 * tanh(x/2) = (1−u)/(1+u), σ′(x) = u/(1+u)². Quotients get one step of correction with their remainder, in which stands
 * also what u and 1 + u lost by rounding. The loops are short and many because the compiler turns only short ones into
 * vector instructions.
 */
final class Sigmoids {

    /** Up to this |a| the derivative of σ is above 2^−200, so is that of tanh up to half of it. */
    static final double PLAIN = 130;

    private static final double LOG2_E = 1.4426950408889634;
    /** ln 2 in two parts; products of the first with whole numbers below 2^20 are exact. */
    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    /** Added to a number it moves its whole part to the last bits of the sum. */
    private static final double TO_WHOLE = 0x1.8p52;

    /** Values of the function. */
    final double[] value;
    /** Values of its derivative. */
    final double[] slope;
    private final double[] x;
    /** e^−r − 1. */
    private final double[] t;
    /** 2^−q. */
    private final double[] power;
    private final double[] u;
    private final double[] uLost;
    /** 1 + u. */
    private final double[] s;
    private final double[] sLost;
    private final double[] inverse;

    Sigmoids(int capacity) {
        value = new double[capacity];
        slope = new double[capacity];
        x = new double[capacity];
        t = new double[capacity];
        power = new double[capacity];
        u = new double[capacity];
        uLost = new double[capacity];
        s = new double[capacity];
        sLost = new double[capacity];
        inverse = new double[capacity];
    }

    /**
     * tanh and tanh′ of {@code count} entries of a from {@code from} on, into value and slope from 0 on. Slopes are not
     * set where |a| is above PLAIN/2.
     */
    void tanh(double[] a, int from, int count) {
        for (int i = 0; i < count; i++) {
            x[i] = 2 * Math.abs(a[from + i]);
        }
        exponential(count);
        tanh(power, t, inverse, value, count);
        correct(power, t, s, sLost, inverse, value, count);
        for (int i = 0; i < count; i++) {
            double argument = a[from + i];
            value[i] = Math.copySign(Math.abs(argument) > PLAIN / 2 ? 1 : value[i], argument);
            slope[i] *= 4;
        }
    }

    /** The same for σ and σ′. Neither is set where |a| is above PLAIN. */
    void sigmoid(double[] a, int from, int count) {
        for (int i = 0; i < count; i++) {
            x[i] = Math.abs(a[from + i]);
        }
        exponential(count);
        for (int i = 0; i < count; i++) { // the numerator and what it lost: 1 and 0, u where a < 0
            boolean negative = a[from + i] < 0;
            power[i] = negative ? u[i] : 1;
            t[i] = negative ? uLost[i] : 0;
        }
        for (int i = 0; i < count; i++) {
            value[i] = power[i] * inverse[i];
        }
        correct(power, t, s, sLost, inverse, value, count);
    }

    /** u = e^−x, s = 1 + u, and slope = u/s². */
    private void exponential(int count) {
        whole(x, power, count);
        reduce(power, x, count);
        bits(power, count);
        series(x, t, count);
        finish(x, t, count);
        sums(power, t, u, uLost, count);
        sums(u, uLost, s, sLost, inverse, count);
        slope(u, s, inverse, slope, count);
        slope(u, uLost, s, sLost, inverse, slope, count);
    }

    private static void whole(double[] x, double[] shifted, int count) {
        for (int i = 0; i < count; i++) {
            shifted[i] = Math.fma(x[i], LOG2_E, TO_WHOLE);
        }
    }

    /** x becomes r = x − q·ln 2. */
    private static void reduce(double[] shifted, double[] x, int count) {
        for (int i = 0; i < count; i++) {
            double q = TO_WHOLE - shifted[i];
            x[i] = Math.fma(q, LN2_LOW, Math.fma(q, LN2_HIGH, x[i]));
        }
    }

    /** q in the last bits becomes 2^−q. */
    private static void bits(double[] power, int count) {
        for (int i = 0; i < count; i++) {
            power[i] = Double.longBitsToDouble((1023 - Double.doubleToRawLongBits(power[i])) << 52);
        }
    }

    /** The series of e^−r − 1 from r⁸ on, divided by r⁸; terms from r¹⁴ on are below 2^−56 of the whole. */
    private static void series(double[] r, double[] t, int count) {
        for (int i = 0; i < count; i++) {
            double r2 = r[i] * r[i];
            double p = Math.fma(r[i], -1 / 6227020800.0, 1 / 479001600.0);
            p = Math.fma(p, r2, Math.fma(r[i], -1 / 39916800.0, 1 / 3628800.0));
            t[i] = Math.fma(p, r2, Math.fma(r[i], -1 / 362880.0, 1 / 40320.0));
        }
    }

    private static void finish(double[] r, double[] t, int count) {
        for (int i = 0; i < count; i++) {
            double r2 = r[i] * r[i];
            double p = Math.fma(t[i], r2, Math.fma(r[i], -1 / 5040.0, 1 / 720.0));
            p = Math.fma(p, r2, Math.fma(r[i], -1 / 120.0, 1 / 24.0));
            p = Math.fma(p, r2, Math.fma(r[i], -1 / 6.0, 0.5));
            t[i] = Math.fma(p, r2, -r[i]);
        }
    }

    /** u = power·(1 + t). */
    private static void sums(double[] power, double[] t, double[] u, double[] uLost, int count) {
        for (int i = 0; i < count; i++) {
            double v = 1 + t[i];
            u[i] = power[i] * v;
            uLost[i] = power[i] * (t[i] - (v - 1));
        }
    }

    /** s = 1 + u, inverse = 1/s. */
    private static void sums(double[] u, double[] uLost, double[] s, double[] sLost, double[] inverse, int count) {
        for (int i = 0; i < count; i++) {
            double sum = 1 + u[i];
            s[i] = sum;
            sLost[i] = (u[i] - (sum - 1)) + uLost[i];
            inverse[i] = 1 / sum;
        }
    }

    /** slope = u/s² before its correction. */
    private static void slope(double[] u, double[] s, double[] inverse, double[] slope, int count) {
        for (int i = 0; i < count; i++) {
            slope[i] = u[i] * (inverse[i] * inverse[i]);
        }
    }

    private static void slope(double[] u, double[] uLost, double[] s, double[] sLost, double[] inverse, double[] slope,
            int count) {
        for (int i = 0; i < count; i++) {
            double square = s[i] * s[i];
            double squareLost = Math.fma(s[i], s[i], -square) + 2 * s[i] * sLost[i];
            double rest = Math.fma(-slope[i], square, u[i]) + (uLost[i] - slope[i] * squareLost);
            slope[i] = Math.fma(rest, inverse[i] * inverse[i], slope[i]);
        }
    }

    /** 1 − u without cancellation is (1 − power) − power·t; power and t become it and what it lost, value the quotient. */
    private static void tanh(double[] power, double[] t, double[] inverse, double[] value, int count) {
        for (int i = 0; i < count; i++) {
            double whole = 1 - power[i];
            double part = power[i] * t[i];
            double d = whole - part;
            power[i] = d;
            t[i] = (whole - d) - part;
            value[i] = d * inverse[i];
        }
    }

    /** value + (what top − value·s leaves)/s. */
    private static void correct(double[] top, double[] topLost, double[] s, double[] sLost, double[] inverse,
            double[] value, int count) {
        for (int i = 0; i < count; i++) {
            double rest = Math.fma(-value[i], s[i], top[i]) + (topLost[i] - value[i] * sLost[i]);
            value[i] = Math.fma(rest, inverse[i], value[i]);
        }
    }
}
