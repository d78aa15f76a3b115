package vanishingpoint.engine;

/**
 * σ, tanh and their derivatives, of an array at once; a work object. Results are within 2 units in the last place of the
 * true values. Only +, −, · and / are used, which IEEE 754 rounds exactly: every machine finds the same bits, whatever
 * is computed beside it. No fused multiply-add: where the processor has none, Java computes it a thousand times slower.
 *
 * <p>With u = e^−x = 2^−q·e^−r, q the whole number nearest to x/ln 2, and y = 1/(1+u): σ(x) = y, σ(−x) = u·y,
 * tanh(x/2) = (1−u)·y, σ′(x) = u·y². Beside u, 1 − u and y stands what they lost by rounding. The loops are short and
 * many because the compiler turns only short ones into vector instructions.
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
    /** Times a number it splits it into halves of 26 bits, whose products are exact (Veltkamp 1968, Dekker 1971). */
    private static final double SPLIT = 0x1p27 + 1;

    private static final long ONE = Double.doubleToRawLongBits(1);

    /** Values of the function. */
    final double[] value;
    /** Values of its derivative. */
    final double[] slope;
    /** x, then r. */
    private final double[] x;
    /** e^−r − 1 and what it lost. */
    private final double[] t;
    private final double[] tLost;
    /** 2^−q. */
    private final double[] power;
    private final double[] u;
    private final double[] uLost;
    private final double[] y;
    private final double[] yLost;

    Sigmoids(int capacity) {
        value = new double[capacity];
        slope = new double[capacity];
        x = new double[capacity];
        t = new double[capacity];
        tLost = new double[capacity];
        power = new double[capacity];
        u = new double[capacity];
        uLost = new double[capacity];
        y = new double[capacity];
        yLost = new double[capacity];
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
        complement(power, t, tLost, count);
        product(power, t, y, yLost, value, count);
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
        for (int i = 0; i < count; i++) { // σ(|a|) is 1·y, σ(−|a|) is u·y; without a branch, which no one could predict
            long negative = Double.doubleToRawLongBits(a[from + i]) >> 63;
            long chosen = Double.doubleToRawLongBits(u[i]) & negative | ONE & ~negative;
            u[i] = Double.longBitsToDouble(chosen);
            uLost[i] = Double.longBitsToDouble(Double.doubleToRawLongBits(uLost[i]) & negative);
        }
        product(u, uLost, y, yLost, value, count);
    }

    /** u = e^−x, y = 1/(1 + u), slope = u·y². */
    private void exponential(int count) {
        whole(x, power, count);
        reduce(power, x, count);
        bits(power, count);
        series(x, t, count);
        finish(x, t, tLost, count);
        raise(power, t, tLost, u, uLost, count);
        invert(u, uLost, y, yLost, count);
        slope(u, uLost, y, yLost, slope, count);
    }

    private static void whole(double[] x, double[] shifted, int count) {
        for (int i = 0; i < count; i++) {
            shifted[i] = x[i] * LOG2_E + TO_WHOLE;
        }
    }

    /** x becomes r = x − q·ln 2. */
    private static void reduce(double[] shifted, double[] x, int count) {
        for (int i = 0; i < count; i++) {
            double q = shifted[i] - TO_WHOLE;
            x[i] = (x[i] - q * LN2_HIGH) - q * LN2_LOW;
        }
    }

    /** q in the last bits becomes 2^−q. */
    private static void bits(double[] power, int count) {
        for (int i = 0; i < count; i++) {
            power[i] = Double.longBitsToDouble((1023 - Double.doubleToRawLongBits(power[i])) << 52);
        }
    }

    /** The series of e^−r from r⁸ on, divided by r⁸; terms from r¹⁴ on are below 2^−56 of r. */
    private static void series(double[] r, double[] t, int count) {
        for (int i = 0; i < count; i++) {
            double r2 = r[i] * r[i];
            double p = 1 / 479001600.0 - r[i] * (1 / 6227020800.0);
            p = p * r2 + (1 / 3628800.0 - r[i] * (1 / 39916800.0));
            t[i] = p * r2 + (1 / 40320.0 - r[i] * (1 / 362880.0));
        }
    }

    /** t = e^−r − 1. */
    private static void finish(double[] r, double[] t, double[] tLost, int count) {
        for (int i = 0; i < count; i++) {
            double r2 = r[i] * r[i];
            double p = t[i] * r2 + (1 / 720.0 - r[i] * (1 / 5040.0));
            p = p * r2 + (1 / 24.0 - r[i] * (1 / 120.0));
            p = (p * r2 + (0.5 - r[i] * (1 / 6.0))) * r2;
            t[i] = p - r[i];
            tLost[i] = p - (t[i] + r[i]);
        }
    }

    /** u = power·(1 + t). */
    private static void raise(double[] power, double[] t, double[] tLost, double[] u, double[] uLost, int count) {
        for (int i = 0; i < count; i++) {
            double v = 1 + t[i];
            u[i] = power[i] * v;
            uLost[i] = power[i] * ((t[i] - (v - 1)) + tLost[i]);
        }
    }

    /** y = 1/s, s = 1 + u; what it lost is (1 − y·s)·y, y·s formed exactly from halves. */
    private static void invert(double[] u, double[] uLost, double[] y, double[] yLost, int count) {
        for (int i = 0; i < count; i++) {
            double s = 1 + u[i];
            y[i] = 1 / s;
            yLost[i] = (u[i] - (s - 1)) + uLost[i]; // what s lost
        }
        for (int i = 0; i < count; i++) {
            double s = 1 + u[i];
            double c = SPLIT * s;
            double sHigh = c - (c - s);
            double sLow = s - sHigh;
            double d = SPLIT * y[i];
            double high = d - (d - y[i]);
            double low = y[i] - high;
            double rest = ((1 - high * sHigh) - high * sLow - low * sHigh) - low * sLow;
            yLost[i] = (rest - y[i] * yLost[i]) * y[i];
        }
    }

    private static void slope(double[] u, double[] uLost, double[] y, double[] yLost, double[] slope, int count) {
        for (int i = 0; i < count; i++) {
            double y2 = y[i] * y[i];
            slope[i] = u[i] * y[i] * y[i] + (2 * u[i] * y[i] * yLost[i] + uLost[i] * y2);
        }
    }

    /** 1 − u without cancellation, (1 − power) − power·t, takes the place of power, what it lost that of t. */
    private static void complement(double[] power, double[] t, double[] tLost, int count) {
        for (int i = 0; i < count; i++) {
            double whole = 1 - power[i];
            double part = power[i] * t[i];
            double d = whole - part;
            t[i] = ((whole - d) - part) - power[i] * tLost[i];
            power[i] = d;
        }
    }

    private static void product(double[] a, double[] aLost, double[] y, double[] yLost, double[] value, int count) {
        for (int i = 0; i < count; i++) {
            value[i] = a[i] * y[i] + (a[i] * yLost[i] + aLost[i] * y[i]);
        }
    }
}
