package vanishingpoint.figure;

/** Numbers as formulas write them, in LaTeX: three significant digits, or a power of ten where that is too long. */
final class TeX {

    static final String UNDEFINED = "\\mathrm{NaN}";

    private TeX() {}

    /** 10 to this power; 0 for an exact zero. */
    static String magnitude(double log10) {
        if (Double.isNaN(log10)) {
            return UNDEFINED;
        }
        return ascii(Numbers.magnitude(log10));
    }

    /** The same with a sign, −1, 0 or 1. */
    static String signed(double sign, double log10) {
        return (sign < 0 ? "-" : "") + magnitude(log10);
    }

    static String number(double value) {
        return signed(Math.signum(value), Math.log10(Math.abs(value)));
    }

    /** A factor of a product: in brackets where it has a sign. */
    static String factor(String number) {
        return number.startsWith("-") ? "(" + number + ")" : number;
    }

    static String norm(String content, String which) {
        return "\\left\\|" + content + "\\right\\|_" + which;
    }

    static String derivative(String of, int later, String by, int earlier) {
        return "\\frac{\\partial " + of + "_{" + later + "}}{\\partial " + by + "_{" + earlier + "}}";
    }

    private static String ascii(String number) {
        return number.replace('−', '-');
    }
}
