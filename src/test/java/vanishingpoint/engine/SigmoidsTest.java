package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** σ, tanh and their derivatives against 45 digits, and the same bits everywhere. */
class SigmoidsTest {

    private static final MathContext DIGITS = new MathContext(45);
    private static final double ULPS = 2;

    private static double[] points(double scale, int count) {
        Random random = new Random((long) (scale * 1000));
        double[] points = new double[count];
        for (int i = 0; i < count; i++) {
            points[i] = switch (i % 4) {
                case 0, 1 -> scale * (2 * random.nextDouble() - 1);
                case 2 -> Math.min(scale, random.nextInt((int) Math.ceil(scale)) + 0.5) * Math.log(2)
                        * (1 + 1e-9 * random.nextGaussian()) / 2; // where q changes
                default -> random.nextGaussian() * Math.scalb(Math.min(scale, 10), -random.nextInt(60));
            };
            points[i] = Math.max(-scale, Math.min(scale, points[i]));
        }
        return points;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 5, 20, Sigmoids.PLAIN / 2})
    void tanh(double scale) {
        double[] a = points(scale, 400);
        Sigmoids sigmoids = new Sigmoids(a.length);
        sigmoids.tanh(a, 0, a.length);
        for (int i = 0; i < a.length; i++) {
            BigDecimal u = exponential(-2 * Math.abs(a[i]));
            BigDecimal s = u.add(BigDecimal.ONE);
            BigDecimal value = Math.abs(a[i]) < 1e-4 ? series(a[i])
                    : BigDecimal.ONE.subtract(u).divide(s, DIGITS).multiply(new BigDecimal(Math.signum(a[i])));
            within(value, sigmoids.value[i], "tanh " + a[i]);
            within(u.multiply(new BigDecimal(4)).divide(s.multiply(s), DIGITS), sigmoids.slope[i], "tanh' " + a[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 5, 20, Sigmoids.PLAIN})
    void sigmoid(double scale) {
        double[] a = points(scale, 400);
        Sigmoids sigmoids = new Sigmoids(a.length);
        sigmoids.sigmoid(a, 0, a.length);
        for (int i = 0; i < a.length; i++) {
            BigDecimal u = exponential(-Math.abs(a[i]));
            BigDecimal s = u.add(BigDecimal.ONE);
            within((a[i] < 0 ? u : BigDecimal.ONE).divide(s, DIGITS), sigmoids.value[i], "sigma " + a[i]);
            within(u.divide(s.multiply(s), DIGITS), sigmoids.slope[i], "sigma' " + a[i]);
        }
    }

    private static void within(BigDecimal expected, double found, String what) {
        double ulp = Math.ulp(expected.doubleValue());
        double error = expected.subtract(new BigDecimal(found)).abs().doubleValue() / ulp;
        assertTrue(error <= ULPS, what + ": " + error + " units in the last place");
    }

    private static BigDecimal exponential(double x) {
        BigDecimal argument = new BigDecimal(x).divide(new BigDecimal(2).pow(16), DIGITS);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int i = 1; i < 18; i++) {
            term = term.multiply(argument).divide(new BigDecimal(i), DIGITS);
            sum = sum.add(term);
        }
        return sum.round(DIGITS).pow(1 << 16, DIGITS);
    }

    /** a − a³/3 + 2a⁵/15 − 17a⁷/315. */
    private static BigDecimal series(double a) {
        BigDecimal x = new BigDecimal(a);
        BigDecimal z = x.multiply(x, DIGITS);
        BigDecimal sum = new BigDecimal(-17).divide(new BigDecimal(315), DIGITS).multiply(z, DIGITS)
                .add(new BigDecimal(2).divide(new BigDecimal(15), DIGITS)).multiply(z, DIGITS)
                .subtract(BigDecimal.ONE.divide(new BigDecimal(3), DIGITS)).multiply(z, DIGITS);
        return sum.multiply(x, DIGITS).add(x);
    }

    @Test
    void zeroAndSaturation() {
        double[] a = {0.0, -0.0, 65, -65, 1e300, -1e300, 1e-310, Double.MIN_VALUE};
        double[] tanh = {0.0, -0.0, 1, -1, 1, -1, 1e-310, Double.MIN_VALUE};
        Sigmoids sigmoids = new Sigmoids(a.length);
        sigmoids.tanh(a, 0, a.length);
        for (int i = 0; i < a.length; i++) {
            assertEquals(tanh[i], sigmoids.value[i], "tanh " + a[i]);
        }
        sigmoids.sigmoid(a, 0, 2);
        assertEquals(0.5, sigmoids.value[0]);
        assertEquals(0.5, sigmoids.value[1]);
        assertEquals(0.25, sigmoids.slope[0]);
    }

    /** Whole loops and their rests, vector instructions or none: each number is its argument's alone; tanh is odd. */
    @Test
    void neighboursDoNotMatter() {
        double[] a = points(20, 203);
        Sigmoids all = new Sigmoids(a.length);
        all.tanh(a, 0, a.length);
        Sigmoids one = new Sigmoids(1);
        for (int i = 0; i < a.length; i++) {
            one.tanh(a, i, 1);
            assertEquals(one.value[0], all.value[i]);
            assertEquals(one.slope[0], all.slope[i]);
            one.tanh(new double[] {-a[i]}, 0, 1);
            assertEquals(-one.value[0], all.value[i]);
        }
    }

    /** These bits were found on JDK 17 with 512-bit vectors; every other machine has to find them too. */
    @Test
    void sameBitsEverywhere() {
        Random random = new Random(11);
        double[] a = random.doubles(20_000, -60, 60).toArray();
        Sigmoids sigmoids = new Sigmoids(a.length);
        long bits = 0;
        sigmoids.tanh(a, 0, a.length);
        for (int i = 0; i < a.length; i++) {
            bits = 31 * (31 * bits + Double.doubleToLongBits(sigmoids.value[i])) + Double.doubleToLongBits(sigmoids.slope[i]);
        }
        sigmoids.sigmoid(a, 0, a.length);
        for (int i = 0; i < a.length; i++) {
            bits = 31 * (31 * bits + Double.doubleToLongBits(sigmoids.value[i])) + Double.doubleToLongBits(sigmoids.slope[i]);
        }
        assertEquals(3129544417061603428L, bits);
    }
}
