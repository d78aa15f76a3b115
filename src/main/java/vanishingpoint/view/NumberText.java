package vanishingpoint.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import vanishingpoint.experiment.Range;

/** Numbers as they are typed and as a field shows them. */
final class NumberText {

    private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,19}");

    private NumberText() {}

    /** The number typed: {@code 0.5}, {@code 1e-3}; a proper minus sign, an input method's full-width digits. */
    static OptionalDouble number(String typed) {
        String plain = plain(typed);
        return NUMBER.matcher(plain).matches() ? OptionalDouble.of(Double.parseDouble(plain)) : OptionalDouble.empty();
    }

    /** The whole number typed, if it is one that a {@code long} can hold. */
    static OptionalLong whole(String typed) {
        String plain = plain(typed);
        try {
            return WHOLE.matcher(plain).matches() ? OptionalLong.of(Long.parseLong(plain)) : OptionalLong.empty();
        } catch (NumberFormatException beyondLong) {
            return OptionalLong.empty();
        }
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip()
                .replace('\u2212', '-').replace('\u2013', '-').replace('\u3002', '.');
    }

    /** The value with all its digits; at least two decimals on a linear scale. */
    static String of(double value, Range range) {
        BigDecimal digits = new BigDecimal(Double.toString(value)).round(DIGITS).stripTrailingZeros();
        int decimals = range.scale() == Range.Scale.LINEAR ? 2 : 0;
        return signed((digits.scale() < decimals ? digits.setScale(decimals) : digits).toPlainString());
    }

    /** A number as short as it can be: {@code −10}, {@code 0.001}. */
    static String brief(double value) {
        return signed(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }

    /** Rounded to this many significant digits. */
    static double rounded(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits)).doubleValue();
    }

    /** A positive number cut, not rounded, to this many significant digits: what holds below it holds below this. */
    static double cut(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits, RoundingMode.DOWN)).doubleValue();
    }

    private static String signed(String plain) {
        return plain.replace('-', '\u2212');
    }
}
