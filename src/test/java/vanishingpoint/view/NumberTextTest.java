package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vanishingpoint.experiment.Parameters;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({"0.5,0.5", "1e-3,0.001", ".25,0.25", "3.,3", "-2,-2", "−2,-2", "–2.5,-2.5", "＋1,1", "１２．５,12.5",
        "１。５,1.5", "'  7 ',7", "1E2,100"})
    void takesNumbersAsPeopleAndInputMethodsWriteThem(String typed, double number) {
        assertEquals(number, NumberText.number(typed).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1,5", "0x10", "NaN", "Infinity", "1d", "--1", "1 2", "e3", "."})
    void takesNothingElse(String typed) {
        assertTrue(NumberText.number(typed).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"1,1.00", "0.501,0.501", "-0.1,−0.10", "20,20.00", "0,0.00", "0.500001,0.500001"})
    void showsAtLeastTwoDecimalsOnALinearScale(double value, String text) {
        assertEquals(text, NumberText.of(value, Parameters.W_H.range()));
    }

    @Test
    void showsWholeNumbersAndThresholdsPlain() {
        assertEquals("2000", NumberText.of(2000, Parameters.T.range()));
        assertEquals("0.001", NumberText.of(1e-3, Parameters.CLIP_THRESHOLD.range()));
        assertEquals("1000", NumberText.of(1e3, Parameters.CLIP_THRESHOLD.range()));
    }

    @Test
    void whatIsShownCanBeTypedAgain() {
        Random random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            double value = NumberText.rounded(30 * random.nextDouble() - 10, 1 + random.nextInt(9));
            String shown = NumberText.of(value, Parameters.W_H.range());
            assertEquals(value, NumberText.number(shown).orElseThrow(), shown);
        }
    }

    @Test
    void seedsAreWholeNumbersThatALongCanHold() {
        assertEquals(Long.MIN_VALUE, NumberText.whole("−9223372036854775808").orElseThrow());
        assertTrue(NumberText.whole("9223372036854775808").isEmpty());
        assertTrue(NumberText.whole("1.0").isEmpty());
    }
}
