package vanishingpoint.figure;

import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Result;

/** Charts of what the engine answers. */
final class Answered {

    private Answered() {}

    static View view(ChartKind kind) {
        return View.DEFAULT.withPerspective(kind.perspective());
    }

    static LiveChart chart(ChartKind kind, Recipe recipe, View view) {
        LiveChart chart = LiveChart.create(kind, Style.DEFAULT);
        chart.show(answer(recipe, view), view);
        return chart;
    }

    static Result answer(Recipe recipe, View view) {
        return Engine.run(new Question(new Document(recipe, view)), progress -> {});
    }
}
