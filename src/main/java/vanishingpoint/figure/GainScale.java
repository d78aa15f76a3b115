package vanishingpoint.figure;

import java.util.Arrays;
import vanishingpoint.experiment.View;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;
import vanishingpoint.result.Triangle;

/**
 * How many decades on either side of 10⁰ the gains' colours reach: one number for both heat maps. It is the largest
 * |log₁₀| of both, or, where a few cells lie far beyond all others, that of the others, rounded up to a tidy number,
 * and never past 40: beyond that nothing is left in float32 whatever the colour.
 */
public final class GainScale {

    private static final double[] TIDY = {1, 2, 4, 6, 8, 10, 12, 16, 20, 24, 30, 40};
    private static final double ALMOST_ALL = 0.99;
    private static final double FAR_BEYOND = 1.5;
    private static final int SAMPLE = 4000;

    private GainScale() {}

    /** The present number of decades. */
    public static double decades(Result result, View view) {
        return view.lockedScale().orElseGet(() -> {
            double largest = 0;
            for (CellResult cell : result.cells()) {
                largest = Math.max(largest, extent(cell.log10Gains().get(Shown.quantity(cell, view))));
            }
            return tidy(largest);
        });
    }

    private static double tidy(double decades) {
        for (double tidy : TIDY) {
            if (tidy >= decades - 0.05) {
                return tidy;
            }
        }
        return TIDY[TIDY.length - 1];
    }

    private static double extent(Triangle gains) {
        double low = gains.smallest();
        double high = gains.largest();
        if (Double.isNaN(low)) {
            return 0;
        }
        double largest = Math.max(Math.abs(low), Math.abs(high));
        double usual = usual(gains, largest);
        return largest > FAR_BEYOND * usual && usual > 1 ? usual : largest;
    }

    // A sample evenly spread is enough for a quantile, and quick at T = 2000. It is not even sorted where it is plain
    // that the largest is not far beyond it.
    private static double usual(Triangle gains, double largest) {
        int length = gains.length();
        int stride = Math.max(1, (int) Math.ceil(length / Math.sqrt(2.0 * SAMPLE)));
        double[] magnitudes = new double[Triangle.size(length / stride + 1)];
        int count = 0;
        int large = 0;
        for (int t = length; t >= 1; t -= stride) {
            for (int k = 1; k <= t; k += stride) {
                double gain = gains.get(t, k);
                if (Double.isFinite(gain)) {
                    magnitudes[count++] = Math.abs(gain);
                    large += largest > FAR_BEYOND * Math.abs(gain) ? 0 : 1;
                }
            }
        }
        int place = (int) (ALMOST_ALL * (count - 1));
        if (large >= count - place) {
            return largest;
        }
        Arrays.sort(magnitudes, 0, count);
        return count == 0 ? 0 : magnitudes[place];
    }
}
