package vanishingpoint.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

/** Bias, gate, half-life and share say the same thing. */
class ForgetBiasTest {

    /** Computed with 50 digits. */
    @ParameterizedTest
    @CsvSource({"0, 7.888609052210118e-31", "1, 2.484378555724008e-14", "3, 7.760293235863635e-03", "5, 5.109237848561176e-01"})
    void shareAfterAHundredSteps(double bias, double share) {
        assertEquals(1, Math.pow(10, ForgetBias.log10Share(bias, 100)) / share, 1e-12);
    }

    @Test
    void halfAfterAHundredSteps() {
        assertEquals(4.968215368780199, ForgetBias.ofShare(0.5, 100), 1e-13);
        assertEquals(ForgetBias.ofShare(0.5, 100), ForgetBias.ofHalfLife(100));
        assertEquals(Math.log(99), ForgetBias.chrono(100));
        assertEquals(0.99, ForgetBias.gate(ForgetBias.chrono(100)), 1e-15, "a time constant of T steps");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-700, -6, -1, 0, 1, 4.97, 8, 30, 700})
    void everyWayThereAndBackIsTheSame(double bias) {
        double tolerance = 1e-12 * Math.max(1, Math.abs(bias));
        assertEquals(bias, ForgetBias.ofHalfLife(ForgetBias.halfLife(bias)), tolerance);
        if (Math.abs(bias) <= 30) { // else σ(b) is 1 as a double, or nothing of a share is left in one
            double gate = ForgetBias.gate(bias);
            assertEquals(bias, ForgetBias.ofGate(gate), Math.max(tolerance, 4e-16 / (1 - gate)));
            assertEquals(bias, ForgetBias.ofShare(Math.pow(10, ForgetBias.log10Share(bias, 3)), 3),
                    1e-9 + 1e-15 * Math.exp(bias));
        }
    }
}
