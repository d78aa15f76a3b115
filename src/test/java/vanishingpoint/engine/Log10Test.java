package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Logarithms of many numbers at once. */
class Log10Test {

    @Test
    void agreesWithTheLibrary() {
        Random random = new Random(5);
        double[] numbers = new double[5001];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Math.scalb(1 + random.nextDouble(), i % 3 == 0 ? random.nextInt(3) - 1 : random.nextInt(2000) - 1000);
        }
        numbers[7] = 1;
        numbers[8] = Math.nextUp(1.0);
        numbers[9] = Double.MIN_NORMAL;
        numbers[10] = Double.MAX_VALUE;
        Log10 log10 = new Log10(numbers.length);
        log10.of(numbers, 3, numbers.length);
        for (int i = 3; i < numbers.length; i++) {
            double expected = StrictMath.log10(numbers[i]);
            assertEquals(expected, log10.value[i], 4e-16 * (1 + Math.abs(expected)), "log10 " + numbers[i]);
        }
        assertEquals(0, log10.value[7]);
    }
}
