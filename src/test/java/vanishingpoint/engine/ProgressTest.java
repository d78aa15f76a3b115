package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;

/** A run tells how far it is, and can be abandoned at any point that it tells of. */
class ProgressTest {

    @Test
    void growsFromNearZeroToOne() {
        List<Double> told = new ArrayList<>();
        Engine.run(new Question(new Document(Recipe.DEFAULT, View.DEFAULT)), told::add);
        assertTrue(told.get(0) < 0.1, "starts at " + told.get(0));
        assertEquals(1, told.get(told.size() - 1), 1e-12);
        for (int i = 1; i < told.size(); i++) {
            assertTrue(told.get(i) >= told.get(i - 1), told.get(i - 1) + " then " + told.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.49, 0.7, 0.99})
    void canBeAbandoned(double at) {
        assertThrows(CancellationException.class, () -> Engine.run(new Question(new Document(Recipe.DEFAULT, View.DEFAULT)), progress -> {
            if (progress >= at) {
                throw new CancellationException();
            }
        }));
    }
}
