package vanishingpoint.result;

/**
 * A column of non-negative numbers beyond the range of doubles, each mantissa·2^exponent; NaN where not defined.
 * Immutable.
 */
public final class Magnitudes {

    private final double[] mantissas;
    private final long[] exponents;

    private Magnitudes(double[] mantissas, long[] exponents) {
        this.mantissas = mantissas;
        this.exponents = exponents;
    }

    /** Copies both arrays. */
    public static Magnitudes of(double[] mantissas, long[] exponents) {
        return new Magnitudes(mantissas.clone(), exponents.clone());
    }

    public int size() {
        return mantissas.length;
    }

    public boolean isZero(int i) {
        return mantissas[i] == 0;
    }

    /** Base-10 logarithm; negative infinity for an exact zero. Relative error of the number it stands for ≤ 1e-12. */
    public double log10(int i) {
        double mantissa = mantissas[i];
        if (mantissa == 0 || Double.isNaN(mantissa)) {
            return mantissa == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        int shift = Math.getExponent(mantissa);
        return Math.log10(Math.scalb(mantissa, -shift)) + (exponents[i] + shift) * Math.log10(2);
    }

    /** The number itself; NaN where it is not zero and outside the normal doubles. */
    public double value(int i) {
        double mantissa = mantissas[i];
        if (mantissa == 0 || Double.isNaN(mantissa)) {
            return mantissa;
        }
        int shift = Math.getExponent(mantissa);
        long exponent = exponents[i] + shift;
        boolean normal = exponent >= Double.MIN_EXPONENT && exponent <= Double.MAX_EXPONENT;
        return normal ? Math.scalb(Math.scalb(mantissa, -shift), (int) exponent) : Double.NaN;
    }
}
