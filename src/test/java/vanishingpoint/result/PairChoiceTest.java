package vanishingpoint.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairChoiceTest {

    @Test
    void shortSequencesAreToldWhole() {
        assertEquals(new PairChoice(List.of(1, 2, 2, 3, 3, 3), List.of(1, 1, 2, 1, 2, 3)), PairChoice.usual(3));
        assertEquals(99 * 100 / 2, PairChoice.usual(99).t().size());
    }

    @Test
    void longOnesByTheirLastRowAndFirstColumn() {
        PairChoice pairs = PairChoice.usual(100);
        assertEquals(99 + 100, pairs.t().size());
        for (int i = 0; i < 99; i++) {
            assertEquals(List.of(i + 1, 1), List.of(pairs.t().get(i), pairs.k().get(i)), "the column k = 1");
        }
        for (int i = 0; i < 100; i++) {
            assertEquals(List.of(100, i + 1), List.of(pairs.t().get(99 + i), pairs.k().get(99 + i)), "the row t = T");
        }
    }

    @Test
    void listedPairsAreOrderedByLaterThenByEarlierStep() {
        assertEquals(new PairChoice(List.of(2, 3, 3, 10), List.of(2, 1, 3, 1)),
                PairChoice.ordered(List.of(10, 3, 2, 3), List.of(1, 3, 2, 1)));
    }

    @Test
    void listsOfDifferentSizesAreNoPairs() {
        assertThrows(IllegalArgumentException.class, () -> new PairChoice(List.of(1, 2), List.of(1)));
        assertThrows(IllegalArgumentException.class, () -> PairChoice.ordered(List.of(1, 2), List.of(1)));
    }
}
