package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndLabelsTest {

    @Test
    void labelsWithRoomStayAtTheirCurves() {
        assertEquals(List.of(20.0, 200.0, 100.0), EndLabels.apart(List.of(20.0, 200.0, 100.0), 17, 0, 300));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void labelsNeverTouchNorLeaveNorSwap(long seed) {
        Random random = new Random(seed);
        List<Double> wanted = IntStream.range(0, 6).mapToObj(i -> 300 * Math.rint(4 * random.nextDouble()) / 4)
                .toList();
        List<Double> placed = EndLabels.apart(wanted, 17, 0, 300);
        List<Double> sorted = placed.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            assertTrue(sorted.get(i) - sorted.get(i - 1) >= 17 - 1e-9, placed.toString());
        }
        assertTrue(sorted.get(0) >= -1e-9 && sorted.get(5) <= 300 + 1e-9, placed.toString());
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                assertTrue(wanted.get(i) >= wanted.get(j) || placed.get(i) < placed.get(j), placed.toString());
            }
        }
    }
}
