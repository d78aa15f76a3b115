package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The moving front is a function of the time alone. */
class GradientWaveTest {

    private final GradientWave wave = new GradientWave(List.of(new GradientWave.Stop(5, 1),
            new GradientWave.Stop(4, 0.5), new GradientWave.Stop(3, 0.25)));

    @Test
    void itRunsBackFromNodeToNodeAndIsAsLargeAsWhatIsLeftThere() {
        assertEquals(Optional.of(new GradientWave.Stop(5, 1)), wave.at(0));
        assertEquals(Optional.of(new GradientWave.Stop(4, 0.5)), wave.at(wave.duration() / 2));
        assertEquals(Optional.of(new GradientWave.Stop(3.5, 0.375)), wave.at(wave.duration() * 0.75));
        assertEquals(Optional.of(new GradientWave.Stop(3, 0.25)), wave.at(wave.duration()));
    }

    @Test
    void itRestsAndBeginsAnew() {
        double period = wave.duration() + 0.9;
        assertEquals(Optional.empty(), wave.at(wave.duration() + 0.5));
        assertEquals(4, wave.at(3 * period + wave.duration() / 2).orElseThrow().place(), 1e-9);
    }

    @Test
    void aSingleNodeIsLitAndNothingMovesWhereThereIsNone() {
        assertEquals(Optional.of(new GradientWave.Stop(1, 1)),
                new GradientWave(List.of(new GradientWave.Stop(1, 1))).at(0.4));
        assertEquals(Optional.empty(), new GradientWave(List.of()).at(0.4));
    }
}
