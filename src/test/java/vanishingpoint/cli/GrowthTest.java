package vanishingpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vanishingpoint.figure.GrowthPicture;
import vanishingpoint.figure.Style;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;

class GrowthTest {

    /** Times that grow as T²n³. */
    private static Growth cubic() {
        return new Growth(Growth.sizes().stream().map(size -> new BenchRow(size, 2, Map.of(BenchTask.RNN_TABLE,
                new Stopwatch.Reading(1e-6 * Math.pow(size.length(), 2) * Math.pow(size.hidden(), 3), 0)))).toList());
    }

    @Test
    void exponentsOfAPowerLawAreFound() {
        assertEquals(2, cubic().exponents(Growth.Along.T).get(BenchTask.RNN_TABLE), 1e-12);
        assertEquals(3, cubic().exponents(Growth.Along.N).get(BenchTask.RNN_TABLE), 1e-12);
        assertEquals(Map.of("threads", 2, "exponents_of_T", Map.of("rnn_spectral_table_ms", 2.0), "exponents_of_n",
                Map.of("rnn_spectral_table_ms", 3.0)), cubic().fields());
        assertEquals(List.of("threads 2, RNN table, both norms: T^2.00 at n = 32, n^3.00 at T = 100"),
                cubic().lines());
    }

    @Test
    void theSlopeIsThatOfLeastSquares() {
        assertEquals(1.1, Growth.slope(List.of(0.0, 1.0, 2.0, 3.0), List.of(0.0, 1.0, 3.0, 3.0)), 1e-12);
    }

    @Test
    void bothSeriesAscendAndShareASize() {
        assertEquals(9, Growth.sizes().size());
        assertEquals(List.of(50, 100, 200, 400, 800),
                cubic().along(Growth.Along.T).stream().map(row -> row.size().length()).toList());
        assertEquals(List.of(8, 16, 32, 64, 128),
                cubic().along(Growth.Along.N).stream().map(row -> row.size().hidden()).toList());
    }

    @Test
    void thePictureIsDrawnInBothLanguages() throws IOException {
        for (Language language : Language.values()) {
            byte[] png = new GrowthPicture(cubic().panels(), "2 cores", new Style(Theme.LIGHT, language))
                    .png(1000, 460);
            assertEquals(1000, ImageIO.read(new ByteArrayInputStream(png)).getWidth());
            assertTrue(png.length > 10_000, png.length + " bytes");
        }
    }
}
