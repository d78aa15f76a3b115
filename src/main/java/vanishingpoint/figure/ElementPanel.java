package vanishingpoint.figure;

import vanishingpoint.experiment.Matrix;

/**
 * A matrix on a scale of its own, whose magnitudes may lie beyond the doubles.
 *
 * @param name its heading
 * @param brief the same where there is less room
 * @param entries divided by 10^log10Unit
 * @param log10Scale log₁₀ of the magnitude that has the colour at an end; negative infinity where everything is zero
 */
record ElementPanel(String name, String brief, Matrix entries, double log10Unit, double log10Scale) {

    /** From −1 to 1, where the scale ends; NaN where not defined. */
    double share(int row, int column) {
        double entry = entries.get(row, column);
        return entry == 0 ? 0 : Double.isFinite(entry) ? entry * Math.pow(10, log10Unit - log10Scale) : Double.NaN;
    }

    /** An entry in words. */
    String told(int row, int column, int digits) {
        double entry = entries.get(row, column);
        double log10 = Math.log10(Math.abs(entry)) + log10Unit;
        return entry == 0 || Double.isNaN(log10) || Numbers.isPlain(log10)
                ? Numbers.rounded(entry * Math.pow(10, log10Unit), digits) : (entry < 0 ? "−" : "") + Numbers.power(log10, 1);
    }
}
