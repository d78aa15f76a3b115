package vanishingpoint.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import vanishingpoint.i18n.Messages;

/** Numbers as figures write them, in the markup of rich text. */
public final class Numbers {

    private static final double SMALLEST = -3;
    private static final double LARGEST = 4;

    private Numbers() {}

    /** With this many decimals and a true minus sign; never "−0". */
    static String decimals(double value, int digits) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value).replace('-', '−');
        }
        // as String.format("%.2f") writes it, much faster: many are written in each frame of a drag
        String plain = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
        boolean zero = plain.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? plain.replace("-", "") : plain.replace('-', '−');
    }

    /** To two significant digits, or a power of ten where the number is too small or large to write. */
    public static String factor(double log10) {
        if (!isPlain(log10)) {
            return log10 == Double.NEGATIVE_INFINITY ? "0" : power(log10, 1);
        }
        double value = Math.pow(10, log10);
        return value >= 0.1 && value < 9.995 ? decimals(value, 2) : significant(value, 2);
    }

    /** With no more digits than it needs. */
    static String tidy(double value) {
        return value != 0 && (Math.abs(value) < 1e-3 || Math.abs(value) >= 1e4)
                ? (value < 0 ? "−" : "") + power(Math.log10(Math.abs(value)), 1)
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString().replace('-', '−');
    }

    /** A tidy multiple of a power of ten: 0.05, 20, 2·10^{−7}. */
    static String tidy(int mantissa, int power) {
        if (isPlain(power)) {
            return BigDecimal.valueOf(mantissa).scaleByPowerOfTen(power).toPlainString();
        }
        return (mantissa == 1 ? "" : mantissa + "·") + tidyPower(power);
    }

    /** To so many significant digits, or a power of ten where that would be long. */
    static String rounded(double value, int digits) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : Double.isNaN(value) ? "–" : value < 0 ? "−∞" : "∞";
        }
        double magnitude = Math.log10(Math.abs(value));
        return isPlain(magnitude) ? significant(value, digits) : (value < 0 ? "−" : "") + power(magnitude, 1);
    }

    /** A share: in per cent where that is readable, else a power of ten; a dash where not defined. */
    static String share(double log10) {
        if (Double.isNaN(log10) || log10 == Double.NEGATIVE_INFINITY) {
            return Double.isNaN(log10) ? "–" : "0 %";
        }
        if (!inPercent(log10)) {
            return power(log10, 1);
        }
        double percent = 100 * Math.pow(10, log10);
        return percent < 10 ? significant(percent, 2) + " %" : decimals(percent, 0) + " %";
    }

    /** Shares side by side: all in per cent, or where one is too small for that all as numbers. */
    static List<String> shares(List<Double> log10) {
        boolean percent = log10.stream().allMatch(share -> share.isNaN() || share == Double.NEGATIVE_INFINITY || inPercent(share));
        return log10.stream().map(share -> percent || share.isNaN() ? share(share) : factor(share)).toList();
    }

    private static boolean inPercent(double log10) {
        return log10 >= -4 && log10 < 2;
    }

    static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return "∞";
        }
        return new BigDecimal(value).round(new MathContext(digits)).toPlainString().replace('-', '−');
    }

    /** A count of steps that need not be whole: 0.31, 2.7, 103. */
    static String steps(double steps) {
        if (steps >= 1e6 && Double.isFinite(steps)) {
            return power(Math.log10(steps), 1);
        }
        return steps < 1 || Double.isInfinite(steps) ? significant(steps, 2) : decimals(steps, steps < 9.95 ? 1 : 0);
    }

    /** 10 to this power. */
    static String power(double log10, int digits) {
        return "10^{" + decimals(log10, digits) + "}";
    }

    /** 10 to a power with no more decimals than it needs. */
    static String tidyPower(double log10) {
        return power(log10, log10 == Math.rint(log10) ? 0 : 1);
    }

    /** What a table says at one place: a number, "exactly 0" or "undefined". */
    static String magnitude(double log10, Messages messages) {
        if (Double.isNaN(log10)) {
            return messages.text("figure.undefined");
        }
        return log10 == Double.NEGATIVE_INFINITY ? messages.text("figure.exactly_zero") : magnitude(log10);
    }

    /** To three significant digits, as formulas write it, or a power of ten where the number is too small or large to write. */
    static String magnitude(double log10) {
        if (log10 == Double.NEGATIVE_INFINITY) {
            return "0";
        }
        return isPlain(log10) ? threeDigits(Math.pow(10, log10)) : power(log10, 2);
    }

    /** Whether a number is written out, everywhere where it is not a tick. */
    static boolean isPlain(double log10) {
        return log10 >= SMALLEST && log10 < LARGEST;
    }

    static String threeDigits(double value) {
        return decimals(value, Math.max(0, 2 - (int) Math.floor(Math.log10(value) + 1e-9)));
    }

    /** A parameter's value: at least two decimals, more where it has them. */
    static String value(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        String text = exact.setScale(Math.max(2, exact.scale()), RoundingMode.UNNECESSARY).toPlainString();
        return text.replace('-', '−');
    }
}
