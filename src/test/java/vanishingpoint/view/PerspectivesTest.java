package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.jfree.chart.event.ChartChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.LiveChart;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;

/** One window, several ways to look through it. */
class PerspectivesTest extends WindowStories {

    @Test
    void anotherPerspectiveIsChosenInTheBarAndByItsKeyAndIsSaved() {
        clickOn("#perspective-sum");
        assertEquals(Perspective.SUM, model.view().get().perspective());
        assertNotNull(chart(ChartKind.BEYOND_LAG).getScene());
        assertNull(chart(ChartKind.RNN_GAIN), "charts of other perspectives are not in this one");
        assertTrue(model.unsaved().get());
        assertFalse(model.canUndo().get());
        assertEquals(Perspective.SUM, DocumentFile.parse("kept", DocumentFile.toText(model.document())).view()
                .perspective());
        press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
        assertEquals(Perspective.EXPLORE, model.view().get().perspective());
        assertNotNull(chart(ChartKind.RNN_GAIN).getScene());
        assertTrue(lookup("#perspective-explore").queryAs(ToggleButton.class).isSelected());
    }

    @Test
    void ofOneUnitTheMapTakesTheRoomOfSeveralTheirSlopes() {
        interact(() -> {
            model.set(Recipe.DEFAULT.with(Parameters.N, 1.0));
            model.look(model.view().get().withPerspective(Perspective.OPERATING_POINT));
        });
        settle();
        assertTrue(chart(ChartKind.OPERATING_POINT).getHeight() > 1.5 * chart(ChartKind.SLOPE).getHeight());
        interact(() -> model.set(Recipe.DEFAULT));
        settle();
        assertFalse(isSeen(ChartKind.OPERATING_POINT), "no empty card");
        assertTrue(chart(ChartKind.SLOPE).getHeight() > 300);
        clickOn("#one-unit");
        settle();
        assertEquals(Recipe.DEFAULT.with(Parameters.N, 1.0), model.experiment().get());
        assertTrue(isSeen(ChartKind.OPERATING_POINT));
        assertFalse(lookup("#one-unit").query().isVisible());
        interact(model::undo);
        assertEquals(Recipe.DEFAULT, model.experiment().get());
    }

    private boolean isSeen(ChartKind kind) {
        Node row = chart(kind);
        while (!row.getStyleClass().contains("card-row")) {
            row = row.getParent();
        }
        return row.isVisible() && row.isManaged();
    }

    /** In one card it is said why; the other is not there. */
    @Test
    void ofAGivenLstmNoMapAndNoAxesAreShown() {
        interact(() -> {
            model.set(DocumentFile.read(Path.of("src/test/resources/oracle/lstm_small.json")).experiment());
            model.look(model.view().get().withPerspective(Perspective.OPERATING_POINT));
        });
        settle();
        assertFalse(isSeen(ChartKind.OPERATING_POINT));
        assertTrue(isSeen(ChartKind.SLOPE));
        assertFalse(chart(ChartKind.SLOPE).chart().chart().getXYPlot().getDomainAxis().isVisible());
        assertFalse(lookup("#one-unit").query().isVisible());
    }

    @Test
    void noEmptyCardStandsBesideAnotherForACellThatIsNotRun() {
        interact(() -> model.look(model.view().get().withPerspective(Perspective.PATHS)));
        assertNotNull(chart(ChartKind.HIDDEN_STEP_TERMS).getScene());
        interact(() -> model.set(Recipe.DEFAULT.with(Parameters.GATED_CELL, CellKind.GRU)));
        settle();
        assertNull(chart(ChartKind.HIDDEN_STEP_TERMS).getScene());
        assertTrue(chart(ChartKind.GATES).getWidth() > 1.8 * chart(ChartKind.PATHS).getWidth(), "gates take its room");
        interact(() -> model.set(Recipe.DEFAULT));
        assertNotNull(chart(ChartKind.HIDDEN_STEP_TERMS).getScene());
    }

    private List<LiveChart> charts(Perspective perspective) {
        interact(() -> model.look(model.view().get().withPerspective(perspective)));
        return Stream.of(ChartKind.values()).filter(kind -> kind.perspective() == perspective).map(this::chart)
                .filter(Objects::nonNull).map(ChartView::chart).toList();
    }

    @ParameterizedTest
    @EnumSource(Perspective.class)
    void anAnswerGoesToTheChartsThatAreSeenAlone(Perspective seen) {
        interact(() -> model.set(Recipe.DEFAULT.with(Parameters.T, 12.0).with(Parameters.N, 1.0)));
        List<LiveChart> hidden = Stream.of(Perspective.values()).filter(other -> other != seen)
                .flatMap(other -> charts(other).stream()).toList();
        List<LiveChart> shown = charts(seen);
        List<String> hiddenBefore = hidden.stream().map(LiveChart::summary).toList();
        List<String> shownBefore = shown.stream().map(LiveChart::summary).toList();
        interact(() -> model.set(Recipe.DEFAULT.with(Parameters.T, 13.0).with(Parameters.N, 1.0).with(Parameters.W_H, 0.5)
                .with(Parameters.B_F, 2.0)));
        assertEquals(hiddenBefore, hidden.stream().map(LiveChart::summary).toList());
        assertEquals(ChartKind.values().length - 1, hidden.size() + shown.size(), "all but the equations, which are no chart");
        for (LiveChart chart : shown) {
            String heard = chart(chart.kind()).getAccessibleText();
            assertTrue(heard.startsWith(chart.title().plain()) && heard.endsWith(chart.summary()), heard);
        }
        assertEquals(seen == Perspective.FORMULA, shownBefore.equals(shown.stream().map(LiveChart::summary).toList()));
    }

    @Test
    void onlyWhatIsSeenIsComputedAndDrawn() {
        ChartView hidden = chart(ChartKind.RNN_GAIN);
        String before = corner(ChartKind.RNN_GAIN);
        AtomicInteger drawn = new AtomicInteger();
        ChartChangeListener count = event -> drawn.incrementAndGet();
        interact(() -> hidden.chart().chart().addChangeListener(count));
        interact(() -> model.look(model.view().get().withPerspective(Perspective.SUM)));
        assertTrue(model.result().get().rnn().orElseThrow().log10Gains().isEmpty());
        set(3);
        interact(() -> {
            window.appearance().theme().set(Theme.DARK);
            window.appearance().language().set(Language.CHINESE);
        });
        assertEquals(0, drawn.get());
        assertEquals("t = 50, k = 1, lag 49", hidden.chart().describe(CORNER).plain().split(":")[0]);
        assertTrue(chart(ChartKind.BEYOND_LAG).chart().title().plain().startsWith("间隔"));
        interact(() -> model.look(model.view().get().withPerspective(Perspective.EXPLORE)));
        assertTrue(drawn.get() > 0);
        assertFalse(corner(ChartKind.RNN_GAIN).equals(before), "the weight of now, in the language of now");
        interact(() -> hidden.chart().chart().removeChangeListener(count));
    }
}
