package vanishingpoint.figure;

import java.util.Arrays;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.View;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;
import vanishingpoint.result.Triangle;

/**
 * How many decades on either side of 10⁰ the gains' colours reach: one number for all heat maps that stand side by side. It
 * is the largest |log₁₀| of nearly all pairs and of the row t = T, where the longest lags are, or without that row where it
 * lies far beyond, rounded up to a tidy number, and never past 40: beyond that nothing is left in float32 whatever the
 * colour. Not the largest of all pairs: a coarse table has not all of them, and colours should mean the same when the fine
 * one follows.|log₁₀| of nearly all pairs and of the row t = T, where the longest lags are, or without that row where it lies far
 * beyond, rounded up to a tidy number, and never past 40: beyond that nothing is left in float32 whatever the colour. Not
 * the largest of all pairs: a coarse table has not all of them, and colours should mean the same when the fine one follows.
 */
public final class GainScale {

    private static final double[] TIDY = {1, 2, 4, 6, 8, 10, 12, 16, 20, 24, 30, 40};
    private static final double NEARLY_ALL = 0.97;
    private static final double FAR_BEYOND = 1.5;
    private static final int SAMPLE = 4000;

    private GainScale() {}

    /** The present number of decades. */
    public static double decades(Result result, View view) {
        return decades(new Shot(result, view));
    }

    /** The same where another answer stands beside it. */
    public static double decades(Result result, View view, Company company) {
        return decades(new Shot(result, view, company));
    }

    static double decades(Shot shown) {
        return shown.view().lockedScale().orElseGet(() -> tidy(shown.sides().stream()
                .flatMap(side -> side.result().cells().stream()).mapToDouble(cell -> extent(cell, shown.view()))
                .max().orElse(0)));
    }

    private static double extent(CellResult cell, View view) {
        Quantity quantity = Shown.quantity(cell, view);
        return extent(cell.log10Gains().get(quantity), largest(cell.log10FinalGains().get(quantity)));
    }

    /** The next round number of decades, at least 1 and at most 40. */
    static double tidy(double decades) {
        for (double tidy : TIDY) {
            if (tidy >= decades - 0.05) {
                return tidy;
            }
        }
        return TIDY[TIDY.length - 1];
    }

    private static double largest(Matrix column) {
        double largest = 0;
        for (int row = 0; row < column.rows(); row++) {
            double magnitude = Math.abs(column.get(row, 0));
            largest = magnitude > largest && Double.isFinite(magnitude) ? magnitude : largest;
        }
        return largest;
    }

    // A sample evenly spread is enough for a quantile, and quick at T = 2000. It is not even sorted where counting shows that
    // the row decides.
    private static double extent(Triangle gains, double row) {
        int length = gains.length();
        int stride = Math.max(gains.grain(), (int) Math.ceil(length / Math.sqrt(2.0 * SAMPLE)));
        double[] magnitudes = new double[Triangle.size(length / stride + 1)];
        int count = 0;
        int above = 0;
        int near = 0;
        for (int t = length; t >= 1; t -= stride) {
            for (int k = 1; k <= t; k += stride) {
                double gain = Math.abs(gains.get(t, k));
                if (Double.isFinite(gain)) {
                    magnitudes[count++] = gain;
                    above += gain > row ? 1 : 0;
                    near += row > FAR_BEYOND * gain ? 0 : 1;
                }
            }
        }
        int place = (int) (NEARLY_ALL * (count - 1));
        if (count == 0 || above < count - place && near >= count - place) {
            return row;
        }
        Arrays.sort(magnitudes, 0, count);
        double usual = magnitudes[place];
        return row > FAR_BEYOND * usual && usual > 1 ? usual : Math.max(usual, row);
    }
}
