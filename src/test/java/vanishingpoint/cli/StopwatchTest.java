package vanishingpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StopwatchTest {

    @Test
    void theMedianIsTheMiddleOne() {
        assertEquals(2, Stopwatch.median(List.of(9.0, 1.0, 2.0)));
        assertEquals(3, Stopwatch.median(List.of(9.0, 1.0, 2.0, 4.0)));
    }

    @Test
    void shortWorkIsRepeatedOftenAndWarmedUp() {
        AtomicInteger runs = new AtomicInteger();
        List<String> told = new ArrayList<>();
        Stopwatch.Reading reading = new Stopwatch(0.5, 7).time(runs::incrementAndGet, told::add);
        assertEquals("warming up", told.get(0));
        assertEquals("run 1", told.get(1));
        assertTrue(runs.get() > Stopwatch.MOST + 1, runs + " runs");
        assertEquals(runs.get(), reading.value());
        assertTrue(reading.medianMillis() >= 0 && reading.medianMillis() < Double.POSITIVE_INFINITY);
    }
}
