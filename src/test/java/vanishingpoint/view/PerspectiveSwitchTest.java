package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Company;
import vanishingpoint.figure.LiveChart;
import vanishingpoint.figure.Style;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;
import vanishingpoint.result.Result;

/** From whichever perspective one comes, the next one shows the experiment of now: answers to two of them may be equal. */
class PerspectiveSwitchTest extends WindowStories {

    private static final Recipe SMALL = Recipe.DEFAULT.with(Parameters.T, 12.0).with(Parameters.N, 1.0);
    private static final Style STYLE = new Style(Theme.LIGHT, Language.ENGLISH);

    /** A walk that goes from each to each other once. */
    private static List<Perspective> walk() {
        List<Perspective> walk = new ArrayList<>();
        Perspective[] all = Perspective.values();
        for (int step = 1; step < all.length; step++) { // steps of one length close when their number is prime, as seven is
            for (int i = 0; i < all.length; i++) {
                walk.add(all[i * step % all.length]);
            }
        }
        walk.add(all[0]);
        return walk;
    }

    private static List<ChartKind> charts(Perspective perspective) {
        return perspective == Perspective.EXPLORE ? List.of(ChartKind.RNN_GAIN, ChartKind.GAIN_BY_LAG)
                : PanePlan.charts(perspective);
    }

    private void look(Perspective perspective) {
        interact(() -> model.look(model.view().get().withPerspective(perspective)));
    }

    /** What a chart made for this experiment alone would say. */
    private static String fresh(ChartKind kind, Experiment experiment, View view) {
        Result answer = Engine.run(new Question(new Document(experiment, view)), progress -> {});
        LiveChart chart = LiveChart.create(kind, STYLE);
        chart.show(answer, view, Company.NONE);
        return chart.summary();
    }

    private String told(ChartKind kind) {
        return window.stage().getScene().lookup("#chart-" + kind.key()).getAccessibleText();
    }

    @Test
    void theNextOneShowsTheExperimentOfNow() {
        Set<List<Perspective>> ways = new HashSet<>();
        Perspective last = Perspective.EXPLORE;
        double weight = 0.5;
        for (Perspective to : walk()) {
            weight += 0.03125;
            Recipe moved = SMALL.with(Parameters.W_H, weight);
            interact(() -> {
                model.set(moved);
                model.look(model.view().get().withPerspective(to));
            });
            List<ChartKind> kinds = to == Perspective.FORMULA ? List.of(ChartKind.FORMULA) : charts(to);
            assertFalse(kinds.isEmpty());
            for (ChartKind kind : kinds) {
                String expected = fresh(kind, moved, model.view().get());
                assertTrue(told(kind).endsWith(expected), last + " → " + to + ": " + told(kind) + " | " + expected);
            }
            ways.add(List.of(last, to));
            last = to;
        }
        ways.removeIf(way -> way.get(0) == way.get(1));
        assertEquals(42, ways.size(), "each after each other");
    }

    @Test
    void aPerspectiveSeenForTheFirstTimeIsDrawnThoughItsAnswerIsThatOfTheLastOne() {
        for (Perspective perspective : List.of(Perspective.UNROLLED, Perspective.FORMULA, Perspective.UNROLLED)) {
            look(perspective);
            Node pane = window.main().playArea().getChildrenUnmodifiable().get(0);
            assertTrue(pane.isVisible());
            ChartKind kind = perspective == Perspective.FORMULA ? ChartKind.FORMULA : ChartKind.UNROLLED;
            assertTrue(told(kind).endsWith(fresh(kind, Recipe.DEFAULT, model.view().get())));
        }
        assertEquals(1, window.main().playArea().getChildrenUnmodifiable().size());
    }
}
