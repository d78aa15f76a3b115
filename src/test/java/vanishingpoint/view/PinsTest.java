package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.result.Result;

/** Curves that stay, and playing in the window. */
class PinsTest extends WindowStories {

    private int series() {
        return chart(ChartKind.GAIN_BY_LAG).chart().chart().getXYPlot().getSeriesCount();
    }

    @Test
    void pinnedCurvesStayBehindThoseOfNow() {
        int usual = series();
        clickOn("#pins");
        assertEquals(List.of(Recipe.DEFAULT), model.view().get().pins(), "where none is pinned there is no menu");
        assertEquals(usual, series(), "its curves are those of now");
        assertFalse(model.canUndo().get());
        set(1.5);
        assertEquals(usual + 2, series(), "one for each cell");
        double pinned = model.pinned().answers().get().get(0).rnn().orElseThrow().measures(
                model.result().get().rnn().orElseThrow().principal()).log10Gain();
        assertEquals(pinned, chart(ChartKind.GAIN_BY_LAG).chart().chart().getXYPlot().getDataset().getYValue(0, 49),
                "the first is the pinned RNN's");
        clickOn("#pins").clickOn("Pin these curves");
        assertEquals(usual + 2, series());
        set(2);
        assertEquals(usual + 4, series());
        clickOn("#pins");
        RichLabel entry = lookup("#unpin-0").queryAs(RichLabel.class);
        assertEquals("Let go of W_h = 1", entry.getAccessibleText());
        assertEquals(3, entry.getChildren().size(), "a subscript is set as one");
        clickOn(entry);
        assertEquals(1, model.view().get().pins().size());
        clickOn("#pins").clickOn("Let go of all");
        assertEquals(usual, series());
    }

    @Test
    void aFileBringsItsPinsCurves() {
        Recipe other = Recipe.DEFAULT.with(Parameters.W_H, 1.5).with(Parameters.T, 20.0);
        Document document = new Document(Recipe.DEFAULT, View.DEFAULT.withPins(List.of(other)));
        int usual = series();
        interact(() -> model.open(DocumentFile.parse("saved", DocumentFile.toText(document)), null));
        assertEquals(usual + 2, series());
        Result curves = model.pinned().answers().get().get(0);
        assertEquals(other, curves.experiment());
        assertTrue(curves.rnn().orElseThrow().log10Gains().isEmpty(), "curves only");
    }


    @Test
    void spacePlaysAndPausesWhereNoControlNeedsIt() {
        interact(() -> chart(ChartKind.RNN_GAIN).requestFocus());
        type(KeyCode.SPACE);
        assertTrue(window.player().playing().get());
        type(KeyCode.SPACE);
        assertFalse(window.player().playing().get());
        clickOn("#T-field").type(KeyCode.SPACE);
        assertFalse(window.player().playing().get(), "a field takes it");
        interact(() -> window.appearance().reducedMotion().set(true));
        assertTrue(lookup("#play").queryAs(Node.class).isDisabled());
        interact(() -> window.appearance().reducedMotion().set(false));
    }

    @Test
    void spacePlaysAfterAnExampleWasChosen() {
        clickOn("#examples").clickOn(lookup(".example-entry").<Node>query());
        assertFalse(model.experiment().get().equals(Recipe.DEFAULT));
        type(KeyCode.SPACE);
        assertTrue(window.player().playing().get());
        type(KeyCode.SPACE);
        assertFalse(lookup("#examples").queryAs(MenuButton.class).isShowing());
    }

    @Test
    void atMostThreeArePinned() {
        for (double weight : new double[] {0.5, 1, 1.5}) {
            set(weight);
            clickOn("#pins");
            if (weight > 0.5) {
                clickOn("Pin these curves");
            }
        }
        set(2);
        clickOn("#pins");
        assertTrue(lookup("#pins").queryAs(PinMenu.class).getItems().stream().filter(item -> "pin".equals(item.getId()))
                .allMatch(MenuItem::isDisable));
        type(KeyCode.ESCAPE);
    }
}
