package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.Gate;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.LiveChart;
import vanishingpoint.lesson.Examples;
import vanishingpoint.result.Paths;

/** What a perspective is handled with. */
class PaneToolsTest extends WindowStories {

    private void lookAt(Perspective perspective) {
        interact(() -> model.look(model.view().get().withPerspective(perspective)));
    }

    private Focus focus() {
        return model.view().get().focus();
    }

    @Test
    void cuttingEveryGateLeavesTheForgetGates() {
        lookAt(Perspective.PATHS);
        clickOn("#cut-i").clickOn("#cut-f").clickOn("#cut-o");
        assertEquals(EnumSet.of(Gate.INPUT, Gate.FORGET, Gate.OUTPUT), focus().cut());
        clickOn("#cut-c");
        Paths paths = model.result().get().gated().orElseThrow().insights().paths().orElseThrow();
        Matrix cut = paths.log10Rows().get("cut");
        Matrix gates = paths.log10Rows().get("forget_product");
        assertEquals(gates.get(49, 0), cut.get(49, 0), 1e-10);
        clickOn("#cut-i");
        assertFalse(focus().cut().contains(Gate.INPUT));
        assertFalse(model.canUndo().get());
        interact(() -> model.set(Recipe.DEFAULT.with(Parameters.GATED_CELL, CellKind.GRU)));
        assertEquals(List.of("gru"), cellsToCut());
        assertEquals(Set.of(Gate.FORGET, Gate.OUTPUT, Gate.CANDIDATE), focus().cut(), "kept for the LSTM's return");
        assertEquals(List.of("GRU", "update gates only"), curves(), "and cut nothing here");
        interact(() -> model.set(Recipe.DEFAULT));
        assertEquals(List.of("lstm"), cellsToCut());
        assertTrue(curves().contains("without f, o, c̃"), curves()::toString);
    }

    @Test
    void theGrusGatesAreCutInTheSameWay() {
        interact(() -> model.set(Recipe.DEFAULT.with(Parameters.GATED_CELL, CellKind.GRU)));
        lookAt(Perspective.PATHS);
        boolean undoable = model.canUndo().get();
        clickOn("#cut-r");
        assertEquals(List.of("GRU", "update gates only", "without r"), curves());
        clickOn("#cut-z").clickOn("#cut-n");
        assertEquals(EnumSet.of(Gate.RESET, Gate.UPDATE, Gate.GRU_CANDIDATE), focus().cut());
        Paths paths = model.result().get().gated().orElseThrow().insights().paths().orElseThrow();
        for (int lag = 0; lag < 50; lag++) {
            assertEquals(paths.log10Rows().get("forget_product").get(lag), paths.log10Rows().get("cut").get(lag), 1e-10);
        }
        clickOn("#cut-z");
        assertEquals(EnumSet.of(Gate.RESET, Gate.GRU_CANDIDATE), focus().cut());
        assertEquals(undoable, model.canUndo().get(), "how it is looked at is no step to undo");
        assertEquals("Cut the path from h_j−1 through the candidate ñ_j, and with it that through r_j, which acts only there",
                lookup("#cut-n").queryAs(ToggleButton.class).getAccessibleText());
        interact(() -> window.controls().start(Examples.FORGET_BIAS));
        assertEquals(Set.of(), focus().cut());
    }

    @Test
    void besideEachOtherTheGatesOfBothCellsCanBeCut() {
        lookAt(Perspective.PATHS);
        clickOn("#compare");
        interact(() -> model.set(Recipe.DEFAULT.with(Parameters.GATED_CELL, CellKind.GRU)));
        assertEquals(List.of("lstm", "gru"), cellsToCut());
        clickOn("#cut-z").clickOn("#cut-o");
        assertEquals(EnumSet.of(Gate.UPDATE, Gate.OUTPUT), focus().cut());
        assertEquals(List.of("GRU", "update gates only", "without z"), curves());
        LiveChart beside = lookup("#beside-paths").queryAs(ChartView.class).chart();
        assertTrue(beside.summary().contains("without o "), beside.summary());
        clickOn("#compare");
        assertEquals(List.of("gru"), cellsToCut());
    }

    private List<String> cellsToCut() {
        return Stream.of("lstm", "gru").filter(cell -> lookup("#cut-gates-" + cell).queryAs(Node.class).isVisible()).toList();
    }

    /** As the sentence beneath the paths names them. */
    private List<String> curves() {
        String sentence = chart(ChartKind.PATHS).chart().summary();
        return Stream.of(sentence.substring(sentence.indexOf(": ") + 2).split("; ")).map(part -> part.substring(0,
                part.lastIndexOf(' '))).toList();
    }

    @Test
    void theLagCutIsDraggedInItsChartAndBySlider() {
        lookAt(Perspective.SUM);
        ChartView chart = chart(ChartKind.BEYOND_LAG);
        Point2D line = onScreen(chart, focus().lagCutIn(50));
        Object answer = model.result().get();
        drag(line, MouseButton.PRIMARY).moveTo(onScreen(chart, 30)).moveTo(onScreen(chart, 35)).drop();
        assertEquals(OptionalInt.of(35), focus().lagCut());
        assertFalse(chart.chart().isZoomed());
        Slider slider = lookup("#lag-cut").queryAs(Slider.class);
        assertEquals(35, slider.getValue());
        interact(slider::requestFocus);
        type(KeyCode.LEFT);
        assertEquals(OptionalInt.of(34), focus().lagCut());
        assertTrue(answer == model.result().get(), "it is read off: nothing is asked");
        interact(() -> model.set(Recipe.DEFAULT.with(Parameters.T, 20.0)));
        assertEquals(19, slider.getValue(), "inside a shorter run");
        assertEquals(OptionalInt.of(34), focus().lagCut(), "but not forgotten");
    }

    @Test
    void anExampleBeginsWithNothingSelectedOrCutOrZoomed() {
        lookAt(Perspective.PATHS);
        ChartView paths = chart(ChartKind.PATHS);
        interact(() -> {
            model.look(model.view().get().withFocus(new Focus(Optional.of(new Pair(40, 12)), Set.of(Gate.INPUT),
                    OptionalInt.of(30))).withPins(List.of(Recipe.DEFAULT)));
            paths.chart().zoom(4, new java.awt.geom.Point2D.Double(200, 60), paths.dataArea().orElseThrow());
        });
        clickOn("#designer-steps").write("100").type(KeyCode.ENTER);
        interact(() -> window.controls().start(Examples.FORGET_BIAS));
        assertEquals(Focus.NONE, focus());
        assertFalse(paths.chart().isZoomed());
        assertEquals("50", lookup("#designer-steps").queryAs(TextField.class).getText());
        assertEquals(1, model.view().get().pins().size(), "which are for comparing with it");
        interact(model::undo);
        assertEquals(OptionalInt.of(30), focus().lagCut());
        interact(() -> window.controls().reset());
        assertTrue(model.view().get().pins().isEmpty());
    }

    private Point2D onScreen(ChartView chart, int lag) {
        Rectangle2D place = chart.chart().areaOf(new Pair(50, 50 - lag), chart.dataArea().orElseThrow());
        return chart.localToScreen(place.getCenterX(), place.getCenterY());
    }
}
