package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.Pair;

/** From one part of a run to the others. */
class StepTurnsTest {

    @ParameterizedTest
    @CsvSource({"50, 40, 39", "50, 50, 1", "200, 150, 20", "31, 31, 31", "60, 24, 2"})
    void whatIsNotInSightIsReachedFromEndToEnd(int length, int t, int k) {
        for (StepRoom room : List.of(StepRoom.USUAL, StepRoom.HALF)) {
            Pair pair = new Pair(t, k);
            TreeSet<Integer> seen = new TreeSet<>();
            for (boolean earlier : new boolean[] {true, false}) {
                Optional<Pair> next = Optional.of(pair);
                for (int turns = 0; next.isPresent() && turns < 100; turns++) {
                    pair = next.orElseThrow();
                    StepWindow window = StepWindow.of(length, pair, room);
                    seen.addAll(window.steps());
                    next = new StepTurns(window, length).next(earlier, pair);
                    next.ifPresent(found -> assertTrue(found.k() >= 1 && found.t() >= found.k() && found.t() <= length));
                }
                assertEquals(Optional.empty(), next, "comes to an end");
            }
            assertTrue(seen.contains(1) && seen.contains(length) && seen.size() >= length - k, seen.toString());
        }
    }
}
