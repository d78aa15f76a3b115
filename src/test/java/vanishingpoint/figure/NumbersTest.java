package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"-0.1135, 0.77", "0, 1.00", "1.301, 20", "-2.3, 0.0050", "-8, 10^{−8.0}", "715.2, 10^{715.2}",
        "3.9, 7900", "0.99999, 10"})
    void factors(double log10, String expected) {
        assertEquals(expected, Numbers.factor(log10));
    }

    @ParameterizedTest
    @CsvSource({"-0.0061, 0.986", "0, 1.00", "1.58, 38.0", "-3, 0.00100", "-3.01, 10^{−3.01}", "4, 10^{4.00}",
        "-Infinity, 0", "-4.6, 10^{−4.60}"})
    void normsAreWrittenAsFormulasWriteThem(double log10, String expected) {
        assertEquals(expected, Numbers.magnitude(log10));
        assertEquals(expected.replace('−', '-'), TeX.magnitude(log10));
    }

    @Test
    void sharesSideBySideAreOfOneKind() {
        assertEquals(List.of("0.32 %", "13 %"), Numbers.shares(List.of(-2.5, Math.log10(0.13))));
        assertEquals(List.of("10^{−5.2}", "0.68"), Numbers.shares(List.of(-5.2, Math.log10(0.68))));
        assertEquals(List.of("0 %", "50 %"), Numbers.shares(List.of(Double.NEGATIVE_INFINITY, Math.log10(0.5))));
        assertEquals(List.of("0", "10^{−5.2}"), Numbers.shares(List.of(Double.NEGATIVE_INFINITY, -5.2)));
    }

    @ParameterizedTest
    @CsvSource({"0.31, 0.31", "2.66, 2.7", "7, 7.0", "102.6, 103", "1e9, 10^{9.0}", "Infinity, ∞", "9.98, 10"})
    void steps(double steps, String expected) {
        assertEquals(expected, Numbers.steps(steps));
    }

    @ParameterizedTest
    @CsvSource({"-0.001, 0.00", "-1.5, −1.50", "1e-13, 0.00"})
    void noNegativeZero(double value, String expected) {
        assertEquals(expected, Numbers.decimals(value, 2));
    }

    @ParameterizedTest
    @CsvSource({"1, 1.00", "-5.125, −5.125", "0.1, 0.10", "20, 20.00"})
    void parameterValues(double value, String expected) {
        assertEquals(expected, Numbers.value(value));
    }

    @Test
    void decimalsAreThoseOfTheFormatterDigitByDigit() {
        Random random = new Random(20260712);
        for (int i = 0; i < 20_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6);
            double round = Math.rint(value * 1000) / 1000; // ends in a five now and then
            for (int digits = 0; digits <= 2; digits++) {
                for (double number : new double[] {Math.abs(value), Math.abs(round)}) {
                    assertEquals(String.format(Locale.ROOT, "%." + digits + "f", number), Numbers.decimals(number, digits));
                }
            }
        }
    }
}
