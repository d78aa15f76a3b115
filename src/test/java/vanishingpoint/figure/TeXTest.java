package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in formulas: three significant digits, a power of ten beyond, an exact zero as such. */
class TeXTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0            | 1.00
            -0.3         | 0.501
            -3           | 0.00100
            -3.001       | 10^{-3.00}
            1.9999999999 | 100
            3.5          | 3162
            4            | 10^{4.00}
            -700.126     | 10^{-700.13}
            -Infinity    | 0
            NaN          | \\mathrm{NaN}
            """)
    void magnitudesFromTheirLogarithms(double log10, String text) {
        assertEquals(text, TeX.magnitude(log10));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -5      | -5.00
            0       | 0
            -0.0    | 0
            0.25    | 0.250
            -1e-300 | -10^{-300.00}
            123456  | 10^{5.09}
            """)
    void numbersWithTheirSign(double value, String text) {
        assertEquals(text, TeX.number(value));
    }
}
