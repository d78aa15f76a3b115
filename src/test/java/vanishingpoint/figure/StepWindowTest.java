package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.Pair;

/** Which steps of a run are drawn. */
class StepWindowTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 3, 1", "30, 12, 5"})
    void aShortRunIsShownWhole(int length, int t, int k) {
        assertEquals(new StepWindow(1, length, OptionalInt.empty()), StepWindow.of(length, new Pair(t, k), StepRoom.USUAL));
    }

    @Test
    void ofALongRunTheStepsAroundThePair() {
        assertEquals(new StepWindow(37, 60, OptionalInt.empty()), StepWindow.of(200, new Pair(53, 43), StepRoom.USUAL));
        assertEquals(new StepWindow(1, 24, OptionalInt.empty()), StepWindow.of(200, new Pair(4, 2), StepRoom.USUAL));
        assertEquals(new StepWindow(177, 200, OptionalInt.empty()), StepWindow.of(200, new Pair(200, 199), StepRoom.USUAL));
    }

    @Test
    void aPairFartherApartKeepsItsEarlierStepInSight() {
        StepWindow window = StepWindow.of(200, new Pair(150, 20), StepRoom.USUAL);
        assertEquals(new StepWindow(130, 151, OptionalInt.of(20)), window);
        assertEquals(128, window.place(20));
        assertEquals(OptionalInt.of(20), window.stepAt(128.2));
        assertEquals(OptionalInt.empty(), window.stepAt(129), "the gap");
        assertEquals(OptionalInt.empty(), window.edgeAt(129.5), "no edge leads to the first step shown");
        assertEquals(23, window.steps().size());
    }

    @Test
    void wheneverAPairIsSelectedBothItsStepsAreInSight() {
        for (int length : new int[] {2, 18, 19, 30, 31, 60, 500}) {
            for (int t = 1; t <= length; t++) {
                for (int k = 1; k <= t; k++) {
                    StepRoom room = (t + k) % 2 == 0 ? StepRoom.USUAL : StepRoom.HALF;
                    StepWindow window = StepWindow.of(length, new Pair(t, k), room);
                    assertTrue(window.steps().contains(t) && window.steps().contains(k), length + ": " + t + ", " + k);
                    assertTrue(window.first() >= 1 && window.last() <= length);
                }
            }
        }
    }

    @Test
    void nodesAndTheEdgesBetweenThemArePlacesOfTheirOwn() {
        StepWindow window = StepWindow.of(10, new Pair(10, 1), StepRoom.USUAL);
        assertEquals(OptionalInt.of(4), window.stepAt(4.2));
        assertEquals(OptionalInt.empty(), window.stepAt(4.5));
        assertEquals(OptionalInt.of(5), window.edgeAt(4.5));
        assertEquals(OptionalInt.empty(), window.edgeAt(0.5), "no step before the first");
        assertEquals(OptionalInt.empty(), window.edgeAt(10.5));
    }
}
