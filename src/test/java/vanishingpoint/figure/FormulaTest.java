package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mathematics as pixels. */
class FormulaTest {

    @ParameterizedTest
    @ValueSource(strings = {"t", "\\tanh", "h_t=\\tanh(W_xx_t)"})
    void smallLettersAreAsBoldAsLargeOnes(String latex) {
        assertEquals(1, ink(latex, 1) / ink(latex, 8), 0.08, "share of the ink");
    }

    /** In units of area. */
    private static double ink(String latex, double scale) {
        BufferedImage image = new Formula.Case(19).set(latex).pixels(Color.BLACK, scale).image();
        double alpha = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                alpha += (image.getRGB(x, y) >>> 24) / 255.0;
            }
        }
        return alpha / (scale * scale);
    }
}
