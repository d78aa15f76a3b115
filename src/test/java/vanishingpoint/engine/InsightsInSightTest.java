package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Insights;
import vanishingpoint.result.Result;

/** An answer holds what its perspective shows, and nothing that only another one would. */
class InsightsInSightTest {

    private static Set<String> parts(CellResult cell) {
        Set<String> parts = new LinkedHashSet<>();
        Insights insights = cell.insights();
        cell.log10Gains().keySet().forEach(quantity -> parts.add("tables"));
        insights.factors().ifPresent(found -> parts.add("factors"));
        insights.activity().ifPresent(found -> parts.add("activity"));
        insights.paths().ifPresent(found -> parts.add("paths"));
        insights.sum().ifPresent(found -> parts.add("sum"));
        insights.spectrum().ifPresent(found -> parts.add("spectrum"));
        return parts;
    }

    private static Set<String> shown(Perspective perspective, CellKind cell) {
        boolean gated = cell != CellKind.RNN;
        return switch (perspective) {
            case EXPLORE -> Set.of("tables");
            case FORMULA, UNROLLED -> Set.of("factors", "activity");
            case OPERATING_POINT -> gated ? Set.of() : Set.of("factors", "activity");
            case PATHS -> gated ? Set.of("activity", "paths") : Set.of();
            case SUM -> Set.of("sum");
            case SPECTRUM -> Set.of("spectrum");
        };
    }

    @ParameterizedTest
    @EnumSource(Perspective.class)
    void nothingOfAHiddenPerspectiveIsComputed(Perspective perspective) {
        View view = View.DEFAULT.withPerspective(perspective);
        Memory memory = Memory.cold(); // nor kept from the perspective before
        for (CellKind gated : new CellKind[] {CellKind.LSTM, CellKind.GRU}) {
            Recipe recipe = Recipe.DEFAULT.with(Parameters.T, 9.0).with(Parameters.N, 3.0).with(Parameters.GATED_CELL, gated);
            for (Perspective before : Perspective.values()) {
                Engine.run(new Question(new Document(recipe, View.DEFAULT.withPerspective(before))), progress -> {}, memory);
            }
            Result result = Engine.run(new Question(new Document(recipe, view)), progress -> {}, memory);
            assertEquals(2, result.cells().size());
            result.cells().forEach(cell -> assertEquals(shown(perspective, cell.cell()), parts(cell),
                    perspective + " " + cell.cell()));
        }
    }
}
