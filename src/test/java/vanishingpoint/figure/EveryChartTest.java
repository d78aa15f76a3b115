package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.result.Result;

/** Whatever a chart shows is told in one sentence of now and in a table. */
class EveryChartTest {

    private static View view(ChartKind kind) {
        return View.DEFAULT.withPerspective(kind.perspective());
    }

    private static Result answer(ChartKind kind, double weight, double bias) {
        Recipe recipe = Recipe.DEFAULT.with(Parameters.T, 12.0).with(Parameters.W_H, weight).with(Parameters.B_F, bias)
                .with(Parameters.N, kind == ChartKind.OPERATING_POINT ? 1.0 : 3.0);
        return Engine.run(new Question(new Document(recipe, view(kind))), progress -> {});
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void itsSentenceFollowsTheState(ChartKind kind) {
        for (Language language : Language.values()) {
            String told = Summaries.of(kind, answer(kind, 1, 1), view(kind), language);
            assertNotEquals(told, Summaries.of(kind, answer(kind, 2.5, -2), view(kind), language));
            boolean title = told.equals(Titles.of(kind, answer(kind, 1, 1), view(kind), language).plain());
            assertEquals(kind == ChartKind.BEYOND_LAG, title, "its title is a sentence already");
            assertTrue(title || told.endsWith(language == Language.ENGLISH ? "." : "。"), told);
        }
    }

    @ParameterizedTest
    @EnumSource(value = ChartKind.class, mode = EnumSource.Mode.EXCLUDE, names = "FORMULA")
    void itsTableIsFullAndFollowsTheState(ChartKind kind) {
        String table = Values.of(kind, answer(kind, 1, 1), view(kind));
        List<String[]> lines = table.lines().map(line -> line.split("\t", -1)).toList();
        assertTrue(lines.size() > 2, table);
        lines.forEach(line -> assertEquals(lines.get(0).length, line.length, table));
        lines.forEach(line -> List.of(line).forEach(cell -> assertTrue(!cell.isBlank(), table)));
        assertNotEquals(table, Values.of(kind, answer(kind, 2.5, -2), view(kind)));
    }
}
