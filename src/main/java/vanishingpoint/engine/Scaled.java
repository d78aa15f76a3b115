package vanishingpoint.engine;

/**
 * A real number mantissa·2^exponent, so that products over thousands of saturated steps neither overflow nor
 * underflow. The exponent is 0 while the magnitude stays within 2^±{@value #LIMIT}; an exact zero has exponent 0.
 *
 * <p>Relative error of each operation: a few units in the last place of a double.
 */
record Scaled(double mantissa, long exponent) {

    /** Beyond 2^±LIMIT a mantissa is moved back to [1, 2): products of two still fit into a double. */
    static final int LIMIT = 200;

    static final Scaled ZERO = new Scaled(0, 0);
    static final Scaled ONE = new Scaled(1, 0);

    static final double LARGE = Math.scalb(1.0, LIMIT);
    static final double SMALL = Math.scalb(1.0, -LIMIT);
    /** Logarithm of 2 in two parts, the first with trailing zeros, so that q·LN2_HIGH is exact for |q| < 2^21. */
    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    /** Arguments up to which e^−x is a normal double with room for products. */
    private static final double DIRECT = 130;
    /** Larger ones are taken as this: 2000 such factors still fit into a long exponent. */
    static final double LARGEST_ARGUMENT = 0x1p50;

    static Scaled of(double mantissa, long exponent) {
        double size = Math.abs(mantissa);
        if (size == 0) {
            return ZERO;
        }
        if (exponent == 0 && size <= LARGE && size >= SMALL) {
            return new Scaled(mantissa, 0);
        }
        int shift = Math.getExponent(mantissa);
        if (shift < Double.MIN_EXPONENT) {
            return of(mantissa * 0x1p100, exponent - 100);
        }
        long total = exponent + shift;
        double inUnit = Math.scalb(mantissa, -shift);
        return Math.abs(total) <= LIMIT ? new Scaled(Math.scalb(inUnit, (int) total), 0) : new Scaled(inUnit, total);
    }

    static Scaled of(double value) {
        return of(value, 0);
    }

    Scaled times(Scaled other) {
        return of(mantissa * other.mantissa, exponent + other.exponent);
    }

    Scaled times(double factor) {
        return times(of(factor));
    }

    Scaled plus(Scaled other) {
        if (mantissa == 0 || other.mantissa == 0) {
            return mantissa == 0 ? other : this;
        }
        if (exponent == other.exponent) {
            return of(mantissa + other.mantissa, exponent);
        }
        Scaled large = exponent > other.exponent ? this : other;
        Scaled small = large == this ? other : this;
        return of(large.mantissa + shifted(small.mantissa, small.exponent - large.exponent), large.exponent);
    }

    /** value·2^shift for shift ≤ 0, zero where it vanishes beside a number in [2^−LIMIT, 2^LIMIT]. */
    static double shifted(double value, long shift) {
        return shift < -2000 ? 0 * value : Math.scalb(value, (int) shift);
    }

    Scaled root() {
        boolean odd = (exponent & 1) != 0;
        return of(Math.sqrt(odd ? 2 * mantissa : mantissa), (odd ? exponent - 1 : exponent) / 2);
    }

    /** log₁₀ of the magnitude; negative infinity for an exact zero. */
    double log10() {
        return log10(mantissa, exponent);
    }

    static double log10(double mantissa, long exponent) {
        return mantissa == 0 ? Double.NEGATIVE_INFINITY
                : Math.log10(Math.abs(mantissa)) + exponent * LOG10_2;
    }

    static final double LOG10_2 = Math.log10(2);

    /** ln of the magnitude; negative infinity for an exact zero. */
    double log() {
        return mantissa == 0 ? Double.NEGATIVE_INFINITY : Math.log(Math.abs(mantissa)) + exponent * Math.log(2);
    }

    /** The number as a double; infinite or subnormal where it does not fit. */
    double toDouble() {
        return exponent > 2100 ? mantissa * Double.POSITIVE_INFINITY : shifted(mantissa, exponent);
    }

    /** e^−x for x ≥ 0. */
    static Scaled expOfMinus(double x) {
        if (x <= DIRECT) {
            return new Scaled(StrictMath.exp(-x), 0);
        }
        double bounded = Math.min(x, LARGEST_ARGUMENT);
        double quotient = Math.rint(bounded / (LN2_HIGH + LN2_LOW));
        double rest = (bounded - quotient * LN2_HIGH) - quotient * LN2_LOW;
        return of(StrictMath.exp(-rest), -(long) quotient);
    }

    /** σ(a) = 1/(1+e^−a), with full relative accuracy for negative a too. */
    static Scaled sigmoid(double a) {
        Scaled u = expOfMinus(Math.abs(a));
        double denominator = 1 + u.toDouble();
        return a >= 0 ? new Scaled(1 / denominator, 0) : of(u.mantissa / denominator, u.exponent);
    }

    /** σ'(a) = σ(a)·σ(−a) = u/(1+u)², u = e^−|a|. */
    static Scaled sigmoidDerivative(double a) {
        Scaled u = expOfMinus(Math.abs(a));
        double denominator = 1 + u.toDouble();
        return of(u.mantissa / (denominator * denominator), u.exponent);
    }

    /** tanh'(a) = 1/cosh²(a) = 4·σ'(2a). */
    static Scaled tanhDerivative(double a) {
        Scaled quarter = sigmoidDerivative(2 * a);
        return of(4 * quarter.mantissa, quarter.exponent);
    }
}
