package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vanishingpoint.view.LabelRows.Spot;
import vanishingpoint.view.LabelRows.Wanted;

class LabelRowsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noLabelOverlapsAnotherOrLeavesItsTick(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Wanted> wanted = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                wanted.add(new Wanted(260 * random.nextDouble(), 8 + random.nextInt(90), random.nextInt(3)));
            }
            Map<Integer, Spot> spots = new LabelRows(260, 2).place(wanted);
            spots.forEach((one, spot) -> {
                Wanted label = wanted.get(one);
                assertTrue(spot.left() >= 0 && spot.left() + label.width() <= 260);
                assertTrue(spot.left() <= label.x() && label.x() <= spot.left() + label.width());
                spots.forEach((other, place) -> assertTrue(one.equals(other) || spot.row() != place.row()
                        || spot.left() + label.width() < place.left()
                        || place.left() + wanted.get(other).width() < spot.left()));
            });
        }
    }

    @Test
    void aLabelWithRoomIsCentredUnderItsTick() {
        assertEquals(new Spot(80, 0), new LabelRows(260, 1).place(List.of(new Wanted(100, 40, 0))).get(0));
    }

    @Test
    void aLabelWithoutATickLeavesTheRowsAboveToTheOthers() {
        Map<Integer, Spot> spots = new LabelRows(260, 2).place(
                List.of(new Wanted(100, 8, 0), new Wanted(108, 80, 1, 2, true), new Wanted(100, 150, 2, 75, false)));
        assertEquals(new Spot(96, 0), spots.get(0), "under its tick, though the third is wanted at the same place");
        assertEquals(new Spot(108, 0), spots.get(1));
        assertEquals(new Spot(25, 1), spots.get(2));
    }

    @Test
    void theLowerRankKeepsItsLabelWhereThereIsRoomForOne() {
        Map<Integer, Spot> spots =
                new LabelRows(100, 1).place(List.of(new Wanted(50, 80, 1), new Wanted(52, 80, 0)));
        assertEquals(List.of(1), List.copyOf(spots.keySet()));
    }
}
